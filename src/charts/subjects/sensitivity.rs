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
        let [number, of] =
            number_names(voice.telling.agreement, it.parameter).map(|cell| cell.told(voice.telling));
        let name = format!("{of}: {number} {}", voice.telling.language.number(it.value));
        let side = |rises: bool| {
            let of_side =
                it.tries.iter().filter(|it| (it.shift.passed[0] > 0) == rises && it.shift.passed[0] != 0);
            of_side.max_by_key(|it| it.shift.passed[0].abs()).map(|tried| swing(subject, &name, tried))
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

fn swing(subject: &Subject<'_>, name: &str, tried: &Try) -> Swing {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let [change, ..] = tried.shift.passed;
    let size = usize::try_from(change.unsigned_abs()).unwrap_or(usize::MAX);
    let label = if voice.few.hides(size) { voice.count(size) } else { language.signed(change) };
    let mut cause = voice.say("chart-if", &[("n", language.number(tried.value).into())]);
    if tried.is_cliff {
        cause = format!("{cause} · {}", voice.text("term-cliff"));
    }
    let args = [("name", Arg::from(name)), ("n", format!("{label} {cause}").into())];
    Swing { change, words: voice.say("chart-part", &args), label, cause, is_cliff: tried.is_cliff }
}
