//! The leads behind a figure, searched and sorted off the drawing thread.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Command, Workbench};
use crate::fields::text::comparison_key;
use crate::fields::{FieldId, Value};
use crate::leads::{LeadIndex, Leads};
use crate::simulation::{Figure, Simulation};

/// What lists of leads can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum LeadColumn {
    Id,
    Who,
    Score,
    Reached,
    QualifiedAt,
}

/// How a list of leads is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListView {
    /// What it is sorted by, and whether the largest comes first; else in the order of the history.
    pub order: Option<(LeadColumn, bool)>,
    /// What is looked for: in the id or in who a lead is.
    pub search: String,
}

/// The leads that are listed.
#[derive(Clone, Debug, Default)]
pub struct LeadList {
    /// The figure that they stand behind.
    pub figure: Option<Figure>,
    /// All of them, in the order of the history.
    pub leads: Arc<Vec<LeadIndex>>,
    /// Those that are shown, in the order in which they are.
    pub shown: Arc<Vec<LeadIndex>>,
}

/// What a list is made of.
#[derive(Clone)]
pub(super) struct ListWish {
    simulation: Arc<Simulation>,
    /// What the agreement that the draft is held against makes of the same leads.
    against: Option<Arc<Simulation>>,
    figure: Figure,
    view: ListView,
}

/// The list that was made last, and the one that is being made.
#[derive(Default)]
pub(super) struct Listing {
    made: Option<ListWish>,
    asked: Option<ListWish>,
}

/// The fields that say who a lead is, as far as the history has them.
const WHO: [&str; 5] = ["full_name", "first_name", "last_name", "company", "job_title"];

/// Who a lead is, in one line.
pub fn who(leads: &Leads, lead: LeadIndex) -> String {
    let known = WHO.iter().filter_map(|field| match leads.value(lead, &FieldId::from_header(field)) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    });
    known.collect::<Vec<_>>().join(" · ")
}

impl ListWish {
    fn is(&self, other: &Self) -> bool {
        self.has_same_leads(other) && self.view == other.view
    }

    fn has_same_leads(&self, other: &Self) -> bool {
        let against = [self, other].map(|it| it.against.as_ref().map(Arc::as_ptr));
        Arc::ptr_eq(&self.simulation, &other.simulation)
            && against[0] == against[1]
            && self.figure == other.figure
    }

    /// Finds the leads, and puts those that are looked for in order. `behind` are the leads if they are known already.
    pub(super) fn list(&self, behind: Option<Arc<Vec<LeadIndex>>>) -> LeadList {
        let leads = behind.unwrap_or_else(|| {
            Arc::new(self.simulation.leads_behind_beside(&self.figure, self.against.as_deref()))
        });
        let shown = if self.view == ListView::default() { Arc::clone(&leads) } else { self.shown(&leads) };
        LeadList { figure: Some(self.figure.clone()), leads, shown }
    }

    fn shown(&self, all: &[LeadIndex]) -> Arc<Vec<LeadIndex>> {
        let leads = self.simulation.leads();
        let search = comparison_key(&self.view.search);
        let is_found = |lead: &LeadIndex| {
            comparison_key(leads.id(*lead)).contains(&search)
                || comparison_key(&who(leads, *lead)).contains(&search)
        };
        let mut shown: Vec<LeadIndex> =
            all.par_iter().copied().filter(|it| search.is_empty() || is_found(it)).collect();
        if let Some((column, is_falling)) = self.view.order {
            self.sort(column, &mut shown);
            if is_falling {
                shown.reverse();
            }
        }
        Arc::new(shown)
    }

    /// Of equals, the one that was created first stays first.
    fn sort(&self, column: LeadColumn, shown: &mut [LeadIndex]) {
        let (simulation, leads) = (&self.simulation, self.simulation.leads());
        match column {
            LeadColumn::Id => shown.par_sort_by(|a, b| leads.id(*a).cmp(leads.id(*b))),
            LeadColumn::Who => shown.par_sort_by_cached_key(|lead| who(leads, *lead)),
            LeadColumn::Score => shown.par_sort_by_cached_key(|lead| simulation.judgement(*lead).mql.score),
            LeadColumn::Reached => shown.par_sort_by_cached_key(|lead| simulation.outcome(*lead).reached()),
            LeadColumn::QualifiedAt => {
                shown.par_sort_by_cached_key(|lead| simulation.judgement(*lead).mql.at);
            }
        }
    }
}

impl Workbench {
    /// The leads that are listed; nothing while those of another figure are looked for.
    pub fn listed(&self) -> Option<&LeadList> {
        let list = &self.selection.list;
        (list.figure.is_some() && list.figure == self.selection.figure).then_some(list)
    }

    /// Runs a command on lists of leads, or hands it back.
    pub(super) fn run_on_lists(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::SortLeads(order) => self.selection.view.order = order,
            Command::SearchLeads(search) => self.selection.view.search = search,
            other => return Some(other),
        }
        None
    }

    /// Makes the list that is wanted, unless that is done.
    pub(super) fn update_listing(&mut self) {
        let (Some(simulated), Some(figure)) = (&self.simulation, &self.selection.figure) else {
            self.listing = Listing::default();
            return;
        };
        let simulation = Arc::clone(&simulated.simulation);
        let against = self.baseline.simulation(&simulated.leads).map(Arc::clone);
        let wish =
            ListWish { simulation, against, figure: figure.clone(), view: self.selection.view.clone() };
        let is_it = |it: &ListWish| it.is(&wish);
        if self.listing.made.as_ref().is_some_and(is_it) || self.listing.asked.as_ref().is_some_and(is_it) {
            return;
        }
        let behind = self.listing.made.as_ref().filter(|it| it.has_same_leads(&wish));
        let behind = behind.map(|_| Arc::clone(&self.selection.list.leads));
        self.listing.asked = Some(wish.clone());
        self.jobs.list(wish, behind);
    }

    pub(super) fn take_list(&mut self, wish: ListWish, list: LeadList) {
        // Of another history, leads have other places.
        if self.listing.asked.as_ref().is_some_and(|it| it.is(&wish)) {
            self.listing = Listing { made: Some(wish), asked: None };
            self.selection.list = list;
        }
    }
}
