use super::{Block, Section, Told, drawn};
use crate::agreement::{Part, Stage, differences};
use crate::charts::Subject;
use crate::simulation::{Funnel, Share};

/// What we change: every difference to what was agreed last, in words.
pub(super) fn changes(told: &Told<'_>, subject: &Subject<'_>) -> Section {
    let voice = subject.voice;
    let block = match told.asked.against {
        None if told.document.agreed.is_some() => Block::Text(voice.text("report-no-changes")),
        None => Block::Text(voice.text("report-no-baseline")),
        Some(against) => {
            let (before, after) = (against.agreement(), &told.document.agreement);
            let told_of = differences(before, after);
            let words: Vec<String> = told_of
                .iter()
                .filter(|it| is_about_rules(&it.part))
                .map(|it| told.language.difference(before, after, it))
                .collect();
            if words.is_empty() { Block::Text(voice.text("report-no-changes")) } else { Block::List(words) }
        }
    };
    Section { title: voice.text("report-changes"), blocks: vec![block] }
}

/// Whether a part is a rule; others name people or leads.
fn is_about_rules(part: &Part) -> bool {
    !matches!(
        part,
        Part::Owners
            | Part::Example(_)
            | Part::Signature(_)
            | Part::Proposal(_)
            | Part::Member(_)
            | Part::Comment(_)
            | Part::Stance(..)
            | Part::Position(_)
            | Part::Vote
    )
}

/// What it brings: the same history by both agreements; and what else the threshold and the numbers would do.
pub(super) fn brings(told: &Told<'_>, subject: &Subject<'_>) -> Section {
    let before = told.asked.against.map(|it| it.funnel);
    let mut blocks = Vec::from_iter(before.map(|it| Block::Table(side_by_side(subject, &it))));
    if before.is_some() {
        blocks.push(Block::Note(subject.voice.text("report-same-history")));
    }
    for key in ["scores", "sweep", "capacity", "quota"] {
        blocks.extend(drawn(subject, key));
    }
    Section { title: subject.voice.text("report-brings"), blocks }
}

/// A row for each figure: before, now, and the change.
fn side_by_side(subject: &Subject<'_>, before: &Funnel) -> Vec<Vec<String>> {
    let (voice, now) = (subject.voice, &subject.asked.simulation.funnel);
    let language = voice.telling.language;
    let header = ["column-figure", "report-before", "report-now", "column-change"].map(|id| voice.text(id));
    let count = |name: String, of: &dyn Fn(&Funnel) -> usize| {
        let (old, new) = (of(before), of(now));
        let change = i64::try_from(new).unwrap_or(i64::MAX) - i64::try_from(old).unwrap_or(i64::MAX);
        // A difference to a number that is told would tell the one that is not.
        let hidden = [old, new, new.abs_diff(old)].iter().any(|n| voice.few.hides(*n));
        let change = if hidden { "–".to_owned() } else { language.signed(change) };
        vec![name, voice.count(old), voice.count(new), change]
    };
    let share = |id: &str, of: &dyn Fn(&Funnel) -> Option<Share>| {
        vec![voice.text(id), voice.share(of(before)), voice.share(of(now)), String::new()]
    };
    let caught = |it: &Funnel| it.stage(Stage::Mql).passed.n_won;
    let mut rows = vec![header.to_vec()];
    rows.extend(
        Stage::ALL.map(|stage| {
            count(language.stage_short(stage), &move |it: &Funnel| it.stage(stage).passed.n_leads)
        }),
    );
    rows.push(count(voice.text("column-caught"), &caught));
    rows.push(count(voice.text("report-missed"), &|it| it.created.n_won.saturating_sub(caught(it))));
    rows.push(share("report-precision", &|it| {
        Share::of(it.stage(Stage::Mql).passed.n_won, it.stage(Stage::Mql).passed.n_leads)
    }));
    rows.push(share("report-acceptance", &|it| it.stage(Stage::Sal).conversion()));
    if now.created.money != 0 {
        let tally = |it: &Funnel| it.stage(Stage::Mql).passed;
        let (old, new) = (tally(before), tally(now));
        let hidden =
            [old.n_won, new.n_won, new.n_won.abs_diff(old.n_won)].iter().any(|n| voice.few.hides(*n));
        let change = if hidden { "–".to_owned() } else { voice.amount(new.money - old.money) };
        rows.push(vec![voice.text("strip-money"), voice.money(old), voice.money(new), change]);
    }
    if let Some(seconds) = subject.asked.simulation.leads().n_seconds() {
        let weeks = (seconds as f64 / (7.0 * 86_400.0)).max(1.0);
        let load = |it: &Funnel| language.one_digit(it.stage(Stage::Mql).passed.n_leads as f64 / weeks);
        rows.push(vec![voice.text("strip-load"), load(before), load(now), String::new()]);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_name_people_are_no_rules() {
        assert!(!is_about_rules(&Part::Owners));
        assert!(!is_about_rules(&Part::Vote));
        assert!(is_about_rules(&Part::Threshold));
    }
}
