use std::collections::BTreeMap;

use super::channel::{Channels, Groups};
use crate::agreement::Stage;
use crate::leads::{Dictionary, LeadIndex, Leads};
use crate::simulation::{Share, Simulation, Tally};

/// Where leads come from, ranked by what closes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// By the field `source`; none if the history has none.
    pub channels: Option<Vec<Source>>,
    /// By the campaign of the first activity that has one.
    pub first_campaigns: Vec<Source>,
    /// By the campaign of the last activity that has one, up to the MQL time.
    pub last_campaigns: Vec<Source>,
    /// By asset: every lead counts once for each asset that it used up to its MQL time.
    pub contents: Vec<Source>,
}

/// The leads of a channel, a campaign or an asset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is called; none for leads of which it is unknown.
    pub name: Option<String>,
    /// Its leads.
    pub leads: Tally,
    /// Those that pass each stage, in the order of [`Stage::ALL`].
    pub passed: [Tally; 3],
    /// Whether it belongs to the worst tenth of the sources with at least [`Source::ENOUGH`] leads, at least one: by the
    /// upper end of their close rates.
    pub is_worst: bool,
}

impl Source {
    /// So many leads are enough to call a source one of the worst.
    pub const ENOUGH: usize = 20;

    /// Of its leads, those that were won.
    pub fn close_rate(&self) -> Option<Share> {
        Share::of(self.leads.n_won, self.leads.n_leads)
    }
}

/// The sources of one kind, by their codes; 0 is unknown.
type ByCode = BTreeMap<u32, Source>;

impl Sources {
    /// Counts every lead.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let activities = leads.activities();
        let channels = Channels::of(leads);
        let all = || 0..activities.len();
        let campaigns = Groups::of(activities.campaigns(), all().map(|place| activities.campaign(place)));
        let assets = Groups::of(activities.assets(), all().map(|place| activities.asset(place)));
        let [mut by_channel, mut first, mut last, mut contents] =
            [ByCode::new(), ByCode::new(), ByCode::new(), ByCode::new()];
        for lead in leads.indices() {
            let judgement = simulation.judgement(lead);
            let reached = judgement.reached();
            let tally = Tally::of(leads, lead);
            let count =
                |sources: &mut ByCode, code: u32| sources.entry(code).or_default().add(reached, tally);
            if let Some(channels) = &channels {
                count(&mut by_channel, channels.channel(lead));
            }
            let until = |place: &usize| judgement.mql.at.is_none_or(|at| activities.at(*place) <= at);
            let used: Vec<u32> = activities
                .of(lead)
                .filter(until)
                .map(|place| campaigns.group(activities.campaign(place)))
                .filter(|code| *code != 0)
                .collect();
            count(&mut first, used.first().copied().unwrap_or(0));
            count(&mut last, used.last().copied().unwrap_or(0));
            for asset in assets_of(leads, lead, &assets, until) {
                count(&mut contents, asset);
            }
        }
        let by = |dictionary: &Dictionary, sources: ByCode| {
            ranked(sources, |code| dictionary.text(code).map(str::to_owned))
        };
        Self {
            channels: channels
                .as_ref()
                .map(|channels| ranked(by_channel, |code| channels.name(code).map(str::to_owned))),
            first_campaigns: by(activities.campaigns(), first),
            last_campaigns: by(activities.campaigns(), last),
            contents: by(activities.assets(), contents),
        }
    }
}

/// The assets that a lead used, each once.
fn assets_of(leads: &Leads, lead: LeadIndex, groups: &Groups, until: impl Fn(&usize) -> bool) -> Vec<u32> {
    let activities = leads.activities();
    let used =
        activities.of(lead).filter(|place| until(place)).map(|place| groups.group(activities.asset(place)));
    let mut used: Vec<u32> = used.filter(|code| *code != 0).collect();
    used.sort_unstable();
    used.dedup();
    used
}

impl Source {
    fn add(&mut self, reached: Option<Stage>, tally: Tally) {
        self.leads.add(tally);
        for stage in Stage::ALL.into_iter().filter(|stage| reached >= Some(*stage)) {
            self.passed[stage.index()].add(tally);
        }
    }
}

/// First those that certainly close best: by the lower end of the interval, then by size and name.
fn ranked(sources: ByCode, name: impl Fn(u32) -> Option<String>) -> Vec<Source> {
    let mut all: Vec<Source> =
        sources.into_iter().map(|(code, source)| Source { name: name(code), ..source }).collect();
    let end = |source: &Source, of: fn(&Share) -> f64| source.close_rate().as_ref().map_or(0.0, of);
    let mut large: Vec<usize> = (0..all.len())
        .filter(|n| all[*n].name.is_some() && all[*n].leads.n_leads >= Source::ENOUGH)
        .collect();
    large.sort_by(|a, b| end(&all[*a], |it| it.high).total_cmp(&end(&all[*b], |it| it.high)));
    // A single source is not worse than any other.
    let n_worst = if large.len() > 1 { large.len().div_ceil(10) } else { 0 };
    for n in large.into_iter().take(n_worst) {
        all[n].is_worst = true;
    }
    all.sort_by(|a, b| {
        let best = end(b, |it| it.low).total_cmp(&end(a, |it| it.low));
        best.then(b.leads.n_leads.cmp(&a.leads.n_leads)).then_with(|| a.name.cmp(&b.name))
    });
    all
}
