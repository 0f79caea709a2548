use std::io::{self, Write};

use super::CsvWriter;
use crate::agreement::{Agreement, Document, Member, Vote};
use crate::fields::Timestamp;
use crate::language::{Arg, Language};

/// The columns of [`write_minutes`].
pub const MINUTES_COLUMNS: [&str; 5] = ["at", "by", "party", "what", "text"];

/// One thing that was changed, said or decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minute {
    /// When, by the clock of the machine.
    pub at: Timestamp,
    /// Who, if anybody said so.
    pub by: Option<Member>,
    /// What sort of thing it is.
    pub sort: MinuteSort,
    /// What, in words.
    pub text: String,
}

/// What can stand in the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MinuteSort {
    Changed,
    Proposed,
    Accepted,
    Rejected,
    Said,
    TookPosition,
    Voted,
    Signed,
}

impl MinuteSort {
    /// A stable name, as used in files and language ids.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Said => "said",
            Self::TookPosition => "took-position",
            Self::Voted => "voted",
            Self::Signed => "signed",
        }
    }
}

/// Everything that is on record of a workshop, oldest first.
pub fn minutes(document: &Document, language: &Language) -> Vec<Minute> {
    let workshop = &document.workshop;
    let mut minutes: Vec<Minute> = Vec::new();
    let mut add = |at, by: Option<&Member>, sort, text| {
        minutes.push(Minute { at, by: by.cloned(), sort, text });
    };
    for change in &workshop.log {
        add(change.at, change.by.as_ref(), MinuteSort::Changed, change.text.clone());
    }
    for it in &document.proposals {
        let change = language.differences(&it.before, &it.after).join("; ");
        let args = [("change", Arg::from(change)), ("reason", it.reason.as_str().into())];
        let text = language.say("minutes-with-reason", &args);
        add(it.made_at, Some(&it.by), MinuteSort::Proposed, text.clone());
        if let Some(answer) = &it.answer {
            let sort = if answer.accepted { MinuteSort::Accepted } else { MinuteSort::Rejected };
            let change = language.differences(&it.before, &it.after).join("; ");
            let args = [("change", Arg::from(change)), ("reason", answer.reason.as_str().into())];
            add(answer.at, Some(&answer.by), sort, language.say("minutes-with-reason", &args));
        }
    }
    for it in &workshop.comments {
        let place = language.place(&document.agreement, &it.on);
        add(it.at, Some(&it.by), MinuteSort::Said, format!("{place}: {}", it.text));
    }
    for it in &workshop.positions {
        let all = language.differences(&document.agreement, &it.agreement);
        let all = if all.is_empty() { it.agreement.title.clone() } else { all.join("; ") };
        add(it.at, Some(&it.by), MinuteSort::TookPosition, all);
    }
    if let Some(vote) = workshop.vote.as_ref().filter(|it| it.is_open) {
        add(vote.begun_at, None, MinuteSort::Voted, vote_in_words(vote, language));
    }
    for it in &document.signatures {
        let by = Member { party: it.party, name: it.name.clone() };
        add(
            it.signed_at,
            Some(&by),
            MinuteSort::Signed,
            signed(&document.agreement, &it.fingerprint.short()),
        );
    }
    minutes.sort_by_key(|it| it.at);
    minutes
}

fn signed(agreement: &Agreement, fingerprint: &str) -> String {
    format!("{} ({fingerprint})", agreement.title)
}

/// How far the first two ballots agree.
fn vote_in_words(vote: &Vote, language: &Language) -> String {
    let [first, second, ..] = vote.ballots.as_slice() else { return String::new() };
    language.concord(&Vote::concord(first, second))
}

/// Writes minutes as CSV. Times are in UTC; `what` is a stable key.
///
/// # Errors
/// The writer fails.
pub fn write_minutes(minutes: &[Minute], to: impl Write) -> io::Result<()> {
    let mut writer = CsvWriter::new(to);
    writer.row(MINUTES_COLUMNS)?;
    for minute in minutes {
        let (name, party) = minute.by.as_ref().map_or(("", ""), |it| (it.name.as_str(), it.party.key()));
        let at = minute.at.to_string();
        writer.row([at.as_str(), name, party, minute.sort.key(), minute.text.as_str()])?;
    }
    writer.finish()
}
