use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place, Stage};

/// Finds stages whose failing leads go nowhere.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    let mut add = |place| findings.push(Finding { kind: FindingKind::NoList, place });
    if agreement.mql.list.is_none() {
        add(Place::Stage(Stage::Mql));
    }
    for (stage, definition) in [(Stage::Sal, &agreement.sal), (Stage::Sql, &agreement.sql)] {
        let every_requirement = definition.requirements.iter().all(|it| it.optional || it.list.is_some());
        if definition.list.is_none() && !every_requirement {
            add(Place::Stage(stage));
        }
    }
}
