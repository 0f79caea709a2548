//! Sections 4 and 5: the moments of a lead, and which of them decides.

use accord::agreement::{Agreement, BuyingTeam, Effect, Grid, Segment, Stage};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::scoring::{Met, Verdict};

use super::condition::Answer;
use super::points::{Scored, ask_lead, disqualifies, ends_of_waits, score};
use super::{History, MqlOutcome, Row};

/// A test with its name, and whether the lead passes it.
type Test = (String, bool);

/// A lead at one of its moments.
pub struct Look {
    pub moment: Timestamp,
    pub scored: Scored,
    tests: Vec<Test>,
}

impl Look {
    /// Whether the lead passes every test.
    pub fn passes(&self) -> bool {
        self.n_not_passed() == 0
    }

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
pub fn moments(agreement: &Agreement, history: &History, row: &Row) -> Vec<Timestamp> {
    if !history.has_activities() {
        return vec![history.end];
    }
    let mut moments: Vec<Timestamp> = row.activities.iter().map(|did| did.at).collect();
    moments.extend(ends_of_waits(agreement, row));
    moments.retain(|moment| row.created.is_none_or(|created| *moment > created) && *moment <= history.end);
    moments.extend(row.created);
    if moments.is_empty() {
        moments.push(history.end);
    }
    moments.sort();
    moments.dedup();
    moments
}

/// The segment of a lead, by its place: the first that says yes at the first moment.
pub fn segment(agreement: &Agreement, history: &History, row: &Row) -> Option<usize> {
    let first = moments(agreement, history, row)[0];
    let says_yes = |segment: &Segment| ask_lead(agreement, row, first, &segment.condition) == Answer::Yes;
    agreement.segments.iter().position(says_yes)
}

/// The score that a lead needs: that of its segment, if it has one with a score, else that of the definition.
fn least_score(agreement: &Agreement, history: &History, row: &Row) -> i64 {
    let of_segment = segment(agreement, history, row).and_then(|n| agreement.segments[n].threshold);
    i64::from(of_segment.unwrap_or(agreement.mql.threshold))
}

/// Whether the cell of a lead is one of the accepted ones.
fn is_accepted(grid: &Grid, scored: &Scored) -> bool {
    let place = |bounds: &[i32], points: i64| {
        let mut place = 0;
        for bound in bounds {
            if i64::from(*bound) <= points {
                place += 1;
            }
        }
        place
    };
    let row = place(&grid.fit, scored.profile + scored.channel);
    let column = place(&grid.engagement, scored.action);
    grid.accepted.iter().any(|cell| (cell.fit, cell.engagement) == (row, column))
}

/// A lead at every moment, oldest first.
pub fn looks(agreement: &Agreement, history: &History, row: &Row) -> Vec<Look> {
    let moments = moments(agreement, history, row);
    let needed = least_score(agreement, history, row);
    let look = |moment: Timestamp| {
        let scored = score(agreement, history, row, moment);
        let tests = tests(agreement, history, row, moment, &scored, needed);
        Look { moment, scored, tests }
    };
    moments.into_iter().map(look).collect()
}

/// How a lead stands at the MQL stage, and to each of its tests.
pub fn judge(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    looks: &[Look],
) -> (MqlOutcome, Vec<(Stage, String, Met, bool)>) {
    let first_passing = looks.iter().find(|look| look.passes());
    let passes = first_passing.is_some();
    let mut deciding = first_passing.unwrap_or(&looks[0]);
    for look in looks {
        if !passes && look.is_closer_than(deciding) {
            deciding = look;
        }
    }
    let needed = least_score(agreement, history, row);
    let scored = &deciding.scored;
    let outcome = MqlOutcome {
        verdict: if passes { Verdict::Passed } else { Verdict::Failed },
        moment: deciding.moment,
        at: (passes && history.has_activities()).then_some(deciding.moment),
        score: scored.total,
        highest_score: looks.iter().map(|look| look.scored.total).fold(scored.total, i64::max),
        sub_scores: [scored.profile, scored.channel, scored.profile + scored.channel, scored.action],
        // With a grid there is no score to reach.
        points_missing: if agreement.mql.grid.is_none() { (needed - scored.total).max(0) } else { 0 },
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
    needed: i64,
) -> Vec<Test> {
    let mql = &agreement.mql;
    let mut tests = Vec::new();
    for field in &mql.required_fields {
        tests.push((format!("required_field:{field}"), row.value(field).is_some()));
    }
    for criterion in agreement.criteria.iter().filter(|it| it.effect == Effect::Disqualifies) {
        let says_yes = disqualifies(agreement, history, row, moment, criterion);
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
    match &mql.grid {
        Some(grid) => tests.push(("grid".to_owned(), is_accepted(grid, scored))),
        None => tests.push(("threshold".to_owned(), scored.total >= needed)),
    }
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
