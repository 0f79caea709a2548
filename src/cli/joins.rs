//! How the rows of a file found their leads, in lines.

use super::Context;
use crate::import::{JoinedBy, SourceReport};
use crate::language::Arg;

/// Says how rows were joined if it was not all by id, and what may help the others.
pub(super) fn tell_joins(context: &Context, source: &SourceReport) {
    const SHOWN: usize = 3;
    let (language, join) = (&context.language, &source.join);
    let is_plain = join.joined.iter().all(|(by, _)| *by == JoinedBy::Id) && join.n_missing == 0;
    if is_plain {
        return;
    }
    for (by, n) in &join.joined {
        let args = [("how", Arg::from(language.joined_by(*by))), ("n", (*n).into())];
        context.tell(&language.say("report-joined", &args));
    }
    for miss in join.near.iter().take(SHOWN) {
        let args = [
            ("written", Arg::from(&miss.written)),
            ("known", (&miss.known).into()),
            ("n", miss.n_rows.into()),
        ];
        context.tell(&language.say("report-near", &args));
    }
    if join.near.len() > SHOWN {
        context.tell(&language.say("report-more", &[("n", (join.near.len() - SHOWN).into())]));
    }
    if let Some((column, n, of)) = &join.better_column {
        let args = [("column", Arg::from(column)), ("n", (*n).into()), ("of", (*of).into())];
        context.tell(&language.say("report-better-column", &args));
    }
}
