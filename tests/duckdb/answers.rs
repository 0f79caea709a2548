//! What becomes of every lead in every pass: what the program says, what SQL says, and where they differ.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use accord::agreement::{Agreement, Stage};
use accord::scoring::{Judgement, StageJudgement, Verdict, explain};
use accord::simulation::{Progress, Simulation};

use super::past::Past;

/// What is compared. A test and whether it is the sole blocker are named where a lead failed.
const COLUMNS: [&str; 16] = [
    "mql", "moment", "mql_at", "score", "highest", "mql_test", "mql_sole", "sal", "sal_at", "sal_test",
    "sal_sole", "sql", "sql_at", "sql_test", "sql_sole", "list",
];

/// The answers for each lead and pass, in the order of the columns; what is not told is empty.
pub type Answers = BTreeMap<(String, usize), Vec<String>>;

/// What the program says.
pub fn of_program(agreement: &Agreement, past: &Past) -> Answers {
    let leads = &past.leads;
    let Some(simulation) = Simulation::run(agreement, leads, &Progress::default()) else {
        unreachable!("nobody cancelled the run")
    };
    let mut answers = Answers::new();
    for (lead, first) in simulation.judgements() {
        let mut passes = vec![first];
        if agreement.recycling.is_some() {
            passes.extend(explain(simulation.rules(), lead).passes);
        }
        for (n, judgement) in (1..).zip(&passes) {
            answers.insert((leads.id(lead).to_owned(), n), cells(&simulation, judgement));
        }
    }
    answers
}

fn cells(simulation: &Simulation, judgement: &Judgement) -> Vec<String> {
    let agreement = simulation.agreement();
    let mql = &judgement.mql;
    let as_stage = StageJudgement {
        verdict: mql.verdict,
        at: mql.at,
        decided_by: mql.decided_by,
        sole_blocker: mql.sole_blocker,
    };
    let [verdict, at, test, sole] = of_stage(simulation, Stage::Mql, Some(as_stage));
    let (score, highest) = (mql.score.to_string(), mql.highest_score.to_string());
    let mut cells = vec![verdict, mql.moment.0.to_string(), at, score, highest, test, sole];
    cells.extend(of_stage(simulation, Stage::Sal, judgement.sal));
    cells.extend(of_stage(simulation, Stage::Sql, judgement.sql));
    cells.push(judgement.list.map(|it| agreement.lists[usize::from(it)].id.to_string()).unwrap_or_default());
    cells
}

fn of_stage(simulation: &Simulation, stage: Stage, judged: Option<StageJudgement>) -> [String; 4] {
    let Some(judged) = judged else { return Default::default() };
    let at = judged.at.map(|at| at.0.to_string()).unwrap_or_default();
    let test = |place: u16| simulation.rules().tests(stage)[usize::from(place)].to_string();
    let failed = judged.verdict == Verdict::Failed;
    let test = judged.decided_by.filter(|_| failed).map(test).unwrap_or_default();
    let sole = if failed { judged.sole_blocker.to_string() } else { String::new() };
    [judged.verdict.key().to_owned(), at, test, sole]
}

/// What SQL says, from a file.
pub fn of_file(path: &Path) -> Answers {
    let mut file = csv::Reader::from_path(path).unwrap_or_else(|error| panic!("{error}"));
    let header = file.headers().unwrap().clone();
    assert!(header.iter().eq(["id", "pass"].into_iter().chain(COLUMNS)), "{header:?}");
    let mut answers = Answers::new();
    for row in file.records() {
        let row = row.unwrap();
        let cells = row.iter().skip(2).map(str::to_owned).collect();
        let twice = answers.insert((row[0].to_owned(), row[1].parse().unwrap()), cells);
        assert_eq!(twice, None, "{} stands there twice", &row[0]);
    }
    answers
}

/// The verdict at each stage that a lead reached.
pub fn verdicts(cells: &Vec<String>) -> impl Iterator<Item = (&'static str, String)> {
    let of_stages = COLUMNS.iter().zip(cells).filter(|(column, _)| ["mql", "sal", "sql"].contains(column));
    of_stages.filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| (*column, cell.clone()))
}

/// A lead and pass of which the two do not say the same.
pub struct Difference {
    pub lead: String,
    pub pass: usize,
    pub what: String,
}

/// Every difference between the two.
pub fn differences(program: &Answers, sql: &Answers) -> Vec<Difference> {
    let keys: BTreeSet<&(String, usize)> = program.keys().chain(sql.keys()).collect();
    let of_key = |key: &(String, usize)| {
        let what = match (program.get(key), sql.get(key)) {
            (Some(ours), Some(theirs)) => between(ours, theirs)?,
            (Some(_), None) => "only in Accord".to_owned(),
            (None, _) => "only in DuckDB".to_owned(),
        };
        Some(Difference { lead: key.0.clone(), pass: key.1, what })
    };
    keys.into_iter().filter_map(of_key).collect()
}

fn between(ours: &[String], theirs: &[String]) -> Option<String> {
    let pairs = COLUMNS.iter().zip(ours.iter().zip(theirs)).filter(|(_, (ours, theirs))| ours != theirs);
    let lines =
        pairs.map(|(column, (ours, theirs))| format!("{column} {ours:?} in Accord, {theirs:?} in DuckDB"));
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}
