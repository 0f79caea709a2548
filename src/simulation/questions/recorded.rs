use crate::agreement::{Act, Stage};
use crate::leads::{LeadIndex, Leads, Recorded};
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
        let mut any = false;
        for lead in leads.indices() {
            any |= !leads.stage_changes(lead).is_empty();
            for (sum, stage) in funnel.stages.iter_mut().zip(Stage::ALL) {
                if was_recorded(leads, lead, stage) {
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

/// Whether the CRM recorded that a lead came to a stage.
pub(in crate::simulation) fn was_recorded(leads: &Leads, lead: LeadIndex, stage: Stage) -> bool {
    let of_act = |act: &Act| [RecordedSet::direct(act), RecordedSet::implying(act)];
    let sets = match stage {
        Stage::Mql => [RecordedSet::of(&Recorded::ALL); 2],
        Stage::Sal => of_act(&Act::Accepted),
        Stage::Sql => of_act(&Act::Qualified),
    };
    leads.stage_changes(lead).iter().any(|change| sets.iter().any(|set| set.has(change.what)))
}
