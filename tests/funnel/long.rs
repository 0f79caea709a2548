//! Long histories by agreements with many capped criteria on activities: what is looked at many moments at a time.

use accord::agreement::{Agreement, Category, Counting, Criterion, CriterionId, Effect, Evidence};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use super::agreements::{PLAIN, decay};
use super::conditions::activity_condition;
use super::histories::{KINDS, activity};
use super::reference::Did;
use super::{Trial, agree, trial, trials};

/// A criterion on activities that brings no moment of its own.
fn criterion() -> impl Strategy<Value = Criterion> {
    let category = select(vec![
        (Category::Action, 1),
        (Category::Action, 1),
        (Category::Action, 1),
        (Category::Undesirable, -1),
    ]);
    let points = select(vec![1, 2, 3, 7, 15]);
    let counting = prop_oneof![6 => Just(Counting::EveryTime), 1 => Just(Counting::Once)];
    let cap = weighted(0.7, select(vec![0_u32, 1, 3, 10, 20, 45, 130]));
    let kind = select(KINDS.as_slice()).prop_map(str::to_lowercase);
    let evidence = (kind, weighted(0.25, activity_condition()), counting, decay());
    (category, points, cap, evidence).prop_map(
        |((category, sign), points, cap, (kind, condition, counting, decay))| Criterion {
            id: CriterionId::new("numbered-later").expect(PLAIN),
            name: "Criterion".to_owned(),
            category,
            effect: Effect::Points(sign * points),
            evidence: Evidence::Activity { kind, condition, counting, decay, wait_days: 0 },
            cap,
        },
    )
}

/// Deeds one after the other, often at once, or a second beside a whole number of days.
fn deeds() -> BoxedStrategy<Vec<Did>> {
    const DAY: i64 = SECONDS_PER_DAY;
    let gap = select(vec![0, 0, 0, 1, 60, 3_600, DAY - 1, DAY, DAY + 1, 2 * DAY, 40 * DAY]);
    let gap = prop_oneof![300 => gap, 1 => Just(40_000 * DAY)];
    // About as many as lanes, and about as many as some lanes.
    let n = prop_oneof![2 => 0..4_usize, 4 => 13..19_usize, 4 => 28..36_usize, 1 => 36..90_usize];
    let some = n.prop_flat_map(move |n| prop::collection::vec((gap.clone(), activity()), n));
    (some, select(vec![0, 0, 1, DAY, 9 * DAY]))
        .prop_map(|(all, before)| {
            let mut later = -before;
            let moved = |(gap, mut did): (i64, Did)| {
                later += gap;
                // The times themselves are few; these are many.
                did.at.0 = did.at.0.rem_euclid(3_600) + later;
                did
            };
            all.into_iter().map(moved).collect()
        })
        .boxed()
}

fn long_trial() -> impl Strategy<Value = Trial> {
    let criteria = prop_oneof![3 => 3..12_usize, 2 => 12..28_usize]
        .prop_flat_map(|n| prop::collection::vec(criterion(), n));
    let deeds = prop::collection::vec(deeds(), 1..4);
    (trial().boxed(), criteria, deeds, prop::bool::weighted(0.8), -10..60_i32).prop_map(
        |(mut trial, criteria, deeds, only_plain, threshold)| {
            if only_plain {
                trial.agreement.criteria.retain(adds_up);
            }
            trial.agreement.criteria.extend(criteria);
            number(&mut trial.agreement);
            trial.agreement.mql.threshold = threshold;
            let last = deeds.len();
            trial.history.rows.truncate(last);
            for (row, mut deeds) in trial.history.rows.iter_mut().zip(deeds) {
                let first = row.created.or(row.activities.first().map(|it| it.at)).unwrap_or(Timestamp(0));
                for did in &mut deeds {
                    did.at.0 += first.0;
                }
                row.activities.extend(deeds);
            }
            trial.history.observed_until = None;
            trial
        },
    )
}

/// Whether a criterion neither waits nor disqualifies.
fn adds_up(criterion: &Criterion) -> bool {
    let waits = matches!(criterion.evidence, Evidence::Activity { wait_days: 1.., .. });
    !waits && criterion.effect != Effect::Disqualifies
}

fn number(agreement: &mut Agreement) {
    for (n, criterion) in agreement.criteria.iter_mut().enumerate() {
        criterion.id = CriterionId::new(&format!("c{n}")).expect(PLAIN);
    }
}

proptest! {
    #![proptest_config(trials(60))]

    #[test]
    fn two_evaluators_agree_on_long_histories(trial in long_trial()) {
        prop_assert_eq!(trial.agreement.malformations(), []);
        agree(&trial.agreement, &trial.history)?;
    }
}
