//! Questions that try many agreements say what a run of each of them says.

use accord::agreement::{Agreement, Effect, Stage};
use accord::simulation::questions::{CriterionEffect, Parameter, Sensitivity, Shift, Sweep};
use accord::simulation::{Progress, Simulation};
use proptest::prelude::*;

use super::{Trial, run, trial, trials};

/// What passes each stage, the winners among the MQLs and their money, as a run counts them.
fn shift(before: &Simulation, after: &Simulation) -> Shift {
    let count = |simulation: &Simulation, stage: Stage| {
        let passed = simulation.judgements().filter(|(_, it)| it.reached() >= Some(stage));
        passed.count() as i64
    };
    let won = |simulation: &Simulation| -> (i64, i64) {
        let mqls = simulation.judgements().filter(|(_, it)| it.reached().is_some());
        let won = mqls.filter_map(|(lead, _)| simulation.leads().won(lead));
        won.fold((0, 0), |(n, sum), won| (n + 1, sum + won.amount.unwrap_or(0)))
    };
    let ((n_before, before_money), (n_after, after_money)) = (won(before), won(after));
    Shift {
        passed: Stage::ALL.map(|stage| count(after, stage) - count(before, stage)),
        won: n_after - n_before,
        money: after_money - before_money,
    }
}

proptest! {
    #![proptest_config(trials(300))]

    #[test]
    fn a_sweep_says_what_runs_at_its_thresholds_say(trial in trial(), more in prop::collection::vec(-20..40, 4)) {
        let Trial { mut agreement, history } = trial;
        agreement.mql.grid = None;
        let leads = history.leads();
        let sweep = Sweep::of(&run(&agreement, &leads));
        let thresholds: Vec<i32> = sweep.points.iter().map(|it| it.threshold).collect();
        prop_assert!(thresholds.is_sorted_by(|a, b| a < b));
        for threshold in thresholds.into_iter().chain(more) {
            agreement.mql.threshold = threshold;
            let funnel = run(&agreement, &leads).funnel;
            for stage in Stage::ALL {
                prop_assert_eq!(sweep.at(threshold.into()).passed(stage), funnel.stage(stage).passed, "{}", threshold);
            }
        }
    }

    #[test]
    fn the_effect_of_a_criterion_is_that_of_taking_it_away(trial in trial()) {
        let Trial { agreement, history } = trial;
        let leads = history.leads();
        let present = run(&agreement, &leads);
        let effects = CriterionEffect::of_all(&present, &Progress::default(), |_| {}).unwrap();
        for (n, effect) in effects.iter().enumerate() {
            let mut without: Agreement = agreement.clone();
            without.criteria.remove(n);
            prop_assert_eq!(effect.without, shift(&present, &run(&without, &leads)), "{}", effect.criterion);
            let Effect::Points(points) = agreement.criteria[n].effect else { continue };
            for (found, factor) in [(effect.more, 1.2), (effect.less, 0.8)] {
                let Some(found) = found else { continue };
                let mut other = agreement.clone();
                // A fifth of five or ten points is whole; of less it is one point.
                let exact = (f64::from(points) * factor).round() as i32;
                let least = if factor > 1.0 { points.signum() } else { -points.signum() };
                let points = if exact == points { points + least } else { exact };
                other.criteria[n].effect = Effect::Points(points);
                prop_assert_eq!(found, shift(&present, &run(&other, &leads)), "{} {}", effect.criterion, points);
            }
        }
    }

    #[test]
    fn every_number_is_tried_as_a_run_would_be(trial in trial()) {
        let Trial { agreement, history } = trial;
        let leads = history.leads();
        let present = run(&agreement, &leads);
        for found in Sensitivity::of_all(&present, &Progress::default(), |_| {}).unwrap() {
            prop_assert_eq!(found.parameter.value(&agreement), found.value);
            prop_assert_eq!(&found.parameter.set(&agreement, found.value), &agreement);
            for other in &found.tries {
                let changed = found.parameter.set(&agreement, other.value);
                prop_assert_ne!(&changed, &agreement);
                prop_assert_eq!(changed.malformations(), []);
                prop_assert_eq!(other.shift, shift(&present, &run(&changed, &leads)), "{:?} {}", found.parameter, other.value);
            }
        }
    }
}

/// Twenty leads with 10 points, twenty with 9, one with 5: at 10 a step down doubles the MQLs.
#[test]
fn a_cliff_is_marked_where_it_is() {
    let mut agreement = Agreement::nameless();
    let criterion = r#"(id: "size", name: "Size", category: Action, effect: Points(1), evidence: Amount(field: "employees", per: 1))"#;
    agreement.criteria = vec![ron::from_str(criterion).unwrap()];
    agreement.mql.threshold = 10;
    let lead = |n: usize| {
        let employees = if n < 20 {
            10
        } else if n < 40 {
            9
        } else {
            5
        };
        let text = format!(r#"(id: "{n}", fields: [("employees", Number({employees}))])"#);
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str::<super::case::CaseLead>(&text)
            .unwrap()
    };
    let leads = super::case::history(&(0..41).map(lead).collect::<Vec<_>>(), None);
    let all = Sensitivity::of_all(&run(&agreement, &leads), &Progress::default(), |_| {}).unwrap();
    let threshold = all.iter().find(|it| it.parameter == Parameter::Threshold).unwrap();
    let found: Vec<(i64, i64, bool)> =
        threshold.tries.iter().map(|it| (it.value, it.shift.passed[0], it.is_cliff)).collect();
    assert_eq!(found, [(8, 20, false), (9, 20, true), (11, -20, true), (12, -20, false)]);
}
