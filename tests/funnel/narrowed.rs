//! A part of a history is judged as it is in the whole.

use std::collections::BTreeSet;
use std::sync::Arc;

use accord::leads::LeadIndex;
use accord::scoring::Rules;
use accord::simulation::Progress;
use accord::simulation::questions::Facet;
use proptest::collection::vec;
use proptest::prelude::*;

use super::{compare, run, trial, trials};

proptest! {
    #![proptest_config(trials(600))]

    /// Neither who else is looked at, nor which things are recorded of others, changes anything of a lead.
    #[test]
    fn a_lead_is_judged_alike_whether_others_are_looked_at_or_not(
        trial in trial(),
        chosen in vec(any::<bool>(), 40),
        twice in vec(any::<bool>(), 40),
    ) {
        let whole = trial.history.leads();
        let is_kept = |lead: &LeadIndex, chosen: &[bool]| chosen[lead.at() % chosen.len()];
        let kept: Vec<LeadIndex> = whole.indices().filter(|lead| is_kept(lead, &chosen)).collect();
        let part = Arc::new(whole.only(&kept));
        let (rules, own) = (Rules::new(&trial.agreement, &whole), Rules::new(&trial.agreement, &part));
        let (of_all, of_part) = (run(&trial.agreement, &whole), run(&trial.agreement, &part));
        prop_assert_eq!(part.len(), kept.len());
        for (new, old) in part.indices().zip(&kept) {
            prop_assert_eq!(part.id(new), whole.id(*old));
            prop_assert_eq!(compare::found(&own, new), compare::found(&rules, *old));
            prop_assert_eq!(of_part.judgement(new), of_all.judgement(*old));
        }
        // A part of a part is one of the whole.
        let again: Vec<LeadIndex> = part.indices().filter(|lead| is_kept(lead, &twice)).collect();
        let smaller = Arc::new(part.only(&again));
        let of_smaller = run(&trial.agreement, &smaller);
        for (new, old) in smaller.indices().zip(&again) {
            prop_assert_eq!(of_smaller.judgement(new), of_part.judgement(*old));
        }
    }

    /// What leads are told apart by leaves none out and counts none twice; their numbers add up.
    #[test]
    fn parts_add_up_to_all(trial in trial()) {
        let leads = trial.history.leads();
        let simulation = run(&trial.agreement, &leads);
        for facet in Facet::offered(&trial.agreement, &leads) {
            let parts = facet.parts(&simulation, None, &Progress::default()).unwrap();
            let mut seen = BTreeSet::new();
            prop_assert!(parts.iter().flat_map(|it| it.leads.iter()).all(|lead| seen.insert(lead.0)));
            prop_assert_eq!(seen.len(), leads.len());
            let sum = |of: fn(&accord::simulation::Funnel) -> usize| {
                parts.iter().map(|it| of(&it.simulation.funnel)).sum::<usize>()
            };
            for place in 0..3 {
                let of = [
                    |it: &accord::simulation::Funnel| it.stages[0].passed.n_leads,
                    |it: &accord::simulation::Funnel| it.stages[1].passed.n_leads,
                    |it: &accord::simulation::Funnel| it.stages[2].passed.n_leads,
                ][place];
                prop_assert_eq!(sum(of), of(&simulation.funnel));
            }
            prop_assert_eq!(sum(|it| it.created.n_won), simulation.funnel.created.n_won);
        }
    }
}
