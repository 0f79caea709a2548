use std::collections::BTreeMap;

use super::Projection;
use super::back_test::band_of;
use super::expected::{Expected, Sum};
use super::first_pass::first_pass;
use super::survival::percentile;
use crate::agreement::{Act, RequirementTest, Window};
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::{LeadIndex, Leads, Recorded};
use crate::scoring::{PassRecords, RecordedSet};
use crate::simulation::{Share, Simulation, Tally};

/// How fast sales answers a hand-off, and what that went with.
///
/// Counted are all leads with a recorded hand-off, whatever the agreement says of them. The **response** is the first dated act
/// of the first pass: accepted, rejected, recycled, a call, qualified or an opportunity. A deal that was won or lost without any
/// of them shows that sales answered, but not when. Association is no proof: sales may answer fast where it expects to win.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// In elapsed time, day and night.
    pub elapsed: Replies,
    /// In the working time of the agreement's calendar.
    pub working: Replies,
    /// Against the window in which SAL requires an acceptance; none if it requires none.
    pub promise: Option<Promise>,
}

/// The responses in one kind of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replies {
    /// The seconds that half of the responses after the hand-off took at most, by the nearest rank.
    pub half: Option<i64>,
    /// The seconds that nine tenths of them took at most.
    pub nine_tenths: Option<i64>,
    /// The leads by how fast the response was, in the order of [`Speed::ALL`].
    pub by_speed: [Tally; Speed::ALL.len()],
}

/// How fast a response was. A day is 24 hours of elapsed time, or a working day of working time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    /// Sales acted before the hand-off.
    Before,
    /// Within five minutes.
    FiveMinutes,
    /// Within an hour.
    Hour,
    /// Within four hours.
    FourHours,
    /// Within a day.
    Day,
    /// Within two days.
    TwoDays,
    /// Later.
    Later,
    /// Not at all, although two days are over.
    Never,
    /// Not yet: two days are not over.
    Waiting,
    /// A time is missing, or the history records no such acts of any lead.
    Unknown,
}

impl Speed {
    /// Every speed, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Before,
        Self::FiveMinutes,
        Self::Hour,
        Self::FourHours,
        Self::Day,
        Self::TwoDays,
        Self::Later,
        Self::Never,
        Self::Waiting,
        Self::Unknown,
    ];
}

/// Responses against the window in which sales promised to accept.
///
/// What lateness went with: the wins among late and never accepted leads, beside those that would be expected by the win
/// rate of leads accepted in time of the same band of ten points (of the highest score) if there are at least 30, else of
/// all accepted in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The window.
    pub within: Window,
    /// The leads by how the promise was kept, in the order of [`Kept::ALL`].
    pub by_kept: [Tally; Kept::ALL.len()],
    /// The wins that would be expected of the late and never accepted ones; none if nobody was accepted in time.
    pub expected: Option<Expected>,
    /// What one won lead with a known amount paid in the mean, in minor units; none without any.
    pub mean_amount: Option<f64>,
}

/// How the promise to accept in time was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// Accepted by the deadline, or shown by a later act by then.
    InTime,
    /// Accepted later.
    Late,
    /// Neither accepted nor rejected, and the deadline is over.
    Never,
    /// Rejected.
    Rejected,
    /// Neither, and the deadline is not over.
    NotDue,
    /// The files cannot tell: a time is missing, only a later act after the deadline shows the acceptance, or the history
    /// records no acceptances.
    Unknown,
}

impl Kept {
    /// Every case, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::InTime, Self::Late, Self::Never, Self::Rejected, Self::NotDue, Self::Unknown];
}

impl Promise {
    /// The late and never accepted leads.
    pub fn broken(&self) -> Tally {
        let [late, never] = [Kept::Late, Kept::Never].map(|it| self.by_kept[it as usize]);
        Tally {
            n_leads: late.n_leads + never.n_leads,
            n_won: late.n_won + never.n_won,
            money: late.money.saturating_add(never.money),
        }
    }

    /// How many more wins would be expected than there were; below 0 if there were more.
    pub fn missed(&self) -> Option<Expected> {
        let n_won = self.broken().n_won as f64;
        let Expected { value, low, high } = self.expected?;
        Some(Expected { value: value - n_won, low: low - n_won, high: high - n_won })
    }
}

/// What sales does with a lead first.
const ACTS: RecordedSet = RecordedSet::of(&[
    Recorded::Accepted,
    Recorded::Rejected,
    Recorded::Recycled,
    Recorded::CallSalesReady,
    Recorded::CallNurture,
    Recorded::CallSuspect,
    Recorded::Qualified,
    Recorded::Opportunity,
]);

/// How a lead was answered.
enum Reply {
    After(Timestamp),
    Nothing,
    Unknown,
}

impl Response {
    /// Measures every hand-off.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let calendar = &simulation.agreement().calendar;
        let end = leads.observed_until().unwrap_or(Timestamp(0));
        let day = calendar.closes.seconds() - calendar.opens.seconds();
        let time = simulation.rules().working_time();
        let mut elapsed = Measured::new(SECONDS_PER_DAY, between);
        let mut working = Measured::new(day, |from, to| time.seconds_between(from, to));
        let mut promise = Promised::of(simulation, end);
        let records_acts = records_acts(leads);
        for (lead, judgement) in simulation.judgements() {
            let Some((pass, handed_over)) = handed_over(leads, lead) else { continue };
            let reply = reply(&pass, records_acts);
            elapsed.add(leads, lead, handed_over, &reply, end);
            working.add(leads, lead, handed_over, &reply, end);
            if let Some(promise) = &mut promise {
                promise.add(lead, &pass, judgement.mql.highest_score);
            }
        }
        Self { elapsed: elapsed.finish(), working: working.finish(), promise: promise.map(Promised::finish) }
    }
}

/// The first pass of a lead that was handed over in it, and when.
fn handed_over(leads: &Leads, lead: LeadIndex) -> Option<(PassRecords<'_>, Option<Timestamp>)> {
    let pass = first_pass(leads.stage_changes(lead));
    let handed_over = pass.first(RecordedSet::of(&[Recorded::HandedOver]))?.at;
    Some((pass, handed_over))
}

/// Whether a history tells of any answer at all.
fn records_acts(leads: &Leads) -> bool {
    Recorded::ALL.into_iter().any(|what| ACTS.has(what) && leads.ever_recorded(what))
}

fn between(from: Timestamp, to: Timestamp) -> i64 {
    to.0 - from.0
}

fn reply(pass: &PassRecords<'_>, records_acts: bool) -> Reply {
    match pass.first(ACTS) {
        Some(act) => act.at.map_or(Reply::Unknown, Reply::After),
        None if records_acts && pass.first(RecordedSet::of(&[Recorded::Won, Recorded::Lost])).is_none() => {
            Reply::Nothing
        }
        None => Reply::Unknown,
    }
}

/// Responses in one kind of time that are being measured.
struct Measured<T> {
    between: T,
    /// The seconds up to which a response is of each speed from five minutes to two days.
    bounds: [(Speed, i64); 5],
    seconds: Vec<i64>,
    by_speed: [Tally; Speed::ALL.len()],
}

impl<T: Fn(Timestamp, Timestamp) -> i64> Measured<T> {
    fn new(day: i64, between: T) -> Self {
        let four_hours = 4 * 3_600;
        let bounds = [
            (Speed::FiveMinutes, 300),
            (Speed::Hour, 3_600),
            (Speed::FourHours, four_hours),
            (Speed::Day, day.max(four_hours)),
            (Speed::TwoDays, (2 * day).max(four_hours)),
        ];
        Self { between, bounds, seconds: Vec::new(), by_speed: Default::default() }
    }

    /// How fast a response was, and after how many seconds it came, if it came after the hand-off.
    fn speed(&self, handed_over: Option<Timestamp>, reply: &Reply, end: Timestamp) -> (Speed, Option<i64>) {
        match (handed_over, reply) {
            (None, _) | (_, Reply::Unknown) => (Speed::Unknown, None),
            (Some(from), Reply::After(at)) if *at < from => (Speed::Before, None),
            (Some(from), Reply::After(at)) => {
                let seconds = (self.between)(from, *at);
                let within = self.bounds.iter().find(|(_, bound)| seconds <= *bound);
                (within.map_or(Speed::Later, |(speed, _)| *speed), Some(seconds))
            }
            (Some(from), Reply::Nothing) => {
                let is_over = (self.between)(from, end) > self.bounds[4].1;
                (if is_over { Speed::Never } else { Speed::Waiting }, None)
            }
        }
    }

    fn add(
        &mut self,
        leads: &Leads,
        lead: LeadIndex,
        handed_over: Option<Timestamp>,
        reply: &Reply,
        end: Timestamp,
    ) {
        let (speed, seconds) = self.speed(handed_over, reply, end);
        self.seconds.extend(seconds);
        self.by_speed[speed as usize].add_lead(leads, lead);
    }

    fn finish(mut self) -> Replies {
        self.seconds.sort_unstable();
        Replies {
            half: percentile(&self.seconds, 50),
            nine_tenths: percentile(&self.seconds, 90),
            by_speed: self.by_speed,
        }
    }
}

/// Tells how fast sales answered leads, in elapsed time.
pub(in crate::simulation) struct Answers<'a> {
    leads: &'a Leads,
    end: Timestamp,
    records_acts: bool,
    measured: Measured<fn(Timestamp, Timestamp) -> i64>,
}

impl<'a> Answers<'a> {
    /// Of the history of a simulation.
    pub(in crate::simulation) fn of(simulation: &'a Simulation) -> Self {
        let leads = simulation.leads();
        let end = leads.observed_until().unwrap_or(Timestamp(0));
        let measured = Measured::new(SECONDS_PER_DAY, between as fn(Timestamp, Timestamp) -> i64);
        Self { leads, end, records_acts: records_acts(leads), measured }
    }

    /// How fast a lead was answered; `None` of a lead that was not handed over.
    pub(in crate::simulation) fn speed(&self, lead: LeadIndex) -> Option<Speed> {
        let (pass, handed_over) = handed_over(self.leads, lead)?;
        Some(self.measured.speed(handed_over, &reply(&pass, self.records_acts), self.end).0)
    }
}

/// Tells how the promise to accept was kept.
pub(in crate::simulation) struct Promises<'a>(Promised<'a>);

impl<'a> Promises<'a> {
    /// Of the history of a simulation; none if its agreement promises nothing.
    pub(in crate::simulation) fn of(simulation: &'a Simulation) -> Option<Self> {
        let end = simulation.leads().observed_until().unwrap_or(Timestamp(0));
        Promised::of(simulation, end).map(Self)
    }

    /// How it was kept of a lead; `None` of a lead that was not handed over.
    pub(in crate::simulation) fn of_lead(&self, lead: LeadIndex) -> Option<Kept> {
        handed_over(self.0.leads, lead).map(|(pass, _)| self.0.kept(&pass))
    }
}

/// Hand-offs that are being held against a promise.
struct Promised<'a> {
    leads: &'a Leads,
    simulation: &'a Simulation,
    within: Window,
    end: Timestamp,
    by_kept: [Tally; Kept::ALL.len()],
    /// By band of the highest score: accepted in time, and won of those; late or never.
    by_band: BTreeMap<i64, (usize, usize, usize)>,
    n_paid: usize,
    paid: i64,
}

impl<'a> Promised<'a> {
    fn of(simulation: &'a Simulation, end: Timestamp) -> Option<Self> {
        let agreement = simulation.agreement();
        let within = agreement.sal.requirements.iter().find_map(|it| match &it.test {
            RequirementTest::Act { act: Act::Accepted, within } if !it.optional => *within,
            _ => None,
        })?;
        Some(Self {
            leads: simulation.leads(),
            simulation,
            within,
            end,
            by_kept: Default::default(),
            by_band: BTreeMap::new(),
            n_paid: 0,
            paid: 0,
        })
    }

    fn add(&mut self, lead: LeadIndex, pass: &PassRecords<'_>, score: i64) {
        let kept = self.kept(pass);
        let won = self.leads.won(lead);
        self.by_kept[kept as usize].add_lead(self.leads, lead);
        let counts = self.by_band.entry(band_of(score)).or_default();
        match kept {
            Kept::InTime => {
                counts.0 += 1;
                counts.1 += usize::from(won.is_some());
            }
            Kept::Late | Kept::Never => counts.2 += 1,
            _ => {}
        }
        if let Some(amount) = won.and_then(|won| won.amount) {
            self.n_paid += 1;
            self.paid = self.paid.saturating_add(amount);
        }
    }

    /// As docs/semantics.md judges an acceptance with a window.
    fn kept(&self, pass: &PassRecords<'_>) -> Kept {
        let handed_over = pass.first(RecordedSet::of(&[Recorded::HandedOver])).and_then(|it| it.at);
        let due = |from| self.simulation.rules().working_time().deadline(from, self.within);
        let in_time = |at: Option<Timestamp>| at.zip(handed_over).map(|(at, from)| at <= due(from));
        if let Some(accepted) = pass.done(&Act::Accepted) {
            return match in_time(accepted.at) {
                Some(true) => Kept::InTime,
                Some(false) => Kept::Late,
                None => Kept::Unknown,
            };
        }
        if let Some(later) = pass.first(RecordedSet::implying(&Act::Accepted)) {
            return if in_time(later.at) == Some(true) { Kept::InTime } else { Kept::Unknown };
        }
        if pass.first(RecordedSet::of(&[Recorded::Rejected])).is_some() {
            return Kept::Rejected;
        }
        // It was with sales at the time of the first change at the latest.
        let with_sales = || pass.first(RecordedSet::WITH_SALES).and_then(|it| it.at);
        let records_acceptances = self.leads.ever_recorded(Recorded::Accepted);
        match handed_over.or_else(with_sales).filter(|_| records_acceptances) {
            None => Kept::Unknown,
            Some(from) if due(from) <= self.end => Kept::Never,
            Some(_) => Kept::NotDue,
        }
    }

    fn finish(self) -> Promise {
        let all = self.by_band.values().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        let rate_of_all = Share::of(all.1, all.0);
        let mut sum = Sum::new();
        for (band, (n_in_time, n_won, n_broken)) in &self.by_band {
            let own = Share::of(*n_won, *n_in_time).filter(|_| *n_in_time >= Projection::ENOUGH);
            let rate = own.map(|rate| (Some(*band), rate)).or_else(|| rate_of_all.map(|rate| (None, rate)));
            if let Some(rate) = rate {
                sum.add(*n_broken, &[rate]);
            }
        }
        Promise {
            within: self.within,
            by_kept: self.by_kept,
            expected: rate_of_all.map(|_| sum.expected()),
            mean_amount: (self.n_paid > 0).then(|| self.paid as f64 / self.n_paid as f64),
        }
    }
}
