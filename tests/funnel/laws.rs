//! The laws of docs/semantics.md, section 10, that bind moments, orders and ledgers, held by the program itself.

use std::sync::Arc;

use accord::agreement::Agreement;
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::{LeadIndex, Leads, Recorded};
use accord::scoring::{MqlJudgement, Rules, explain};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::histories::KINDS;
use super::reference::{Did, Line};
use super::{Trial, compare, run, trial, trials};

/// The points of a lead at a moment, with activities by their times, and the criteria that stayed silent.
fn points(rules: &Rules, lead: LeadIndex, at: Timestamp) -> (Vec<Line>, Vec<usize>) {
    let ledger = rules.ledger(lead, at);
    (compare::lines(rules, &ledger.lines), ledger.silent.iter().map(|(n, _)| *n).collect())
}

/// The lead of the same id in another history.
fn same_lead(leads: &Arc<Leads>, lead: LeadIndex, other: &Arc<Leads>) -> Option<LeadIndex> {
    other.indices().find(|&it| other.id(it) == leads.id(lead))
}

/// Whether something at or before a time makes it a moment or a past one of a lead. A lead without creation time or
/// activities is judged at the end of observation, wherever that is.
fn has_begun(leads: &Arc<Leads>, lead: LeadIndex, at: Timestamp) -> bool {
    let first_activity = leads.activities().of(lead).map(|place| leads.activities().at(place)).min();
    leads.created(lead).or(first_activity).is_some_and(|first| first <= at)
}

/// The waits of random criteria, in days, and none.
const WAITS: [i64; 5] = [0, 1, 3, 6, 30];

/// Two histories that are one up to a time say the same at every moment up to it.
fn same_up_to(
    agreement: &Agreement,
    one: &Arc<Leads>,
    other: &Arc<Leads>,
    last: Timestamp,
) -> Result<(), TestCaseError> {
    let (rules, other_rules) = (Rules::new(agreement, one), Rules::new(agreement, other));
    for lead in one.indices().filter(|lead| has_begun(one, *lead, last)) {
        let Some(twin) = same_lead(one, lead, other) else {
            return Err(TestCaseError::fail("a lead is gone"));
        };
        let places = one.activities().of(lead).map(|place| one.activities().at(place));
        let waits = WAITS.map(|days| days * SECONDS_PER_DAY);
        let places = places.flat_map(|at| waits.map(|wait| Timestamp(at.0 + wait)));
        for at in places.chain(one.created(lead)).chain([last]).filter(|at| *at <= last) {
            prop_assert_eq!(points(&rules, lead, at), points(&other_rules, twin, at));
        }
        let (mql, twin_mql) = (rules.judge(lead).mql, other_rules.judge(twin).mql);
        let by_then = |mql: MqlJudgement| {
            let decided = (mql.at, mql.moment, mql.score, mql.decided_by, mql.sole_blocker);
            mql.at.is_some_and(|at| at <= last).then_some(decided)
        };
        prop_assert_eq!(by_then(mql), by_then(twin_mql), "{}", one.id(lead));
        prop_assert_eq!(rules.segment(lead), other_rules.segment(twin), "{}", one.id(lead));
    }
    Ok(())
}

/// Puts things into the order of some random keys.
fn reorder<T>(things: &mut Vec<T>, keys: &mut impl Iterator<Item = u8>) {
    let mut keyed: Vec<(u8, T)> = things.drain(..).map(|it| (keys.next().unwrap_or(0), it)).collect();
    keyed.sort_by_key(|(key, _)| *key);
    things.extend(keyed.into_iter().map(|(_, it)| it));
}

proptest! {
    #![proptest_config(trials(500))]

    #[test]
    fn an_activity_after_a_moment_changes_nothing_at_that_moment(
        trial in trial(),
        (last, whose) in any::<(Index, Index)>(),
        later in select(vec![1, 3_600, SECONDS_PER_DAY, 3 * SECONDS_PER_DAY]),
        kind in select(KINDS.as_slice()),
    ) {
        let leads = trial.history.leads();
        let times = trial.history.times();
        prop_assume!(!times.is_empty());
        let last = *last.get(&times);
        // A history without any activity has other moments, so that its first one is more than one more.
        prop_assume!(leads.has_activities());
        let mut longer = trial.history.clone();
        let at = Timestamp(last.0 + later);
        let (asset, campaign) = ("guide".to_owned(), "spring".to_owned());
        let did = Did { at, kind: kind.to_owned(), asset, campaign, minutes: None };
        longer.rows[whose.index(trial.history.rows.len())].activities.push(did);
        same_up_to(&trial.agreement, &leads, &longer.leads(), last)?;
    }

    #[test]
    fn what_is_cut_off_the_end_changes_nothing_before_it(trial in trial(), last in any::<Index>()) {
        let leads = trial.history.leads();
        let times: Vec<Timestamp> =
            trial.history.times().into_iter().filter(|at| Some(*at) <= leads.observed_until()).collect();
        prop_assume!(!times.is_empty());
        let last = *last.get(&times);
        let cut = trial.history.leads_until(Some(last));
        prop_assume!(cut.has_activities());
        same_up_to(&trial.agreement, &leads, &cut, last)?;
        // Sales acts later than the moment, so that its stages hold one way only: whoever passed by then passes in
        // the part, too.
        let (rules, cut_rules) = (Rules::new(&trial.agreement, &leads), Rules::new(&trial.agreement, &cut));
        for lead in leads.indices().filter(|lead| has_begun(&leads, *lead, last)) {
            let Some(twin) = same_lead(&leads, lead, &cut) else { continue };
            // Sales can have acted before a hand-off that is cut off; then the part has nothing to count from.
            let mut changes = leads.stage_changes(lead).iter();
            let hand_off = changes.find(|it| it.what == Recorded::HandedOver).and_then(|it| it.at);
            if hand_off.is_some_and(|at| at > last) {
                continue;
            }
            let (whole, part) = (rules.judge(lead), cut_rules.judge(twin));
            for (whole, part) in [(whole.sal, part.sal), (whole.sql, part.sql)] {
                if whole.is_some_and(|it| it.at.is_some_and(|at| at <= last)) {
                    prop_assert_eq!(whole, part);
                }
            }
        }
    }

    #[test]
    fn the_order_of_leads_activities_and_records_changes_nothing(
        trial in trial(),
        keys in prop::collection::vec(any::<u8>(), 60),
    ) {
        let Trial { agreement, history } = &trial;
        let mut other = history.clone();
        let mut keys = keys.into_iter();
        reorder(&mut other.rows, &mut keys);
        reorder(&mut other.columns, &mut keys);
        for row in &mut other.rows {
            reorder(&mut row.activities, &mut keys);
            reorder(&mut row.records, &mut keys);
        }
        let (leads, others) = (history.leads(), other.leads());
        prop_assert_eq!(leads.left_out(), others.left_out());
        let (one, other) = (run(agreement, &leads), run(agreement, &others));
        prop_assert!(one.judgements().eq(other.judgements()));
        prop_assert_eq!((one.funnel, one.leakage, one.scores), (other.funnel, other.leakage, other.scores));
        prop_assert_eq!(one.criteria, other.criteria);
        let (rules, other_rules) = (Rules::new(agreement, &leads), Rules::new(agreement, &others));
        for lead in leads.indices() {
            prop_assert_eq!(leads.id(lead), others.id(lead));
            prop_assert_eq!(explain(&rules, lead), explain(&other_rules, lead));
        }
    }

    #[test]
    fn the_lines_of_a_ledger_add_up_to_the_score(trial in trial()) {
        let leads = trial.history.leads();
        let rules = Rules::new(&trial.agreement, &leads);
        for lead in leads.indices() {
            let judged = rules.judge(lead).mql;
            let sum = |at: Timestamp| rules.ledger(lead, at).lines.iter().map(|it| it.points).sum::<i64>();
            prop_assert_eq!(sum(judged.moment), judged.score);
            let times = trial.history.times().into_iter();
            for at in times.flat_map(|at| WAITS.map(|days| Timestamp(at.0 + days * SECONDS_PER_DAY))) {
                prop_assert_eq!(sum(at), rules.ledger(lead, at).score.total, "at {}", at);
                prop_assert!(rules.ledger(lead, at).lines.iter().all(|it| it.points != 0));
            }
        }
    }
}
