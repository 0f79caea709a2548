use std::sync::Arc;

use super::Arrangement;
use crate::agreement::{Place, ProposalId};
use crate::leads::LeadIndex;
use crate::scoring::Explanation;
use crate::simulation::Figure;

/// What is selected and drilled into.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The part of the agreement that is open for editing.
    pub editing: Option<Place>,
    /// The proposal that the draft will be put up against.
    pub countered: Option<ProposalId>,
    /// The chart that is shown, by its key, and how wide it is, in points.
    pub chart: Option<(&'static str, u16)>,
    /// The figure whose leads are listed.
    pub figure: Option<Figure>,
    /// Those leads, in the order of the history.
    pub leads: Arc<Vec<LeadIndex>>,
    /// How they are filtered and sorted.
    pub arrangement: Arrangement,
    /// Those that the filter leaves, in that order.
    pub shown: Arc<Vec<LeadIndex>>,
    /// Whether they are being found.
    pub is_listing: bool,
    /// The lead that everything is shown about.
    pub lead: Option<LeadIndex>,
    /// What there is to say about it; `None` while it is worked out.
    pub explanation: Option<Arc<Explanation>>,
}

impl Selection {
    pub(super) fn hide_lead(&mut self) {
        self.lead = None;
        self.explanation = None;
    }

    pub(super) fn hide_leads(&mut self) {
        self.hide_lead();
        self.figure = None;
        self.leads = Arc::default();
        self.shown = Arc::default();
        self.is_listing = false;
    }

    pub(super) fn explain(&mut self, lead: LeadIndex, explanation: Arc<Explanation>) {
        if self.lead == Some(lead) {
            self.explanation = Some(explanation);
        }
    }
}
