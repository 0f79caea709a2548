use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::dictionary::Coder;
use super::narrowed::slices;
use super::{ActivityDetails, Dictionary, LeadIndex};
use crate::fields::{Number, Timestamp};

/// Something that a lead did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Activity {
    /// When.
    pub at: Timestamp,
    /// What, as a code of [`Activities::kinds`].
    pub kind: u32,
    /// With which asset, as a code of [`Activities::assets`]; 0 if unknown.
    pub asset: u32,
    /// In which campaign, as a code of [`Activities::campaigns`]; 0 if unknown.
    pub campaign: u32,
    /// For how many minutes.
    pub minutes: Option<Number>,
}

/// What can be done: much of it is done often, so that it is kept once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Deed {
    /// The kind, as a code of [`Activities::kinds`].
    pub kind: u32,
    /// The asset, as a code of [`Activities::assets`]; 0 if unknown.
    pub asset: u32,
    /// The campaign, as a code of [`Activities::campaigns`]; 0 if unknown.
    pub campaign: u32,
    /// For how many minutes.
    pub minutes: Option<Number>,
}

/// The activities of all leads.
///
/// Those of a lead stand together, oldest first; activities of the same time stand in the order of kind, asset,
/// campaign and minutes, so that the order of the file never shows.
#[derive(Clone, Debug, Default)]
pub struct Activities {
    offsets: Vec<u32>,
    /// When each happened, and some more behind the last, so that they can be read in blocks.
    at: Vec<Timestamp>,
    /// What each was, as a place in `deeds`.
    deed: Vec<u32>,
    /// Every deed once, in order.
    deeds: Vec<Deed>,
    kinds: Dictionary,
    assets: Dictionary,
    campaigns: Dictionary,
}

impl Activities {
    /// So many times can be read at once, wherever they begin.
    pub const BLOCK: usize = 16;

    /// How many there are.
    pub fn len(&self) -> usize {
        self.deed.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.deed.is_empty()
    }

    /// The places of a lead's activities, oldest first.
    #[inline]
    pub fn of(&self, lead: LeadIndex) -> std::ops::Range<usize> {
        if self.is_empty() {
            return 0..0;
        }
        self.offsets[lead.at()] as usize..self.offsets[lead.at() + 1] as usize
    }

    /// Those of some leads.
    pub(super) fn only(&self, kept: &[LeadIndex]) -> Self {
        let n_of = |lead: LeadIndex| self.of(lead).len();
        let (offsets, deed) = slices(kept, n_of, |lead| &self.deed[self.of(lead)]);
        let (_, mut at) = slices(kept, n_of, |lead| &self.at[self.of(lead)]);
        at.resize(at.len() + Self::BLOCK, Timestamp(0));
        Self {
            offsets,
            at,
            deed,
            deeds: self.deeds.clone(),
            kinds: self.kinds.clone(),
            assets: self.assets.clone(),
            campaigns: self.campaigns.clone(),
        }
    }

    /// When each activity happened.
    pub fn times(&self) -> &[Timestamp] {
        &self.at[..self.len()]
    }

    /// When a lead did something, oldest first, and how often it did; behind its times stand others, so that they can be
    /// read in whole blocks of [`Self::BLOCK`].
    #[inline]
    pub fn times_and_more(&self, lead: LeadIndex) -> (&[Timestamp], usize) {
        let range = self.of(lead);
        (&self.at[range.start..], range.len())
    }

    /// When a lead did something, oldest first, and what, as places among [`Activities::deeds`].
    #[inline]
    pub fn story(&self, lead: LeadIndex) -> (&[Timestamp], &[u32]) {
        let range = self.of(lead);
        (&self.at[range.clone()], &self.deed[range])
    }

    /// Every deed once, in order.
    pub fn deeds(&self) -> &[Deed] {
        &self.deeds
    }

    /// When the activity at a place happened.
    pub fn at(&self, place: usize) -> Timestamp {
        self.at[place]
    }

    /// What the activity at a place was.
    pub fn deed(&self, place: usize) -> &Deed {
        &self.deeds[self.deed[place] as usize]
    }

    /// The activity at a place.
    pub fn get(&self, place: usize) -> Activity {
        let Deed { kind, asset, campaign, minutes } = *self.deed(place);
        Activity { at: self.at[place], kind, asset, campaign, minutes }
    }

    /// The distinct kinds.
    pub fn kinds(&self) -> &Dictionary {
        &self.kinds
    }

    /// The distinct assets.
    pub fn assets(&self) -> &Dictionary {
        &self.assets
    }

    /// The distinct campaigns.
    pub fn campaigns(&self) -> &Dictionary {
        &self.campaigns
    }
}

/// Activities that are being collected, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct ActivitiesBuilder {
    /// The lead, when, and the place of the deed.
    rows: Vec<(u32, Timestamp, u32)>,
    deeds: IndexSet<Deed, FxBuildHasher>,
    kinds: Coder,
    assets: Coder,
    campaigns: Coder,
}

impl ActivitiesBuilder {
    /// Adds an activity of the lead at a place of the lead file. Returns whether there was room for its kind.
    pub(super) fn add(&mut self, lead: u32, at: Timestamp, kind: &str, details: ActivityDetails<'_>) -> bool {
        let kind = self.kinds.code(kind);
        if !has_room(kind) {
            return false;
        }
        let asset = self.assets.code(details.asset);
        let campaign = self.campaigns.code(details.campaign);
        let deed = self.place(Deed { kind, asset, campaign, minutes: details.minutes });
        self.rows.push((lead, at, deed));
        true
    }

    /// Takes in activities that were collected apart. Returns the places of those there whose kinds there is no room for.
    pub(super) fn append(&mut self, part: Self) -> Vec<usize> {
        let kinds = self.kinds.take(part.kinds);
        let assets = self.assets.take(part.assets);
        let campaigns = self.campaigns.take(part.campaigns);
        let mut moved = |deed: Deed| {
            let kind = kinds[deed.kind as usize];
            let asset = assets[deed.asset as usize];
            let campaign = campaigns[deed.campaign as usize];
            let deed = Deed { kind, asset, campaign, minutes: deed.minutes };
            has_room(kind).then(|| self.place(deed))
        };
        let moved: Vec<Option<u32>> = part.deeds.into_iter().map(&mut moved).collect();
        let mut too_many = Vec::new();
        self.rows.reserve(part.rows.len());
        for (n, (lead, at, deed)) in part.rows.into_iter().enumerate() {
            match moved[deed as usize] {
                Some(deed) => self.rows.push((lead, at, deed)),
                None => too_many.push(n),
            }
        }
        too_many
    }

    /// The place of a deed among the distinct ones.
    fn place(&mut self, deed: Deed) -> u32 {
        u32::try_from(self.deeds.insert_full(deed).0).unwrap_or(u32::MAX)
    }

    /// The latest time of an activity.
    pub(super) fn latest(&self) -> Option<Timestamp> {
        self.rows.iter().map(|(_, at, _)| *at).max()
    }

    /// The finished activities of leads at their new places, up to a time. Also how many were left out.
    ///
    /// `place[lead]` is the new place of a lead, or `None` if the lead is left out.
    pub(super) fn finish(
        self,
        place: &[Option<u32>],
        n_leads: usize,
        until: Option<Timestamp>,
    ) -> (Activities, usize) {
        let Self { mut rows, deeds, kinds, assets, campaigns } = self;
        let n_rows = rows.len();
        let ((kinds, kind_moved), (assets, asset_moved), (campaigns, campaign_moved)) =
            (kinds.finish(), assets.finish(), campaigns.finish());
        let mut ordered: Vec<(Deed, u32)> = deeds.into_iter().zip(0..).collect();
        for (deed, _) in &mut ordered {
            deed.kind = kind_moved[deed.kind as usize];
            deed.asset = asset_moved[deed.asset as usize];
            deed.campaign = campaign_moved[deed.campaign as usize];
        }
        ordered.sort_unstable();
        let mut deed_moved = vec![0; ordered.len()];
        for (new, (_, old)) in (0..).zip(&ordered) {
            deed_moved[*old as usize] = new;
        }
        rows.retain_mut(|(lead, at, deed)| {
            *deed = deed_moved[*deed as usize];
            let Some(new) = place[*lead as usize] else { return false };
            *lead = new;
            until.is_none_or(|until| *at <= until)
        });
        let left_out = n_rows - rows.len();
        if rows.is_empty() {
            return (Activities::default(), left_out);
        }
        let (offsets, at, deed) = by_lead(&rows, n_leads);
        let activities = Activities {
            offsets,
            at,
            deed,
            deeds: ordered.into_iter().map(|it| it.0).collect(),
            kinds,
            assets,
            campaigns,
        };
        (activities, left_out)
    }
}

/// Whether a kind of activity has a code that criteria can hold.
fn has_room(kind: u32) -> bool {
    u16::try_from(kind).is_ok()
}

/// Sorts activities by lead and time, in one go through them and one through the leads. Returns where each lead's begin, when
/// they happened (with room behind the last) and what they were.
fn by_lead(rows: &[(u32, Timestamp, u32)], n_leads: usize) -> (Vec<u32>, Vec<Timestamp>, Vec<u32>) {
    let mut offsets = vec![0; n_leads + 1];
    for (lead, ..) in rows {
        offsets[*lead as usize + 1] += 1;
    }
    for n in 0..n_leads {
        offsets[n + 1] += offsets[n];
    }
    let mut next = offsets.clone();
    let mut at = vec![Timestamp(0); rows.len() + Activities::BLOCK];
    let mut deed = vec![0; rows.len()];
    for (lead, when, what) in rows {
        let slot = &mut next[*lead as usize];
        at[*slot as usize] = *when;
        deed[*slot as usize] = *what;
        *slot += 1;
    }
    let mut story: Vec<(Timestamp, u32)> = Vec::new();
    for pair in offsets.windows(2) {
        let range = pair[0] as usize..pair[1] as usize;
        let both = || at[range.clone()].iter().copied().zip(deed[range.clone()].iter().copied());
        if both().is_sorted() {
            continue;
        }
        story.clear();
        story.extend(both());
        story.sort_unstable();
        for (place, (when, what)) in range.clone().zip(&story) {
            at[place] = *when;
            deed[place] = *what;
        }
    }
    (offsets, at, deed)
}
