//! `accord diff`: what differs between two agreements in words; also for git.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Context, Exit};
use crate::agreement::{Agreement, Document, Party};
use crate::language::{Arg, Language};

/// How many arguments git gives to a program that shows differences: a path, and of either file its name, hash and mode.
const GIT: usize = 7;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let files: Vec<&PathBuf> = matches.get_many("file").into_iter().flatten().collect();
    let (before, after) = match files.as_slice() {
        [only] => (None, Some(*only)),
        [before, after] => (Some(*before), Some(*after)),
        all if all.len() == GIT => (Some(all[1]), Some(all[4])),
        _ => {
            context.tell(&context.language.text("diff-files"));
            return Exit::Usage;
        }
    };
    let document = |path: Option<&PathBuf>| match path {
        Some(path) if path.as_path() != Path::new("/dev/null") => {
            context.agreement_at(path).map(|project| Some(project.document))
        }
        _ => Ok(None),
    };
    match (document(before), document(after)) {
        (Ok(before), Ok(after)) => context.print(&in_words(&context.language, before, after)),
        (Err(exit), _) | (_, Err(exit)) => exit,
    }
}

/// One line for each difference: of the agreement, and of who has signed it.
fn in_words(language: &Language, before: Option<Document>, after: Option<Document>) -> String {
    let [before, after] =
        [before, after].map(|it| it.unwrap_or_else(|| Document::unsigned(Agreement::nameless())));
    let mut text = String::new();
    for line in language.differences(&before.agreement, &after.agreement) {
        writeln!(text, "{line}").ok();
    }
    for party in Party::ALL {
        let [old, new] =
            [&before, &after].map(|it| it.holding(party).map(|signature| signature.name.clone()));
        let id = if new.is_some() { "diff-signed" } else { "diff-not-signed" };
        if old != new {
            let args =
                [("party", Arg::from(language.party(party))), ("name", new.unwrap_or_default().into())];
            writeln!(text, "{}", language.say(id, &args)).ok();
        }
    }
    text
}
