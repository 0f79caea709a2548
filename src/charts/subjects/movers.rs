use super::Subject;
use crate::agreement::Stage;
use crate::charts::{Ink, Node, Sankey, Stream};
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::questions::Comparison;
use crate::simulation::{Figure, Tally};

/// How far leads come, from the furthest down.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Nobody,
    Mql,
    Sal,
    Sql,
    Won,
}

const CLASSES: [Class; 5] = [Class::Won, Class::Sql, Class::Sal, Class::Mql, Class::Nobody];

impl Class {
    fn figure(self) -> Figure {
        match self {
            Self::Nobody => Figure::CameTo(None),
            Self::Mql => Figure::CameTo(Some(Stage::Mql)),
            Self::Sal => Figure::CameTo(Some(Stage::Sal)),
            Self::Sql => Figure::With(Stage::Sql, Verdict::Passed).others(),
            Self::Won => Figure::Won,
        }
    }

    fn ink(self) -> Ink {
        match self {
            Self::Nobody => Ink::Leak,
            Self::Mql => Ink::Mql,
            Self::Sal => Ink::Sal,
            Self::Sql => Ink::Sql,
            Self::Won => Ink::Won,
        }
    }

    /// The place in [`Comparison::reached`].
    fn reached(self) -> usize {
        match self {
            Self::Nobody => 0,
            Self::Mql => 1,
            Self::Sal => 2,
            Self::Sql | Self::Won => 3,
        }
    }
}

/// The leads that come to one class and then to another. Who passed every stage is told apart by whether they were won.
fn moved(comparison: &Comparison, from: Class, to: Class) -> Tally {
    let all = comparison.reached[from.reached()][to.reached()];
    let (won, others) =
        (Tally { n_leads: all.n_won, ..all }, Tally { n_leads: all.n_leads - all.n_won, n_won: 0, money: 0 });
    let is_end = |it: Class| it >= Class::Sql;
    match (is_end(from), is_end(to)) {
        (false, false) => all,
        (true, true) if from != to => Tally::default(),
        _ if from == Class::Won || to == Class::Won => won,
        _ => others,
    }
}

/// Who comes further and who less far than by the agreement that this one is held against. Leads that are no MQL by either
/// are many and say nothing: they are told in words alone.
pub(super) fn movers(subject: &Subject<'_>) -> Result<Sankey, &'static str> {
    let against = subject.asked.against.ok_or("chart-needs-against")?;
    let comparison = Comparison::of(against, subject.asked.simulation);
    let voice = subject.voice;
    let is_drawn = |from: Class, to: Class| (from, to) != (Class::Nobody, Class::Nobody);
    let mut streams = Vec::new();
    let mut sums = [[Tally::default(); 5]; 2];
    for (row, from) in CLASSES.into_iter().enumerate() {
        for (column, to) in CLASSES.into_iter().enumerate().filter(|it| is_drawn(from, it.1)) {
            let tally = moved(&comparison, from, to);
            if tally.n_leads > 0 {
                sums[0][row] = plus(sums[0][row], tally);
                sums[1][column] = plus(sums[1][column], tally);
                streams.push(stream(subject, (row, from), (column, to), tally));
            }
        }
    }
    let mut nodes = Vec::new();
    for (side, sums) in sums.iter().enumerate() {
        nodes.extend(CLASSES.into_iter().zip(sums).map(|(class, sum)| node(subject, (side, class), *sum)));
    }
    Ok(Sankey {
        title: voice.text("sheet-compare-movers"),
        about: about(subject, &comparison),
        nodes,
        streams,
        heads: Some([voice.text("chart-movers-before"), voice.text("chart-movers-after")]),
    })
}

fn plus(a: Tally, b: Tally) -> Tally {
    Tally { n_leads: a.n_leads + b.n_leads, n_won: a.n_won + b.n_won, money: a.money.saturating_add(b.money) }
}

fn name(subject: &Subject<'_>, class: Class) -> String {
    let language = subject.voice.telling.language;
    match class {
        Class::Nobody => language.reached(None),
        Class::Mql => language.stage_short(Stage::Mql),
        Class::Sal => language.stage_short(Stage::Sal),
        Class::Sql => language.stage_short(Stage::Sql),
        Class::Won => language.text("stage-won"),
    }
}

/// What of a class is drawn on one side.
fn node(subject: &Subject<'_>, (side, class): (usize, Class), sum: Tally) -> Node {
    let name = name(subject, class);
    let own = if side == 0 { class.figure().before() } else { class.figure() };
    let figure = match class {
        // Those that stay no MQLs are not drawn.
        Class::Nobody if side == 0 => own.and(Figure::With(Stage::Mql, Verdict::Passed)),
        Class::Nobody => own.and(Figure::With(Stage::Mql, Verdict::Passed).before()),
        _ => own,
    };
    Node {
        label: subject.voice.count(sum.n_leads),
        n: subject.voice.few.drawn(sum.n_leads) as f64,
        column: side,
        ink: class.ink(),
        words: subject.voice.tally(&name, sum),
        figure: Some(figure),
        name,
    }
}

fn stream(subject: &Subject<'_>, from: (usize, Class), to: (usize, Class), tally: Tally) -> Stream {
    let voice = subject.voice;
    let is_weak = from.1 == to.1;
    let told = format!("{} → {}", name(subject, from.1), name(subject, to.1));
    let args = [
        ("leads", Arg::from(voice.count(tally.n_leads))),
        ("won", voice.count(tally.n_won).into()),
        ("money", voice.money(tally).into()),
    ];
    let id = match tally.n_won {
        0 => "chart-mover",
        n if n == tally.n_leads => "chart-mover-winners",
        _ => "chart-mover-won",
    };
    Stream {
        from: from.0,
        to: CLASSES.len() + to.0,
        n: voice.few.drawn(tally.n_leads) as f64,
        name: if is_weak { String::new() } else { voice.say(id, &args) },
        ink: to.1.ink(),
        is_weak,
        words: subject.voice.tally(&told, tally),
        figure: Some(from.1.figure().before().and(to.1.figure())),
    }
}

fn about(subject: &Subject<'_>, comparison: &Comparison) -> String {
    let voice = subject.voice;
    let mut sums = [Tally::default(); 2];
    for (from, row) in comparison.reached.iter().enumerate() {
        for (to, tally) in row.iter().enumerate().filter(|(to, _)| *to != from) {
            let sum = &mut sums[usize::from(to < from)];
            *sum = plus(*sum, *tally);
        }
    }
    let mut told = Vec::new();
    for (id, sum) in ["chart-movers-further", "chart-movers-less"].into_iter().zip(sums) {
        if sum.n_leads > 0 {
            let args = [
                ("leads", Arg::from(voice.count(sum.n_leads))),
                ("won", voice.count(sum.n_won).into()),
                ("money", voice.money(sum).into()),
            ];
            told.push(voice.say(id, &args));
        }
    }
    let neither = voice.count(comparison.reached[0][0].n_leads);
    told.push(voice.say("chart-movers-about", &[("neither", neither.into())]));
    voice.sentences(&told)
}
