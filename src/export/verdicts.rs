use std::io::{self, Write};

use super::CsvWriter;
use crate::agreement::Stage;
use crate::fields::Timestamp;
use crate::leads::LeadIndex;
use crate::scoring::Verdict;
use crate::simulation::Simulation;

/// The columns of the verdicts file.
pub const VERDICT_COLUMNS: [&str; 8] = [
    "lead_id",
    "stage_reached",
    "mql_at",
    "sal_at",
    "sql_at",
    "score_at_mql",
    "first_failing_requirement",
    "next_stage_verdict",
];

/// Writes one CSV row per lead, in the order of creation and id.
///
/// `stage_reached` is `created`, `mql`, `sal` or `sql`; times are in UTC and empty where nothing tells them; the score
/// is that at the moment of qualifying, or the closest to it; `next_stage_verdict` says what became of the lead at the
/// stage after the one it reached: `failed`, `not-evidenced`, `immature`, or nothing if it passed all.
///
/// # Errors
/// The writer fails.
pub fn write_verdicts(simulation: &Simulation, to: impl Write) -> io::Result<()> {
    write_some_verdicts(simulation, simulation.leads().indices(), to)
}

/// The same of some leads, in their order.
///
/// # Errors
/// The writer fails.
pub fn write_some_verdicts(
    simulation: &Simulation,
    leads: impl Iterator<Item = LeadIndex>,
    to: impl Write,
) -> io::Result<()> {
    let rules = simulation.rules();
    let mut writer = CsvWriter::new(to);
    writer.row(VERDICT_COLUMNS)?;
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    for lead in leads {
        let judgement = simulation.judgement(lead);
        let stopped = judgement.stopped_at();
        let failing =
            stopped.filter(|stage| judgement.verdict(*stage) == Some(Verdict::Failed)).and_then(|stage| {
                let (place, _) = judgement.decided_by(stage)?;
                rules.tests(stage).get(usize::from(place))
            });
        let next = stopped.and_then(|stage| judgement.verdict(stage));
        writer.row([
            rules.leads().id(lead),
            judgement.reached().map_or("created", Stage::key),
            &time(judgement.mql.at),
            &time(judgement.sal.and_then(|it| it.at)),
            &time(judgement.sql.and_then(|it| it.at)),
            &judgement.mql.score.to_string(),
            &failing.map(ToString::to_string).unwrap_or_default(),
            next.map_or("", Verdict::key),
        ])?;
    }
    writer.finish()
}
