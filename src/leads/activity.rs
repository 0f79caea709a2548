use super::dictionary::Coder;
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

/// The activities of all leads.
///
/// Those of a lead stand together, oldest first; activities of the same time stand in the order of kind, asset,
/// campaign and minutes, so that the order of the file never shows.
#[derive(Clone, Debug, Default)]
pub struct Activities {
    offsets: Vec<u32>,
    at: Vec<Timestamp>,
    kind: Vec<u16>,
    asset: Vec<u32>,
    campaign: Vec<u32>,
    /// Empty if no activity has minutes.
    minutes: Vec<Option<Number>>,
    kinds: Dictionary,
    assets: Dictionary,
    campaigns: Dictionary,
}

impl Activities {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// The places of a lead's activities, oldest first.
    pub fn of(&self, lead: LeadIndex) -> std::ops::Range<usize> {
        if self.is_empty() {
            return 0..0;
        }
        self.offsets[lead.at()] as usize..self.offsets[lead.at() + 1] as usize
    }

    /// When each activity happened.
    pub fn times(&self) -> &[Timestamp] {
        &self.at
    }

    /// The kind of each activity, as a code of [`Activities::kinds`].
    pub fn kind_codes(&self) -> &[u16] {
        &self.kind
    }

    /// When the activity at a place happened.
    pub fn at(&self, place: usize) -> Timestamp {
        self.at[place]
    }

    /// The kind of the activity at a place, as a code of [`Activities::kinds`].
    pub fn kind(&self, place: usize) -> u32 {
        u32::from(self.kind[place])
    }

    /// The asset of the activity at a place, as a code of [`Activities::assets`]; 0 if unknown.
    pub fn asset(&self, place: usize) -> u32 {
        self.asset[place]
    }

    /// The campaign of the activity at a place, as a code of [`Activities::campaigns`]; 0 if unknown.
    pub fn campaign(&self, place: usize) -> u32 {
        self.campaign[place]
    }

    /// The activity at a place.
    pub fn get(&self, place: usize) -> Activity {
        Activity {
            at: self.at[place],
            kind: self.kind(place),
            asset: self.asset[place],
            campaign: self.campaign[place],
            minutes: self.minutes.get(place).copied().flatten(),
        }
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
    rows: Vec<(u32, Activity)>,
    kinds: Coder,
    assets: Coder,
    campaigns: Coder,
}

impl ActivitiesBuilder {
    /// Adds an activity of the lead at a place of the lead file. Returns whether there was room for its kind.
    pub(super) fn add(&mut self, lead: u32, at: Timestamp, kind: &str, details: ActivityDetails<'_>) -> bool {
        let kind = self.kinds.code(kind);
        if kind > u32::from(u16::MAX) {
            return false;
        }
        let asset = self.assets.code(details.asset);
        let campaign = self.campaigns.code(details.campaign);
        self.rows.push((lead, Activity { at, kind, asset, campaign, minutes: details.minutes }));
        true
    }

    /// The latest time of an activity.
    pub(super) fn latest(&self) -> Option<Timestamp> {
        self.rows.iter().map(|(_, activity)| activity.at).max()
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
        let Self { mut rows, kinds, assets, campaigns } = self;
        let n_rows = rows.len();
        let ((kinds, kind_moved), (assets, asset_moved), (campaigns, campaign_moved)) =
            (kinds.finish(), assets.finish(), campaigns.finish());
        rows.retain_mut(|(lead, activity)| {
            activity.kind = kind_moved[activity.kind as usize];
            activity.asset = asset_moved[activity.asset as usize];
            activity.campaign = campaign_moved[activity.campaign as usize];
            let Some(new) = place[*lead as usize] else { return false };
            *lead = new;
            until.is_none_or(|until| activity.at <= until)
        });
        rows.sort_unstable();
        let left_out = n_rows - rows.len();
        if rows.is_empty() {
            return (Activities::default(), left_out);
        }
        let mut offsets = vec![0; n_leads + 1];
        for (lead, _) in &rows {
            offsets[*lead as usize + 1] += 1;
        }
        for n in 0..n_leads {
            offsets[n + 1] += offsets[n];
        }
        let has_minutes = rows.iter().any(|(_, activity)| activity.minutes.is_some());
        let activities = Activities {
            offsets,
            at: rows.iter().map(|(_, it)| it.at).collect(),
            kind: rows.iter().map(|(_, it)| u16::try_from(it.kind).unwrap_or(u16::MAX)).collect(),
            asset: rows.iter().map(|(_, it)| it.asset).collect(),
            campaign: rows.iter().map(|(_, it)| it.campaign).collect(),
            minutes: if has_minutes { rows.iter().map(|(_, it)| it.minutes).collect() } else { Vec::new() },
            kinds,
            assets,
            campaigns,
        };
        (activities, left_out)
    }
}
