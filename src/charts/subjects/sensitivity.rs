use super::Subject;
use crate::charts::{Swing, Tornado};
use crate::export::number_names;
use crate::language::Arg;
use crate::simulation::Progress;
use crate::simulation::questions::{Sensitivity, Try};

/// So many numbers are shown at most.
const MOST: usize = 12;

/// What a fifth more or less of every number does to the MQLs, the widest first.
pub(super) fn tornado(subject: &Subject<'_>) -> Tornado {
    let voice = subject.voice;
    // Nobody cancels it here.
    let all = Sensitivity::of_all(subject.asked.simulation, &Progress::default(), |_| {}).unwrap_or_default();
    let mut widest: Vec<&Sensitivity> = all.iter().filter(|it| it.widest() > 0).collect();
    widest.sort_by_key(|it| std::cmp::Reverse(it.widest()));
    widest.truncate(MOST);
    let row = |it: &&Sensitivity| {
        let name = format!("{} {}", name_of(subject, it), voice.telling.language.number(it.value));
        let side = |rises: bool| {
            let of_side =
                it.tries.iter().filter(|it| (it.shift.passed[0] > 0) == rises && it.shift.passed[0] != 0);
            let most = of_side.max_by_key(|it| it.shift.passed[0].abs());
            most.map(|tried| swing(subject, (it, &name), tried))
        };
        let sides = [side(false), side(true)];
        (name, sides)
    };
    Tornado {
        title: voice.text("sheet-sensitivity"),
        about: voice.text("chart-sensitivity-about"),
        middle: voice.text("column-mql-change"),
        rows: widest.iter().map(row).collect(),
    }
}

/// What a number is called, and what it belongs to.
pub(super) fn name_of(subject: &Subject<'_>, of: &Sensitivity) -> String {
    let telling = subject.voice.telling;
    let [number, of] = number_names(telling.agreement, of.parameter).map(|cell| cell.told(telling));
    format!("{of}: {number}")
}

/// A change of a number of leads, with its sign, unless it is of very few.
pub(super) fn number_of(subject: &Subject<'_>, change: i64) -> String {
    let size = usize::try_from(change.unsigned_abs()).unwrap_or(usize::MAX);
    let voice = subject.voice;
    if voice.few.hides(size) { voice.count(size) } else { voice.telling.language.signed(change) }
}

fn swing(subject: &Subject<'_>, (of, name): (&Sensitivity, &str), tried: &Try) -> Swing {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let [change, ..] = tried.shift.passed;
    let label = number_of(subject, change);
    let mut cause = voice.say("chart-if", &[("n", language.number(tried.value).into())]);
    let cliff = of.cliff_towards(tried);
    if let Some(cliff) = cliff {
        let at = match cliff.value {
            at if at == tried.value => voice.text("term-cliff"),
            at => voice.say("chart-cliff-at", &[("n", language.number(at).into())]),
        };
        cause = format!("{cause} · {at}");
    }
    let args = [("name", Arg::from(name)), ("n", format!("{label} {cause}").into())];
    Swing { change, words: voice.say("chart-part", &args), label, cause, is_cliff: cliff.is_some() }
}
