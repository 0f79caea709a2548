//! The history that is open, under every version of the agreement.

use std::sync::Arc;

use super::{Screen, Workbench};
use crate::agreement::Version;
use crate::leads::Leads;
use crate::simulation::questions::Restated;

/// What every version makes of a history, once that is worked out.
#[derive(Default)]
pub struct Past {
    asked: Option<(Vec<Arc<Version>>, Arc<Leads>)>,
    found: Option<Arc<Vec<Restated>>>,
}

impl Workbench {
    /// What every version makes of the history, quarter by quarter, once that is known.
    pub fn restated(&self) -> Option<&Arc<Vec<Restated>>> {
        self.past.found.as_ref()
    }

    /// Judges the history by every version if that is wanted and was not done yet.
    pub(super) fn update_past(&mut self) {
        let versions = &self.document().versions;
        let Some(leads) = self.leads_in_view().filter(|_| !versions.is_empty()) else {
            self.past = Past::default();
            return;
        };
        let is_known = self.past.asked.as_ref().is_some_and(|(of, on)| {
            Arc::ptr_eq(on, leads)
                && of.len() == versions.len()
                && of.iter().zip(versions).all(|(a, b)| Arc::ptr_eq(a, b))
        });
        if self.screen != Screen::Sign || is_known {
            return;
        }
        let asked = (versions.clone(), Arc::clone(leads));
        self.jobs.restate(asked.0.clone(), Arc::clone(&asked.1));
        self.past = Past { asked: Some(asked), found: None };
    }

    pub(super) fn take_restated(&mut self, restated: Vec<Restated>) {
        self.past.found = Some(Arc::new(restated));
    }
}
