//! Where leads are in the history that go by their ids in the agreement: those of golden examples and of a vote.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Revision, Workbench};
use crate::agreement::{Document, ExampleLead};
use crate::leads::{LeadIndex, Leads};

/// Where they are; looked for once, as there is no order of ids to go by.
#[derive(Default)]
pub(super) struct Places {
    /// What was looked for, and in what.
    of: Option<(Revision, Arc<Leads>)>,
    /// None for those that the history has not.
    places: HashMap<String, Option<LeadIndex>>,
}

impl Places {
    /// Where a lead is, if it was looked for and found.
    pub(super) fn of(&self, id: &str) -> Option<LeadIndex> {
        self.places.get(id).copied().flatten()
    }

    /// Goes through a history once for all that are not known yet.
    fn look(&mut self, leads: &Leads, ids: HashSet<&str>) {
        let mut missing: HashSet<&str> =
            ids.into_iter().filter(|id| !self.places.contains_key(*id)).collect();
        if missing.is_empty() {
            return;
        }
        let mut found = HashMap::new();
        for lead in leads.indices() {
            if missing.remove(leads.id(lead)) {
                found.insert(leads.id(lead).to_owned(), Some(lead));
            }
            if missing.is_empty() {
                break;
            }
        }
        found.extend(missing.into_iter().map(|id| (id.to_owned(), None)));
        self.places.extend(found);
    }
}

impl Workbench {
    /// A lead of the history of the last simulation by its id, if an example or a vote names it; whether it is looked at or not.
    pub fn lead_called(&self, id: &str) -> Option<(&Arc<Leads>, LeadIndex)> {
        let leads = self.simulation.as_ref()?.simulation.leads();
        Some((leads.whole().unwrap_or(leads), self.places.of(id)?))
    }

    /// Looks for the leads that the agreement names if it or the history is another one.
    pub(super) fn update_places(&mut self) {
        let Some(simulated) = &self.simulation else { return };
        let leads = simulated.simulation.leads();
        let leads = leads.whole().unwrap_or(leads);
        let revision = self.history.revision();
        let mut places = match self.places.of.take() {
            Some((last, on)) if last == revision && Arc::ptr_eq(&on, leads) => {
                self.places.of = Some((last, on));
                return;
            }
            Some((_, on)) if Arc::ptr_eq(&on, leads) => std::mem::take(&mut self.places),
            _ => Places::default(),
        };
        places.look(leads, named(self.document()));
        places.of = Some((revision, Arc::clone(leads)));
        self.places = places;
    }
}

/// The leads that a document names.
fn named(document: &Document) -> HashSet<&str> {
    let examples = document.agreement.examples.iter().filter_map(|it| match &it.lead {
        ExampleLead::Known(id) => Some(id.as_str()),
        ExampleLead::Invented { .. } => None,
    });
    let voted = document.workshop.vote.iter().flat_map(|it| it.leads.iter().map(String::as_str));
    examples.chain(voted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leads::Leads;

    #[test]
    fn what_a_history_has_not_is_looked_for_once() {
        let mut places = Places::default();
        places.look(&Leads::default(), HashSet::from(["a"]));
        assert_eq!(places.of("a"), None);
        assert_eq!(places.places.get("a"), Some(&None));
    }
}
