use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::Spending;
use super::campaign::Campaigns;
use super::channel::{Channels, Groups};
use super::spending::{Costs, shared};
use crate::agreement::Stage;
use crate::leads::{LeadIndex, Leads};
use crate::simulation::{Share, Simulation, Tally};

/// Where leads come from, ranked by what closes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// By the field `source`; none if the history has none.
    pub channels: Option<Vec<Source>>,
    /// By the field `campaign`, else by the campaign of the first activity that has one.
    pub first_campaigns: Vec<Source>,
    /// By the campaign of the last activity that has one, up to the MQL time; else by the field `campaign`.
    pub last_campaigns: Vec<Source>,
    /// By asset: every lead counts once for each asset that it used up to its MQL time.
    pub contents: Vec<Source>,
    /// What was spent; none if the history knows no costs.
    pub spending: Option<Spending>,
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
    /// What was spent on it, in minor units; none if no costs of it are known. On a channel: what was spent under its name, and
    /// its share of what its campaigns cost, by how many of their leads came by it.
    pub cost: Option<i64>,
    /// Whether its wins are the dearest: the worst tenth of the sources with a cost, at least one.
    pub is_dearest: bool,
}

impl Source {
    /// So many leads are enough to call a source one of the worst.
    pub const ENOUGH: usize = 20;

    /// Of its leads, those that were won.
    pub fn close_rate(&self) -> Option<Share> {
        Share::of(self.leads.n_won, self.leads.n_leads)
    }

    /// The order by what a win costs, the dearest first. Sources without a win stand before all others, by their costs.
    pub fn dearer_first(&self, other: &Self) -> Ordering {
        let of = |it: &Self| (i128::from(it.cost.unwrap_or(0)), it.leads.n_won as i128);
        let ((cost, won), (other_cost, other_won)) = (of(self), of(other));
        let by_win = match (won, other_won) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            // Compared without dividing.
            _ => (other_cost * won).cmp(&(cost * other_won)),
        };
        by_win.then(other_cost.cmp(&cost))
    }

    /// What each of so many of its leads cost, in minor units, rounded to the nearest.
    pub fn cost_of_each(&self, of: usize) -> Option<i64> {
        let of = i64::try_from(of).ok().filter(|of| *of > 0)?;
        self.cost.map(|cost| cost.saturating_add(of / 2).div_euclid(of))
    }
}

/// The sources of one kind, by their codes; 0 is unknown.
type ByCode = BTreeMap<u32, Source>;

/// How many leads of each campaign came by each channel.
type Brought = BTreeMap<u32, BTreeMap<u32, usize>>;

impl Sources {
    /// Counts every lead.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let activities = leads.activities();
        let channels = Channels::of(leads);
        let campaigns = Campaigns::of(leads);
        let uses = (0..activities.len()).map(|place| activities.deed(place).asset);
        let assets = Groups::of(activities.assets(), uses);
        let [mut by_channel, mut first, mut last, mut contents] =
            [ByCode::new(), ByCode::new(), ByCode::new(), ByCode::new()];
        let mut brought = Brought::new();
        for lead in leads.indices() {
            let judgement = simulation.judgement(lead);
            let (reached, qualified_at) = (judgement.reached(), judgement.mql.at);
            let tally = Tally::of(leads, lead);
            let count =
                |sources: &mut ByCode, code: u32| sources.entry(code).or_default().add(reached, tally);
            let until = |place: &usize| qualified_at.is_none_or(|at| activities.at(*place) <= at);
            let (first_campaign, last_campaign) = campaigns.of_lead(lead, until);
            count(&mut first, first_campaign);
            count(&mut last, last_campaign);
            if let Some(channels) = &channels {
                let channel = channels.channel(lead);
                count(&mut by_channel, channel);
                *brought.entry(first_campaign).or_default().entry(channel).or_default() += 1;
            }
            for asset in assets_of(leads, lead, &assets, until) {
                count(&mut contents, asset);
            }
        }
        let name_of = |code: u32| campaigns.name(code).map(str::to_owned);
        let channel_name = |code: u32| channels.as_ref().and_then(|it| it.name(code)).map(str::to_owned);
        let costs = Costs::of(leads);
        if let Some(costs) = &costs {
            give_shares(&mut by_channel, costs, &brought, |campaign| campaigns.name(campaign));
        }
        let mut sources = Self {
            channels: channels.as_ref().map(|_| ranked(by_channel, channel_name)),
            first_campaigns: ranked(first, name_of),
            last_campaigns: ranked(last, name_of),
            contents: ranked(contents, |code| activities.assets().text(code).map(str::to_owned)),
            spending: None,
        };
        sources.spending = costs.map(|costs| sources.give(&costs));
        sources
    }

    fn give(&mut self, costs: &Costs) -> Spending {
        for sources in [&mut self.first_campaigns, &mut self.last_campaigns, &mut self.contents] {
            costs.give(sources);
            mark_dearest(sources);
        }
        for channel in self.channels.iter_mut().flatten() {
            let own = channel.name.as_deref().and_then(|name| costs.of_name(name));
            channel.cost = match (channel.cost, own) {
                (None, None) => None,
                (shares, own) => Some(shares.unwrap_or(0).saturating_add(own.unwrap_or(0))),
            };
        }
        if let Some(channels) = &mut self.channels {
            mark_dearest(channels);
        }
        let lists = [&self.first_campaigns, &self.last_campaigns, &self.contents];
        costs.spending(lists.into_iter().flatten().chain(self.channels.iter().flatten()))
    }
}

/// Tells by which channel leads came; in a history without channels, by which first campaign.
pub(in crate::simulation) struct Origins<'a> {
    simulation: &'a Simulation,
    channels: Option<Channels<'a>>,
    campaigns: Campaigns<'a>,
}

impl<'a> Origins<'a> {
    /// Of the history of a simulation.
    pub(in crate::simulation) fn of(simulation: &'a Simulation) -> Self {
        let leads = simulation.leads();
        Self { simulation, channels: Channels::of(leads), campaigns: Campaigns::of(leads) }
    }

    /// The name of the channel or campaign; `None` if it is unknown.
    pub(in crate::simulation) fn of_lead(&self, lead: LeadIndex) -> Option<&'a str> {
        if let Some(channels) = &self.channels {
            return channels.name(channels.channel(lead));
        }
        let (activities, at) = (self.simulation.leads().activities(), self.simulation.judgement(lead).mql.at);
        let until = |place: &usize| at.is_none_or(|at| activities.at(*place) <= at);
        self.campaigns.name(self.campaigns.of_lead(lead, until).0)
    }
}

/// A campaign's cost falls on channels by how many of its leads came by them.
fn give_shares<'n>(
    channels: &mut ByCode,
    costs: &Costs,
    brought: &Brought,
    name: impl Fn(u32) -> Option<&'n str>,
) {
    for (campaign, by_channel) in brought {
        let Some(cost) = name(*campaign).and_then(|name| costs.of_name(name)) else { continue };
        let weights: Vec<usize> = by_channel.values().copied().collect();
        for (channel, share) in by_channel.keys().zip(shared(cost, &weights)) {
            let sum = &mut channels.entry(*channel).or_default().cost;
            *sum = Some(sum.unwrap_or(0).saturating_add(share));
        }
    }
}

/// Marks the worst tenth of the sources with a cost: those whose wins are dearest.
fn mark_dearest(sources: &mut [Source]) {
    let has_cost = |n: &usize| sources[*n].cost.is_some_and(|cost| cost > 0);
    let mut paid: Vec<usize> = (0..sources.len()).filter(has_cost).collect();
    paid.sort_by(|a, b| sources[*a].dearer_first(&sources[*b]));
    let n_dearest = if paid.len() > 1 { paid.len().div_ceil(10) } else { 0 };
    for n in paid.into_iter().take(n_dearest) {
        sources[n].is_dearest = true;
    }
}

/// The assets that a lead used, each once.
fn assets_of(leads: &Leads, lead: LeadIndex, groups: &Groups, until: impl Fn(&usize) -> bool) -> Vec<u32> {
    let activities = leads.activities();
    let used = activities
        .of(lead)
        .filter(|place| until(place))
        .map(|place| groups.group(activities.deed(place).asset));
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
