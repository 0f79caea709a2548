//! `accord check`: whether an agreement makes sense.

use std::fmt::Write as _;

use clap::ArgMatches;

use super::{Context, Exit};
use crate::agreement::checks::{self, Severity};
use crate::agreement::{Document, Party, Status};
use crate::language::{Arg, Language};
use crate::signing::sound_status;
use crate::simulation::{failing, reached_by_invented};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let document = match context.agreement(matches) {
        Ok(project) => project.document,
        Err(exit) => return exit,
    };
    let language = &context.language;
    let mut findings = checks::run(&document.agreement);
    findings.extend(failing(&document.agreement, &reached_by_invented(&document.agreement)));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
    let mut text = head(language, &document);
    for finding in &findings {
        let place = language.place(&document.agreement, &finding.place);
        let severity = language.severity(finding.severity());
        writeln!(text, "{severity}: {place}: {}", language.finding(finding)).ok();
    }
    let n_blocking = findings.iter().filter(|it| it.severity() == Severity::Blocking).count();
    let args = [("blocking", Arg::from(n_blocking)), ("advice", (findings.len() - n_blocking).into())];
    writeln!(text, "{}", language.say("check-result", &args)).ok();
    match context.print(&text) {
        Exit::Success if n_blocking > 0 => Exit::Findings,
        exit => exit,
    }
}

/// The title, the status with its signatures, and the fingerprint.
fn head(language: &Language, document: &Document) -> String {
    let status = match sound_status(document) {
        Status::Agreed => language.text("status-agreed"),
        Status::Draft { .. } => language.text("status-draft"),
    };
    let mut text = format!("{}\n{status}\n", document.agreement.title);
    for party in Party::SIGNING {
        if let Some(signature) = document.holding(party) {
            let args = [
                ("name", Arg::from(&signature.name)),
                ("party", language.party(party).into()),
                ("date", language.moment(signature.signed_at, &jiff::tz::TimeZone::UTC).into()),
            ];
            writeln!(text, "{}", language.say("check-signature", &args)).ok();
        }
    }
    writeln!(text, "{}", document.agreement.fingerprint()).ok();
    text
}
