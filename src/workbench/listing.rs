//! The leads behind a figure, in the order that was chosen. Of a large history they are found off the drawing thread.

use std::sync::Arc;

use rayon::prelude::*;

use super::Workbench;
use crate::fields::text::comparison_key;
use crate::fields::{FieldId, Value};
use crate::leads::{LeadIndex, Leads};
use crate::simulation::{Figure, Simulation};

/// The fields that say who a lead is, as far as the history has them.
const WHO: [&str; 5] = ["full_name", "first_name", "last_name", "company", "job_title"];

/// In a history of so many leads at most, they are found at once.
const AT_ONCE: usize = 20_000;

/// What lists of leads can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadColumn {
    /// The id.
    Id,
    /// Who the lead is.
    Who,
    /// The score.
    Score,
    /// The last stage that it passes.
    Reached,
    /// When it qualified.
    QualifiedAt,
}

/// How a list of leads is filtered and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The text that an id or a name must have in it.
    pub filter: String,
    /// The column that they are sorted by, and whether the largest comes first.
    pub order: Option<(LeadColumn, bool)>,
}

/// What is to be listed.
#[derive(Clone)]
pub(super) struct ListWish {
    figure: Figure,
    arrangement: Arrangement,
    simulation: Arc<Simulation>,
    against: Option<Arc<Simulation>>,
    /// The leads behind the figure, where they are known already.
    found: Option<Arc<Vec<LeadIndex>>>,
}

/// What was listed.
pub(super) struct Listed {
    wish: ListWish,
    /// All leads behind the figure, in the order of the history.
    leads: Arc<Vec<LeadIndex>>,
    /// Those that the filter leaves, in the order that was chosen.
    shown: Arc<Vec<LeadIndex>>,
}

/// Who a lead is, in one line.
pub fn who(leads: &Leads, lead: LeadIndex) -> String {
    let known = WHO.iter().filter_map(|field| match leads.value(lead, &FieldId::from_header(field)) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    });
    known.collect::<Vec<_>>().join(" · ")
}

impl ListWish {
    pub(super) fn list(self) -> Listed {
        let behind = || {
            Arc::new(
                self.simulation.leads_behind_beside(&self.figure, self.against.as_ref().map(Arc::as_ref)),
            )
        };
        let leads = self.found.clone().unwrap_or_else(behind);
        let shown = self.arranged(&leads);
        Listed { wish: self, leads, shown }
    }

    fn arranged(&self, all: &Arc<Vec<LeadIndex>>) -> Arc<Vec<LeadIndex>> {
        let (leads, simulation) = (self.simulation.leads(), &self.simulation);
        let filter = comparison_key(&self.arrangement.filter);
        if filter.is_empty() && self.arrangement.order.is_none() {
            return Arc::clone(all);
        }
        let has = |lead: &LeadIndex| {
            comparison_key(leads.id(*lead)).contains(&filter)
                || comparison_key(&who(leads, *lead)).contains(&filter)
        };
        let mut shown: Vec<LeadIndex> =
            all.par_iter().copied().filter(|it| filter.is_empty() || has(it)).collect();
        let Some((column, is_falling)) = self.arrangement.order else { return Arc::new(shown) };
        // Of equals, the one that was created first stays first.
        match column {
            LeadColumn::Id => shown.par_sort_by_cached_key(|lead| leads.id(*lead).to_owned()),
            LeadColumn::Who => shown.par_sort_by_cached_key(|lead| who(leads, *lead)),
            LeadColumn::Score => shown.par_sort_by_cached_key(|lead| simulation.judgement(*lead).mql.score),
            LeadColumn::Reached => shown.par_sort_by_cached_key(|lead| simulation.outcome(*lead).reached()),
            LeadColumn::QualifiedAt => {
                shown.par_sort_by_cached_key(|lead| simulation.judgement(*lead).mql.at);
            }
        }
        if is_falling {
            shown.reverse();
        }
        Arc::new(shown)
    }

    /// Whether both list the same.
    fn is(&self, other: &Self) -> bool {
        self.figure == other.figure
            && self.arrangement == other.arrangement
            && Arc::ptr_eq(&self.simulation, &other.simulation)
    }
}

impl Workbench {
    pub(super) fn show_figure(&mut self, figure: Figure) {
        self.selection.hide_leads();
        self.selection.figure = Some(figure);
        self.refresh_selection();
    }

    /// Finds the leads behind the selected figure again, as after a new simulation.
    pub(super) fn refresh_selection(&mut self) {
        self.list_again();
        self.explain();
    }

    /// The same without a look at the selected lead.
    pub(super) fn list_again(&mut self) {
        self.list(None);
    }

    /// Filters and sorts the list in another way.
    pub(super) fn arrange(&mut self, arrangement: Arrangement) {
        self.selection.arrangement = arrangement;
        let found = Arc::clone(&self.selection.leads);
        self.list((!self.selection.is_listing).then_some(found));
    }

    fn list(&mut self, found: Option<Arc<Vec<LeadIndex>>>) {
        let Some(wish) = self.list_wish(found) else { return };
        if wish.simulation.leads().len() <= AT_ONCE {
            self.take_listed(wish.list());
        } else {
            self.selection.is_listing = true;
            self.jobs.list(wish);
        }
    }

    fn list_wish(&self, found: Option<Arc<Vec<LeadIndex>>>) -> Option<ListWish> {
        let simulated = self.simulation.as_ref()?;
        Some(ListWish {
            figure: self.selection.figure.clone()?,
            arrangement: self.selection.arrangement.clone(),
            simulation: Arc::clone(&simulated.simulation),
            against: self.baseline.simulation(&simulated.leads).map(Arc::clone),
            found,
        })
    }

    /// Takes what was listed, unless something else is wanted by now.
    pub(super) fn take_listed(&mut self, listed: Listed) {
        let Listed { wish, leads, shown } = listed;
        if self.list_wish(None).is_some_and(|wanted| wanted.is(&wish)) {
            self.selection.leads = leads;
            self.selection.shown = shown;
            self.selection.is_listing = false;
        }
    }
}
