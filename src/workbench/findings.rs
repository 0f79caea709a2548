//! What is wrong with the agreement as it is: by itself, by its golden examples and by the history.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::places::Places;
use super::{Revision, Workbench};
use crate::agreement::checks::{self, Finding, FindingKind};
use crate::agreement::{Agreement, ExampleLead};
use crate::fields::FieldId;
use crate::leads::LeadIndex;
use crate::quality::{Problem, QualityReport};
use crate::scoring::Rules;
use crate::simulation::{self, Reached, Simulation, findings_of_fields};

/// What was found, and what it was found in.
#[derive(Default)]
pub(super) struct Findings {
    /// Blocking ones first.
    all: Vec<Finding>,
    /// What becomes of each golden example.
    reached: Vec<Reached>,
    /// What the history says; of the last simulation that was current.
    of_history: Vec<Finding>,
    of: Option<Of>,
}

/// What the findings are about, to see whether they still are.
struct Of {
    revision: Revision,
    simulation: Option<Arc<Simulation>>,
    quality: Option<Arc<QualityReport>>,
}

impl Of {
    fn is(&self, other: &Self) -> bool {
        fn same<T>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
            match (a, b) {
                (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                (None, None) => true,
                _ => false,
            }
        }
        self.revision == other.revision
            && same(self.simulation.as_ref(), other.simulation.as_ref())
            && same(self.quality.as_ref(), other.quality.as_ref())
    }
}

impl Workbench {
    /// What checks, examples and the history find in the agreement as it is, blocking findings first.
    pub fn findings(&self) -> &[Finding] {
        &self.findings.all
    }

    /// What becomes of each golden example, in the order of the agreement.
    pub fn reached_by_examples(&self) -> &[Reached] {
        &self.findings.reached
    }

    /// Looks again if anything has changed.
    pub(super) fn update_findings(&mut self) {
        let current = self.simulation().filter(|(.., is_current)| *is_current);
        let simulation = current.map(|(simulation, ..)| Arc::clone(simulation));
        let of = Of {
            revision: self.history.revision(),
            simulation,
            quality: self.data.quality().map(Arc::clone),
        };
        if self.findings.of.as_ref().is_some_and(|last| last.is(&of)) {
            return;
        }
        let mut findings = std::mem::take(&mut self.findings);
        // What a part of the leads is like says nothing of the agreement.
        if let Some(simulation) = of.simulation.as_ref().filter(|_| !self.is_narrowed()) {
            findings.of_history = simulation::findings(simulation, self.data.census());
        }
        let agreement = self.agreement();
        // Known examples are looked up in the last simulation that there is; the next one is on its way.
        let last = self.simulation().map(|(simulation, ..)| Arc::clone(simulation));
        findings.reached = reached(agreement, last.as_deref(), &self.places);
        let mut all = checks::run(agreement);
        all.extend(simulation::failing(agreement, &findings.reached));
        all.extend(
            findings.of_history.iter().filter(|it| agreement.fingerprint_of(&it.place).is_some()).cloned(),
        );
        all.extend(leaky(agreement, of.quality.as_deref()));
        all.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
        findings.all = all;
        findings.of = Some(of);
        self.findings = findings;
    }
}

fn reached(agreement: &Agreement, simulation: Option<&Simulation>, places: &Places) -> Vec<Reached> {
    if agreement.examples.is_empty() {
        return Vec::new();
    }
    let invented = simulation::reached_by_invented(agreement);
    let examples = agreement.examples.iter().zip(invented);
    let of_one = examples.map(|(example, invented)| match (&example.lead, simulation) {
        (ExampleLead::Known(id), Some(simulation)) => reached_by_known(agreement, simulation, places.of(id)),
        _ => invented,
    });
    of_one.collect()
}

/// How far a lead of the whole history comes, whether it is looked at or not.
fn reached_by_known(agreement: &Agreement, simulation: &Simulation, lead: Option<LeadIndex>) -> Reached {
    let Some(lead) = lead else { return Reached::Unknown };
    let outcome = match simulation.leads().whole() {
        None => simulation.outcome(lead),
        Some(whole) => Rules::new(agreement, whole).judge(lead).outcome(),
    };
    Reached::Stage(outcome.reached())
}

/// Fields that are asked and were filled in after the fact.
fn leaky(agreement: &Agreement, quality: Option<&QualityReport>) -> Vec<Finding> {
    let problems = quality.into_iter().flat_map(|report| &report.findings);
    let fields: BTreeSet<FieldId> = problems
        .filter_map(|it| match &it.problem {
            Problem::FilledLater { header } | Problem::ValueDecides { header, .. } => {
                Some(FieldId::from_header(header))
            }
            _ => None,
        })
        .collect();
    let is_leaky = |field: &FieldId| fields.contains(field);
    findings_of_fields(agreement, is_leaky, |field| FindingKind::LeakyField { field })
}
