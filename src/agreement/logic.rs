//! What follows from conditions without any lead: that one holds whenever another does, and that some can never hold together.
//!
//! Both are careful: what they say is so. What they do not see may be so all the same.

use super::{Condition, Question};
use crate::fields::{FieldId, FieldKind, Number, standard, text::comparison_key};

/// Whether `b` surely holds for every lead for which `a` holds.
pub(super) fn implies(a: &Condition, b: &Condition) -> bool {
    if a == b {
        return true;
    }
    match (a, b) {
        (_, Condition::AllOf(parts)) => parts.iter().all(|part| implies(a, part)),
        (Condition::AnyOf(parts), _) => !parts.is_empty() && parts.iter().all(|part| implies(part, b)),
        (Condition::AllOf(parts), _) if parts.iter().any(|part| implies(part, b)) => true,
        (_, Condition::AnyOf(parts)) => parts.iter().any(|part| implies(a, part)),
        (Condition::Ask { field: one, question: asks }, Condition::Ask { field: other, question: wants }) => {
            one == other && question_implies(asks, wants)
        }
        _ => false,
    }
}

fn question_implies(a: &Question, b: &Question) -> bool {
    if a == b {
        return true;
    }
    match (choices(a), choices(b)) {
        (Some(a), Some(b)) => return !a.is_empty() && a.iter().all(|it| b.contains(it)),
        _ if *b == Question::IsKnown => return *a != Question::IsUnknown,
        _ => {}
    }
    let (Some(a), Some(b)) = (Range::of(a), Range::of(b)) else { return false };
    let low = b.low.is_none_or(|b| a.low.is_some_and(|a| a.0 > b.0 || (a.0 == b.0 && (b.1 || !a.1))));
    let high = b.high.is_none_or(|b| a.high.is_some_and(|a| a.0 < b.0 || (a.0 == b.0 && (b.1 || !a.1))));
    low && high
}

/// Two of these conditions, by their places, that can never hold together; the same place twice for one that cannot hold alone.
pub(super) fn clash(conditions: &[&Condition]) -> Option<(usize, usize)> {
    let mut asked: Vec<(usize, &FieldId, &Question)> = Vec::new();
    for (n, condition) in conditions.iter().enumerate() {
        let mut of_this = Vec::new();
        must(condition, &mut |field, question| of_this.push((n, field, question)));
        for (n, field, question) in of_this {
            let clashing =
                asked.iter().find(|(_, other, it)| *other == field && excludes(field, it, question));
            if let Some((earlier, ..)) = clashing {
                return Some((*earlier, n));
            }
            asked.push((n, field, question));
        }
    }
    None
}

/// Calls `visit` with every question that must be answered with yes for the condition to hold.
fn must<'a>(condition: &'a Condition, visit: &mut impl FnMut(&'a FieldId, &'a Question)) {
    match condition {
        Condition::Ask { field, question } => visit(field, question),
        Condition::AllOf(parts) => parts.iter().for_each(|part| must(part, visit)),
        Condition::AnyOf(parts) => {
            if let [only] = parts.as_slice() {
                must(only, visit);
            }
        }
        Condition::NoneOf(_) => {}
    }
}

/// Whether no value of a field can answer both questions with yes.
fn excludes(field: &FieldId, a: &Question, b: &Question) -> bool {
    let is_flag = |question: &Question| matches!(question, Question::Yes | Question::No);
    if (*a == Question::IsUnknown) != (*b == Question::IsUnknown) {
        return true;
    }
    if is_flag(a) && is_flag(b) {
        return a != b;
    }
    if let (Some(a), Some(b)) = (choices(a), choices(b)) {
        // A list can hold two texts at once, and nobody knows whether a column of one company is one.
        let is_single =
            standard(field).is_some_and(|it| matches!(it.kind, FieldKind::Text | FieldKind::Choice));
        return is_single && !a.iter().any(|it| b.contains(it));
    }
    match (Range::of(a), Range::of(b)) {
        (Some(a), Some(b)) => a.ends_before(&b) || b.ends_before(&a),
        _ => false,
    }
}

/// The texts that a question lets through, as they are compared.
fn choices(question: &Question) -> Option<Vec<String>> {
    match question {
        Question::Is(_) | Question::IsOneOf(_) => {
            Some(question.texts().iter().map(|it| comparison_key(it)).collect())
        }
        _ => None,
    }
}

/// The numbers that a question lets through: each end, and whether it is included.
struct Range {
    low: Option<(Number, bool)>,
    high: Option<(Number, bool)>,
}

impl Range {
    fn of(question: &Question) -> Option<Self> {
        let (low, high) = match question {
            Question::Equals(it) => (Some((*it, true)), Some((*it, true))),
            Question::LessThan(it) => (None, Some((*it, false))),
            Question::AtMost(it) => (None, Some((*it, true))),
            Question::MoreThan(it) => (Some((*it, false)), None),
            Question::AtLeast(it) => (Some((*it, true)), None),
            Question::Between(low, high) => (Some((*low, true)), Some((*high, true))),
            _ => return None,
        };
        Some(Self { low, high })
    }

    fn ends_before(&self, other: &Self) -> bool {
        let (Some(end), Some(begin)) = (self.high, other.low) else { return false };
        end.0 < begin.0 || (end.0 == begin.0 && !(end.1 && begin.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(field: &str, question: Question) -> Condition {
        Condition::ask(FieldId::from_header(field), question)
    }

    fn n(number: i32) -> Number {
        number.to_string().parse().unwrap()
    }

    fn one_of(texts: &[&str]) -> Question {
        Question::IsOneOf(texts.iter().map(|it| (*it).to_owned()).collect())
    }

    #[test]
    fn what_follows_from_what() {
        let large = ask("employees", Question::AtLeast(n(100)));
        let larger = ask("employees", Question::MoreThan(n(100)));
        assert!(implies(&larger, &large) && !implies(&large, &larger));
        assert!(implies(&ask("employees", Question::Between(n(100), n(200))), &large));
        assert!(implies(&ask("country", one_of(&["de"])), &ask("country", one_of(&["AT", "DE"]))));
        assert!(!implies(&ask("country", one_of(&["AT", "DE"])), &ask("country", one_of(&["DE"]))));
        let known = ask("employees", Question::IsKnown);
        assert!(implies(&Condition::AllOf(vec![large.clone(), ask("x", Question::Yes)]), &known));
        assert!(!implies(&ask("employees", Question::IsUnknown), &known));
        assert!(!implies(&Condition::AnyOf(vec![large.clone(), ask("x", Question::Yes)]), &known));
        assert!(!implies(&Condition::NoneOf(vec![large]), &known));
    }

    #[test]
    fn what_can_never_hold_together() {
        let clashes = |a: Condition, b: Condition| clash(&[&a, &b]).is_some();
        let small = || ask("employees", Question::LessThan(n(50)));
        assert!(clashes(small(), ask("employees", Question::AtLeast(n(50)))));
        assert!(!clashes(
            ask("employees", Question::AtMost(n(50))),
            ask("employees", Question::AtLeast(n(50)))
        ));
        assert!(!clashes(small(), ask("revenue", Question::AtLeast(n(50)))));
        assert!(clashes(ask("country", one_of(&["de"])), ask("country", Question::Is("AT".to_owned()))));
        assert!(!clashes(ask("country", one_of(&["de"])), ask("country", one_of(&["DE", "AT"]))));
        // Nobody knows whether a field of one's own is a list.
        assert!(!clashes(ask("products", one_of(&["a"])), ask("products", one_of(&["b"]))));
        assert!(clashes(ask("x", Question::Yes), ask("x", Question::IsUnknown)));
        assert!(!clashes(Condition::AnyOf(vec![small(), ask("x", Question::Yes)]), ask("x", Question::No)));
        let alone = Condition::AllOf(vec![small(), ask("employees", Question::Equals(n(60)))]);
        assert_eq!(clash(&[&alone]), Some((0, 0)));
    }
}
