use super::Subject;
use crate::charts::{Bar, BarPart, Bars, Ink};
use crate::export::name_of_size;
use crate::language::Arg;
use crate::simulation::Figure;
use crate::simulation::questions::{AccountClass, AccountGroup, Accounts};

/// Accounts by how many people are known of them, and by whether their buying team is complete: how often each are won.
pub(super) fn bars(subject: &Subject<'_>) -> Result<Bars, &'static str> {
    let voice = subject.voice;
    let accounts = Accounts::of(subject.asked.simulation);
    let sizes = accounts.by_size.iter().enumerate();
    let sizes = sizes.map(|(size, class)| (AccountGroup::Size(size), name_of_size(size), class));
    let teams = [
        (AccountGroup::Team(true), "term-team-complete", &accounts.complete),
        (AccountGroup::Team(false), "term-team-incomplete", &accounts.incomplete),
    ];
    let known = sizes.chain(teams).filter(|it| it.2.n_accounts > 0);
    let mut rows: Vec<Bar> = known.map(|(group, name, class)| row(subject, (group, name), class)).collect();
    // What rows are about is said once, at the first of them.
    for n in (1..rows.len()).rev() {
        if rows[n].tag == rows[n - 1].tag {
            rows[n].tag = None;
        }
    }
    if rows.is_empty() {
        return Err("chart-needs-accounts");
    }
    let note = if accounts.has_definition { "note-accounts-team" } else { "note-accounts-no-team" };
    let about = voice.sentences(&[voice.text("note-accounts"), voice.text(note)]);
    Ok(Bars { title: voice.text("chart-accounts"), about, rows })
}

fn row(subject: &Subject<'_>, (group, name): (AccountGroup, &str), class: &AccountClass) -> Bar {
    let voice = subject.voice;
    let rate = class.win_rate().filter(|it| voice.share(Some(*it)) != "–");
    let args = [
        ("accounts", Arg::from(voice.count(class.n_accounts))),
        ("people", voice.count(class.people.n_leads).into()),
        ("mql", voice.count(class.n_with_mql).into()),
        ("won", voice.count(class.n_won).into()),
    ];
    let (name, detail) = (voice.text(name), voice.say("chart-account-class", &args));
    let (tag, ink) = match group {
        AccountGroup::Size(_) => ("chart-accounts-people", Ink::TextWeak),
        AccountGroup::Team(_) => ("chart-accounts-team", Ink::Accent),
    };
    let part = BarPart {
        n: rate.map_or(0.0, |it| it.value),
        ink: Ink::Won,
        hatched: false,
        words: format!("{name}: {}, {detail}", voice.interval(rate)),
        figure: Some(Figure::Accounts(group)),
    };
    Bar {
        name,
        tag: Some((voice.text(tag), ink)),
        parts: vec![part],
        between: rate.map(|it| (it.low, it.high)),
        label: voice.share(rate),
        detail,
        is_marked: false,
    }
}
