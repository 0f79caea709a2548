//! `accord merge`: two copies of an agreement that were edited apart become one; also as a merge driver of git.

use std::fmt::Write as _;
use std::path::Path;

use clap::ArgMatches;

use super::{Context, Exit, path};
use crate::agreement::{Agreement, Conflict, Document, Merged, Target};
use crate::fields::Timestamp;
use crate::language::{Arg, Language};
use crate::project::{MergedProject, Project, merge_projects, write, write_atomically};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let language = &context.language;
    let (base, ours, theirs) = (path(matches, "base"), path(matches, "ours"), path(matches, "theirs"));
    let our_project = match context.agreement_at(&ours) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let (base, their_project) = match (base_at(context, &base, &our_project), context.agreement_at(&theirs)) {
        (Ok(base), Ok(theirs)) => (base, theirs),
        (Err(exit), _) | (_, Err(exit)) => return exit,
    };
    let now = Timestamp(jiff::Timestamp::now().as_second());
    let MergedProject { merged, sources, are_sources_contested } =
        merge_projects(&base, &our_project, &their_project, now);
    let is_clean = merged.is_clean();
    let mut text = in_words(language, &merged);
    if are_sources_contested {
        writeln!(text, "{}", language.text("merge-sources")).ok();
    }
    let text_of_file = write(&Project { document: merged.document, sources });
    // Git names a file of its own here, which must get no previous version beside it.
    if let Err(error) = write_atomically(&ours, text_of_file.as_bytes()) {
        context.tell(&language.save_error(&error));
        return Exit::Output;
    }
    match context.print(&text) {
        Exit::Success if !is_clean => Exit::Findings,
        exit => exit,
    }
}

/// What both copies began with. Git hands over an empty file where both were made anew; then they have nothing in common.
fn base_at(context: &Context, path: &Path, ours: &Project) -> Result<Project, Exit> {
    if std::fs::metadata(path).is_ok_and(|it| it.is_file() && it.len() == 0) {
        let nothing = Agreement::empty(ours.document.agreement.id.clone(), "");
        return Ok(Project { document: Document::unsigned(nothing), sources: None });
    }
    context.agreement_at(path)
}

/// What contradicts, one paragraph each, and how many there are.
fn in_words(language: &Language, merged: &Merged) -> String {
    let mut text = String::new();
    for conflict in &merged.conflicts {
        writeln!(text, "{}", conflict_in_words(language, merged, conflict)).ok();
    }
    if merged.is_forked {
        writeln!(text, "{}", language.text("merge-forked")).ok();
    }
    writeln!(text, "{}", language.say("merge-result", &[("n", merged.conflicts.len().into())])).ok();
    text
}

fn conflict_in_words(language: &Language, merged: &Merged, conflict: &Conflict) -> String {
    let now = &merged.document.agreement;
    let side = |after: &Agreement, target: Option<&Target>| match target {
        Some(target) => language.difference(now, after, target),
        None => language.text("merge-as-it-was"),
    };
    let args = [
        ("ours", Arg::from(side(&merged.ours, conflict.ours.as_ref()))),
        ("theirs", side(&merged.theirs, conflict.theirs.as_ref()).into()),
    ];
    language.say("merge-conflict", &args)
}
