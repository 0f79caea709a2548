//! `accord verify`: whether an agreement is as it was signed.

use std::fmt::Write as _;

use clap::ArgMatches;

use super::{Context, Exit};
use crate::agreement::{Document, Member, Signature, Status, Version};
use crate::fields::{Date, Timestamp};
use crate::language::{Arg, Language};
use crate::signing::{due, sound_status, verify};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let document = match context.agreement(matches) {
        Ok(project) => project.document,
        Err(exit) => return exit,
    };
    let language = &context.language;
    let faults = verify(&document);
    let mut text = head(language, &document);
    for (n, version) in document.versions.iter().enumerate() {
        add_version(language, n + 1, version, &mut text);
    }
    let is_kept = |it: &&Signature| document.versions.iter().any(|version| version.signatures.contains(it));
    for signature in document.signatures.iter().filter(|it| !is_kept(it)) {
        writeln!(text, "{}", signature_line(language, signature)).ok();
    }
    for withdrawal in &document.withdrawals {
        let args = [
            ("member", Arg::from(language.member(&withdrawal.by))),
            ("date", moment(language, withdrawal.at).into()),
            ("fingerprint", withdrawal.fingerprint.short().into()),
        ];
        writeln!(text, "{}", language.say("verify-withdrawn", &args)).ok();
    }
    for it in due(&document.agreement, today()) {
        writeln!(text, "{}", language.due(&it)).ok();
    }
    for fault in &faults {
        writeln!(text, "{}", language.fault(fault)).ok();
    }
    writeln!(text, "{}", language.say("verify-result", &[("n", faults.len().into())])).ok();
    match context.print(&text) {
        Exit::Success if !faults.is_empty() => Exit::Findings,
        exit => exit,
    }
}

/// The title, the status as sound signatures make it, and the fingerprint.
fn head(language: &Language, document: &Document) -> String {
    let status = match sound_status(document) {
        Status::Agreed => language.text("status-agreed"),
        Status::Draft { .. } => language.text("status-draft"),
    };
    format!("{}\n{status}\n{}\n", document.agreement.title, document.agreement.fingerprint())
}

fn add_version(language: &Language, n: usize, version: &Version, text: &mut String) {
    let args = [
        ("n", Arg::from(n)),
        ("date", moment(language, version.made_at).into()),
        ("author", language.member(&version.author).into()),
        ("fingerprint", version.fingerprint.short().into()),
    ];
    writeln!(text, "{}", language.say("verify-version", &args)).ok();
    for signature in &version.signatures {
        writeln!(text, "  {}", signature_line(language, signature)).ok();
    }
}

fn signature_line(language: &Language, signature: &Signature) -> String {
    let member = Member { party: signature.party, name: signature.name.clone() };
    let how = if signature.is_by_name_only() { "verify-by-name" } else { "verify-with-key" };
    let args = [
        ("member", Arg::from(language.member(&member))),
        ("date", moment(language, signature.signed_at).into()),
        ("meaning", language.meaning(&signature.meaning).into()),
        ("how", language.text(how).into()),
    ];
    let line = language.say("verify-signature", &args);
    if signature.reason.is_empty() { line } else { format!("{line} {}", language.quoted(&signature.reason)) }
}

fn moment(language: &Language, at: Timestamp) -> String {
    language.moment(at, &jiff::tz::TimeZone::UTC)
}

fn today() -> Date {
    Timestamp(jiff::Timestamp::now().as_second()).date()
}
