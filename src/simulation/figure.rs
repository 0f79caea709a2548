use std::sync::Arc;

use super::questions::{AccountGroup, Kept, Speed, Step};
use crate::agreement::{Grid, GridCell, ListId, Stage};
use crate::fields::Date;
use crate::leads::LeadIndex;
use crate::scoring::Verdict;

/// A number of leads that can be asked which leads it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Every lead.
    Created,
    /// Those that reached a stage, whatever it made of them.
    Reached(Stage),
    /// Those that a stage made this of.
    With(Stage, Verdict),
    /// Those that any stage made this of.
    Any(Verdict),
    /// Those that passed this stage last, or none.
    CameTo(Option<Stage>),
    /// Those that passed every stage and were won.
    Won,
    /// Those that failed a stage at a test, by its place.
    First(Stage, u16),
    /// Those that failed a stage at this test alone.
    Sole(Stage, u16),
    /// Those that failed and go to a list, or nowhere.
    List(Option<ListId>),
    /// Those that the CRM recorded as having come so far, whatever the agreement says of them.
    Recorded(Stage),
    /// Those created in a month: the year, and the month from 1; none for those of which it is not known.
    Month(Option<(i16, i8)>),
    /// Those created in the week that begins on this Monday.
    CreatedWeek(Date),
    /// The marketing qualified leads that qualified in the week that begins on this Monday.
    Week(Date),
    /// Those that came by one of these channels, or first campaigns where the history has no channels; none is unknown.
    Source(Vec<Option<String>>),
    /// Those whose highest score lies between two scores, both included.
    Scores(i64, i64),
    /// Those that would be marketing qualified at another threshold.
    Threshold(i32),
    /// Those whose points of fit and engagement lie in a cell between bounds.
    Cell(Box<Grid>, GridCell),
    /// Those handed over that sales answered so fast.
    Answered(Speed),
    /// Those handed over of which the promise to accept was kept so.
    Promise(Kept),
    /// Those that made a step within so many seconds.
    Made(Step, i64),
    /// The people of such accounts.
    Accounts(AccountGroup),
    /// Those of another figure that were won.
    Winners(Box<Self>),
    /// Those of another figure that were not.
    Others(Box<Self>),
    /// Those of two figures at once.
    Both(Box<Self>, Box<Self>),
    /// Those of another figure by the agreement that this one is held against.
    Before(Box<Self>),
    /// Those of another figure, where only some leads are looked at.
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
    /// Those of the figure that were won.
    #[must_use]
    pub fn winners(self) -> Self {
        Self::Winners(Box::new(self))
    }

    /// Those of the figure that were not won.
    #[must_use]
    pub fn others(self) -> Self {
        Self::Others(Box::new(self))
    }

    /// Those of both figures.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::Both(Box::new(self), Box::new(other))
    }

    /// Those of the figure by the agreement that this one is held against.
    #[must_use]
    pub fn before(self) -> Self {
        Self::Before(Box::new(self))
    }
}
