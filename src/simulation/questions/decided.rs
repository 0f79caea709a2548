use crate::leads::{LeadIndex, Leads, Recorded};

/// How many seconds after their creation nine of ten winners were won; none if no times are known.
pub(super) fn patience(leads: &Leads) -> Option<i64> {
    let taken = leads.indices().filter_map(|lead| Some(leads.won(lead)?.at?.0 - leads.created(lead)?.0));
    let mut taken: Vec<i64> = taken.collect();
    taken.sort_unstable();
    taken.get((taken.len() * 9).div_ceil(10).checked_sub(1)?).copied()
}

/// Whether a lead is older than winners usually are when they are won.
pub(super) fn is_old(leads: &Leads, lead: LeadIndex, patience: Option<i64>) -> bool {
    let age = leads.observed_until().zip(leads.created(lead)).map(|(end, created)| end.0 - created.0);
    age.zip(patience).is_some_and(|(age, patience)| age > patience)
}

/// Whether the deal of a lead was won or lost.
pub(super) fn is_closed(leads: &Leads, lead: LeadIndex) -> bool {
    leads.stage_changes(lead).iter().any(|it| closes(it.what))
}

/// Whether a deal ends so.
pub(super) fn closes(what: Recorded) -> bool {
    matches!(what, Recorded::Won | Recorded::Lost)
}
