//! Accord's side of `benches/peers`: three tasks over the same files, timed, with the answers written down.
//!
//! `benches/peers/run` calls it: `cargo bench --bench peers -- FILES ANSWERS RUNS`. Without those it does nothing.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use accord::agreement::{Agreement, Effect, Stage};
use accord::fields::text::comparison_key;
use accord::fields::{FieldId, Timestamp};
use accord::import::{ImportProgress, Input, Mapping, SourceKind, load};
use accord::leads::{Cells, LeadIndex, Leads};
use accord::project::open;
use accord::scoring::{Judgement, StageJudgement, Verdict};
use accord::simulation::questions::Sweep;
use accord::simulation::{Progress, Simulation};
use rayon::prelude::*;
use serde_json::json;

/// The change of the third task: this criterion gives so many points.
const CHANGED: (&str, i32) = ("pricing", 12);
/// The thresholds of the second task.
const THRESHOLDS: std::ops::RangeInclusive<i32> = 0..=100;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let [files, answers, n_runs] = arguments.as_slice() else {
        return Ok(writeln!(std::io::stdout(), "peers: run benches/peers/run")?);
    };
    let (leads, answers, n_runs) = (history(Path::new(files))?, Path::new(answers), n_runs.parse()?);
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/agreement.ron");
    let agreement = open(&here)?.document.agreement;
    let changed = changed(&agreement);
    let (full, answer) = timed(n_runs, || Answers::new(&run(&agreement, &leads), &agreement, &leads));
    write(answers, "full", &leads, &answer)?;
    let sweep = sweep(n_runs, &agreement, &leads, answers)?;
    let weight = weight(n_runs, &run(&agreement, &leads), &changed, &leads, answers)?;
    let seconds = json!({ "name": "Accord", "seconds": { "full": full, "sweep": sweep, "weight": weight } });
    Ok(writeln!(std::io::stdout(), "{seconds}")?)
}

/// The seconds that each run took, and the last answer.
fn timed<T>(n_runs: usize, mut task: impl FnMut() -> T) -> (Vec<f64>, T) {
    let mut seconds = Vec::new();
    loop {
        let start = Instant::now();
        let answer = task();
        seconds.push(start.elapsed().as_secs_f64());
        if seconds.len() >= n_runs {
            return (seconds, answer);
        }
    }
}

fn history(files: &Path) -> Result<Arc<Leads>, Box<dyn Error>> {
    let names = [
        (SourceKind::Leads, "leads.csv"),
        (SourceKind::Activities, "activities.csv"),
        (SourceKind::StageChanges, "stage_changes.csv"),
    ];
    let sources: Vec<(SourceKind, Input)> =
        names.map(|(kind, name)| (kind, Input::File(files.join(name)))).into();
    Ok(load(&sources, &Mapping::default(), None, &ImportProgress::default())?.leads)
}

fn changed(agreement: &Agreement) -> Agreement {
    let mut changed = agreement.clone();
    let (id, points) = CHANGED;
    let criterion = changed.criteria.iter_mut().find(|it| it.id.as_str() == id);
    criterion.expect("the agreement has the criterion").effect = Effect::Points(points);
    changed
}

/// The first task, but for picking up the answers and counting the cohorts.
fn run(agreement: &Agreement, leads: &Arc<Leads>) -> Simulation {
    Simulation::run(agreement, leads, &Progress::default()).expect("nobody cancels it")
}

/// What became of a lead.
fn judgement(simulation: &Simulation, lead: LeadIndex) -> Judgement {
    simulation.judgement(lead)
}

/// The second task: how many MQLs there are at each threshold, from nothing but the history.
fn sweep(
    n_runs: usize,
    agreement: &Agreement,
    leads: &Arc<Leads>,
    answers: &Path,
) -> Result<Vec<f64>, Box<dyn Error>> {
    let (seconds, sweep) = timed(n_runs, || Sweep::of(&run(agreement, leads)));
    let mut file = created(answers, "sweep.csv")?;
    for threshold in THRESHOLDS {
        writeln!(file, "{threshold},{}", sweep.at(threshold.into()).passed(Stage::Mql).n_leads)?;
    }
    Ok(seconds)
}

/// The third task: the first one again after the points of one criterion changed, with the first one at hand.
fn weight(
    n_runs: usize,
    before: &Simulation,
    changed: &Agreement,
    leads: &Arc<Leads>,
    answers: &Path,
) -> Result<Vec<f64>, Box<dyn Error>> {
    let again = || before.again(changed, &Progress::default()).expect("nobody cancels it");
    let (seconds, answer) = timed(n_runs, || Answers::new(&again(), changed, leads));
    write(answers, "weight", leads, &answer)?;
    Ok(seconds)
}

/// What a task says of a lead, as small as the peers keep it.
#[derive(Clone, Copy)]
struct Answer {
    mql_at: Option<Seconds>,
    sal_at: Option<Seconds>,
    sql_at: Option<Seconds>,
    sal: Option<Verdict>,
    sql: Option<Verdict>,
    /// 0 if it passed all, else the place of the test that stopped it among those of all stages, from 1.
    reason: u16,
}

/// A time without room for a sign of its absence: no time is as early as the first one.
#[derive(Clone, Copy)]
struct Seconds(std::num::NonZeroI64);

impl Seconds {
    fn of(at: Timestamp) -> Option<Self> {
        std::num::NonZeroI64::new(at.0.wrapping_sub(i64::MIN)).map(Self)
    }

    fn get(self) -> i64 {
        self.0.get().wrapping_add(i64::MIN)
    }
}

/// The answers for all leads, and the cohorts.
struct Answers {
    of_leads: Vec<Answer>,
    cohorts: Cohorts,
}

/// By month of creation and source: leads created, MQLs, SALs, SQLs.
type Cohorts = BTreeMap<(i32, String), [u32; 4]>;

impl Answers {
    fn new(simulation: &Simulation, agreement: &Agreement, leads: &Leads) -> Self {
        let rules = simulation.rules();
        let of_stage = |stage| u16::try_from(rules.tests(stage).len()).expect("there are few tests");
        let (n_mql, n_sal) = (of_stage(Stage::Mql), of_stage(Stage::Sal));
        let n_leads = u32::try_from(leads.len()).expect("a history has at most so many leads");
        let answer = |lead| Answer::new(&judgement(simulation, LeadIndex(lead)), n_mql, n_sal);
        let of_leads: Vec<Answer> = (0..n_leads).into_par_iter().map(answer).collect();
        let cohorts = cohorts(&of_leads, agreement, leads);
        Self { of_leads, cohorts }
    }
}

impl Answer {
    fn new(judgement: &Judgement, n_mql: u16, n_sal: u16) -> Self {
        let Judgement { mql, sal, sql, list: _ } = judgement;
        let place = |before: u16, decided_by: Option<u16>| decided_by.map(|place| before + place + 1);
        let stopped = place(0, mql.decided_by)
            .or_else(|| place(n_mql, sal.as_ref()?.decided_by))
            .or_else(|| place(n_mql + n_sal, sql.as_ref()?.decided_by));
        let passed_at = |stage: &Option<StageJudgement>| stage.and_then(|it| it.at).and_then(Seconds::of);
        Self {
            mql_at: mql.at.and_then(Seconds::of),
            sal_at: passed_at(sal),
            sql_at: passed_at(sql),
            sal: sal.map(|it| it.verdict),
            sql: sql.map(|it| it.verdict),
            reason: stopped.unwrap_or(0),
        }
    }
}

fn cohorts(of_leads: &[Answer], agreement: &Agreement, leads: &Leads) -> Cohorts {
    let column = leads.column(&FieldId::from_header("source")).expect("the leads have a source");
    let Cells::Texts { dictionary, codes } = &column.cells else { unreachable!("a source is a text") };
    let zone = agreement.calendar.zone_or_utc();
    let parts = of_leads.par_chunks(1 << 16).enumerate().map(|(n, of_leads)| {
        let mut counts: Vec<(i32, Vec<[u32; 4]>)> = Vec::new();
        // The leads stand in the order of their creation, so that each month begins once.
        let mut ends = Timestamp(i64::MIN);
        for (place, answer) in (n << 16..).zip(of_leads) {
            let lead = LeadIndex(u32::try_from(place).expect("a history has at most so many leads"));
            let created = leads.created(lead).expect("the leads have creation times");
            if created >= ends {
                let (month, next) = month_of(created, &zone);
                counts.push((month, vec![[0; 4]; dictionary.len() + 1]));
                ends = next;
            }
            let passed = |stage: Option<Verdict>| stage == Some(Verdict::Passed);
            let counted = [true, answer.mql_at.is_some(), passed(answer.sal), passed(answer.sql)];
            let rows = &mut counts.last_mut().expect("a month has begun").1;
            for (count, counts) in rows[codes[place] as usize].iter_mut().zip(counted) {
                *count += u32::from(counts);
            }
        }
        counts
    });
    let mut cohorts = Cohorts::new();
    for (month, rows) in parts.collect::<Vec<_>>().into_iter().flatten() {
        for (code, row) in (0..).zip(rows).filter(|(_, row)| row[0] > 0) {
            let source = comparison_key(dictionary.text(code).unwrap_or_default());
            let sums = cohorts.entry((month, source)).or_default();
            for (sum, count) in sums.iter_mut().zip(row) {
                *sum += count;
            }
        }
    }
    cohorts
}

/// The year and month of a moment, as a number such as 202601, and when the next month begins.
fn month_of(moment: Timestamp, zone: &jiff::tz::TimeZone) -> (i32, Timestamp) {
    let date = zone.to_datetime(moment.to_jiff()).date();
    let next = date.last_of_month().tomorrow().and_then(|day| zone.to_timestamp(day.at(0, 0, 0, 0)));
    let ends = next.map_or(i64::MAX, jiff::Timestamp::as_second);
    (i32::from(date.year()) * 100 + i32::from(date.month()), Timestamp(ends))
}

fn created(answers: &Path, name: &str) -> std::io::Result<BufWriter<std::fs::File>> {
    let path: PathBuf = answers.join(name);
    std::fs::File::create(path).map(BufWriter::new)
}

/// Writes what all peers write, to be compared byte by byte.
fn write(folder: &Path, task: &str, leads: &Leads, answers: &Answers) -> std::io::Result<()> {
    let text = |number: Option<i64>| number.map_or_else(String::new, |it| it.to_string());
    let stage = |verdict: Option<Verdict>, at: Option<Seconds>| {
        format!("{},{}", text(verdict.map(|it| it as i64)), text(at.map(Seconds::get)))
    };
    let mut file = created(folder, &format!("{task}-leads.csv"))?;
    for (lead, answer) in leads.indices().zip(&answers.of_leads) {
        let (sal, sql) = (stage(answer.sal, answer.sal_at), stage(answer.sql, answer.sql_at));
        let mql_at = text(answer.mql_at.map(Seconds::get));
        writeln!(file, "{},{mql_at},{sal},{sql},{}", leads.id(lead), answer.reason)?;
    }
    let mut file = created(folder, &format!("{task}-cohorts.csv"))?;
    for ((month, source), [n_created, n_mql, n_sal, n_sql]) in &answers.cohorts {
        writeln!(file, "{month},{source},{n_created},{n_mql},{n_sal},{n_sql}")?;
    }
    Ok(())
}
