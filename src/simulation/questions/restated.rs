use std::collections::BTreeMap;
use std::sync::Arc;

use super::months::{Months, year_and_month};
use crate::agreement::{Fingerprint, Stage, Version};
use crate::leads::Leads;
use crate::simulation::{Progress, Simulation, Tally};

/// A history as one version of the agreement would have judged it.
#[derive(Clone, Debug, PartialEq)]
pub struct Restated {
    /// Which version, counted from 1.
    pub version: usize,
    /// The fingerprint of its content.
    pub fingerprint: Fingerprint,
    /// The leads of each quarter, the earliest first, those without a time of creation last.
    pub quarters: Vec<RestatedQuarter>,
}

/// The leads that were created in one quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct RestatedQuarter {
    /// The year, and the quarter from 1; none for leads of which it is not known.
    pub quarter: Option<(i16, i8)>,
    /// All of them.
    pub created: Tally,
    /// Those that passed each stage, in the order of [`Stage::ALL`].
    pub passed: [Tally; 3],
}

/// The same quarters under every version, side by side. Quarters are those of the time zone of the last version, so that they are the
/// same for all. Returns `None` if cancelled meanwhile.
pub fn restated(versions: &[Arc<Version>], leads: &Arc<Leads>, progress: &Progress) -> Option<Vec<Restated>> {
    let Some(last) = versions.last() else { return Some(Vec::new()) };
    let zone = last.agreement.calendar.zone_or_utc();
    let first = leads.indices().find_map(|lead| leads.created(lead));
    let months =
        first.zip(leads.observed_until()).map(|(first, end)| Months::new(&zone, first, end.max(first)));
    let of_version = |(n, version): (usize, &Arc<Version>)| {
        let simulation = Simulation::run(&version.agreement, leads, progress)?;
        let quarters = quarters(&simulation, months.as_ref());
        Some(Restated { version: n + 1, fingerprint: version.fingerprint, quarters })
    };
    versions.iter().enumerate().map(of_version).collect()
}

fn quarters(simulation: &Simulation, months: Option<&Months>) -> Vec<RestatedQuarter> {
    let leads = simulation.leads();
    let mut counted: BTreeMap<(bool, Option<(i16, i8)>), RestatedQuarter> = BTreeMap::new();
    for lead in leads.indices() {
        let month = leads.created(lead).zip(months).map(|(at, months)| year_and_month(months.number(at)));
        let quarter = month.map(|(year, month)| (year, (month - 1) / 3 + 1));
        let entry = counted.entry((quarter.is_none(), quarter)).or_insert_with(|| RestatedQuarter {
            quarter,
            created: Tally::default(),
            passed: Default::default(),
        });
        let tally = Tally::of(leads, lead);
        entry.created.add(tally);
        let reached = simulation.outcome(lead).reached();
        for stage in Stage::ALL.into_iter().filter(|stage| reached >= Some(*stage)) {
            entry.passed[stage.index()].add(tally);
        }
    }
    counted.into_values().collect()
}
