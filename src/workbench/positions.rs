//! The drafts of two parties beside each other.

use std::sync::Arc;

use super::{Screen, Workbench};
use crate::agreement::{Party, Position};
use crate::leads::Leads;
use crate::simulation::questions::Positions;

/// What two parties put beside each other, and what came of it.
#[derive(Default)]
pub struct Beside {
    /// What is being worked out, or was.
    asked: Option<Asked>,
    found: Option<Arc<Positions>>,
}

#[derive(Clone)]
struct Asked {
    sides: [Arc<Position>; 2],
    leads: Arc<Leads>,
}

impl Asked {
    fn is(&self, other: &Self) -> bool {
        self.sides.iter().zip(&other.sides).all(|(a, b)| a.agreement == b.agreement)
            && Arc::ptr_eq(&self.leads, &other.leads)
    }
}

impl Workbench {
    /// The two positions that are compared: those of the parties that sign, else the first two.
    pub fn sides(&self) -> Option<[&Arc<Position>; 2]> {
        let workshop = &self.document().workshop;
        let [first, second] = Party::SIGNING.map(|party| workshop.position(party));
        match (first.zip(second), workshop.positions.as_slice()) {
            (Some((first, second)), _) | (None, [first, second, ..]) => Some([first, second]),
            (None, _) => None,
        }
    }

    /// What came of comparing them, once that is known.
    pub fn positions(&self) -> Option<&Arc<Positions>> {
        self.beside.found.as_ref()
    }

    /// Compares the two sides if that is wanted and was not done yet.
    pub(super) fn update_positions(&mut self) {
        let Some((sides, leads)) = self.sides().zip(self.leads_in_view()) else {
            self.beside = Beside::default();
            return;
        };
        let asked = Asked { sides: sides.map(Arc::clone), leads: Arc::clone(leads) };
        let is_known = self.beside.asked.as_ref().is_some_and(|it| it.is(&asked));
        if self.screen != Screen::Discuss || is_known {
            return;
        }
        self.jobs.compare_positions(asked.sides.clone(), Arc::clone(leads));
        self.beside = Beside { asked: Some(asked), found: None };
    }

    pub(super) fn take_positions(&mut self, positions: Positions) {
        self.beside.found = Some(Arc::new(positions));
    }
}
