//! What the recorded history says about an act of sales.

use super::{Met, Rules};
use crate::agreement::{Act, Disposition, Window};
use crate::fields::Timestamp;
use crate::leads::{Leads, Recorded, StageChange};

/// Things that can be recorded, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordedSet(u16);

/// The outcomes of calls.
const CALLS: RecordedSet =
    RecordedSet::of(&[Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect]);
const HANDED_OVER: RecordedSet = RecordedSet::of(&[Recorded::HandedOver]);
const REJECTED: RecordedSet = RecordedSet::of(&[Recorded::Rejected]);

impl RecordedSet {
    /// All that shows that a lead had been handed to sales.
    pub const WITH_SALES: Self = Self(!Self::of(&[Recorded::Mql]).0);

    /// Those.
    pub const fn of(all: &[Recorded]) -> Self {
        let mut bits = 0;
        let mut n = 0;
        while n < all.len() {
            bits |= 1 << all[n] as u16;
            n += 1;
        }
        Self(bits)
    }

    /// What records an act itself, whatever its outcome.
    pub const fn direct(act: &Act) -> Self {
        match act {
            Act::Accepted => Self::of(&[Recorded::Accepted]),
            Act::Qualified => Self::of(&[Recorded::Qualified]),
            Act::Opportunity => Self::of(&[Recorded::Opportunity]),
            Act::Disposition(_) => CALLS,
        }
    }

    /// What records that an act was done as wanted.
    pub fn wanted(act: &Act) -> Self {
        match act {
            Act::Disposition(wanted) => {
                let calls = [
                    (Recorded::CallSalesReady, Disposition::SalesReady),
                    (Recorded::CallNurture, Disposition::Nurture),
                    (Recorded::CallSuspect, Disposition::Suspect),
                ];
                let of_wanted = calls.into_iter().filter(|(_, disposition)| wanted.contains(disposition));
                of_wanted.fold(Self(0), |set, (what, _)| Self(set.0 | Self::of(&[what]).0))
            }
            _ => Self::direct(act),
        }
    }

    /// The later acts that show that an act was done.
    pub const fn implying(act: &Act) -> Self {
        match act {
            Act::Accepted => {
                Self::of(&[Recorded::Qualified, Recorded::Opportunity, Recorded::Won, Recorded::Lost])
            }
            Act::Qualified => Self::of(&[Recorded::Opportunity, Recorded::Won, Recorded::Lost]),
            Act::Opportunity => Self::of(&[Recorded::Won, Recorded::Lost]),
            Act::Disposition(_) => Self(0),
        }
    }

    /// Whether a thing is among them.
    #[inline]
    pub const fn has(self, what: Recorded) -> bool {
        self.0 >> what as u16 & 1 == 1
    }
}

/// What was recorded of one pass of a lead.
pub struct PassRecords<'a> {
    changes: &'a [StageChange],
    pass: usize,
    /// Everything that was recorded in it.
    has: RecordedSet,
    /// Whether all changes of the lead are records of this pass.
    is_whole: bool,
}

impl<'a> PassRecords<'a> {
    /// The records of the n-th pass, from 0, of those of a lead.
    ///
    /// The first pass has every dated change before the second hand-off and every change without a date; each
    /// later one the dated changes from its hand-off to the next.
    #[inline]
    pub fn of(changes: &'a [StageChange], pass: usize) -> Self {
        let hand_offs = changes.iter().filter(|change| change.what == Recorded::HandedOver).count();
        let mut records = Self { changes, pass, has: RecordedSet(0), is_whole: pass == 0 && hand_offs <= 1 };
        let has = records.all().fold(0, |bits, change| bits | 1 << change.what as u16);
        records.has = RecordedSet(has);
        records
    }

    /// The records of the pass, oldest first.
    #[inline]
    fn all(&self) -> impl Iterator<Item = &'a StageChange> + use<'a> {
        let (is_whole, mut is_of_pass) = (self.is_whole, of_pass(self.pass));
        self.changes.iter().filter(move |change| is_whole || is_of_pass(change))
    }

    /// The first change that is one of those.
    #[inline]
    pub fn first(&self, what: RecordedSet) -> Option<&'a StageChange> {
        if self.has.0 & what.0 == 0 {
            return None;
        }
        self.all().find(|change| what.has(change.what))
    }

    /// The change that records that an act was done.
    pub fn done(&self, act: &Act) -> Option<&'a StageChange> {
        self.first(RecordedSet::direct(act)).filter(|change| RecordedSet::wanted(act).has(change.what))
    }

    /// The recorded rejections.
    pub(super) fn rejections(&self) -> impl Iterator<Item = &'a StageChange> {
        self.all().filter(|change| change.what == Recorded::Rejected)
    }

    /// When the lead was handed to sales, if that was recorded with a time.
    pub(super) fn handed_over(&self) -> Option<Timestamp> {
        self.first(HANDED_OVER)?.at
    }

    /// The first call that a disposition was recorded for.
    pub(super) fn call(&self) -> Option<Disposition> {
        let call = self.first(CALLS)?;
        Some(match call.what {
            Recorded::CallSalesReady => Disposition::SalesReady,
            Recorded::CallNurture => Disposition::Nurture,
            _ => Disposition::Suspect,
        })
    }

    /// What the records say of an act.
    #[inline]
    fn evidence(&self, act: &CompiledAct) -> Evidence {
        if let Some(done) = self.first(act.direct) {
            return if act.wanted.has(done.what) { Evidence::Done(done.at) } else { Evidence::Refused };
        }
        if let Some(later) = self.first(act.implying) {
            return Evidence::Implied(later.at);
        }
        if self.first(REJECTED).is_some() { Evidence::Refused } else { Evidence::Missing }
    }
}

/// Whether the changes of a lead, one after the other, are records of its n-th pass, from 0.
fn of_pass(pass: usize) -> impl FnMut(&StageChange) -> bool {
    let mut n_hand_offs = 0;
    move |change| {
        n_hand_offs += usize::from(change.what == Recorded::HandedOver);
        match (pass, change.at) {
            (0, None) => true,
            (_, None) => false,
            (0, Some(_)) => n_hand_offs <= 1,
            (_, Some(_)) => n_hand_offs == pass + 1,
        }
    }
}

/// An act that a stage requires, looked up once.
pub(super) struct CompiledAct {
    direct: RecordedSet,
    wanted: RecordedSet,
    implying: RecordedSet,
    pub(super) within: Option<Window>,
    /// Whether the history records such an act of any lead. If not, its absence says nothing.
    is_recorded: bool,
}

impl CompiledAct {
    pub(super) fn new(act: &Act, within: Option<Window>, leads: &Leads) -> Self {
        let direct = RecordedSet::direct(act);
        let is_recorded = Recorded::ALL.into_iter().any(|what| direct.has(what) && leads.ever_recorded(what));
        let (wanted, implying) = (RecordedSet::wanted(act), RecordedSet::implying(act));
        Self { direct, wanted, implying, within, is_recorded }
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
    #[inline]
    pub(super) fn act(&self, pass: &PassRecords<'_>, act: &CompiledAct) -> (Met, Option<Timestamp>) {
        let Some(with_sales) = pass.first(RecordedSet::WITH_SALES) else { return (Met::NotEvidenced, None) };
        let Some(within) = act.within else {
            return match pass.evidence(act) {
                Evidence::Done(at) | Evidence::Implied(at) => (Met::Met, at),
                Evidence::Missing if !act.is_recorded => (Met::NotEvidenced, None),
                Evidence::Refused | Evidence::Missing => (Met::NotMet, None),
            };
        };
        let handed_over = pass.handed_over();
        let due = |from| self.deadline(from, within);
        match pass.evidence(act) {
            Evidence::Done(at) => match (at, handed_over.map(due)) {
                (Some(at), Some(due)) if at <= due => (Met::Met, Some(at)),
                (Some(_), Some(_)) => (Met::NotMet, None),
                _ => (Met::NotEvidenced, None),
            },
            Evidence::Implied(by) => match (by, handed_over.map(due)) {
                (Some(by), Some(due)) if by <= due => (Met::Met, Some(by)),
                _ => (Met::NotEvidenced, None),
            },
            Evidence::Missing if !act.is_recorded => (Met::NotEvidenced, None),
            Evidence::Refused => (Met::NotMet, None),
            // It was with sales at that time at the latest.
            Evidence::Missing => match handed_over.or(with_sales.at).map(due) {
                Some(due) if self.end < due => (Met::NotYetDue, None),
                Some(_) => (Met::NotMet, None),
                None => (Met::NotEvidenced, None),
            },
        }
    }

    /// When an act that did not come in time was due, if it is just that: missing, and over.
    pub(super) fn expired(&self, pass: &PassRecords<'_>, act: &CompiledAct) -> Option<Timestamp> {
        let is_missing = matches!(pass.evidence(act), Evidence::Missing) && act.is_recorded;
        let from = pass.handed_over().or(pass.first(RecordedSet::WITH_SALES)?.at)?;
        let due = self.deadline(from, act.within?);
        (is_missing && due <= self.end).then_some(due)
    }
}
