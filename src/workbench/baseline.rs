//! What the draft is held against: what was agreed last, or the file as it was opened or saved.

use std::sync::Arc;

use super::Workbench;
use crate::agreement::{Agreement, Document};
use crate::leads::Leads;
use crate::simulation::{Funnel, Simulation};

/// What a draft is held against.
pub struct Baseline {
    of: Of,
    /// The agreement without its names, which change no number.
    nameless: Arc<Agreement>,
    /// What it makes of a history, once that is known.
    made: Option<Arc<Simulation>>,
    /// The history that it is being run over.
    asked: Option<Arc<Leads>>,
}

#[derive(Clone)]
enum Of {
    Agreed(Arc<Agreement>),
    File(Arc<Document>),
}

impl Of {
    fn agreement(&self) -> &Agreement {
        match self {
            Self::Agreed(agreement) => agreement,
            Self::File(document) => &document.agreement,
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Agreed(a), Self::Agreed(b)) => Arc::ptr_eq(a, b),
            (Self::File(a), Self::File(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl Baseline {
    fn new(of: Of) -> Self {
        let nameless = Arc::new(of.agreement().without_names());
        Self { of, nameless, made: None, asked: None }
    }

    /// A baseline that is what was opened.
    pub(super) fn opened(document: Arc<Document>) -> Self {
        Self::new(Of::File(document))
    }

    /// The agreement.
    pub fn agreement(&self) -> &Agreement {
        self.of.agreement()
    }

    /// Whether every party had signed it.
    pub fn is_agreed(&self) -> bool {
        matches!(self.of, Of::Agreed(_))
    }

    /// What it makes of a history, if that is known by now.
    pub fn funnel(&self, leads: &Arc<Leads>) -> Option<&Funnel> {
        self.simulation(leads).map(|it| &it.funnel)
    }

    /// The whole of what it makes of a history.
    pub fn simulation(&self, leads: &Arc<Leads>) -> Option<&Arc<Simulation>> {
        self.made.as_ref().filter(|it| Arc::ptr_eq(it.leads(), leads))
    }
}

impl Workbench {
    /// What the draft is held against.
    pub fn baseline(&self) -> &Baseline {
        &self.baseline
    }

    /// Finds out what the draft is held against, and what that makes of the history.
    pub(super) fn update_baseline(&mut self) {
        let of = match (&self.document().agreed, &self.file.document) {
            (Some(agreed), _) => Of::Agreed(Arc::clone(agreed)),
            (None, Some(document)) => Of::File(Arc::clone(document)),
            (None, None) => self.baseline.of.clone(),
        };
        if !self.baseline.of.is(&of) {
            self.baseline = Baseline::new(of);
        }
        let Some(leads) = self.data.leads() else { return };
        if self.baseline.funnel(leads).is_some() {
            return;
        }
        let is_baseline = |agreement: &Agreement| *agreement == *self.baseline.nameless;
        if let Some(last) = &self.simulation
            && Arc::ptr_eq(&last.leads, leads)
            && is_baseline(&last.agreement)
        {
            self.baseline.made = Some(Arc::clone(&last.simulation));
            return;
        }
        // The draft itself is run over the history anyway.
        let is_asked = self.baseline.asked.as_ref().is_some_and(|asked| Arc::ptr_eq(asked, leads));
        if !is_asked && !is_baseline(&self.judged.nameless) {
            let leads = Arc::clone(leads);
            self.jobs.simulate_baseline(Arc::clone(&self.baseline.nameless), Arc::clone(&leads));
            self.baseline.asked = Some(leads);
        }
    }

    pub(super) fn take_baseline(&mut self, agreement: &Arc<Agreement>, simulation: Arc<Simulation>) {
        if Arc::ptr_eq(agreement, &self.baseline.nameless) {
            self.baseline.made = Some(simulation);
            // The list may be of leads that were somewhere else before.
            self.list_again();
        }
    }
}
