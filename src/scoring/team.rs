use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::condition::{Compiled, Subject};
use super::past::Past;
use super::{Answer, Rules};
use crate::agreement::BuyingTeam;
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::{LeadIndex, Leads};

/// Stretches of time in seconds since 1970, both ends included, one after the other.
type Stretches = Vec<(i64, i64)>;

/// A buying team with names looked up.
pub(super) struct CompiledTeam {
    people: u32,
    within_days: u32,
    roles: Vec<Compiled>,
    roles_needed: u32,
    /// When the team of each account is complete, by the account's code: stretches of time, both ends included. Not worked
    /// out where a role can change hands as days pass.
    complete: Option<Arc<Vec<Stretches>>>,
    /// The whole history, if only a part of it is judged: colleagues count whether they are looked at or not.
    everybody: Option<Past>,
}

impl CompiledTeam {
    /// Looks up the names of a team. `before` is the same team, as it was looked up before.
    pub(super) fn new(team: &BuyingTeam, past: &Past, before: Option<&Self>) -> Self {
        let everybody = past.leads.whole();
        let everybody = everybody.map(|whole| Past { leads: Arc::clone(whole), days: past.days.clone() });
        let past = everybody.as_ref().unwrap_or(past);
        let leads = &past.leads;
        let roles = team.roles.iter().map(|role| Compiled::for_leads(&role.condition, leads)).collect();
        let mut compiled = Self {
            people: team.people,
            within_days: team.within_days,
            roles,
            roles_needed: team.roles_needed,
            complete: before.and_then(|it| it.complete.clone()),
            everybody: None,
        };
        let timeless = compiled.roles.iter().all(Compiled::is_timeless);
        if compiled.complete.is_none() && timeless && leads.has_activities() {
            let accounts = 0..=u32::try_from(leads.n_accounts()).unwrap_or(u32::MAX - 1);
            let complete =
                accounts.into_par_iter().map(|account| compiled.stretches(account, past)).collect();
            compiled.complete = Some(Arc::new(complete));
        }
        compiled.everybody = everybody;
        compiled
    }

    /// When the team of an account is complete.
    fn stretches(&self, account: u32, past: &Past) -> Stretches {
        let members = past.leads.members(account);
        if members.len() < self.people as usize {
            return Vec::new();
        }
        // Who comes and who goes at which second: people, and the takers of each role.
        let mut turns: BTreeMap<i64, Vec<i32>> = BTreeMap::new();
        for &lead in members {
            let takes = |role: &Compiled| role.answer(Subject::Lead(lead), Timestamp(0), past) == Answer::Yes;
            let change: Vec<i32> =
                [1].into_iter().chain(self.roles.iter().map(|role| i32::from(takes(role)))).collect();
            for (from, until) in presence(&past.leads, lead, self.within_days) {
                for (at, sign) in [(from, 1), (until.saturating_add(1), -1)] {
                    let sums = turns.entry(at).or_insert_with(|| vec![0; change.len()]);
                    sums.iter_mut().zip(&change).for_each(|(sum, change)| *sum += sign * change);
                }
            }
        }
        let mut present = vec![0; 1 + self.roles.len()];
        let mut stretches = Vec::new();
        let mut since = None;
        for (at, change) in turns {
            present.iter_mut().zip(change).for_each(|(sum, change)| *sum += change);
            let taken = present[1..].iter().filter(|n| **n > 0).count();
            let is_complete =
                i64::from(present[0]) >= i64::from(self.people) && taken >= self.roles_needed as usize;
            match (since, is_complete) {
                (None, true) => since = Some(at),
                (Some(from), false) => {
                    stretches.push((from, at - 1));
                    since = None;
                }
                _ => {}
            }
        }
        stretches.extend(since.map(|from| (from, i64::MAX)));
        stretches
    }
}

/// When somebody is there: from the creation or an activity on for so many days, but never before the creation.
fn presence(leads: &Leads, lead: LeadIndex, within_days: u32) -> Stretches {
    let within = i64::from(within_days) * SECONDS_PER_DAY;
    let created = leads.created(lead).map(|at| at.0);
    let activities = leads.activities();
    let mut starts: Vec<i64> = activities.story(lead).0.iter().map(|at| at.0).collect();
    starts.extend(created);
    starts.sort_unstable();
    let mut stretches: Vec<(i64, i64)> = Vec::new();
    for start in starts {
        let (from, until) = (start.max(created.unwrap_or(i64::MIN)), start.saturating_add(within));
        match stretches.last_mut() {
            Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(until),
            _ if from <= until => stretches.push((from, until)),
            _ => {}
        }
    }
    stretches
}

impl Rules {
    /// Whether the buying team of the lead's account is complete at a moment; not if the agreement asks for none.
    pub fn has_buying_team(&self, lead: LeadIndex, at: Timestamp) -> bool {
        self.team.as_ref().is_some_and(|team| self.has_team(team, lead, at))
    }

    /// Whether enough people of the lead's account are there at a moment. Not if its account is unknown.
    pub(super) fn has_team(&self, team: &CompiledTeam, lead: LeadIndex, at: Timestamp) -> bool {
        if let Some(complete) = &team.complete {
            let stretches = match self.leads().account_code(lead) {
                0 => &[],
                code => complete[code as usize].as_slice(),
            };
            let last = stretches.partition_point(|(from, _)| *from <= at.0);
            return last > 0 && at.0 <= stretches[last - 1].1;
        }
        let past = team.everybody.as_ref().unwrap_or(&self.past);
        let colleagues = past.leads.members(self.leads().account_code(lead)).iter().copied();
        let is_there = |colleague: &LeadIndex| is_present(&past.leads, *colleague, team.within_days, at);
        let present: Vec<LeadIndex> = colleagues.filter(is_there).collect();
        let taken = |role: &&Compiled| {
            present.iter().any(|colleague| role.answer(Subject::Lead(*colleague), at, past) == Answer::Yes)
        };
        team.people as usize <= present.len()
            && team.roles_needed as usize <= team.roles.iter().filter(taken).count()
    }
}

/// Whether somebody was created by then, and was created or active within so many days before.
///
/// A history without activities has no "within": everybody counts.
fn is_present(leads: &Leads, lead: LeadIndex, within_days: u32, at: Timestamp) -> bool {
    if leads.created(lead).is_some_and(|created| created > at) {
        return false;
    }
    let is_within = || {
        let stretches = presence(leads, lead, within_days);
        stretches.iter().any(|(from, until)| (*from..=*until).contains(&at.0))
    };
    !leads.has_activities() || is_within()
}
