use std::sync::Arc;

use super::{LeadList, ListView};
use crate::agreement::{Place, ProposalId};
use crate::leads::LeadIndex;
use crate::scoring::Explanation;
use crate::simulation::Figure;
use crate::simulation::questions::Facet;

/// What is selected and drilled into.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The part of the agreement that is open for editing.
    pub editing: Option<Place>,
    /// The proposal that the draft will be put up against.
    pub countered: Option<ProposalId>,
    /// The chart that is shown, by its key, and how wide it is, in points.
    pub chart: Option<(&'static str, u16)>,
    /// What charts are broken down by.
    pub by: Option<Facet>,
    /// Whether the numbers behind the chart are shown.
    pub numbers: bool,
    /// The figure whose leads are listed.
    pub figure: Option<Figure>,
    /// How they are listed.
    pub view: ListView,
    /// The leads that were listed last.
    pub list: LeadList,
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
        self.list = LeadList::default();
    }

    pub(super) fn explain(&mut self, lead: LeadIndex, explanation: Arc<Explanation>) {
        if self.lead == Some(lead) {
            self.explanation = Some(explanation);
        }
    }
}
