//! Where the rows of a sheet begin: below its header.

use super::{Batch, Warning};

/// The header of a sheet and the rows below it, from its first rows.
pub(super) fn split(first: Batch, _warnings: &mut Vec<Warning>) -> (Vec<String>, Batch) {
    let headers = first.row(0).iter().map(str::to_owned).collect();
    (headers, first.without_first(1))
}
