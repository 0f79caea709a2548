use std::collections::BTreeMap;
use std::sync::Arc;

use super::campaign::Campaigns;
use super::channel::Groups;
use crate::agreement::Agreement;
use crate::fields::{FieldId, FieldKind, standard};
use crate::leads::{Cells, Column, LeadIndex, Leads};
use crate::simulation::{Progress, Simulation};

/// What leads can be told apart by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// What a field holds: one of texts, or of yes and no.
    Field(FieldId),
    /// The segment of the agreement that they belong to.
    Segment,
    /// The campaign that brought them: that of the field `campaign`, else of the first activity that has one.
    Campaign,
}

/// What the leads of a part have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartName {
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A segment, by its place in the agreement.
    Segment(usize),
    /// No segment.
    NoSegment,
    /// It is not known what they have.
    Unknown,
    /// Each of them something else that few have: so many different things.
    Others(usize),
}

/// Some leads, and what an agreement makes of them alone.
#[derive(Clone)]
pub struct Part {
    /// What they have in common.
    pub name: PartName,
    /// Which they are, in the order of the history.
    pub leads: Arc<Vec<LeadIndex>>,
    /// What the agreement makes of them.
    pub simulation: Arc<Simulation>,
    /// What the agreement that it is held against makes of them.
    pub against: Option<Arc<Simulation>>,
}

/// Values of columns with more different ones are no parts to look at.
const MOST_VALUES: usize = 500;

impl Facet {
    /// So many parts are told apart; what is smaller is looked at together.
    pub const MOST_PARTS: usize = 6;

    /// So many leads are enough to be a part.
    pub const ENOUGH: usize = 5;

    /// A stable name, as used in command-line options: that of the field, `segment` or `campaign`.
    pub fn key(&self) -> &str {
        match self {
            Self::Field(field) => field.as_str(),
            Self::Segment => "segment",
            Self::Campaign => "campaign",
        }
    }

    /// What the leads of a history can be told apart by: what people usually ask for first.
    pub fn offered(agreement: &Agreement, leads: &Leads) -> Vec<Self> {
        const USUAL: [&str; 5] = ["source", "country", "region", "owner", "industry"];
        let fields = leads.columns().iter().filter(|it| tells_apart(it)).map(|it| it.field.clone());
        let (mut usual, others): (Vec<FieldId>, Vec<FieldId>) =
            fields.filter(|it| it.as_str() != "campaign").partition(|it| USUAL.contains(&it.as_str()));
        usual.sort_by_key(|field| USUAL.iter().position(|it| *it == field.as_str()));
        let has_campaigns = !leads.activities().campaigns().is_empty()
            || leads.columns().iter().any(|it| it.field.as_str() == "campaign");
        let segment = (!agreement.segments.is_empty()).then_some(Self::Segment);
        let campaign = has_campaigns.then_some(Self::Campaign);
        let usual = usual.into_iter().map(Self::Field);
        usual.chain(segment).chain(campaign).chain(others.into_iter().map(Self::Field)).collect()
    }

    /// The leads of each part, the largest first; then those that are looked at together, and those of which nothing is known.
    pub fn split(&self, simulation: &Simulation) -> Vec<(PartName, Vec<LeadIndex>)> {
        let leads = simulation.leads();
        let mut by_name: Vec<(PartName, Vec<LeadIndex>)> = match self {
            Self::Segment => by(leads, |lead| simulation.rules().segment(lead))
                .into_iter()
                .map(|(place, leads)| (place.map_or(PartName::NoSegment, PartName::Segment), leads))
                .collect(),
            Self::Campaign => {
                let campaigns = Campaigns::of(leads);
                let name = |code| campaigns.name(code).map(|it| PartName::Text(it.to_owned()));
                by(leads, |lead| campaigns.of_lead(lead, |_| true).0)
                    .into_iter()
                    .map(|(code, leads)| (name(code).unwrap_or(PartName::Unknown), leads))
                    .collect()
            }
            Self::Field(field) => leads.column(field).map(|it| of_column(leads, it)).unwrap_or_default(),
        };
        by_name.sort_by_key(|(_, leads)| std::cmp::Reverse(leads.len()));
        together(by_name)
    }

    /// The parts of what a simulation judged, each judged alone. Returns `None` if cancelled meanwhile.
    pub fn parts(
        &self,
        simulation: &Simulation,
        against: Option<&Simulation>,
        progress: &Progress,
    ) -> Option<Vec<Part>> {
        let part = |(name, kept): (PartName, Vec<LeadIndex>)| {
            let leads = Arc::new(simulation.leads().only(&kept));
            let run = |of: &Simulation| Simulation::run(of.agreement(), &leads, progress).map(Arc::new);
            let against = against.map(run);
            if matches!(against, Some(None)) {
                return None;
            }
            Some(Part {
                name,
                leads: Arc::new(kept),
                simulation: run(simulation)?,
                against: against.flatten(),
            })
        };
        self.split(simulation).into_iter().map(part).collect()
    }
}

fn by<K: Ord>(leads: &Leads, key: impl Fn(LeadIndex) -> K) -> BTreeMap<K, Vec<LeadIndex>> {
    let mut parts: BTreeMap<K, Vec<LeadIndex>> = BTreeMap::new();
    for lead in leads.indices() {
        parts.entry(key(lead)).or_default().push(lead);
    }
    parts
}

/// Whether the values of a column are few, and say nothing of who somebody is.
fn tells_apart(column: &Column) -> bool {
    if standard(&column.field).is_some_and(|it| it.personal) {
        return false;
    }
    match &column.cells {
        Cells::Texts { dictionary, .. } => {
            let is_choice = column.kind == FieldKind::Choice || dictionary.len() <= 20;
            is_choice && (2..=MOST_VALUES).contains(&dictionary.len())
        }
        Cells::Flags(_) => true,
        Cells::Numbers(_) | Cells::Dates(_) | Cells::Lists { .. } => false,
    }
}

/// The same texts by comparison key are one.
fn of_column(leads: &Leads, column: &Column) -> Vec<(PartName, Vec<LeadIndex>)> {
    match &column.cells {
        Cells::Texts { dictionary, codes } => {
            let groups = Groups::of(dictionary, codes.iter().copied());
            let name = |code| {
                dictionary.text(code).map_or(PartName::Unknown, |text| PartName::Text(text.to_owned()))
            };
            let parts = by(leads, |lead| groups.group(codes[lead.at()])).into_iter();
            parts.map(|(code, leads)| (name(code), leads)).collect()
        }
        Cells::Flags(flags) => {
            let parts = by(leads, |lead| flags[lead.at()]).into_iter();
            parts.map(|(flag, leads)| (flag.map_or(PartName::Unknown, PartName::Flag), leads)).collect()
        }
        Cells::Numbers(_) | Cells::Dates(_) | Cells::Lists { .. } => Vec::new(),
    }
}

/// Looks at the smaller ones together. Of those that come in, the largest stand first.
fn together(by_name: Vec<(PartName, Vec<LeadIndex>)>) -> Vec<(PartName, Vec<LeadIndex>)> {
    let (unknown, known): (Vec<_>, Vec<_>) = by_name.into_iter().partition(|it| it.0 == PartName::Unknown);
    let is_large = |it: &(PartName, Vec<LeadIndex>)| it.1.len() >= Facet::ENOUGH;
    let n_large = known.iter().take_while(|it| is_large(it)).count();
    // A single part more takes no more room than what stands for it.
    let n_told = if known.len() <= Facet::MOST_PARTS { n_large } else { n_large.min(Facet::MOST_PARTS - 1) };
    let mut parts = known;
    let small = parts.split_off(n_told);
    if !small.is_empty() {
        let name = PartName::Others(small.len());
        let mut leads: Vec<LeadIndex> = small.into_iter().flat_map(|it| it.1).collect();
        leads.sort_unstable();
        parts.push((name, leads));
    }
    parts.extend(unknown);
    parts
}
