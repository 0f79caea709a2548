//! Sections 6 and 8: what sales must have done, and where the others go.

use accord::agreement::{Act, Agreement, Disposition, Requirement, RequirementTest, Stage, Window};
use accord::fields::Timestamp;
use accord::fields::text::comparison_key;
use accord::leads::Recorded;
use accord::scoring::{Met, Verdict};

use super::condition::Answer;
use super::deadline::deadline;
use super::points::ask_lead;
use super::{History, Record, Row, StageOutcome};

/// How a lead stands to a requirement, and when the act happened that met it.
struct Standing {
    met: Met,
    act_at: Option<Timestamp>,
}

/// How a lead stands at a stage that it entered at a time, and to each of its requirements.
pub fn judge(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    pass: &[&Record],
    stage: Stage,
    entered: Option<Timestamp>,
) -> (StageOutcome, Vec<(Stage, String, Met, bool)>) {
    let requirements = agreement.requirements(stage);
    let standing = |requirement: &Requirement| match &requirement.test {
        RequirementTest::Fields(condition) => {
            let moment = entered.unwrap_or(history.end);
            let met = match ask_lead(agreement, row, moment, condition) {
                Answer::Yes => Met::Met,
                Answer::No => Met::NotMet,
                Answer::Unknown => Met::NotEvidenced,
            };
            Standing { met, act_at: None }
        }
        RequirementTest::Act { act, within } => {
            let (met, act_at) = of_act(agreement, history, pass, act, *within);
            Standing { met, act_at }
        }
    };
    let all: Vec<(&Requirement, Standing)> = requirements.iter().map(|it| (it, standing(it))).collect();
    let tests = all.iter().map(|(it, standing)| (stage, name(it), standing.met, it.optional)).collect();
    let asked: Vec<&(&Requirement, Standing)> = all.iter().filter(|(it, _)| !it.optional).collect();
    let first = |met: Met| asked.iter().find(|it| it.1.met == met).map(|it| name(it.0));
    let (verdict, decided_by) = if let Some(first) = first(Met::NotMet) {
        (Verdict::Failed, Some(first))
    } else if let Some(first) = first(Met::NotEvidenced) {
        (Verdict::NotEvidenced, Some(first))
    } else if let Some(first) = first(Met::NotYetDue) {
        (Verdict::Immature, Some(first))
    } else {
        (Verdict::Passed, None)
    };
    let n_met = asked.iter().filter(|it| it.1.met == Met::Met).count();
    let times = asked.iter().filter(|it| it.1.met == Met::Met).filter_map(|it| it.1.act_at);
    let at = if verdict == Verdict::Passed { times.chain(entered).max() } else { None };
    let sole = verdict == Verdict::Failed && n_met + 1 == asked.len();
    (StageOutcome { verdict, at, decided_by, sole }, tests)
}

fn name(requirement: &Requirement) -> String {
    format!("requirement:{}", requirement.id)
}

/// The first change of a pass that records any of these.
pub fn first_of<'a>(pass: &[&'a Record], wanted: &[Recorded]) -> Option<&'a Record> {
    pass.iter().copied().find(|record| wanted.contains(&record.what))
}

const CALLS: [Recorded; 3] = [Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect];

fn disposition(call: &Record) -> Disposition {
    match call.what {
        Recorded::CallSalesReady => Disposition::SalesReady,
        Recorded::CallNurture => Disposition::Nurture,
        _ => Disposition::Suspect,
    }
}

/// What records an act, and what implies it.
fn evidence(act: &Act) -> (Vec<Recorded>, Vec<Recorded>) {
    use Recorded::{Accepted, Lost, Opportunity, Qualified, Won};
    match act {
        Act::Accepted => (vec![Accepted], vec![Qualified, Opportunity, Won, Lost]),
        Act::Qualified => (vec![Qualified], vec![Opportunity, Won, Lost]),
        Act::Opportunity => (vec![Opportunity], vec![Won, Lost]),
        Act::Disposition(_) => (CALLS.to_vec(), Vec::new()),
    }
}

/// The table of section 6, cell by cell.
fn of_act(
    agreement: &Agreement,
    history: &History,
    pass: &[&Record],
    act: &Act,
    within: Option<Window>,
) -> (Met, Option<Timestamp>) {
    if !pass.iter().any(|record| shows_sales(record)) {
        return (Met::NotEvidenced, None);
    }
    let hand_off = first_of(pass, &[Recorded::HandedOver]).and_then(|record| record.at);
    let (recording, implying) = evidence(act);
    let due = |from: Timestamp, window: Window| deadline(from, window, &agreement.calendar);
    if let Some(record) = first_of(pass, &recording) {
        if matches!(act, Act::Disposition(allowed) if !allowed.contains(&disposition(record))) {
            return (Met::NotMet, None);
        }
        return match (within, hand_off, record.at) {
            (None, _, at) => (Met::Met, at),
            (Some(window), Some(from), Some(at)) if at <= due(from, window) => (Met::Met, Some(at)),
            (Some(_), Some(_), Some(_)) => (Met::NotMet, None),
            (Some(_), _, _) => (Met::NotEvidenced, None),
        };
    }
    if let Some(record) = first_of(pass, &implying) {
        return match (within, hand_off, record.at) {
            (None, _, at) => (Met::Met, at),
            (Some(window), Some(from), Some(at)) if at <= due(from, window) => (Met::Met, Some(at)),
            (Some(_), _, _) => (Met::NotEvidenced, None),
        };
    }
    if first_of(pass, &[Recorded::Rejected]).is_some() {
        return (Met::NotMet, None);
    }
    if !is_ever_recorded(history, &recording) {
        return (Met::NotEvidenced, None);
    }
    let Some(window) = within else { return (Met::NotMet, None) };
    match with_sales_since(pass) {
        None => (Met::NotEvidenced, None),
        Some(from) if due(from, window) <= history.end => (Met::NotMet, None),
        Some(_) => (Met::NotYetDue, None),
    }
}

/// Whether a change shows that the lead was with sales.
fn shows_sales(record: &Record) -> bool {
    record.what != Recorded::Mql
}

/// Whether the history records any of these of any lead.
fn is_ever_recorded(history: &History, wanted: &[Recorded]) -> bool {
    history.rows.iter().flat_map(|row| &row.records).any(|record| wanted.contains(&record.what))
}

/// From when the window of a missing act runs: the hand-off, or else the first time at which the lead was with sales.
fn with_sales_since(pass: &[&Record]) -> Option<Timestamp> {
    let hand_off = first_of(pass, &[Recorded::HandedOver]).and_then(|record| record.at);
    hand_off.or(pass.iter().filter(|record| shows_sales(record)).find_map(|record| record.at))
}

/// The deadline of a missing acceptance, if it is missing and the deadline is over.
pub fn expired_acceptance(
    agreement: &Agreement,
    history: &History,
    pass: &[&Record],
    window: Window,
) -> Option<Timestamp> {
    let (recording, implying) = evidence(&Act::Accepted);
    let done = first_of(pass, &recording).or(first_of(pass, &implying)).is_some();
    let refused = first_of(pass, &[Recorded::Rejected]).is_some();
    if done || refused || !is_ever_recorded(history, &recording) {
        return None;
    }
    let due = deadline(with_sales_since(pass)?, window, &agreement.calendar);
    (due <= history.end).then_some(due)
}

/// Where a lead goes that failed at the MQL stage.
pub fn list_of_unqualified(agreement: &Agreement, stopped_by: &str) -> Option<String> {
    let mql = &agreement.mql;
    let list = if stopped_by.starts_with("disqualifier:") {
        mql.disqualified_list.as_ref().or(mql.list.as_ref())
    } else {
        mql.list.as_ref()
    };
    list.map(ToString::to_string)
}

/// Where a lead goes whose pass failed at one of these stages.
pub fn list(agreement: &Agreement, pass: &[&Record], judged: &[(Stage, &StageOutcome)]) -> Option<String> {
    for (stage, judged) in judged {
        let definition = if *stage == Stage::Sal { &agreement.sal } else { &agreement.sql };
        if judged.verdict != Verdict::Failed {
            continue;
        }
        let failing = definition.requirements.iter().find(|it| Some(name(it)) == judged.decided_by)?;
        let list =
            of_failed_act(agreement, pass, failing).or(failing.list.as_ref()).or(definition.list.as_ref());
        return list.map(ToString::to_string);
    }
    None
}

/// The list that the recorded disposition or the recorded rejection names.
fn of_failed_act<'a>(
    agreement: &'a Agreement,
    pass: &[&Record],
    failing: &Requirement,
) -> Option<&'a accord::agreement::ListId> {
    let RequirementTest::Act { act, .. } = &failing.test else { return None };
    if let (Act::Disposition(_), Some(call)) = (act, first_of(pass, &CALLS)) {
        return agreement.disposition_lists.of(disposition(call));
    }
    let rejections = pass.iter().filter(|record| record.what == Recorded::Rejected);
    let reason_of = |record: &&Record| {
        let key = comparison_key(&record.reason);
        let known = agreement.rejection_reasons.iter().find(|it| comparison_key(&it.name) == key);
        known.filter(|_| !record.reason.is_empty())
    };
    let mut reasons = rejections.filter_map(reason_of);
    reasons.next()?.list.as_ref()
}
