//! Two copies of a document that were edited apart become one again.
//!
//! Over entities by their ids, not over lines: `lists.rs` merges lists of entities, `agreements.rs` agreements part by part,
//! `records.rs` what is only ever added, and `contest.rs` makes proposals of edits that contradict each other.

mod agreements;
mod contest;
mod lists;
mod records;

use std::sync::Arc;

use self::agreements::merge_agreements;
use self::contest::Contested;
use super::{Agreement, Document, Part, Target, differences};
use crate::fields::Timestamp;

/// What two copies have become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Both edits together. Where they contradict each other, what was there before is in force, and both are proposals.
    pub document: Document,
    /// Where they contradict each other.
    pub conflicts: Vec<Conflict>,
    /// The merged agreement with what contradicts as it was in our copy.
    pub ours: Agreement,
    /// The same as in theirs.
    pub theirs: Agreement,
    /// Whether both copies agreed on something of their own, so that two versions follow the same one.
    pub is_forked: bool,
}

/// A part that both copies changed in different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which part.
    pub part: Part,
    /// What our copy did to it.
    pub ours: Option<Target>,
    /// What theirs did to it.
    pub theirs: Option<Target>,
}

impl Merged {
    /// Whether nothing contradicts.
    pub fn is_clean(&self) -> bool {
        self.conflicts.is_empty() && !self.is_forked
    }
}

/// Merges what was done to two copies of a document since they were the same. `now` is when; it stands on the proposals that contested
/// edits become.
///
/// The same edit on both sides is taken once, and no edit is lost. It makes no difference which copy is ours.
pub fn merge(base: &Document, ours: &Document, theirs: &Document, now: Timestamp) -> Merged {
    let (agreement, contest) = merge_agreements(&base.agreement, &ours.agreement, &theirs.agreement);
    let [after_ours, after_theirs] =
        [ours, theirs].map(|side| contest.as_on(&agreement, &base.agreement, &side.agreement));
    let mut document = records::united(base, ours, theirs, agreement);
    document.conclude_merged([ours, theirs]);
    let contested = Contested {
        base,
        merged: &document.agreement,
        sides: [(ours, &after_ours), (theirs, &after_theirs)],
    };
    for proposal in contested.proposals(now) {
        if document.proposals.iter().all(|it| it.id != proposal.id) {
            document.proposals.push(Arc::new(proposal));
        }
    }
    Merged {
        conflicts: conflicts(&document.agreement, &after_ours, &after_theirs),
        is_forked: records::is_forked(ours, theirs),
        document,
        ours: after_ours,
        theirs: after_theirs,
    }
}

/// The parts in which either side would have it otherwise.
fn conflicts(merged: &Agreement, ours: &Agreement, theirs: &Agreement) -> Vec<Conflict> {
    let [of_ours, of_theirs] = [ours, theirs].map(|side| differences(merged, side));
    let mut found: Vec<Conflict> = Vec::new();
    for target in of_ours.iter().chain(&of_theirs) {
        if found.iter().all(|it| it.part != target.part) {
            let of = |side: &[Target]| side.iter().find(|it| it.part == target.part).cloned();
            found.push(Conflict { part: target.part.clone(), ours: of(&of_ours), theirs: of(&of_theirs) });
        }
    }
    found
}
