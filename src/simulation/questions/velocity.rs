use rayon::slice::ParallelSliceMut;

use super::first_pass::{first_pass, last_required, records_at, required_acts};
use super::survival::{Survival, percentile};
use crate::agreement::Stage;
use crate::fields::Timestamp;
use crate::leads::{LeadIndex, Leads, Recorded};
use crate::scoring::{Judgement, RecordedSet, Verdict};
use crate::simulation::Simulation;

/// How long leads take from step to step. All times are elapsed seconds, day and night.
///
/// Who begins a step, and what ends it:
///
/// | step | begins | is done |
/// |---|---|---|
/// | created to MQL | every lead, when it is created | at its MQL time |
/// | MQL to SAL | every MQL, at its MQL time | at its SAL time |
/// | SAL to SQL | every SAL, at its SAL time | at its SQL time |
/// | SQL to won | every SQL, at its SQL time | at its first win, in any pass |
/// | hand-off to won | every lead with a hand-off, at the first one | the same |
/// | created to won | every lead, when it is created | the same |
///
/// A lead that has not made the step is observed to the end of observation, **also if it failed the stage or was lost**:
/// such a lead never made it, and to take it out would pretend that it could still make it like the others. So the survival
/// is the share of all leads that began the step and have not made it by then; it can stay above a half for ever, and then
/// the median is not reached.
///
/// Apart, and in no time, are leads that made the step before it began (sales acted before the lead qualified: the last
/// act that the stage requires is earlier than the beginning; or a win is), and leads of which a time is unknown, or known
/// only from a later act that implies the one required, or the stage is not evidenced. A stage that requires no act takes no time; of all its leads the time is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Velocity {
    /// Every step, in the order of [`Step::ALL`].
    pub spans: Vec<Span>,
}

/// A step that takes time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// From creation to marketing qualified.
    CreatedToMql,
    /// From there to sales accepted.
    MqlToSal,
    /// From there to sales qualified.
    SalToSql,
    /// From there to the deal.
    SqlToWon,
    /// From the hand-off to the deal.
    HandOffToWon,
    /// From creation to the deal.
    CreatedToWon,
}

impl Step {
    /// Every step, in the order of the funnel.
    pub const ALL: [Self; 6] = [
        Self::CreatedToMql,
        Self::MqlToSal,
        Self::SalToSql,
        Self::SqlToWon,
        Self::HandOffToWon,
        Self::CreatedToWon,
    ];
}

/// How long one step takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Which step.
    pub step: Step,
    /// Leads that made the step.
    pub n_done: usize,
    /// Leads that had not made it when observation ended, and still may.
    pub n_open: usize,
    /// Leads that failed the stage, or were lost.
    pub n_left: usize,
    /// Leads that made it before it began.
    pub n_early: usize,
    /// Leads of which it is not known.
    pub n_unknown: usize,
    /// The seconds that half of those that made it took at most, by the nearest rank. Too short while many are open.
    pub done_half: Option<i64>,
    /// The seconds that nine tenths of them took at most.
    pub done_nine_tenths: Option<i64>,
    /// What can be said of all that began: those that made it, are open, or left.
    pub all: Survival,
}

/// How a lead stands to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulation) enum Course {
    /// It does not begin it.
    Absent,
    /// It made it after so many seconds.
    Done(i64),
    /// It has not made it after so many seconds, at the end of observation.
    Open(i64),
    /// The same, and it never will, as far as is recorded.
    Left(i64),
    /// It made it before it began.
    Early,
    /// A time is missing.
    Unknown,
}

impl Velocity {
    /// Measures every step.
    pub fn of(simulation: &Simulation) -> Self {
        let courses = Courses::new(simulation);
        let mut gathered: [Gathered; Step::ALL.len()] = Default::default();
        for (lead, judgement) in simulation.judgements() {
            for (gathered, step) in gathered.iter_mut().zip(Step::ALL) {
                gathered.add(courses.of(step, lead, &judgement));
            }
        }
        let spans = gathered.into_iter().zip(Step::ALL);
        Self { spans: spans.map(|(gathered, step)| gathered.span(step)).collect() }
    }

    /// How long a step takes.
    pub fn span(&self, step: Step) -> &Span {
        &self.spans[step as usize]
    }
}

/// Tells how leads stand to steps.
pub(in crate::simulation) struct Courses<'a> {
    simulation: &'a Simulation,
    leads: &'a Leads,
    end: Timestamp,
}

impl<'a> Courses<'a> {
    pub(in crate::simulation) fn new(simulation: &'a Simulation) -> Self {
        let leads = simulation.leads();
        Self { simulation, leads, end: leads.observed_until().unwrap_or(Timestamp(0)) }
    }

    /// How a lead stands to a step.
    pub(in crate::simulation) fn of(&self, step: Step, lead: LeadIndex, judgement: &Judgement) -> Course {
        let created = self.leads.created(lead);
        let entered = |stage| self.passed_at(stage, lead, judgement);
        match step {
            Step::CreatedToMql => self.to_mql(created, judgement),
            Step::MqlToSal => self.to_stage(Stage::Sal, lead, entered(Stage::Mql), judgement),
            Step::SalToSql => self.to_stage(Stage::Sql, lead, entered(Stage::Sal), judgement),
            Step::SqlToWon if judgement.reached() != Some(Stage::Sql) => Course::Absent,
            Step::SqlToWon => self.to_won(lead, entered(Stage::Sql)),
            Step::HandOffToWon => {
                let pass = first_pass(self.leads.stage_changes(lead));
                let handed_over = pass.first(RecordedSet::of(&[Recorded::HandedOver]));
                handed_over.map_or(Course::Absent, |change| self.to_won(lead, change.at))
            }
            Step::CreatedToWon => self.to_won(lead, created),
        }
    }

    /// When a lead passed a stage, if that is recorded and not only implied by something later.
    fn passed_at(&self, stage: Stage, lead: LeadIndex, judgement: &Judgement) -> Option<Timestamp> {
        let (judged, before) = match stage {
            Stage::Mql => return judgement.mql.at,
            Stage::Sal => (judgement.sal, Stage::Mql),
            Stage::Sql => (judgement.sql, Stage::Sal),
        };
        let at = judged?.at?;
        let requirements = self.simulation.agreement().requirements(stage);
        let recorded = records_at(&first_pass(self.leads.stage_changes(lead)), requirements, at);
        (recorded || self.passed_at(before, lead, judgement) == Some(at)).then_some(at)
    }

    fn to_mql(&self, created: Option<Timestamp>, judgement: &Judgement) -> Course {
        let Some(created) = created.filter(|_| self.leads.has_activities()) else { return Course::Unknown };
        match (judgement.mql.verdict, judgement.mql.at) {
            (Verdict::Passed, Some(at)) => done(created, at),
            (Verdict::Passed, None) => Course::Unknown,
            _ => Course::Open(self.end.0 - created.0),
        }
    }

    fn to_stage(
        &self,
        stage: Stage,
        lead: LeadIndex,
        entered: Option<Timestamp>,
        judgement: &Judgement,
    ) -> Course {
        let judged = if stage == Stage::Sal { judgement.sal } else { judgement.sql };
        let Some(judged) = judged else { return Course::Absent };
        let requirements = self.simulation.agreement().requirements(stage);
        let takes_time = required_acts(requirements).next().is_some();
        let Some(entered) = entered.filter(|_| takes_time) else { return Course::Unknown };
        let so_far = self.end.0 - entered.0;
        match judged.verdict {
            Verdict::Passed => {
                let Some(at) = self.passed_at(stage, lead, judgement) else { return Course::Unknown };
                let acted = last_required(&first_pass(self.leads.stage_changes(lead)), requirements);
                // The time of passing is never before that of entering, so the acts are asked themselves.
                if acted.is_some_and(|acted| acted < entered) { Course::Early } else { done(entered, at) }
            }
            Verdict::Failed => Course::Left(so_far),
            Verdict::Immature => Course::Open(so_far),
            Verdict::NotEvidenced => Course::Unknown,
        }
    }

    fn to_won(&self, lead: LeadIndex, from: Option<Timestamp>) -> Course {
        let Some(from) = from else { return Course::Unknown };
        match self.leads.won(lead) {
            Some(won) => won.at.map_or(Course::Unknown, |at| done(from, at)),
            None if is_lost(self.leads, lead) => Course::Left(self.end.0 - from.0),
            None => Course::Open(self.end.0 - from.0),
        }
    }
}

/// Whether a loss is recorded, in any pass.
pub(super) fn is_lost(leads: &Leads, lead: LeadIndex) -> bool {
    leads.stage_changes(lead).iter().any(|change| change.what == Recorded::Lost)
}

fn done(from: Timestamp, to: Timestamp) -> Course {
    if to < from { Course::Early } else { Course::Done(to.0 - from.0) }
}

/// What is known of a step so far.
#[derive(Default)]
struct Gathered {
    done: Vec<i64>,
    not_yet: Vec<i64>,
    n_open: usize,
    n_left: usize,
    n_early: usize,
    n_unknown: usize,
}

impl Gathered {
    fn add(&mut self, course: Course) {
        match course {
            Course::Absent => {}
            Course::Done(seconds) => self.done.push(seconds),
            Course::Open(seconds) => {
                self.n_open += 1;
                self.not_yet.push(seconds);
            }
            Course::Left(seconds) => {
                self.n_left += 1;
                self.not_yet.push(seconds);
            }
            Course::Early => self.n_early += 1,
            Course::Unknown => self.n_unknown += 1,
        }
    }

    fn span(mut self, step: Step) -> Span {
        let all = Survival::of(&mut self.done, &mut self.not_yet);
        Span {
            step,
            n_done: self.done.len(),
            n_open: self.n_open,
            n_left: self.n_left,
            n_early: self.n_early,
            n_unknown: self.n_unknown,
            done_half: percentile(&self.done, 50),
            done_nine_tenths: percentile(&self.done, 90),
            all,
        }
    }
}

/// The seconds from creation that so many percent of the winners took at most; `None` if no win has a time.
/// Wins before creation are left out.
pub(super) fn seconds_to_win(leads: &Leads, percent: usize) -> Option<i64> {
    let seconds = leads.indices().filter_map(|lead| Some(leads.won(lead)?.at?.0 - leads.created(lead)?.0));
    let mut seconds: Vec<i64> = seconds.filter(|it| *it >= 0).collect();
    seconds.par_sort_unstable();
    percentile(&seconds, percent)
}
