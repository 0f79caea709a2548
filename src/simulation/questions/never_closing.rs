use std::collections::BTreeMap;

use super::channel::{Channels, Groups};
use super::survival::percentile;
use super::velocity::{Course, Courses, Step, is_lost};
use crate::agreement::Stage;
use crate::leads::{LeadIndex, Leads, Recorded};
use crate::scoring::Judgement;
use crate::simulation::{Share, Simulation};

/// Which sources bring SQLs that never close.
///
/// An SQL is won if any win is recorded; else lost if any loss is; else it is open: **old** if more time has passed since its
/// SQL time than nine tenths of the won SQLs needed (by the nearest rank), **young** if not. Where its SQL time is unknown, or
/// nobody was won with known times, nobody knows its age. Lost and old ones never close; young ones and those of unknown age
/// are in no share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NeverClosing {
    /// What the sources are.
    pub origin: Origin,
    /// The seconds from SQL to the deal that nine tenths of the won SQLs took at most. Too short while many are open.
    pub usual_wait: Option<i64>,
    /// Whether the history can tell: it records losses, or the age of open SQLs is known.
    pub can_tell: bool,
    /// Every source with an SQL, the worst first: by the lower end of the interval of the share that never closes, so that a
    /// single lost lead does not lead the list; then the one with more SQLs, then by name.
    pub sources: Vec<SourceFate>,
}

/// What the sources are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The field `source`; texts are the same by comparison key.
    Source,
    /// In a history without it, the campaign of the last activity with one up to the MQL time.
    Campaign,
    /// The history has neither.
    #[default]
    None,
}

/// The SQLs of one source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFate {
    /// What the files call it; none if it is unknown.
    pub name: Option<String>,
    /// Won.
    pub n_won: usize,
    /// Lost.
    pub n_lost: usize,
    /// Open for longer than nine tenths of the won ones needed.
    pub n_old: usize,
    /// Open, and not for so long.
    pub n_young: usize,
    /// Open for nobody knows how long.
    pub n_undated: usize,
}

impl SourceFate {
    /// All SQLs of the source.
    pub fn n_sqls(&self) -> usize {
        self.n_won + self.n_lost + self.n_old + self.n_young + self.n_undated
    }

    fn share(&self) -> Option<Share> {
        let never = self.n_lost + self.n_old;
        Share::of(never, never + self.n_won)
    }
}

impl NeverClosing {
    /// Counts every SQL under its source.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let sources = Sources::of(leads);
        let courses = Courses::new(simulation);
        let mut of_source: BTreeMap<u32, SourceFate> = BTreeMap::new();
        let mut waits = Vec::new();
        let mut open = Vec::new();
        for (lead, judgement) in simulation.judgements() {
            if judgement.reached() != Some(Stage::Sql) {
                continue;
            }
            let source = sources.source(lead, &judgement);
            let fate = of_source.entry(source).or_default();
            let course = courses.of(Step::SqlToWon, lead, &judgement);
            if leads.won(lead).is_some() {
                fate.n_won += 1;
                waits.extend(match course {
                    Course::Done(seconds) => Some(seconds),
                    _ => None,
                });
            } else if is_lost(leads, lead) {
                fate.n_lost += 1;
            } else {
                open.push((source, course));
            }
        }
        waits.sort_unstable();
        let usual_wait = percentile(&waits, 90);
        for (source, course) in open {
            let fate = of_source.entry(source).or_default();
            match (course, usual_wait) {
                (Course::Open(seconds), Some(wait)) if seconds > wait => fate.n_old += 1,
                (Course::Open(_), Some(_)) => fate.n_young += 1,
                _ => fate.n_undated += 1,
            }
        }
        let named =
            of_source.into_iter().map(|(source, fate)| SourceFate { name: sources.name(source), ..fate });
        let mut sources_found: Vec<SourceFate> = named.collect();
        sources_found.sort_by(worst_first);
        let can_tell = leads.ever_recorded(Recorded::Lost) || usual_wait.is_some();
        Self { origin: sources.origin(), usual_wait, can_tell, sources: sources_found }
    }

    /// Lost and old SQLs of a source, of those and the won ones; none if the history cannot tell.
    pub fn share(&self, fate: &SourceFate) -> Option<Share> {
        fate.share().filter(|_| self.can_tell)
    }
}

fn worst_first(a: &SourceFate, b: &SourceFate) -> std::cmp::Ordering {
    let low = |it: &SourceFate| it.share().map_or(-1.0, |share| share.low);
    let by_share = low(b).total_cmp(&low(a));
    by_share.then(b.n_sqls().cmp(&a.n_sqls())).then_with(|| a.name.cmp(&b.name))
}

/// Where leads come from.
enum Sources<'a> {
    Source(Channels<'a>),
    Campaign(&'a Leads, Groups),
    None,
}

impl<'a> Sources<'a> {
    fn of(leads: &'a Leads) -> Self {
        match Channels::of(leads) {
            Some(channels) => Self::Source(channels),
            None if leads.activities().campaigns().is_empty() => Self::None,
            None => {
                let activities = leads.activities();
                let used = (0..activities.len()).map(|place| activities.deed(place).campaign);
                Self::Campaign(leads, Groups::of(activities.campaigns(), used))
            }
        }
    }

    fn origin(&self) -> Origin {
        match self {
            Self::Source(_) => Origin::Source,
            Self::Campaign(..) => Origin::Campaign,
            Self::None => Origin::None,
        }
    }

    /// The source of a lead as a code; 0 if it is unknown.
    fn source(&self, lead: LeadIndex, judgement: &Judgement) -> u32 {
        match self {
            Self::Source(channels) => channels.channel(lead),
            Self::Campaign(leads, groups) => {
                let activities = leads.activities();
                let until = judgement.mql.moment;
                let before = activities.of(lead).rev().map(|place| activities.get(place));
                let mut campaigns = before.filter(|it| it.at <= until && it.campaign != 0);
                campaigns.next().map_or(0, |activity| groups.group(activity.campaign))
            }
            Self::None => 0,
        }
    }

    fn name(&self, source: u32) -> Option<String> {
        match self {
            Self::Source(channels) => channels.name(source).map(str::to_owned),
            Self::Campaign(leads, _) => leads.activities().campaigns().text(source).map(str::to_owned),
            Self::None => None,
        }
    }
}
