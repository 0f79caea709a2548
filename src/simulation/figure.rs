use std::sync::Arc;

use crate::agreement::{Agreement, ListId, Stage};
use crate::leads::{LeadIndex, Leads};
use crate::scoring::{Outcome, Verdict};

/// A number of leads that can be asked which leads it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Every lead.
    Created,
    /// Those that reached a stage, whatever it made of them.
    Reached(Stage),
    /// Those that a stage made this of.
    With(Stage, Verdict),
    /// Those that passed every stage and were won.
    Won,
    /// Those that failed a stage at a test, by its place.
    First(Stage, u16),
    /// Those that failed a stage at this test alone.
    Sole(Stage, u16),
    /// Those that failed and go to a list, or nowhere.
    List(Option<ListId>),
    /// Those of another figure that were won.
    Winners(Box<Self>),
    /// Those of another figure that are among some.
    Among(Among, Box<Self>),
}

/// Some leads that a figure is counted among.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among {
    /// What they have in common, in words.
    pub name: String,
    /// Which they are, in the order of the history.
    pub leads: Arc<Vec<LeadIndex>>,
}

impl Figure {
    /// Whether the figure counts a lead.
    pub fn includes(&self, agreement: &Agreement, leads: &Leads, lead: LeadIndex, outcome: &Outcome) -> bool {
        let failed_at = |stage: Stage| outcome.verdict(stage) == Some(Verdict::Failed);
        let won = || leads.won_amount(lead).is_some();
        match self {
            Self::Created => true,
            Self::Reached(stage) => outcome.verdict(*stage).is_some(),
            Self::With(stage, verdict) => outcome.verdict(*stage) == Some(*verdict),
            Self::Won => outcome.reached() == Some(Stage::Sql) && won(),
            Self::First(stage, test) => {
                failed_at(*stage) && outcome.decided_by(*stage).is_some_and(|it| it.0 == *test)
            }
            Self::Sole(stage, test) => failed_at(*stage) && outcome.decided_by(*stage) == Some((*test, true)),
            Self::List(list) => {
                let failed = outcome.stopped_at().is_some_and(failed_at);
                let goes_to = outcome.list.and_then(|place| agreement.lists.get(usize::from(place)));
                failed && goes_to.map(|it| &it.id) == list.as_ref()
            }
            Self::Winners(figure) => won() && figure.includes(agreement, leads, lead, outcome),
            Self::Among(among, figure) => {
                among.leads.binary_search(&lead).is_ok() && figure.includes(agreement, leads, lead, outcome)
            }
        }
    }
}
