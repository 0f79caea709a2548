use super::Subject;
use crate::agreement::Stage;
use crate::charts::{BarPart, Ink, Step, StepPart, Steps};
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::questions::{Expected, Projection, RecordedFunnel};
use crate::simulation::{Figure, Funnel, Tally};

/// What is told of each stage beside what was observed.
struct Beside {
    recorded: Option<RecordedFunnel>,
    agreed: Option<Funnel>,
    projection: Projection,
}

/// The funnel: observed, expected and undecided apart, beside what the CRM recorded and what was agreed last.
pub(super) fn steps(subject: &Subject<'_>) -> Steps {
    let simulation = subject.asked.simulation;
    let funnel = &simulation.funnel;
    let beside = Beside {
        recorded: RecordedFunnel::of(simulation.leads()),
        agreed: subject.asked.against.map(|it| it.funnel),
        projection: Projection::of(simulation),
    };
    let mut created = end(subject, ("stage-created", Ink::Created), funnel.created, Figure::Created);
    created.rate = Some((String::new(), subject.voice.text("column-conversion")));
    let stages = Stage::ALL.into_iter().map(|stage| step(subject, stage, &beside));
    let mut won = end(subject, ("stage-won", Ink::Won), funnel.won(), Figure::Won);
    won.beside = beside_won(subject, funnel, &beside);
    let steps = [created].into_iter().chain(stages).chain([won]).collect();
    Steps { title: subject.voice.text("sheet-funnel"), about: about(subject), steps }
}

fn about(subject: &Subject<'_>) -> String {
    let (voice, funnel) = (subject.voice, &subject.asked.simulation.funnel);
    let passed = |stage| voice.count(funnel.stage(stage).passed.n_leads);
    let args = [
        ("leads", Arg::from(voice.count(funnel.created.n_leads))),
        ("mql", passed(Stage::Mql).into()),
        ("sal", passed(Stage::Sal).into()),
        ("sql", passed(Stage::Sql).into()),
        ("won", voice.count(funnel.won().n_leads).into()),
    ];
    voice.say("chart-funnel-about", &args)
}

/// Creation or the deal: one number and no verdicts.
fn end(subject: &Subject<'_>, (id, ink): (&str, Ink), tally: Tally, figure: Figure) -> Step {
    let voice = subject.voice;
    let words =
        voice.say("chart-part", &[("name", voice.text(id).into()), ("n", voice.count(tally.n_leads).into())]);
    let n = voice.few.drawn(tally.n_leads) as f64;
    let part = BarPart { n, ink, hatched: false, words, figure: Some(figure) };
    Step {
        name: voice.text(id),
        ink,
        label: voice.count(tally.n_leads),
        parts: vec![StepPart { part, ..StepPart::default() }],
        ..Step::default()
    }
}

fn step(subject: &Subject<'_>, stage: Stage, beside: &Beside) -> Step {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let counts = subject.asked.simulation.funnel.stage(stage);
    let part = |verdict: Verdict| {
        let n = counts.with(verdict).n_leads;
        let name = language.verdict(verdict);
        let label = voice.say("chart-part", &[("name", name.into()), ("n", voice.count(n).into())]);
        let words = format!("{}: {label}", language.stage_short(stage));
        let part = BarPart {
            n: voice.few.drawn(n) as f64,
            ink: Ink::verdict(stage, verdict),
            hatched: matches!(verdict, Verdict::NotEvidenced | Verdict::Immature),
            words,
            figure: Some(Figure::With(stage, verdict)),
        };
        let label = if n == 0 || verdict == Verdict::Passed { String::new() } else { label };
        StepPart { part, label, ..StepPart::default() }
    };
    let order = [Verdict::Passed, Verdict::Immature, Verdict::NotEvidenced, Verdict::Failed];
    let coverage = counts.coverage().filter(|it| it.n_with < it.n_of);
    let told = counts.conversion().filter(|_| voice.share(counts.conversion()) != "–");
    Step {
        name: language.stage_short(stage),
        ink: Ink::stage(stage),
        label: voice.count(counts.passed.n_leads),
        rate: told.map(|share| {
            let args = [
                ("low", Arg::from(language.percent(share.low))),
                ("high", language.percent(share.high).into()),
            ];
            (language.percent(share.value), voice.say("interval", &args))
        }),
        parts: order.into_iter().map(part).collect(),
        beside: beside_stage(subject, stage, beside),
        caveat: coverage
            .map(|it| voice.say("coverage", &[("share", voice.share(Some(it)).into())]))
            .unwrap_or_default(),
    }
}

fn beside_stage(subject: &Subject<'_>, stage: Stage, beside: &Beside) -> Vec<StepPart> {
    let passed = subject.asked.simulation.funnel.stage(stage).passed.n_leads;
    let expected = stage.index().checked_sub(1).and_then(|place| beside.projection.more[place]);
    let mut parts = Vec::from_iter(expected.and_then(|it| more(subject, (passed, Ink::stage(stage)), it)));
    if let Some(agreed) = beside.agreed {
        let (n, figure) = (agreed.stage(stage).passed.n_leads, Figure::With(stage, Verdict::Passed).before());
        parts.push(other(subject, "chart-agreed-before", (n, figure), Ink::TextWeak));
    }
    if let Some(recorded) = beside.recorded {
        let counted = (recorded.stages[stage.index()].n_leads, Figure::Recorded(stage));
        parts.push(other(subject, "chart-recorded", counted, Ink::LineStrong));
    }
    parts
}

fn beside_won(subject: &Subject<'_>, funnel: &Funnel, beside: &Beside) -> Vec<StepPart> {
    let won = funnel.won().n_leads;
    let mut parts =
        Vec::from_iter(beside.projection.more[2].and_then(|it| more(subject, (won, Ink::Won), it)));
    if let Some(agreed) = beside.agreed {
        let counted = (agreed.won().n_leads, Figure::Won.before());
        parts.push(other(subject, "chart-agreed-before", counted, Ink::TextWeak));
    }
    if let Some(recorded) = beside.recorded {
        let counted = (recorded.won.n_leads, Figure::Created.winners());
        parts.push(other(subject, "chart-recorded", counted, Ink::LineStrong));
    }
    parts
}

/// What the undecided leads would bring on top.
fn more(subject: &Subject<'_>, (observed, ink): (usize, Ink), expected: Expected) -> Option<StepPart> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "leads of a history")]
    let whole = |it: f64| it.round().max(0.0) as usize;
    (whole(expected.value) > 0).then(|| {
        let voice = subject.voice;
        let args = [
            ("n", Arg::from(voice.count(whole(expected.value)))),
            ("low", voice.count(whole(expected.low)).into()),
            ("high", voice.count(whole(expected.high)).into()),
        ];
        let label = voice.say("chart-expected-more", &args);
        let from = observed as f64;
        StepPart {
            part: BarPart { n: expected.value, ink, hatched: true, words: label.clone(), figure: None },
            from,
            between: Some((from + expected.low, from + expected.high)),
            label,
        }
    })
}

fn other(subject: &Subject<'_>, id: &str, (n, figure): (usize, Figure), ink: Ink) -> StepPart {
    let voice = subject.voice;
    let label = voice.say(id, &[("n", voice.count(n).into())]);
    let (drawn, words) = (voice.few.drawn(n) as f64, label.clone());
    let part = BarPart { n: drawn, ink, hatched: false, words, figure: Some(figure) };
    StepPart { part, label, ..StepPart::default() }
}
