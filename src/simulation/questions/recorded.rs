use crate::agreement::Act;
use crate::leads::{Leads, Recorded};
use crate::scoring::RecordedSet;
use crate::simulation::Tally;

/// How far leads came by what the CRM recorded in all their passes, whatever the agreement says of them.
///
/// A lead was an MQL if the CRM called it one or anything was done with it that comes later; accepted if an acceptance, or
/// anything that implies one, is recorded; qualified likewise. What implies what, docs/semantics.md says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordedFunnel {
    /// Recorded as marketing qualified, accepted and qualified, in the order of [`crate::agreement::Stage::ALL`].
    pub stages: [Tally; 3],
    /// Recorded as won.
    pub won: Tally,
}

impl RecordedFunnel {
    /// Counts every lead; `None` of a history that records nothing.
    pub fn of(leads: &Leads) -> Option<Self> {
        let mut funnel = Self::default();
        let sets = [
            vec![RecordedSet::of(&Recorded::ALL)],
            vec![RecordedSet::direct(&Act::Accepted), RecordedSet::implying(&Act::Accepted)],
            vec![RecordedSet::direct(&Act::Qualified), RecordedSet::implying(&Act::Qualified)],
        ];
        let mut any = false;
        for lead in leads.indices() {
            let changes = leads.stage_changes(lead);
            any |= !changes.is_empty();
            for (sum, sets) in funnel.stages.iter_mut().zip(&sets) {
                if changes.iter().any(|change| sets.iter().any(|set| set.has(change.what))) {
                    sum.add_lead(leads, lead);
                }
            }
            if leads.won_amount(lead).is_some() {
                funnel.won.add_lead(leads, lead);
            }
        }
        any.then_some(funnel)
    }
}
