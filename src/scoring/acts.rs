//! What the recorded history says about an act of sales.

use super::window::deadline;
use super::{Met, Rules};
use crate::agreement::{Act, Disposition, Window};
use crate::fields::Timestamp;
use crate::leads::{LeadIndex, Recorded, StageChange};

/// What was recorded of a lead's first pass: everything before it was handed over a second time.
pub(super) struct FirstPass<'a> {
    changes: &'a [StageChange],
    /// The place of the second hand-off; later dated changes belong to later passes.
    second_hand_off: usize,
}

impl<'a> FirstPass<'a> {
    pub(super) fn of(changes: &'a [StageChange]) -> Self {
        let mut hand_offs = changes.iter().enumerate().filter(|(_, it)| it.what == Recorded::HandedOver);
        let second = hand_offs.nth(1).map_or(changes.len(), |(place, _)| place);
        Self { changes, second_hand_off: second }
    }

    /// The changes of the pass, oldest first; those without a time belong to it.
    pub(super) fn changes(&self) -> impl Iterator<Item = &'a StageChange> {
        let second = self.second_hand_off;
        let all = self.changes.iter().enumerate();
        all.filter(move |(place, it)| *place < second || it.at.is_none()).map(|(_, it)| it)
    }

    /// The first change that is one of those.
    pub(super) fn first(&self, what: &[Recorded]) -> Option<&'a StageChange> {
        self.changes().find(|change| what.contains(&change.what))
    }

    /// When the lead was handed to sales, if that was recorded with a time.
    fn handed_over(&self) -> Option<Timestamp> {
        self.first(&[Recorded::HandedOver])?.at
    }

    /// The first thing that shows that the lead had been handed to sales.
    fn with_sales(&self) -> Option<&'a StageChange> {
        self.changes().find(|change| change.what != Recorded::Mql)
    }

    /// The first call that a disposition was recorded for.
    pub(super) fn call(&self) -> Option<(Disposition, &'a StageChange)> {
        self.changes().find_map(|change| {
            let disposition = match change.what {
                Recorded::CallSalesReady => Disposition::SalesReady,
                Recorded::CallNurture => Disposition::Nurture,
                Recorded::CallSuspect => Disposition::Suspect,
                _ => return None,
            };
            Some((disposition, change))
        })
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

impl Rules<'_> {
    /// How a lead stands to a required act, and when it was done if it was.
    pub(super) fn act(&self, lead: LeadIndex, act: &Act, within: Option<Window>) -> (Met, Option<Timestamp>) {
        let pass = FirstPass::of(self.leads.stage_changes(lead));
        let Some(with_sales) = pass.with_sales() else { return (Met::NotEvidenced, None) };
        let handed_over = pass.handed_over();
        let due = |from| within.map(|it| deadline(from, it, &self.agreement.calendar, &self.zone));
        match (evidence(&pass, act), within) {
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

    /// Whether the history records such an act of any lead. If not, its absence says nothing.
    fn is_recorded(&self, act: &Act) -> bool {
        direct_records(act).iter().any(|what| self.recorded[*what as usize])
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

fn evidence(pass: &FirstPass<'_>, act: &Act) -> Evidence {
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
