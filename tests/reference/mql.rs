//! Sections 4 and 5: the moments of a lead, and which of them decides.

use accord::agreement::{Agreement, BuyingTeam, Effect, Stage};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::scoring::{Met, Verdict};

use super::condition::Answer;
use super::points::{Scored, ask_lead, disqualifies, score};
use super::{History, MqlOutcome, Row};

/// A test with its name, and whether the lead passes it.
type Test = (String, bool);

/// A lead at one of its moments.
struct Look {
    moment: Timestamp,
    scored: Scored,
    tests: Vec<Test>,
}

impl Look {
    fn n_not_passed(&self) -> usize {
        self.tests.iter().filter(|(_, passes)| !passes).count()
    }

    /// Whether this moment came closer than another one: fewer tests not passed, then more points, then earlier.
    fn is_closer_than(&self, other: &Self) -> bool {
        if self.n_not_passed() != other.n_not_passed() {
            return self.n_not_passed() < other.n_not_passed();
        }
        if self.scored.total != other.scored.total {
            return self.scored.total > other.scored.total;
        }
        self.moment < other.moment
    }
}

/// When a lead is judged, oldest first.
fn moments(history: &History, row: &Row) -> Vec<Timestamp> {
    if !history.has_activities() {
        return vec![history.end];
    }
    let mut moments: Vec<Timestamp> = row.created.into_iter().collect();
    for did in &row.activities {
        if row.created.is_none_or(|created| did.at > created) {
            moments.push(did.at);
        }
    }
    if moments.is_empty() {
        moments.push(history.end);
    }
    moments.sort();
    moments.dedup();
    moments
}

/// How a lead stands at the MQL stage, and to each of its tests.
pub fn judge(
    agreement: &Agreement,
    history: &History,
    row: &Row,
) -> (MqlOutcome, Vec<(Stage, String, Met, bool)>) {
    let look = |moment: Timestamp| {
        let scored = score(agreement, row, moment);
        let tests = tests(agreement, history, row, moment, &scored);
        Look { moment, scored, tests }
    };
    let looks: Vec<Look> = moments(history, row).into_iter().map(look).collect();
    let first_passing = looks.iter().find(|look| look.n_not_passed() == 0);
    let passes = first_passing.is_some();
    let mut deciding = first_passing.unwrap_or(&looks[0]);
    for look in &looks {
        if !passes && look.is_closer_than(deciding) {
            deciding = look;
        }
    }
    let scored = &deciding.scored;
    let outcome = MqlOutcome {
        verdict: if passes { Verdict::Passed } else { Verdict::Failed },
        moment: deciding.moment,
        at: (passes && history.has_activities()).then_some(deciding.moment),
        score: scored.total,
        highest_score: looks.iter().map(|look| look.scored.total).fold(scored.total, i64::max),
        sub_scores: [scored.profile, scored.channel, scored.profile + scored.channel, scored.action],
        points_missing: (i64::from(agreement.mql.threshold) - scored.total).max(0),
        stopped_by: deciding.tests.iter().find(|(_, passes)| !passes).map(|(name, _)| name.clone()),
        sole: deciding.n_not_passed() == 1,
    };
    let met = |passes: bool| if passes { Met::Met } else { Met::NotMet };
    let tests = deciding.tests.iter();
    (outcome, tests.map(|(name, passes)| (Stage::Mql, name.clone(), met(*passes), false)).collect())
}

/// Every test of the stage, in order.
fn tests(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    moment: Timestamp,
    scored: &Scored,
) -> Vec<Test> {
    let mql = &agreement.mql;
    let mut tests = Vec::new();
    for field in &mql.required_fields {
        tests.push((format!("required_field:{field}"), row.value(field).is_some()));
    }
    for criterion in agreement.criteria.iter().filter(|it| it.effect == Effect::Disqualifies) {
        let says_yes = disqualifies(agreement, row, moment, criterion);
        tests.push((format!("disqualifier:{}", criterion.id), !says_yes));
    }
    for (name, least, points) in [
        ("profile", mql.minimums.profile, scored.profile),
        ("channel", mql.minimums.channel, scored.channel),
        ("fit", mql.minimums.fit, scored.profile + scored.channel),
        ("engagement", mql.minimums.engagement, scored.action),
    ] {
        if let Some(least) = least {
            tests.push((format!("minimum:{name}"), points >= i64::from(least)));
        }
    }
    if let Some(team) = &mql.buying_team {
        tests.push(("buying_team".to_owned(), is_complete(agreement, history, row, moment, team)));
    }
    tests.push(("threshold".to_owned(), scored.total >= i64::from(mql.threshold)));
    tests
}

/// Whether enough people of the lead's account are there, and enough roles are taken.
fn is_complete(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    moment: Timestamp,
    team: &BuyingTeam,
) -> bool {
    if row.account.is_none() {
        return false;
    }
    let colleagues = history.rows.iter().filter(|other| other.account == row.account);
    let present: Vec<&Row> =
        colleagues.filter(|other| is_present(history, other, moment, team.within_days)).collect();
    let mut n_taken = 0;
    for role in &team.roles {
        let takes = |person: &&Row| ask_lead(agreement, person, moment, &role.condition) == Answer::Yes;
        if present.iter().any(takes) {
            n_taken += 1;
        }
    }
    present.len() >= team.people as usize && n_taken >= team.roles_needed
}

fn is_present(history: &History, person: &Row, moment: Timestamp, within_days: u32) -> bool {
    if !history.has_activities() {
        return true;
    }
    // A lead whose creation nobody knows can have been there before anything that it did.
    let created_by_then = person.created.is_none_or(|created| created <= moment);
    let since = moment.0 - i64::from(within_days) * SECONDS_PER_DAY;
    let recent = |at: Timestamp| since <= at.0 && at <= moment;
    let seen = person.created.is_some_and(recent) || person.activities.iter().any(|did| recent(did.at));
    created_by_then && seen
}
