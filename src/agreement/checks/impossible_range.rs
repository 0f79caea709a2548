use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Question};

/// Finds questions that no value can answer with yes: nothing to choose from, or a range upside down.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    agreement.for_each_question(&mut |place, _, question| {
        let impossible = match question {
            Question::IsOneOf(texts) | Question::ContainsAnyOf(texts) => texts.is_empty(),
            Question::Between(low, high) => high < low,
            _ => false,
        };
        if impossible {
            findings.push(Finding { kind: FindingKind::ImpossibleQuestion, place: place.clone() });
        }
    });
}
