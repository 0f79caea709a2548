use super::Subject;
use super::sensitivity::{name_of, number_of};
use crate::agreement::Stage;
use crate::charts::{Axis, Dot, Ink, Scatter, Slope, Unit};
use crate::language::Arg;
use crate::simulation::Progress;
use crate::simulation::questions::{Sensitivity, Try};

/// So many numbers are shown at most.
const MOST: usize = 14;

/// How every number of the agreement moves MQLs, and the winners among them.
pub(super) fn map(subject: &Subject<'_>) -> Result<Scatter, &'static str> {
    let voice = subject.voice;
    // Nobody cancels it here.
    let mut all =
        Sensitivity::of_all(subject.asked.simulation, &Progress::default(), |_| {}).unwrap_or_default();
    all.retain(|it| it.widest() > 0);
    all.sort_by_key(|it| std::cmp::Reverse(it.widest()));
    all.truncate(MOST);
    if all.is_empty() {
        return Err("chart-needs-moves");
    }
    let things: Vec<Vec<Dot>> = all.iter().map(|it| dots(subject, it)).collect();
    let ends = |of: fn(&Dot) -> f64| {
        let values = || things.iter().flatten().map(of);
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        // Room for what stands at the outermost dots.
        let spread = (high - low).max(5.0) * 0.08;
        (low - spread, high + spread)
    };
    let (along, up) = (ends(|it| it.x), ends(|it| it.y));
    let mql = subject.asked.simulation.funnel.stage(Stage::Mql).passed;
    let slope = (mql.n_leads > 0).then(|| mql.n_won as f64 / mql.n_leads as f64);
    Ok(Scatter {
        title: voice.text("chart-sensitivity-map"),
        about: voice.text("chart-sensitivity-map-about"),
        along: Axis::between(voice, voice.text("chart-map-along"), along, Unit::Change),
        up: Axis::between(voice, voice.text("chart-map-up"), up, Unit::Change),
        things,
        slope: slope.map(|rise| Slope {
            rise,
            above: voice.text("chart-map-better"),
            below: voice.text("chart-map-worse"),
        }),
    })
}

/// The ends of what a number does: where it costs most MQLs, and where it brings most.
fn dots(subject: &Subject<'_>, of: &Sensitivity) -> Vec<Dot> {
    let name = name_of(subject, of);
    let side = |rises: bool| {
        let moves = of.tries.iter().filter(|it| it.shift.passed[0] != 0 && (it.shift.passed[0] > 0) == rises);
        moves.max_by_key(|it| it.shift.passed[0].abs())
    };
    [side(false), side(true)].into_iter().flatten().map(|tried| dot(subject, (of, &name), tried)).collect()
}

fn dot(subject: &Subject<'_>, (of, name): (&Sensitivity, &str), tried: &Try) -> Dot {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let [mqls, won] = [tried.shift.passed[0], tried.shift.won];
    let drawn = |n: i64| {
        let size = usize::try_from(n.unsigned_abs()).unwrap_or(usize::MAX);
        voice.few.drawn(size) as f64 * n.signum() as f64
    };
    let args = [
        ("name", Arg::from(name)),
        ("cause", voice.say("chart-if", &[("n", language.number(tried.value).into())]).into()),
        ("mqls", number_of(subject, mqls).into()),
        ("won", number_of(subject, won).into()),
    ];
    Dot {
        x: drawn(mqls),
        y: drawn(won),
        ink: if of.cliff_towards(tried).is_some() { Ink::Bad } else { Ink::Mql },
        label: format!("{name} → {}", language.number(tried.value)),
        words: voice.say("chart-map-spot", &args),
    }
}
