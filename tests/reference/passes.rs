//! Section 7: the passes of a lead.

use accord::agreement::{Act, Agreement, RequirementTest, Stage};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::Recorded;
use accord::scoring::{Met, Verdict};

use super::mql::Look;
use super::{History, PassOutcome, Record, Row, stages};

/// The changes of the n-th pass, oldest first: of the first, every dated one before the second hand-off and every
/// undated one; of another, the dated ones from its hand-off up to the next.
///
/// Of changes at the same time, those come first that come first in the funnel.
pub fn records(row: &Row, n: usize) -> Vec<&Record> {
    let place = |what: Recorded| Recorded::ALL.iter().position(|it| *it == what);
    let mut dated: Vec<&Record> = row.records.iter().filter(|record| record.at.is_some()).collect();
    dated.sort_by_key(|record| (record.at, place(record.what), record.amount, record.reason.as_str()));
    let mut pass = Vec::new();
    let mut n_hand_offs = 0;
    for record in dated {
        if record.what == Recorded::HandedOver {
            n_hand_offs += 1;
        }
        // What is before the first hand-off belongs to the first pass.
        if n_hand_offs.max(1) == n {
            pass.push(record);
        }
    }
    if n == 1 {
        let mut undated: Vec<&Record> = row.records.iter().filter(|record| record.at.is_none()).collect();
        undated.sort_by_key(|record| (place(record.what), record.amount, record.reason.as_str()));
        pass.extend(undated);
    }
    pass
}

/// What becomes of a lead in its n-th pass, and how it stands to each requirement of the stages that it reaches.
pub fn judge(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    n: usize,
    (mql_at, score): (Option<Timestamp>, i64),
) -> (PassOutcome, Vec<(Stage, String, Met, bool)>) {
    let pass = records(row, n);
    let (sal, mut tests) = stages::judge(agreement, history, row, &pass, Stage::Sal, mql_at);
    let mut outcome = PassOutcome { at: mql_at, score, sal: None, sql: None, list: None };
    if sal.verdict == Verdict::Passed {
        let (sql, of_sql) = stages::judge(agreement, history, row, &pass, Stage::Sql, sal.at);
        tests.extend(of_sql);
        outcome.list = stages::list(agreement, &pass, &[(Stage::Sal, &sal), (Stage::Sql, &sql)]);
        outcome.sql = Some(sql);
    } else {
        outcome.list = stages::list(agreement, &pass, &[(Stage::Sal, &sal)]);
    }
    outcome.sal = Some(sal);
    (outcome, tests)
}

/// What can end a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    Rejected,
    Recycled,
    Expired,
}

/// Everything that could end the n-th pass, with its time, oldest first.
pub fn endings(agreement: &Agreement, history: &History, row: &Row, n: usize) -> Vec<(Timestamp, Ending)> {
    let pass = records(row, n);
    let mut endings = Vec::new();
    for record in &pass {
        let Some(at) = record.at else { continue };
        match record.what {
            Recorded::Rejected => endings.push((at, Ending::Rejected)),
            Recorded::Recycled => endings.push((at, Ending::Recycled)),
            _ => {}
        }
    }
    for requirement in agreement.sal.requirements.iter().filter(|it| !it.optional) {
        if let RequirementTest::Act { act: Act::Accepted, within: Some(window) } = requirement.test {
            let expired = stages::expired_acceptance(agreement, history, &pass, window);
            endings.extend(expired.map(|at| (at, Ending::Expired)));
        }
    }
    endings.sort();
    endings
}

/// The passes after the first.
pub fn further(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    looks: &[Look],
    first_mql: Option<Timestamp>,
) -> Vec<PassOutcome> {
    let mut passes = Vec::new();
    let (Some(recycling), Some(mut mql_at)) = (agreement.recycling, first_mql) else { return passes };
    let pause = i64::from(recycling.pause_days) * SECONDS_PER_DAY;
    let mut n = 1;
    while let Some((end, _)) = endings(agreement, history, row, n).first() {
        let end = (*end).max(mql_at);
        let is_next = |look: &&Look| look.passes() && look.moment > mql_at && look.moment.0 >= end.0 + pause;
        let Some(next) = looks.iter().find(is_next) else { break };
        n += 1;
        mql_at = next.moment;
        passes.push(judge(agreement, history, row, n, (Some(mql_at), next.scored.total)).0);
    }
    passes
}
