use std::cmp::Reverse;

use super::Subject;
use crate::agreement::{Purpose, Stage};
use crate::charts::{Bar, BarPart, Bars, Ink, Node, Sankey, Stream};
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::{Figure, Leak, LeakWay, Tally};

/// What flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Leads.
    Leads,
    /// What the winners among them paid.
    Money,
}

/// So many reasons are listed at most.
const MOST: usize = 12;

/// The way of all leads from creation to the deal, and each leak as a stream of its own to its list.
pub fn leaks(subject: &Subject<'_>, unit: Measure) -> Sankey {
    let mut flow = Flow { subject, unit, nodes: Vec::new(), streams: Vec::new() };
    let funnel = &subject.asked.simulation.funnel;
    let voice = subject.voice;
    let language = voice.telling.language;
    flow.node(voice.text("stage-created"), (0, Ink::Created), funnel.created, Some(Figure::Created));
    for stage in Stage::ALL {
        let figure = Figure::With(stage, Verdict::Passed);
        let place = (stage.index() + 1, Ink::stage(stage));
        flow.node(language.stage_short(stage), place, funnel.stage(stage).passed, Some(figure));
    }
    flow.node(voice.text("stage-won"), (4, Ink::Won), funnel.won(), Some(Figure::Won));
    flow.ends();
    flow.run();
    flow.untangle();
    let title = if unit == Measure::Leads { "sheet-leaks" } else { "chart-leakage-money" };
    let (nodes, streams) = (flow.nodes, flow.streams);
    Sankey { title: voice.text(title), about: about(subject), nodes, streams, heads: None }
}

fn about(subject: &Subject<'_>) -> String {
    let (voice, leakage) = (subject.voice, &subject.asked.simulation.leakage);
    let all = leakage.leaks.iter().fold(Tally::default(), |sum, it| plus(sum, it.first));
    let Some(most) = leakage.leaks.iter().max_by_key(|it| it.first.n_leads).filter(|it| it.first.n_leads > 0)
    else {
        return voice.text("leaks-nobody");
    };
    let test = voice.telling.language.stage_test(voice.telling.agreement, &most.test);
    let args = [
        ("leads", Arg::from(voice.count(all.n_leads))),
        ("won", voice.count(all.n_won).into()),
        ("test", test.into()),
        ("most", voice.count(most.first.n_leads).into()),
    ];
    voice.say("chart-leakage-about", &args)
}

fn plus(a: Tally, b: Tally) -> Tally {
    Tally { n_leads: a.n_leads + b.n_leads, n_won: a.n_won + b.n_won, money: a.money.saturating_add(b.money) }
}

/// A Sankey that is being put together.
struct Flow<'s, 'a> {
    subject: &'s Subject<'a>,
    unit: Measure,
    nodes: Vec<Node>,
    streams: Vec<Stream>,
}

impl Flow<'_, '_> {
    fn size(&self, tally: Tally) -> f64 {
        let few = self.subject.voice.few;
        match self.unit {
            Measure::Leads => few.drawn(tally.n_leads) as f64,
            Measure::Money if few.hides(tally.n_won) => 0.0,
            Measure::Money => tally.money.max(0) as f64,
        }
    }

    fn label(&self, tally: Tally) -> String {
        let voice = self.subject.voice;
        if self.unit == Measure::Money { voice.money(tally) } else { voice.count(tally.n_leads) }
    }

    fn node(&mut self, name: String, (column, ink): (usize, Ink), tally: Tally, figure: Option<Figure>) {
        let (label, words) = (self.label(tally), self.subject.voice.tally(&name, tally));
        self.nodes.push(Node { name, label, n: self.size(tally), column, ink, words, figure });
    }

    /// Where leads end that were not won: open, the lists, and the two that nobody decided.
    fn ends(&mut self) {
        let simulation = self.subject.asked.simulation;
        let (voice, leakage) = (self.subject.voice, &simulation.leakage);
        let sql = simulation.funnel.stage(Stage::Sql).passed;
        let open = Tally { n_leads: sql.n_leads - sql.n_won, n_won: 0, money: 0 };
        self.node(voice.text("chart-not-won"), (4, Ink::Sql), open, Some(not_won()));
        for it in &leakage.lists {
            let list = it.list.as_ref().and_then(|id| voice.telling.agreement.list(id));
            let name = list.map_or_else(|| voice.text("nowhere"), |it| it.name.clone());
            let ink = match list.map(|it| it.purpose) {
                Some(Purpose::Nurture) => Ink::Doubtful,
                Some(Purpose::LowQuality) => Ink::Leak,
                Some(Purpose::Disqualified) | None => Ink::Bad,
            };
            self.node(name, (4, ink), it.leads, Some(Figure::List(it.list.clone())));
        }
        for (verdict, ink) in [(Verdict::NotEvidenced, Ink::NotEvidenced), (Verdict::Immature, Ink::Immature)]
        {
            let all =
                simulation.funnel.stages.iter().fold(Tally::default(), |sum, it| plus(sum, it.with(verdict)));
            self.node(voice.telling.language.verdict(verdict), (4, ink), all, Some(Figure::Any(verdict)));
        }
    }

    fn stream(&mut self, [from, to]: [usize; 2], tally: Tally, name: String, figure: Option<Figure>) {
        if tally.n_leads == 0 {
            return;
        }
        let to_name = &self.nodes[to].name;
        let told = if name.is_empty() { to_name.clone() } else { format!("{name} → {to_name}") };
        let words = self.subject.voice.tally(&told, tally);
        self.streams.push(Stream {
            from,
            to,
            n: self.size(tally),
            name,
            ink: self.nodes[to].ink,
            words,
            figure,
            is_weak: false,
        });
    }

    /// The streams of each stage: first those that go on, then the leaks in the order of their lists.
    fn run(&mut self) {
        let simulation = self.subject.asked.simulation;
        let telling = self.subject.voice.telling;
        let lists = 6;
        let n_lists = simulation.leakage.lists.len();
        for stage in Stage::ALL {
            let from = stage.index();
            let counts = simulation.funnel.stage(stage);
            self.stream(
                [from, from + 1],
                counts.passed,
                String::new(),
                Some(Figure::With(stage, Verdict::Passed)),
            );
            let leaks = &simulation.leakage.leaks;
            let of_stage = simulation.leakage.ways.iter().filter(|it| leaks[it.leak].stage == stage);
            let mut ways: Vec<LeakWay> = of_stage.copied().collect();
            ways.sort_by_key(|it| (it.list, Reverse(it.leads.n_leads)));
            for way in ways {
                let leak = &leaks[way.leak];
                let name = telling.language.stage_test(telling.agreement, &leak.test);
                let list = simulation.leakage.lists[way.list].list.clone();
                let figure = Figure::First(stage, leak.place).and(Figure::List(list));
                self.stream([from, lists + way.list], way.leads, name, Some(figure));
            }
            for (n, verdict) in [Verdict::NotEvidenced, Verdict::Immature].into_iter().enumerate() {
                let figure = Some(Figure::With(stage, verdict));
                let name = telling.language.stage_short(stage);
                let to = lists + n_lists + n;
                self.stream([from, to], counts.with(verdict), name, figure);
            }
        }
        let funnel = &simulation.funnel;
        let sql = funnel.stage(Stage::Sql).passed;
        let open = Tally { n_leads: sql.n_leads - sql.n_won, n_won: 0, money: 0 };
        self.stream([3, 4], funnel.won(), String::new(), Some(Figure::Won));
        self.stream([3, 5], open, String::new(), Some(not_won()));
    }
}

/// Those that passed every stage and were not won.
fn not_won() -> Figure {
    Figure::With(Stage::Sql, Verdict::Passed).others()
}

/// The place of the first end that leads come to that are not won.
const FIRST_END: usize = 5;

impl Flow<'_, '_> {
    /// Ends whose leads come from late stages stand above those whose leads come from early ones, so that few streams
    /// cross; and streams leave in the order of their ends.
    fn untangle(&mut self) {
        let late = |end: usize| {
            let to = || self.streams.iter().filter(|it| it.to == end);
            let all = to().map(|it| it.n).sum::<f64>().max(f64::MIN_POSITIVE);
            to().map(|it| it.n * it.from as f64).sum::<f64>() / all
        };
        let mut order: Vec<usize> = (FIRST_END..self.nodes.len()).collect();
        order.sort_by(|a, b| late(*b).total_cmp(&late(*a)));
        let order: Vec<usize> = (0..FIRST_END).chain(order).collect();
        let place = |old: usize| order.iter().position(|it| *it == old).unwrap_or(old);
        self.nodes = order.iter().map(|old| self.nodes[*old].clone()).collect();
        for stream in &mut self.streams {
            stream.to = place(stream.to);
        }
        self.streams.sort_by_key(|it| (it.from, it.to));
    }
}

/// The reasons for which leads leave, those that cost the most winners first.
pub(super) fn reasons(subject: &Subject<'_>) -> Bars {
    let voice = subject.voice;
    let rows = ranked(subject, |it| it.first, Figure::First);
    Bars { title: voice.text("chart-reasons"), about: voice.text("leakage-about"), rows }
}

/// What one change alone would let through, that which lets through the most winners first.
pub(super) fn blockers(subject: &Subject<'_>) -> Bars {
    let voice = subject.voice;
    let rows = ranked(subject, |it| it.sole, Figure::Sole);
    Bars { title: voice.text("chart-blockers"), about: voice.text("chart-blockers-about"), rows }
}

fn ranked(subject: &Subject<'_>, tally: fn(&Leak) -> Tally, figure: fn(Stage, u16) -> Figure) -> Vec<Bar> {
    let (voice, telling) = (subject.voice, subject.voice.telling);
    let mut leaks: Vec<&Leak> =
        subject.asked.simulation.leakage.leaks.iter().filter(|it| tally(it).n_leads > 0).collect();
    leaks.sort_by_key(|it| Reverse((tally(it).n_won, tally(it).n_leads)));
    let row = |leak: &&Leak| {
        let (tally, name) = (tally(leak), telling.language.stage_test(telling.agreement, &leak.test));
        let args = [("leads", Arg::from(voice.count(tally.n_leads))), ("money", voice.money(tally).into())];
        let detail = voice.say("chart-winners-of", &args);
        let label = voice.say("chart-winners", &[("n", voice.count(tally.n_won).into())]);
        let part = BarPart {
            n: voice.few.drawn(tally.n_won) as f64,
            ink: Ink::Won,
            hatched: false,
            words: format!("{name}: {label} {detail}"),
            figure: Some(Figure::Winners(Box::new(figure(leak.stage, leak.place)))),
        };
        let tag = Some((telling.language.stage_short(leak.stage), Ink::stage(leak.stage)));
        Bar { name, tag, parts: vec![part], label, detail, ..Bar::default() }
    };
    leaks.iter().take(MOST).map(row).collect()
}
