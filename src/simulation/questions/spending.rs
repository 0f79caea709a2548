use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use crate::fields::text::comparison_key;
use crate::leads::Leads;

/// What campaigns cost, in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spending {
    /// Everything that was spent.
    pub total: i64,
    /// What was spent under names that neither a campaign, nor a channel, nor an asset of any lead has; in order of names.
    pub unplaced: Vec<(String, i64)>,
}

/// Costs by the comparison key of their names.
pub(super) struct Costs(BTreeMap<String, (String, i64)>);

impl Costs {
    /// The costs of a history; none if it knows of none.
    pub(super) fn of(leads: &Leads) -> Option<Self> {
        let mut costs: BTreeMap<String, (String, i64)> = BTreeMap::new();
        for it in leads.campaign_costs() {
            let (_, sum) =
                costs.entry(comparison_key(&it.campaign)).or_insert_with(|| (it.campaign.to_string(), 0));
            *sum = sum.saturating_add(it.cost);
        }
        (!costs.is_empty()).then_some(Self(costs))
    }

    /// What was spent under a name; `None` if the file does not name it.
    pub(super) fn of_name(&self, name: &str) -> Option<i64> {
        self.0.get(&comparison_key(name)).map(|(_, cost)| *cost)
    }

    /// Gives each source what was spent under its name.
    pub(super) fn give(&self, sources: &mut [Source]) {
        for source in sources {
            source.cost = source.name.as_deref().and_then(|name| self.of_name(name));
        }
    }

    /// Everything, and what no source has.
    pub(super) fn spending<'s>(&self, sources: impl Iterator<Item = &'s Source>) -> Spending {
        let placed: BTreeSet<String> =
            sources.filter_map(|source| source.name.as_deref()).map(comparison_key).collect();
        Spending {
            total: self.0.values().fold(0, |sum, (_, cost)| sum.saturating_add(*cost)),
            unplaced: self
                .0
                .iter()
                .filter(|(key, _)| !placed.contains(*key))
                .map(|(_, it)| it.clone())
                .collect(),
        }
    }
}

/// How a cost falls on those that share it: in whole minor units, by their weights, so that all of it is given out.
///
/// What each gets is the difference of two rounded running sums, so that no rounding error adds up.
pub(super) fn shared(cost: i64, weights: &[usize]) -> Vec<i64> {
    let all: usize = weights.iter().sum();
    let mut sum = 0_usize;
    let mut given = 0_i64;
    weights
        .iter()
        .map(|weight| {
            sum += weight;
            let exact = i128::from(cost) * sum as i128;
            let until = i64::try_from(exact.div_euclid((all as i128).max(1))).unwrap_or(i64::MAX);
            let own = until - given;
            given = until;
            own
        })
        .collect()
}
