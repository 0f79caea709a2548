use super::Tally;
use crate::agreement::{ListId, Stage};
use crate::scoring::{Judgement, Rules, StageTest, Verdict};

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
    /// Counts the judgements of a history.
    pub fn count(rules: &Rules, judgements: &[Judgement]) -> Self {
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
        for (lead, judgement) in rules.leads().indices().zip(judgements) {
            let Some(stage) = judgement.stopped_at() else { continue };
            if judgement.verdict(stage) != Some(Verdict::Failed) {
                continue;
            }
            let Some((place, sole)) = judgement.decided_by(stage) else { continue };
            if let Some(leak) = leaks.iter_mut().find(|leak| leak.stage == stage && leak.place == place) {
                leak.first.add(rules.leads(), lead);
                if sole {
                    leak.sole.add(rules.leads(), lead);
                }
            }
            let nowhere = lists.len() - 1;
            let place = judgement.list.map_or(nowhere, usize::from);
            lists[place].leads.add(rules.leads(), lead);
        }
        Self { leaks, lists }
    }
}
