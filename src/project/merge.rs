use super::{Project, Sources};
use crate::agreement::{Merged, merge};
use crate::fields::Timestamp;

/// What two copies of a file have become.
#[derive(Clone, Debug)]
pub struct MergedProject {
    /// The merged document, and what contradicts.
    pub merged: Merged,
    /// Where the history lies.
    pub sources: Option<Sources>,
    /// Whether the copies name different sources; ours are kept, as they are paths of this machine.
    pub are_sources_contested: bool,
}

/// Merges what was done to two copies of a file since they were the same.
pub fn merge_projects(base: &Project, ours: &Project, theirs: &Project, now: Timestamp) -> MergedProject {
    let is_theirs = ours.sources == base.sources;
    let are_sources_contested =
        !is_theirs && theirs.sources != base.sources && theirs.sources != ours.sources;
    MergedProject {
        merged: merge(&base.document, &ours.document, &theirs.document, now),
        sources: if is_theirs { theirs.sources.clone() } else { ours.sources.clone() },
        are_sources_contested,
    }
}
