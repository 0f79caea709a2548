use super::condition::{Compiled, Subject};
use super::{Answer, Rules};
use crate::agreement::BuyingTeam;
use crate::fields::Timestamp;
use crate::leads::{LeadIndex, Leads};

/// A buying team with names looked up.
pub(super) struct CompiledTeam<'a> {
    people: u32,
    within_days: u32,
    roles: Vec<Compiled<'a>>,
    roles_needed: u32,
}

impl<'a> CompiledTeam<'a> {
    pub(super) fn new(team: &BuyingTeam, leads: &'a Leads) -> Self {
        Self {
            people: team.people,
            within_days: team.within_days,
            roles: team.roles.iter().map(|role| Compiled::for_leads(&role.condition, leads)).collect(),
            roles_needed: team.roles_needed,
        }
    }
}

impl Rules<'_> {
    /// Whether enough people of the lead's account are there at a moment. Not if its account is unknown.
    pub(super) fn has_team(&self, team: &CompiledTeam<'_>, lead: LeadIndex, at: Timestamp) -> bool {
        let present: Vec<LeadIndex> = self
            .leads
            .colleagues(lead)
            .iter()
            .copied()
            .filter(|colleague| self.is_present(*colleague, team.within_days, at))
            .collect();
        let taken = |role: &&Compiled<'_>| {
            present
                .iter()
                .any(|colleague| role.answer(Subject::Lead(*colleague), at, &self.zone) == Answer::Yes)
        };
        team.people as usize <= present.len()
            && team.roles_needed as usize <= team.roles.iter().filter(taken).count()
    }

    /// Whether somebody was created by then, and was created or active within so many days before.
    ///
    /// A history without activities has no "within": everybody counts.
    fn is_present(&self, lead: LeadIndex, within_days: u32, at: Timestamp) -> bool {
        let created = self.leads.created(lead);
        if created.is_some_and(|created| created > at) {
            return false;
        }
        if !self.leads.has_activities() {
            return true;
        }
        let from = at.plus_days(-i64::from(within_days));
        let activities = self.leads.activities();
        created.is_some_and(|created| from <= created)
            || activities.of(lead).any(|place| (from..=at).contains(&activities.at(place)))
    }
}
