//! The law of docs/semantics.md, section 10, on waiting: to wait is to look at what happened as if it had happened later.

use accord::agreement::{Evidence, Stage};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::LeadIndex;
use accord::scoring::{Judgement, LineKind, Rules, TestOutcome, explain};
use proptest::prelude::*;
use proptest::sample::select;

use super::reference::{Did, History};
use super::{Trial, trial, trials};

/// The kind of activity that only waiting criteria look at, and one that nobody looks at.
const AWAITED: &str = "awaited";
const NEUTRAL: &str = "neutral";

/// What is said of a lead; the lines of its ledger are a criterion, and a share where they have one, with points.
type Said = (Judgement, Vec<Judgement>, Vec<TestOutcome>, Vec<(Option<usize>, Option<u32>, i64)>);

fn said(rules: &Rules, lead: LeadIndex) -> Said {
    let explained = explain(rules, lead);
    let lines = explained.ledger.lines.iter().map(|line| {
        let percent = match line.kind {
            LineKind::Activity { percent, .. } => Some(percent),
            _ => None,
        };
        (line.criterion, percent, line.points)
    });
    (explained.judgement, explained.passes, explained.tests, lines.collect())
}

/// Makes some of the criteria look at nothing but awaited activities, and some of the activities such ones.
fn set_apart(trial: &mut Trial, keys: &mut impl Iterator<Item = bool>, wait: u32) -> usize {
    let mut n_waiting = 0;
    for criterion in &mut trial.agreement.criteria {
        if let Evidence::Activity { kind, wait_days, .. } = &mut criterion.evidence
            && keys.next().unwrap_or(true)
        {
            AWAITED.clone_into(kind);
            *wait_days = wait;
            n_waiting += 1;
        }
    }
    for did in trial.history.rows.iter_mut().flat_map(|row| &mut row.activities) {
        if keys.next().unwrap_or(true) {
            AWAITED.clone_into(&mut did.kind);
        }
    }
    n_waiting
}

proptest! {
    #![proptest_config(trials(1_000))]

    #[test]
    fn to_wait_is_to_happen_later(
        mut trial in trial(),
        keys in prop::collection::vec(any::<bool>(), 30),
        days in select(vec![1_u32, 3, 6, 30]),
    ) {
        let end = History::new(&trial.history.rows, trial.history.observed_until).end;
        trial.history.observed_until = Some(end);
        prop_assume!(set_apart(&mut trial, &mut keys.into_iter(), days) > 0);
        // Both histories have somebody active at the same times, so that teams and moments are the same in both.
        for row in &mut trial.history.rows {
            let neutral = |at: i64| Did {
 kind: NEUTRAL.to_owned(), at: Timestamp(at), asset: String::new(), campaign: String::new(), minutes: None };
            let awaited: Vec<i64> = row.activities.iter().filter(|it| it.kind == AWAITED).map(|it| it.at.0).collect();
            let wait = i64::from(days) * SECONDS_PER_DAY;
            row.activities.extend(awaited.into_iter().flat_map(|at| [neutral(at), neutral(at + wait)]));
        }
        let mut later = trial.clone();
        for did in later.history.rows.iter_mut().flat_map(|row| &mut row.activities) {
            if did.kind == AWAITED {
                did.at.0 += i64::from(days) * SECONDS_PER_DAY;
            }
        }
        for criterion in &mut later.agreement.criteria {
            if let Evidence::Activity { kind, wait_days, .. } = &mut criterion.evidence
                && kind == AWAITED
            {
                *wait_days = 0;
            }
        }
        let (leads, later_leads) = (trial.history.leads(), later.history.leads());
        let (rules, later_rules) = (Rules::new(&trial.agreement, &leads), Rules::new(&later.agreement, &later_leads));
        prop_assert_eq!(rules.tests(Stage::Mql), later_rules.tests(Stage::Mql));
        for lead in leads.indices() {
            prop_assert_eq!(leads.id(lead), later_leads.id(lead));
            prop_assert_eq!(said(&rules, lead), said(&later_rules, lead), "{}", leads.id(lead));
        }
    }
}
