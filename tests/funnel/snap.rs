//! Moves a time of a random history to where chance alone would seldom put one: onto a boundary, or shortly beside.

use accord::agreement::{Act, Agreement, Evidence, RequirementTest, Window};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::Recorded;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::reference::{self, Row};
use super::{Trial, histories::History};

/// Which boundary.
#[derive(Clone, Copy, Debug)]
enum Boundary {
    /// The deadline of a window: a change is moved there, or the end of observation.
    Deadline,
    /// The end of the pause after a pass: an activity is moved there.
    Pause,
    /// The end of a wait: the end of observation, or the creation, is moved there.
    Wait,
}

/// Moves a time onto a boundary, a second beside, or an hour before.
#[derive(Clone, Debug)]
pub struct Snap {
    boundary: Boundary,
    row: Index,
    which: Index,
    pass: Index,
    moved: Index,
    beside: i64,
    /// Moves the end of observation rather than something of a lead.
    end: bool,
}

/// A random move.
pub fn snap() -> impl Strategy<Value = Snap> {
    let boundary = select(vec![
        Boundary::Deadline,
        Boundary::Deadline,
        Boundary::Deadline,
        Boundary::Pause,
        Boundary::Wait,
    ]);
    let beside = select(vec![0, 0, 1, -1, -1, -3_600]);
    (boundary, any::<[Index; 4]>(), beside, any::<bool>()).prop_map(
        |(boundary, [row, which, pass, moved], beside, end)| Snap {
            boundary,
            row,
            which,
            pass,
            moved,
            beside,
            end,
        },
    )
}

/// The hand-offs of a lead, oldest first.
fn hand_offs(row: &Row) -> Vec<Timestamp> {
    let of_kind = row.records.iter().filter(|it| it.what == Recorded::HandedOver);
    let mut hand_offs: Vec<Timestamp> = of_kind.filter_map(|it| it.at).collect();
    hand_offs.sort();
    hand_offs
}

/// The windows of the acts that the stages ask for; all, or those of acceptances only.
fn windows(agreement: &Agreement, of: &dyn Fn(&Act) -> bool) -> Vec<Window> {
    let requirements = agreement.sal.requirements.iter().chain(&agreement.sql.requirements);
    let windows = requirements.filter_map(|it| match &it.test {
        RequirementTest::Act { act, within } if of(act) => *within,
        RequirementTest::Act { .. } | RequirementTest::Fields(_) => None,
    });
    windows.collect()
}

impl Snap {
    /// Does it, if the trial has such a boundary.
    pub fn apply(&self, trial: &mut Trial) {
        let Trial { agreement, history } = trial;
        match self.boundary {
            Boundary::Deadline => self.to_deadline(agreement, history),
            Boundary::Pause => self.to_end_of_pause(agreement, history),
            Boundary::Wait => self.to_end_of_wait(agreement, history),
        }
    }

    fn beside(&self, at: Timestamp) -> Timestamp {
        Timestamp(at.0 + self.beside)
    }

    fn to_deadline(&self, agreement: &Agreement, history: &mut History) {
        let windows = windows(agreement, &|_| true);
        let row = self.row.get_mut(&mut history.rows);
        let hand_offs = hand_offs(row);
        if windows.is_empty() || hand_offs.is_empty() {
            return;
        }
        let from = *self.pass.get(&hand_offs);
        let due = reference::deadline(from, *self.which.get(&windows), &agreement.calendar);
        let at = Some(self.beside(due));
        let mut acts: Vec<_> = row.records.iter_mut().filter(|it| it.what != Recorded::HandedOver).collect();
        if self.end || acts.is_empty() {
            history.observed_until = at;
        } else {
            self.moved.get_mut(&mut acts).at = at;
        }
    }

    fn to_end_of_pause(&self, agreement: &Agreement, history: &mut History) {
        let Some(recycling) = agreement.recycling else { return };
        let row = self.row.get_mut(&mut history.rows);
        let ended =
            row.records.iter().filter(|it| matches!(it.what, Recorded::Rejected | Recorded::Recycled));
        let mut ends: Vec<Timestamp> = ended.filter_map(|it| it.at).collect();
        for window in windows(agreement, &|act| *act == Act::Accepted) {
            let due = |from| reference::deadline(from, window, &agreement.calendar);
            ends.extend(hand_offs(row).into_iter().map(due));
        }
        if ends.is_empty() || row.activities.is_empty() {
            return;
        }
        let over = self.which.get(&ends).0 + i64::from(recycling.pause_days) * SECONDS_PER_DAY;
        self.moved.get_mut(&mut row.activities).at = self.beside(Timestamp(over));
        if history.observed_until.is_some_and(|until| until.0 < over) {
            history.observed_until = None;
        }
    }

    fn to_end_of_wait(&self, agreement: &Agreement, history: &mut History) {
        let waits: Vec<i64> = agreement
            .criteria
            .iter()
            .filter_map(|it| match it.evidence {
                Evidence::Activity { wait_days, .. } => Some(i64::from(wait_days)),
                Evidence::Fields(_) | Evidence::Amount { .. } => None,
            })
            .filter(|days| *days > 0)
            .collect();
        let row = self.row.get_mut(&mut history.rows);
        if waits.is_empty() || row.activities.is_empty() {
            return;
        }
        let from = self.moved.get(&row.activities).at;
        let over = self.beside(Timestamp(from.0 + self.which.get(&waits) * SECONDS_PER_DAY));
        if self.end {
            history.observed_until = Some(over);
        } else if row.created.is_some() {
            row.created = Some(over);
        }
    }
}
