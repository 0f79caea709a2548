use crate::agreement::{Act, Disposition, Requirement, RequirementTest};
use crate::fields::Timestamp;
use crate::leads::{Recorded, StageChange};

/// What was recorded of a lead's first pass: every dated change before the second hand-off, and every change without
/// a date.
pub(super) struct FirstPass<'a> {
    changes: &'a [StageChange],
    /// For each thing that can be recorded, where it stands first.
    first: [Option<u32>; Recorded::ALL.len()],
}

const CALLS: [Recorded; 3] = [Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect];

impl<'a> FirstPass<'a> {
    /// Those among the changes of a lead.
    pub(super) fn of(changes: &'a [StageChange]) -> Self {
        let mut first = [None; Recorded::ALL.len()];
        let mut n_hand_offs = 0;
        for (place, change) in (0..).zip(changes) {
            n_hand_offs += usize::from(change.what == Recorded::HandedOver);
            if change.at.is_none() || n_hand_offs <= 1 {
                first[change.what as usize].get_or_insert(place);
            }
        }
        Self { changes, first }
    }

    /// The first change that is one of those.
    pub(super) fn first(&self, what: &[Recorded]) -> Option<&'a StageChange> {
        let place = what.iter().filter_map(|it| self.first[*it as usize]).min()?;
        self.changes.get(place as usize)
    }

    /// The change that shows an act: its own record, else the first later act that implies it.
    pub(super) fn shows(&self, act: &Act) -> Option<&'a StageChange> {
        use Recorded::{Accepted, Lost, Opportunity, Qualified, Won};
        match act {
            Act::Accepted => {
                self.first(&[Accepted]).or_else(|| self.first(&[Qualified, Opportunity, Won, Lost]))
            }
            Act::Qualified => self.first(&[Qualified]).or_else(|| self.first(&[Opportunity, Won, Lost])),
            Act::Opportunity => self.first(&[Opportunity]).or_else(|| self.first(&[Won, Lost])),
            Act::Disposition(wanted) => {
                self.first(&CALLS).filter(|call| wanted.contains(&disposition(call.what)))
            }
        }
    }

    /// When the last of the required acts was done; `None` where none is required or a time is unknown.
    pub(super) fn last_required(&self, requirements: &[Requirement]) -> Option<Timestamp> {
        let mut last = None;
        for requirement in requirements.iter().filter(|it| !it.optional) {
            if let RequirementTest::Act { act, .. } = &requirement.test {
                last = last.max(Some(self.shows(act)?.at?));
            }
        }
        last
    }
}

fn disposition(call: Recorded) -> Disposition {
    match call {
        Recorded::CallSalesReady => Disposition::SalesReady,
        Recorded::CallNurture => Disposition::Nurture,
        _ => Disposition::Suspect,
    }
}
