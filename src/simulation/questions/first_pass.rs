//! What sales did in the first pass of a lead, as far as a stage requires it.

use crate::agreement::{Act, Requirement, RequirementTest};
use crate::fields::Timestamp;
use crate::leads::StageChange;
use crate::scoring::{PassRecords, RecordedSet};

/// The records of a lead's first pass.
pub(super) fn first_pass(changes: &[StageChange]) -> PassRecords<'_> {
    PassRecords::of(changes, 0)
}

/// When the last of the required acts was done; `None` where none is required or a time is unknown.
pub(super) fn last_required(pass: &PassRecords<'_>, requirements: &[Requirement]) -> Option<Timestamp> {
    let mut last = None;
    for act in required_acts(requirements) {
        last = last.max(Some(pass.done(act).or_else(|| pass.first(RecordedSet::implying(act)))?.at?));
    }
    last
}

/// Whether one of the required acts is itself recorded at that time.
pub(super) fn records_at(pass: &PassRecords<'_>, requirements: &[Requirement], at: Timestamp) -> bool {
    required_acts(requirements).any(|act| pass.done(act).is_some_and(|change| change.at == Some(at)))
}

/// The acts that a stage requires, optional ones left out.
pub(super) fn required_acts(requirements: &[Requirement]) -> impl Iterator<Item = &Act> {
    requirements.iter().filter(|it| !it.optional).filter_map(|it| match &it.test {
        RequirementTest::Act { act, .. } => Some(act),
        RequirementTest::Fields(_) => None,
    })
}
