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

    /// The change that records an act itself.
    pub(super) fn records(&self, act: &Act) -> Option<&'a StageChange> {
        match act {
            Act::Accepted => self.first(&[Recorded::Accepted]),
            Act::Qualified => self.first(&[Recorded::Qualified]),
            Act::Opportunity => self.first(&[Recorded::Opportunity]),
            Act::Disposition(wanted) => {
                self.first(&CALLS).filter(|call| wanted.contains(&disposition(call.what)))
            }
        }
    }

    /// The first later change that implies an act.
    pub(super) fn implies(&self, act: &Act) -> Option<&'a StageChange> {
        use Recorded::{Lost, Opportunity, Qualified, Won};
        match act {
            Act::Accepted => self.first(&[Qualified, Opportunity, Won, Lost]),
            Act::Qualified => self.first(&[Opportunity, Won, Lost]),
            Act::Opportunity => self.first(&[Won, Lost]),
            Act::Disposition(_) => None,
        }
    }

    /// When the last of the required acts was done; `None` where none is required or a time is unknown.
    pub(super) fn last_required(&self, requirements: &[Requirement]) -> Option<Timestamp> {
        let mut last = None;
        for act in required_acts(requirements) {
            last = last.max(Some(self.records(act).or_else(|| self.implies(act))?.at?));
        }
        last
    }

    /// Whether one of the required acts is itself recorded at that time.
    pub(super) fn records_at(&self, requirements: &[Requirement], at: Timestamp) -> bool {
        required_acts(requirements).any(|act| self.records(act).is_some_and(|change| change.at == Some(at)))
    }
}

/// The acts that a stage requires, optional ones left out.
pub(super) fn required_acts(requirements: &[Requirement]) -> impl Iterator<Item = &Act> {
    requirements.iter().filter(|it| !it.optional).filter_map(|it| match &it.test {
        RequirementTest::Act { act, .. } => Some(act),
        RequirementTest::Fields(_) => None,
    })
}

fn disposition(call: Recorded) -> Disposition {
    match call {
        Recorded::CallSalesReady => Disposition::SalesReady,
        Recorded::CallNurture => Disposition::Nurture,
        _ => Disposition::Suspect,
    }
}
