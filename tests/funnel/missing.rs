//! What is said to be missing would be enough: the history is changed so, and judged again.

use accord::agreement::{Counting, Effect, Evidence};
use accord::fields::text::comparison_key;
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::scoring::{Rules, Verdict, explain};
use proptest::prelude::*;

use super::reference::Did;
use super::{Trial, trial, trials};

proptest! {
    #![proptest_config(trials(800))]

    #[test]
    fn one_fresh_activity_more_leads_to_the_score_that_is_told(trial in trial()) {
        let Trial { agreement, history } = trial;
        let leads = history.leads();
        prop_assume!(leads.has_activities());
        let rules = Rules::new(&agreement, &leads);
        for lead in leads.indices() {
            let explained = explain(&rules, lead);
            if explained.judgement.mql.verdict == Verdict::Passed {
                prop_assert!(explained.missing.once_more.is_empty());
                continue;
            }
            let moment = explained.judgement.mql.moment;
            for once_more in &explained.missing.once_more {
                let criterion = &agreement.criteria[once_more.criterion];
                let Evidence::Activity { kind, condition: None, wait_days, .. } = &criterion.evidence else { continue };
                let is_same = |it: &&accord::agreement::Criterion| matches!(&it.evidence, Evidence::Activity { kind: other, .. } if comparison_key(other) == comparison_key(kind));
                if agreement.criteria.iter().filter(is_same).count() > 1 {
                    continue;
                }
                // So much earlier that the wait is just over.
                let at = Timestamp(moment.0 - i64::from(*wait_days) * SECONDS_PER_DAY);
                let mut changed = history.clone();
                let row = changed.rows.iter_mut().find(|row| row.id == leads.id(lead)).unwrap();
                row.activities.push(Did {
                    at,
                    kind: kind.clone(),
                    asset: "an asset of its own".to_owned(),
                    campaign: "a campaign of its own".to_owned(),
                    minutes: None,
                });
                changed.observed_until = leads.observed_until();
                let after = changed.leads();
                let same = after.indices().find(|it| after.id(*it) == leads.id(lead)).unwrap();
                let rules = Rules::new(&agreement, &after);
                prop_assert_eq!(rules.ledger(same, moment).score.total, once_more.score, "{}", criterion.id);
                let passes_then = explain(&rules, same).judgement.mql;
                if once_more.is_enough && passes_then.verdict == Verdict::Failed {
                    prop_assert!(false, "it was to be enough: {:?}", passes_then);
                }
            }
            // Every criterion is told that counts every time, has points to give and room to give them.
            let score = explained.ledger.score.total;
            for (n, criterion) in agreement.criteria.iter().enumerate() {
                let Effect::Points(1..) = criterion.effect else { continue };
                let Evidence::Activity { counting: Counting::EveryTime, decay, .. } = &criterion.evidence else { continue };
                let is_free = criterion.cap.is_none() && agreement.limits.total.cap.is_none() && agreement.limits.total.floor.is_none();
                let of_category = agreement.limits.of(criterion.category);
                if is_free && of_category.is_none() && decay.is_empty() {
                    prop_assert!(explained.missing.once_more.iter().any(|it| it.criterion == n && it.score > score));
                }
            }
        }
    }
}
