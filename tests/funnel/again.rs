//! What is worked out again after a change is what a run from the beginning works out.

use accord::agreement::{Agreement, Effect, Evidence};
use accord::simulation::{Progress, Simulation, WhatIf};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{Trial, run, trial, trials};

/// A change of one thing, as somebody makes it who drags something.
#[derive(Clone, Debug)]
enum Dragged {
    Threshold(i32),
    Points(Index, i32),
    Cap(Index, Option<u32>),
    Decay(Index, u32),
    TotalCap(i32),
    ActionCap(i32),
    Removed(Index),
    List,
    Pause(u32),
    /// Everything after the MQL stage, and the calendar, of another agreement.
    After,
    /// Everything.
    Other,
}

fn dragged() -> impl Strategy<Value = Dragged> {
    prop_oneof![
        (-5..30).prop_map(Dragged::Threshold),
        (any::<Index>(), -9..20).prop_map(|(n, points)| Dragged::Points(n, points)),
        (any::<Index>(), prop::option::of(0_u32..12)).prop_map(|(n, cap)| Dragged::Cap(n, cap)),
        (any::<Index>(), 1_u32..40).prop_map(|(n, days)| Dragged::Decay(n, days)),
        (0..20).prop_map(Dragged::TotalCap),
        (0..20).prop_map(Dragged::ActionCap),
        any::<Index>().prop_map(Dragged::Removed),
        Just(Dragged::List),
        (0_u32..20).prop_map(Dragged::Pause),
        Just(Dragged::After),
        Just(Dragged::Other),
    ]
}

fn change(agreement: &mut Agreement, dragged: &Dragged, other: &Agreement) {
    let n_criteria = agreement.criteria.len();
    let criterion = |n: &Index| (n_criteria > 0).then(|| n.index(n_criteria));
    match dragged {
        Dragged::Threshold(threshold) => agreement.mql.threshold = *threshold,
        Dragged::Points(n, points) => {
            let Some(n) = criterion(n) else { return };
            if let Effect::Points(before) = agreement.criteria[n].effect {
                // The sign is that of the category.
                let sign = if before < 0 { -1 } else { 1 };
                agreement.criteria[n].effect = Effect::Points(sign * points.abs());
            }
        }
        Dragged::Cap(n, cap) => {
            let Some(n) = criterion(n) else { return };
            if matches!(agreement.criteria[n].effect, Effect::Points(_)) {
                agreement.criteria[n].cap = *cap;
            }
        }
        Dragged::Decay(n, days) => {
            let Some(n) = criterion(n) else { return };
            if let Evidence::Activity { decay, .. } = &mut agreement.criteria[n].evidence {
                decay.truncate(1);
                for step in decay.iter_mut() {
                    step.until_days = *days;
                }
            }
        }
        Dragged::TotalCap(cap) => agreement.limits.total.cap = Some(*cap),
        Dragged::ActionCap(cap) => agreement.limits.action.cap = Some(*cap),
        Dragged::Removed(n) => {
            let Some(n) = criterion(n) else { return };
            agreement.criteria.remove(n);
        }
        Dragged::List => agreement.mql.list = agreement.lists.first().map(|list| list.id.clone()),
        Dragged::Pause(days) => {
            agreement.recycling = Some(accord::agreement::Recycling { pause_days: *days });
        }
        Dragged::After => {
            agreement.sal = other.sal.clone();
            agreement.sql = other.sql.clone();
            agreement.calendar = other.calendar.clone();
        }
        Dragged::Other => agreement.clone_from(other),
    }
}

proptest! {
    #![proptest_config(trials(1_500))]

    #[test]
    fn what_is_worked_out_again_is_what_a_run_works_out(
        (trial, other, changes) in (trial().boxed(), super::agreements::agreement(), prop::collection::vec(dragged(), 1..6))
    ) {
        let Trial { mut agreement, history } = trial;
        let leads = history.leads();
        let mut again: Simulation = run(&agreement, &leads);
        let first = run(&agreement, &leads);
        let what_if = WhatIf::new(&first, &Progress::default()).unwrap();
        for dragged in &changes {
            change(&mut agreement, dragged, &other);
            again = again.again(&agreement, &Progress::default()).unwrap();
            let run = run(&agreement, &leads);
            prop_assert!(again.judgements().eq(run.judgements()), "{:?}", dragged);
            prop_assert_eq!(&again.funnel, &run.funnel);
            prop_assert_eq!(&what_if.funnel(&agreement, &Progress::default()).unwrap(), &run.funnel, "{:?}", dragged);
            prop_assert_eq!(&again.leakage, &run.leakage);
            prop_assert_eq!(&again.scores, &run.scores);
            prop_assert_eq!(&again.criteria, &run.criteria);
            for lead in leads.indices() {
                prop_assert_eq!(again.outcome(lead), run.judgement(lead).outcome());
            }
        }
    }
}
