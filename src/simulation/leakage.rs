use super::Tally;
use crate::agreement::{ListId, Stage};
use crate::scoring::{Outcome, Rules, StageTest};

/// Where leads leave the funnel, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leakage {
    /// One leak for every test of every stage, in the order in which they are checked.
    pub leaks: Vec<Leak>,
    /// Where the failed leads go.
    pub lists: Vec<ListCount>,
}

/// The leads that one test stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// The stage.
    pub stage: Stage,
    /// The place of the test in its stage.
    pub place: u16,
    /// The test.
    pub test: StageTest,
    /// The failed leads of which this is the first failing test.
    pub first: Tally,
    /// Those of them of which it is the only one: what changing it alone would let through.
    pub sole: Tally,
}

/// The failed leads that go to one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListCount {
    /// The list; none for leads that go nowhere.
    pub list: Option<ListId>,
    /// The leads.
    pub leads: Tally,
}

impl Leakage {
    /// Counts leads by their outcomes.
    pub(super) fn count(rules: &Rules, outcomes: &[(Outcome, Tally)]) -> Self {
        let mut leaks: Vec<Leak> = Vec::new();
        for stage in Stage::ALL {
            leaks.extend((0..).zip(rules.tests(stage)).map(|(place, test)| Leak {
                stage,
                place,
                test: test.clone(),
                first: Tally::default(),
                sole: Tally::default(),
            }));
        }
        let lists = rules.agreement().lists.iter().map(|list| Some(list.id.clone())).chain([None]);
        let mut lists: Vec<ListCount> =
            lists.map(|list| ListCount { list, leads: Tally::default() }).collect();
        for (outcome, tally) in outcomes {
            let Some((stage, place)) = outcome.failed_at() else { continue };
            if let Some(leak) = leaks.iter_mut().find(|leak| leak.stage == stage && leak.place == place) {
                leak.first.add(*tally);
                if outcome.decided_by(stage) == Some((place, true)) {
                    leak.sole.add(*tally);
                }
            }
            let nowhere = lists.len() - 1;
            lists[outcome.list.map_or(nowhere, usize::from)].leads.add(*tally);
        }
        Self { leaks, lists }
    }
}
