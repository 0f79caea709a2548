use std::collections::BTreeMap;

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
    /// From which leak how many go to which list; in the order of both, without empty ones.
    pub ways: Vec<LeakWay>,
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

/// The leads that one test stops and that go to one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeakWay {
    /// The leak, by its place.
    pub leak: usize,
    /// The list, by its place.
    pub list: usize,
    /// The leads.
    pub leads: Tally,
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
        let mut ways: BTreeMap<(usize, usize), Tally> = BTreeMap::new();
        let nowhere = lists.len() - 1;
        for (outcome, tally) in outcomes {
            let Some((stage, place)) = outcome.failed_at() else { continue };
            let list = outcome.list.map_or(nowhere, usize::from);
            if let Some(n) = leaks.iter().position(|leak| leak.stage == stage && leak.place == place) {
                let leak = &mut leaks[n];
                leak.first.add(*tally);
                if outcome.decided_by(stage) == Some((place, true)) {
                    leak.sole.add(*tally);
                }
                ways.entry((n, list)).or_default().add(*tally);
            }
            lists[list].leads.add(*tally);
        }
        let ways = ways.into_iter().filter(|(_, leads)| leads.n_leads > 0);
        let ways = ways.map(|((leak, list), leads)| LeakWay { leak, list, leads }).collect();
        Self { leaks, lists, ways }
    }
}
