//! Texts that are read as files and looked at.

use accord::fields::Timestamp;
use accord::import::{ImportProgress, Input, Inspection, Loaded, Mapping, SourceKind, inspect, load};
use accord::quality::{Finding, Material, QualityReport, examine};

/// Files that were read, and what was found in them.
pub struct Read {
    pub loaded: Loaded,
    pub report: QualityReport,
}

/// The day on which all is looked at.
pub const NOW: &str = "2026-11-01T00:00:00Z";

/// Reads texts as files of kinds and looks at them.
pub fn read(sources: &[(SourceKind, &str)]) -> Read {
    read_until(sources, None)
}

/// The same with an end of observation.
pub fn read_until(sources: &[(SourceKind, &str)], until: Option<&str>) -> Read {
    let input = |(kind, text): &(SourceKind, &str)| {
        let name = format!("{}.csv", kind.key());
        (*kind, Input::Memory { name, bytes: text.as_bytes().into() })
    };
    let inputs: Vec<(SourceKind, Input)> = sources.iter().map(input).collect();
    let progress = ImportProgress::default();
    let mut mapping = Mapping::default();
    let inspections: Vec<Inspection> =
        inputs.iter().map(|(kind, input)| inspect(*kind, input, None, &progress).unwrap()).collect();
    for inspection in &inspections {
        *mapping.of_mut(inspection.kind) = Some(inspection.mapping());
    }
    let until = until.map(|it| it.parse().unwrap());
    let loaded = load(&inputs, &mapping, until, &progress).unwrap();
    assert!(loaded.unread.is_empty(), "{:?}", loaded.unread);
    let now: Timestamp = NOW.parse().unwrap();
    let inspections: Vec<&Inspection> = inspections.iter().collect();
    let report = examine(&Material {
        leads: &loaded.leads,
        report: &loaded.report,
        mapping: &loaded.mapping,
        inspections: &inspections,
        now,
    });
    Read { loaded, report }
}

impl Read {
    /// The findings of a kind, by the key.
    pub fn all(&self, key: &str) -> Vec<&Finding> {
        self.report.findings.iter().filter(|it| it.problem.key() == key).collect()
    }

    /// The only finding of a kind.
    #[track_caller]
    pub fn one(&self, key: &str) -> &Finding {
        let all = self.all(key);
        assert_eq!(all.len(), 1, "{key}: {:?}", self.keys());
        all[0]
    }

    /// The kinds of all findings, in their order.
    pub fn keys(&self) -> Vec<&'static str> {
        self.report.findings.iter().map(|it| it.problem.key()).collect()
    }

    /// The ids of the leads that a finding is about.
    pub fn ids(&self, finding: &Finding) -> Vec<&str> {
        finding.leads.iter().map(|lead| self.loaded.leads.id(*lead)).collect()
    }
}
