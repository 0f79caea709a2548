//! Which leads a suggestion learns from, which it is held against, and what was known of each of them when.

use super::NoSuggestion;
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::{LeadIndex, Leads, Recorded};
use crate::simulation::questions::decided::{closes, is_closed, is_old, patience};
use crate::simulation::questions::survival::percentile;

/// A lead whose outcome is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) lead: LeadIndex,
    created: Timestamp,
    /// When its deal was won or lost; none if it was neither, and where a history has no activities that could be later.
    closed: Option<Timestamp>,
    pub(super) is_won: bool,
}

/// The leads whose outcome is known, in two parts.
pub(super) struct Sample {
    /// Those created before the split.
    pub(super) training: Vec<Known>,
    /// The others.
    pub(super) held_out: Vec<Known>,
    pub(super) split: Timestamp,
    /// At which age, in seconds, the training leads are looked at; none in a history without activities.
    pub(super) age: Option<i64>,
    pub(super) n_undecided: usize,
    pub(super) n_left_out: usize,
    end: Timestamp,
}

/// The part of the decided leads that is learnt from, in percent.
const TRAINING_PERCENT: usize = 70;
/// No lead is looked at when it is older.
const MOST_AGE: i64 = 30 * SECONDS_PER_DAY;

impl Known {
    /// Whether a moment is before its deal was won or lost.
    pub(super) fn is_open(&self, at: Timestamp) -> bool {
        self.closed.is_none_or(|closed| at < closed)
    }

    /// Whether it was created before a moment.
    pub(super) fn is_older(&self, than: Timestamp) -> bool {
        self.created < than
    }
}

/// How many are won, and how many are not.
pub(super) fn won_and_others(leads: &[Known]) -> (usize, usize) {
    let n_won = leads.iter().filter(|it| it.is_won).count();
    (n_won, leads.len() - n_won)
}

/// The creation of the lead at which the training part of some leads, which stand in the order of creation, ends.
pub(super) fn split_of(leads: &[Known]) -> Option<Timestamp> {
    leads.get(leads.len() * TRAINING_PERCENT / 100).map(|it| it.created)
}

impl Sample {
    /// The leads of a history whose outcome is known, split at a moment.
    pub(super) fn of(leads: &Leads) -> Result<Self, NoSuggestion> {
        let (mut known, mut n_undecided, mut n_left_out) = (Vec::new(), 0, 0);
        let (patience, records_losses) = (patience(leads), leads.ever_recorded(Recorded::Lost));
        for lead in leads.indices() {
            let created = leads.created(lead).ok_or(NoSuggestion::NoTimes)?;
            let is_old = is_old(leads, lead, patience);
            if !is_old && !is_closed(leads, lead) {
                n_undecided += 1;
                continue;
            }
            // Where no losses are recorded, quick wins without the slow losses of the same time would flatter.
            if !is_old && !records_losses {
                n_left_out += 1;
                continue;
            }
            let closed = match closing(leads, lead, created) {
                Closing::Never => None,
                Closing::At(at) => Some(at),
                Closing::Unknown => {
                    n_left_out += 1;
                    continue;
                }
            };
            known.push(Known { lead, created, closed, is_won: leads.won_amount(lead).is_some() });
        }
        let split = split_of(&known).ok_or(NoSuggestion::FewWinners)?;
        let held_out = known.split_off(known.partition_point(|it| it.is_older(split)));
        Ok(Self {
            age: leads.has_activities().then(|| age(leads, &known)),
            training: known,
            held_out,
            split,
            n_undecided,
            n_left_out,
            end: leads.observed_until().unwrap_or(split),
        })
    }

    /// The moment at which a lead is looked at.
    pub(super) fn moment(&self, known: &Known) -> Timestamp {
        let Some(age) = self.age else { return self.end };
        let at = Timestamp(known.created.0.saturating_add(age)).min(self.end);
        known.closed.map_or(at, |closed| at.min(Timestamp(closed.0 - 1)))
    }
}

/// When a lead's deal was won or lost.
enum Closing {
    /// It was neither, or there is nothing that could be later.
    Never,
    /// So it was first.
    At(Timestamp),
    /// Nothing is known of the time before.
    Unknown,
}

fn closing(leads: &Leads, lead: LeadIndex, created: Timestamp) -> Closing {
    let mut changes = leads.stage_changes(lead).iter().filter(|it| closes(it.what)).peekable();
    let first = changes.peek().map(|it| it.at);
    match first {
        _ if !leads.has_activities() => Closing::Never,
        None => Closing::Never,
        Some(Some(at)) if at > created && changes.all(|it| it.at.is_some()) => Closing::At(at),
        Some(_) => Closing::Unknown,
    }
}

/// How many seconds after their creation half of the winners were won, at most [`MOST_AGE`].
fn age(leads: &Leads, training: &[Known]) -> i64 {
    let winners = training.iter().filter(|it| it.is_won);
    let mut taken: Vec<i64> =
        winners.filter_map(|it| Some(leads.won(it.lead)?.at?.0 - it.created.0)).collect();
    taken.sort_unstable();
    percentile(&taken, 50).unwrap_or(MOST_AGE).clamp(0, MOST_AGE)
}
