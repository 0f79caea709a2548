use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Question};

/// Finds regular expressions that cannot be read.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    agreement.for_each_question(&mut |place, _, question| {
        if let Question::Matches(pattern) = question
            && Question::pattern(pattern).is_err()
        {
            let kind = FindingKind::MalformedPattern { pattern: pattern.clone() };
            findings.push(Finding { kind, place: place.clone() });
        }
    });
}
