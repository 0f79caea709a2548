//! What the recorded history says about an act of sales.

use super::{Met, Rules};
use crate::agreement::{Act, Disposition, Window};
use crate::fields::Timestamp;
use crate::leads::{Recorded, StageChange};

/// What was recorded of one pass of a lead.
pub(super) struct PassRecords<'a> {
    changes: &'a [StageChange],
    /// For each thing that can be recorded, where it stands first.
    first: [u32; Recorded::ALL.len()],
}

const NEVER: u32 = u32::MAX;

impl<'a> PassRecords<'a> {
    /// The records of the n-th pass, from 0, of those of a lead.
    ///
    /// The first pass has every dated change before the second hand-off and every change without a date; each
    /// later one the dated changes from its hand-off to the next.
    pub(super) fn of(changes: &'a [StageChange], pass: usize) -> Self {
        let mut first = [NEVER; Recorded::ALL.len()];
        let mut n_hand_offs = 0;
        for (place, change) in (0..).zip(changes) {
            n_hand_offs += usize::from(change.what == Recorded::HandedOver);
            let of_pass = match (pass, change.at) {
                (0, None) => true,
                (_, None) => false,
                (0, Some(_)) => n_hand_offs <= 1,
                (_, Some(_)) => n_hand_offs == pass + 1,
            };
            let slot = &mut first[change.what as usize];
            if of_pass && *slot == NEVER {
                *slot = place;
            }
        }
        Self { changes, first }
    }

    /// The first change that is one of those.
    pub(super) fn first(&self, what: &[Recorded]) -> Option<&'a StageChange> {
        let place = what.iter().map(|it| self.first[*it as usize]).min()?;
        self.changes.get(place as usize)
    }

    /// The recorded rejections of the n-th pass, from 0.
    pub(super) fn rejections(&self, pass: usize) -> impl Iterator<Item = &'a StageChange> {
        let mut n_hand_offs = 0;
        self.changes.iter().filter(move |change| {
            n_hand_offs += usize::from(change.what == Recorded::HandedOver);
            let of_pass = match (pass, change.at) {
                (0, None) => true,
                (_, None) => false,
                (0, Some(_)) => n_hand_offs <= 1,
                (_, Some(_)) => n_hand_offs == pass + 1,
            };
            of_pass && change.what == Recorded::Rejected
        })
    }

    /// When the lead was handed to sales, if that was recorded with a time.
    pub(super) fn handed_over(&self) -> Option<Timestamp> {
        self.first(&[Recorded::HandedOver])?.at
    }

    /// The first thing that shows that the lead had been handed to sales.
    fn with_sales(&self) -> Option<&'a StageChange> {
        self.first(&Recorded::ALL[1..])
    }

    /// The first call that a disposition was recorded for.
    pub(super) fn call(&self) -> Option<(Disposition, &'a StageChange)> {
        let call = self.first(&[Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect])?;
        let disposition = match call.what {
            Recorded::CallSalesReady => Disposition::SalesReady,
            Recorded::CallNurture => Disposition::Nurture,
            _ => Disposition::Suspect,
        };
        Some((disposition, call))
    }
}

/// What the records say of an act.
enum Evidence {
    /// It is recorded, at that time if one is given.
    Done(Option<Timestamp>),
    /// A later act shows that it was done, by that time if one is given.
    Implied(Option<Timestamp>),
    /// It is recorded that it will not be done.
    Refused,
    /// Nothing is recorded.
    Missing,
}

impl Rules {
    /// How a lead stands to a required act, and when it was done if it was.
    pub(super) fn act(
        &self,
        pass: &PassRecords<'_>,
        act: &Act,
        within: Option<Window>,
    ) -> (Met, Option<Timestamp>) {
        let Some(with_sales) = pass.with_sales() else { return (Met::NotEvidenced, None) };
        let handed_over = pass.handed_over();
        let due = |from| within.map(|it| self.deadline(from, it));
        match (evidence(pass, act), within) {
            (Evidence::Done(at) | Evidence::Implied(at), None) => (Met::Met, at),
            (Evidence::Done(at), Some(_)) => match (at, handed_over.and_then(due)) {
                (Some(at), Some(due)) if at <= due => (Met::Met, Some(at)),
                (Some(_), Some(_)) => (Met::NotMet, None),
                _ => (Met::NotEvidenced, None),
            },
            (Evidence::Implied(by), Some(_)) => match (by, handed_over.and_then(due)) {
                (Some(by), Some(due)) if by <= due => (Met::Met, Some(by)),
                _ => (Met::NotEvidenced, None),
            },
            (Evidence::Missing, _) if !self.is_recorded(act) => (Met::NotEvidenced, None),
            (Evidence::Refused, _) | (Evidence::Missing, None) => (Met::NotMet, None),
            (Evidence::Missing, Some(_)) => {
                // It was with sales at that time at the latest.
                match handed_over.or(with_sales.at).and_then(due) {
                    Some(due) if self.end < due => (Met::NotYetDue, None),
                    Some(_) => (Met::NotMet, None),
                    None => (Met::NotEvidenced, None),
                }
            }
        }
    }

    /// When an acceptance that did not come in time was due, if it is just that: missing, and over.
    pub(super) fn expired(&self, pass: &PassRecords<'_>, act: &Act, within: Window) -> Option<Timestamp> {
        let is_missing = matches!(evidence(pass, act), Evidence::Missing) && self.is_recorded(act);
        let from = pass.handed_over().or(pass.with_sales()?.at)?;
        let due = self.deadline(from, within);
        (is_missing && due <= self.end).then_some(due)
    }

    /// Whether the history records such an act of any lead. If not, its absence says nothing.
    fn is_recorded(&self, act: &Act) -> bool {
        direct_records(act).iter().any(|what| self.leads().ever_recorded(*what))
    }
}

fn direct_records(act: &Act) -> &'static [Recorded] {
    match act {
        Act::Accepted => &[Recorded::Accepted],
        Act::Qualified => &[Recorded::Qualified],
        Act::Opportunity => &[Recorded::Opportunity],
        Act::Disposition(_) => &[Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect],
    }
}

/// The later acts that show that an act was done.
fn implying_records(act: &Act) -> &'static [Recorded] {
    match act {
        Act::Accepted => &[Recorded::Qualified, Recorded::Opportunity, Recorded::Won, Recorded::Lost],
        Act::Qualified => &[Recorded::Opportunity, Recorded::Won, Recorded::Lost],
        Act::Opportunity => &[Recorded::Won, Recorded::Lost],
        Act::Disposition(_) => &[],
    }
}

fn evidence(pass: &PassRecords<'_>, act: &Act) -> Evidence {
    if let Act::Disposition(wanted) = act {
        match pass.call() {
            Some((disposition, call)) if wanted.contains(&disposition) => return Evidence::Done(call.at),
            Some(_) => return Evidence::Refused,
            None => {}
        }
    } else if let Some(done) = pass.first(direct_records(act)) {
        return Evidence::Done(done.at);
    }
    if let Some(later) = pass.first(implying_records(act)) {
        return Evidence::Implied(later.at);
    }
    if pass.first(&[Recorded::Rejected]).is_some() { Evidence::Refused } else { Evidence::Missing }
}
