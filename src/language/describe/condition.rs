use super::sentence::{Spot, marked, plain};
use super::{Arg, Language};
use crate::agreement::{Condition, Question};
use crate::fields::FieldId;

impl Language {
    /// A condition as a clause: `job title contains “Head” or “Director”, and country is “Germany”`.
    pub fn condition(&self, condition: &Condition) -> String {
        plain(&self.condition_at(condition, &mut Vec::new()))
    }

    /// The same with the words of each question marked by its place.
    pub(super) fn condition_at(&self, condition: &Condition, path: &mut Vec<usize>) -> String {
        match condition {
            Condition::Ask { field, question } => {
                marked(&Spot::Question(path.clone()), &self.question(field, question))
            }
            Condition::AllOf(parts) if parts.is_empty() => self.text("condition-always"),
            Condition::AnyOf(parts) if parts.is_empty() => self.text("condition-never"),
            Condition::NoneOf(parts) if parts.is_empty() => self.text("condition-always"),
            Condition::AllOf(parts) => self.joined(&self.parts(parts, path), "list-and"),
            Condition::AnyOf(parts) => self.joined(&self.parts(parts, path), "list-or"),
            Condition::NoneOf(parts) => {
                if let [Condition::Ask { field, question }] = parts.as_slice() {
                    path.push(0);
                    let sentence = marked(&Spot::Question(path.clone()), &self.negated(field, question));
                    path.pop();
                    return sentence;
                }
                let any = self.joined(&self.parts(parts, path), "list-or");
                self.say("condition-none", &[("parts", any.into())])
            }
        }
    }

    /// The parts of a condition; those that are joined themselves stand in brackets.
    fn parts(&self, parts: &[Condition], path: &mut Vec<usize>) -> Vec<String> {
        let mut all = Vec::with_capacity(parts.len());
        for (n, part) in parts.iter().enumerate() {
            path.push(n);
            let words = self.condition_at(part, path);
            path.pop();
            all.push(match part {
                Condition::AllOf(inner) | Condition::AnyOf(inner) if inner.len() > 1 => {
                    self.say("condition-group", &[("parts", words.into())])
                }
                _ => words,
            });
        }
        all
    }

    /// A question to a field as a clause.
    fn question(&self, field: &FieldId, question: &Question) -> String {
        let quoted = |text: &String| Arg::from(self.quoted(text));
        let (id, args): (&str, Vec<(&str, Arg<'_>)>) = match question {
            Question::Is(text) => ("question-is", vec![("value", quoted(text))]),
            Question::IsOneOf(texts) => ("question-is-one-of", vec![("values", self.any_of(texts).into())]),
            Question::ContainsAnyOf(texts) => {
                ("question-contains", vec![("values", self.any_of(texts).into())])
            }
            Question::BeginsWith(text) => ("question-begins", vec![("value", quoted(text))]),
            Question::EndsWith(text) => ("question-ends", vec![("value", quoted(text))]),
            Question::Matches(text) => ("question-matches", vec![("value", quoted(text))]),
            Question::Equals(n) => ("question-equals", vec![("value", self.decimal(*n).into())]),
            Question::LessThan(n) => ("question-less-than", vec![("value", self.decimal(*n).into())]),
            Question::AtMost(n) => ("question-at-most", vec![("value", self.decimal(*n).into())]),
            Question::MoreThan(n) => ("question-more-than", vec![("value", self.decimal(*n).into())]),
            Question::AtLeast(n) => ("question-at-least", vec![("value", self.decimal(*n).into())]),
            Question::Between(low, high) => (
                "question-between",
                vec![("low", self.decimal(*low).into()), ("high", self.decimal(*high).into())],
            ),
            Question::Yes => ("question-yes", Vec::new()),
            Question::No => ("question-no", Vec::new()),
            Question::Before(date) => ("question-before", vec![("value", self.date(*date).into())]),
            Question::After(date) => ("question-after", vec![("value", self.date(*date).into())]),
            Question::WithinDays(days) => ("question-within-days", vec![("days", (*days).into())]),
            Question::IsKnown => ("question-known", Vec::new()),
            Question::IsUnknown => ("question-unknown", Vec::new()),
        };
        self.about(field, id, args)
    }

    /// The opposite of a question to a field as a clause.
    fn negated(&self, field: &FieldId, question: &Question) -> String {
        match question {
            Question::Is(text) => {
                self.about(field, "question-is-not", vec![("value", self.quoted(text).into())])
            }
            Question::IsOneOf(texts) => {
                self.about(field, "question-is-none-of", vec![("values", self.any_of(texts).into())])
            }
            Question::ContainsAnyOf(texts) => {
                self.about(field, "question-contains-none", vec![("values", self.any_of(texts).into())])
            }
            _ => self.say("condition-none", &[("parts", self.question(field, question).into())]),
        }
    }

    fn about(&self, field: &FieldId, id: &str, mut args: Vec<(&str, Arg<'_>)>) -> String {
        args.push(("field", self.field(field).into()));
        self.say(id, &args)
    }

    fn any_of(&self, texts: &[String]) -> String {
        let quoted: Vec<String> = texts.iter().map(|text| self.quoted(text)).collect();
        if quoted.is_empty() { self.text("nothing-chosen") } else { self.joined(&quoted, "list-or-short") }
    }
}
