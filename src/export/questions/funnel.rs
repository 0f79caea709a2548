use super::Asked;
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Expected, Projection, Waiting};
use crate::simulation::{Share, Simulation};

/// What was observed at each stage and, apart from it, what the undecided leads would bring.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let projection = Projection::of(asked.simulation);
    vec![observed(asked.simulation), projected(asked.simulation, &projection), levels(&projection)]
}

fn observed(simulation: &Simulation) -> Sheet {
    let funnel = &simulation.funnel;
    let created = funnel.created;
    let none = || [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
    let ends = |name, cells: [Cell; 4], reached, n_won, money, rate: Option<Share>| {
        let after = [Cell::Count(n_won), Cell::Money(money), rate.into(), Cell::Empty];
        [Cell::Term(name), Cell::Count(reached)].into_iter().chain(cells).chain(after).collect::<Vec<_>>()
    };
    let stages = Stage::ALL.into_iter().map(|stage| {
        let counts = funnel.stage(stage);
        let verdicts = [counts.passed, counts.failed, counts.not_evidenced, counts.immature];
        let after = [
            Cell::Count(counts.passed.n_won),
            Cell::Money(counts.passed.money),
            counts.conversion().into(),
            counts.coverage().map_or(Cell::Empty, |it| Cell::Part(it.value)),
        ];
        let counted = verdicts.map(|tally| Cell::Count(tally.n_leads));
        let first = [Cell::Stage(stage), Cell::Count(counts.reached.n_leads)];
        first.into_iter().chain(counted).chain(after).collect()
    });
    let won = funnel.won();
    let n_sqls = funnel.stage(Stage::Sql).passed.n_leads;
    let first = ends("stage-created", none(), created.n_leads, created.n_won, created.money, None);
    let rate = Share::of(won.n_leads, n_sqls);
    let winners_only = funnel.stages.iter().any(|it| it.failed.n_leads == 0 && it.not_evidenced.n_leads > 0);
    let mut notes = vec!["note-funnel-conversion"];
    notes.extend(winners_only.then_some("note-funnel-nobody-failed"));
    let last = ends("stage-won", none(), n_sqls, won.n_leads, won.money, rate);
    Sheet {
        title: "sheet-funnel",
        columns: vec![
            "column-stage",
            "column-reached",
            "column-passed",
            "column-failed",
            "column-not-evidenced",
            "column-immature",
            "column-passed-won",
            "column-money",
            "column-conversion",
            "column-coverage",
        ],
        rows: [first].into_iter().chain(stages).chain([last]).collect(),
        notes,
    }
}

fn projected(simulation: &Simulation, projection: &Projection) -> Sheet {
    let [first, second] = projection.waiting.map(|it| it.n_leads());
    let passed = |stage| simulation.funnel.stage(stage).passed.n_leads;
    let cells = |it: Option<Expected>, cell: fn(f64) -> Cell| {
        it.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |it| [it.value, it.low, it.high].map(cell))
    };
    let row = |place: usize, name, observed, undecided| {
        let counts = [observed, undecided, projection.n_without[place]].map(Cell::Count);
        let money = projection.money.filter(|_| place == 2);
        let more = cells(projection.more[place], Cell::Decimal);
        let money = cells(money, Cell::rough_money);
        [name].into_iter().chain(counts).chain(more).chain(money).collect::<Vec<_>>()
    };
    let won = simulation.funnel.won().n_leads;
    Sheet {
        title: "sheet-projection",
        columns: vec![
            "column-stage",
            "column-observed",
            "column-undecided",
            "column-without-rate",
            "column-expected",
            "column-expected-low",
            "column-expected-high",
            "column-expected-money",
            "column-money-low",
            "column-money-high",
        ],
        rows: vec![
            row(0, Cell::Stage(Stage::Sal), passed(Stage::Sal), first),
            row(1, Cell::Stage(Stage::Sql), passed(Stage::Sql), first + second),
            row(2, Cell::Term("stage-won"), won, first + second),
        ],
        notes: vec!["note-projection-like", "note-projection-interval", "note-projection-open"],
    }
}

fn levels(projection: &Projection) -> Sheet {
    let row = |(stage, waiting): (Stage, Waiting)| {
        let rates = [waiting.by_band_and_channel, waiting.by_band, waiting.by_all, waiting.by_none];
        let counts = rates.into_iter().chain([waiting.n_won, waiting.n_lost]);
        [Cell::Stage(stage)].into_iter().chain(counts.map(Cell::Count)).collect()
    };
    Sheet {
        title: "sheet-projection-rates",
        columns: vec![
            "column-undecided-at",
            "column-by-band-and-channel",
            "column-by-band",
            "column-by-all",
            "column-by-none",
            "column-closed-won",
            "column-closed-lost",
        ],
        rows: [Stage::Sal, Stage::Sql].into_iter().zip(projection.waiting).map(row).collect(),
        notes: vec!["note-projection-rates", "note-projection-none", "note-projection-closed"],
    }
}
