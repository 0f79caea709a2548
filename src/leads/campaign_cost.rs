use crate::fields::{Date, Timestamp};

/// What a campaign, or a channel, cost in some time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CampaignCost {
    /// What the campaign is called.
    pub campaign: Box<str>,
    /// The first day of the time; `None` if it is not said.
    pub from: Option<Date>,
    /// How much, in minor units.
    pub cost: i64,
}

impl CampaignCost {
    /// What was spent, or began to be spent, by the end of observation (days of UTC), in order; and how many are later.
    pub(super) fn known_at(until: Option<Timestamp>, mut costs: Vec<Self>) -> (Vec<Self>, usize) {
        let n_all = costs.len();
        costs.retain(|it| it.from.zip(until).is_none_or(|(from, until)| from <= until.date()));
        costs.sort_unstable();
        let n_late = n_all - costs.len();
        (costs, n_late)
    }
}
