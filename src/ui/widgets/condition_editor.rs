use egui::RichText;

use super::field_choice::{Subject, kind_of};
use super::{choice, date_input, exact_input, field_ui, icon_button, number_input, texts_ui};
use crate::agreement::{Condition, Question};
use crate::fields::{Date, FieldId, FieldKind, Number};
use crate::ui::{Desk, icons};

/// How conditions are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    All,
    Any,
    None,
}

/// Lets a condition be edited, whatever stands in it.
pub(crate) fn condition_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    subject: Subject,
    condition: &mut Condition,
    depth: usize,
) {
    let mut extended = None;
    match condition {
        Condition::Ask { field, question } => {
            ui.horizontal_wrapped(|ui| {
                ask_ui(ui, desk, subject, field, question);
                if depth < Condition::MOST_DEPTH - 1 {
                    let more = desk.text("condition-more");
                    if icon_button(ui, icons::PLUS, &more).clicked() {
                        let first = Condition::Ask { field: field.clone(), question: question.clone() };
                        let second = Condition::Ask { field: field.clone(), question: Question::IsKnown };
                        extended = Some(Condition::AllOf(vec![first, second]));
                    }
                }
            });
        }
        Condition::AllOf(_) | Condition::AnyOf(_) | Condition::NoneOf(_) => {
            joined_ui(ui, desk, subject, condition, depth);
        }
    }
    if let Some(extended) = extended {
        *condition = extended;
    }
}

fn joined_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    subject: Subject,
    condition: &mut Condition,
    depth: usize,
) {
    let join = match condition {
        Condition::AnyOf(_) => Join::Any,
        Condition::NoneOf(_) => Join::None,
        Condition::AllOf(_) | Condition::Ask { .. } => Join::All,
    };
    let mut parts = condition.parts().to_vec();
    let name = desk.text("condition-join");
    let text = |join| {
        desk.text(match join {
            Join::All => "join-all",
            Join::Any => "join-any",
            Join::None => "join-none",
        })
    };
    let chosen = choice(ui, ("join", depth), &name, join, &[Join::All, Join::Any, Join::None], text);
    let mut removed = None;
    ui.indent(("parts", depth), |ui| {
        for (n, part) in parts.iter_mut().enumerate() {
            ui.push_id(n, |ui| {
                ui.horizontal_top(|ui| {
                    if icon_button(ui, icons::X, &desk.text("condition-remove")).clicked() {
                        removed = Some(n);
                    }
                    ui.vertical(|ui| condition_ui(ui, desk, subject, part, depth + 1));
                });
            });
        }
        let add = format!("{}  {}", icons::PLUS, desk.text("condition-add"));
        if ui.button(add).clicked() {
            let field = parts.iter().find_map(first_field);
            let field = field.unwrap_or_else(|| FieldId::from_header("job_title"));
            parts.push(Condition::Ask { field, question: Question::IsKnown });
        }
    });
    if let Some(n) = removed {
        parts.remove(n);
    }
    // A single part needs no joining, unless it is turned around.
    let join = chosen.unwrap_or(join);
    *condition = match (join, parts.len()) {
        (Join::All | Join::Any, 1) => parts.remove(0),
        (Join::All, _) => Condition::AllOf(parts),
        (Join::Any, _) => Condition::AnyOf(parts),
        (Join::None, _) => Condition::NoneOf(parts),
    };
}

fn first_field(condition: &Condition) -> Option<FieldId> {
    match condition {
        Condition::Ask { field, .. } => Some(field.clone()),
        _ => condition.parts().iter().find_map(first_field),
    }
}

/// A question to a field: which field, what is asked, and what it is compared with.
fn ask_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    subject: Subject,
    field: &mut FieldId,
    question: &mut Question,
) {
    let before = kind_of(desk, subject, field);
    field_ui(ui, desk, subject, field);
    let kind = kind_of(desk, subject, field);
    let fitting = questions_for(kind);
    if kind != before && !fitting.iter().any(|fits| same_sort(fits, question)) {
        *question = fitting[0].clone();
    }
    let name = desk.text("question");
    let mut chosen = None;
    ui.name_inputs(name, |ui| {
        egui::ComboBox::from_id_salt("question").selected_text(sort_name(desk, question)).show_ui(ui, |ui| {
            for fits in &fitting {
                let selected = same_sort(fits, question);
                if ui.selectable_label(selected, sort_name(desk, fits)).clicked() && !selected {
                    chosen = Some(fits.clone());
                }
            }
        });
    });
    if let Some(chosen) = chosen {
        *question = carry_over(chosen, question);
    }
    value_ui(ui, desk, field, question);
}

/// What a question is compared with.
fn value_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, field: &FieldId, question: &mut Question) {
    let value = desk.text("value");
    match question {
        Question::Is(text)
        | Question::BeginsWith(text)
        | Question::EndsWith(text)
        | Question::Matches(text) => {
            let mut texts = vec![std::mem::take(text)];
            texts_ui(ui, desk, field, &mut texts, true);
            *text = texts.pop().unwrap_or_default();
        }
        Question::IsOneOf(texts) | Question::ContainsAnyOf(texts) => texts_ui(ui, desk, field, texts, false),
        Question::Equals(number)
        | Question::LessThan(number)
        | Question::AtMost(number)
        | Question::MoreThan(number)
        | Question::AtLeast(number) => exact_input(ui, &value, number),
        Question::Between(low, high) => {
            exact_input(ui, &desk.text("value-low"), low);
            ui.label(RichText::new("–").color(desk.theme.text_weak));
            exact_input(ui, &desk.text("value-high"), high);
        }
        Question::Before(date) | Question::After(date) => date_input(ui, &value, date),
        Question::WithinDays(days) => {
            number_input(ui, &desk.text("days"), days, 0..=36_500);
            ui.label(desk.text("days"));
        }
        Question::Yes | Question::No | Question::IsKnown | Question::IsUnknown => {}
    }
}

/// The questions that fit a kind of field, each with something to start from.
fn questions_for(kind: Option<FieldKind>) -> Vec<Question> {
    let zero = Number::default();
    let texts = [
        Question::Is(String::new()),
        Question::IsOneOf(Vec::new()),
        Question::ContainsAnyOf(Vec::new()),
        Question::BeginsWith(String::new()),
        Question::EndsWith(String::new()),
        Question::Matches(String::new()),
    ];
    let numbers = [
        Question::AtLeast(zero),
        Question::MoreThan(zero),
        Question::AtMost(zero),
        Question::LessThan(zero),
        Question::Equals(zero),
        Question::Between(zero, zero),
    ];
    let today = Date::from_ymd(2026, 1, 1).unwrap_or(Date(0));
    let dates = [Question::WithinDays(30), Question::After(today), Question::Before(today)];
    let flags = [Question::Yes, Question::No];
    let mut all: Vec<Question> = match kind {
        Some(FieldKind::Text | FieldKind::Choice | FieldKind::List) => texts.to_vec(),
        Some(FieldKind::Number | FieldKind::Money) => numbers.to_vec(),
        Some(FieldKind::Date) => dates.to_vec(),
        Some(FieldKind::Flag) => flags.to_vec(),
        None => texts.into_iter().chain(numbers).chain(flags).chain(dates).collect(),
    };
    all.extend([Question::IsKnown, Question::IsUnknown]);
    all
}

fn same_sort(a: &Question, b: &Question) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// The new sort of question with what the old one was compared with, where that fits.
fn carry_over(new: Question, old: &Question) -> Question {
    let texts = old.texts();
    let number = match old {
        Question::Equals(n)
        | Question::LessThan(n)
        | Question::AtMost(n)
        | Question::MoreThan(n)
        | Question::AtLeast(n)
        | Question::Between(n, _) => Some(*n),
        _ => None,
    };
    let first = texts.first().cloned().unwrap_or_default();
    match (new, number) {
        (Question::Is(_), _) => Question::Is(first),
        (Question::BeginsWith(_), _) => Question::BeginsWith(first),
        (Question::EndsWith(_), _) => Question::EndsWith(first),
        (Question::Matches(_), _) => Question::Matches(first),
        (Question::IsOneOf(_), _) => {
            Question::IsOneOf(texts.iter().filter(|it| !it.is_empty()).cloned().collect())
        }
        (Question::ContainsAnyOf(_), _) => {
            Question::ContainsAnyOf(texts.iter().filter(|it| !it.is_empty()).cloned().collect())
        }
        (Question::Equals(_), Some(n)) => Question::Equals(n),
        (Question::LessThan(_), Some(n)) => Question::LessThan(n),
        (Question::AtMost(_), Some(n)) => Question::AtMost(n),
        (Question::MoreThan(_), Some(n)) => Question::MoreThan(n),
        (Question::AtLeast(_), Some(n)) => Question::AtLeast(n),
        (Question::Between(_, _), Some(n)) => Question::Between(n, n),
        (new, _) => new,
    }
}

fn sort_name(desk: &Desk<'_>, question: &Question) -> String {
    desk.text(match question {
        Question::Is(_) => "sort-is",
        Question::IsOneOf(_) => "sort-is-one-of",
        Question::ContainsAnyOf(_) => "sort-contains",
        Question::BeginsWith(_) => "sort-begins",
        Question::EndsWith(_) => "sort-ends",
        Question::Matches(_) => "sort-matches",
        Question::Equals(_) => "sort-equals",
        Question::LessThan(_) => "sort-less-than",
        Question::AtMost(_) => "sort-at-most",
        Question::MoreThan(_) => "sort-more-than",
        Question::AtLeast(_) => "sort-at-least",
        Question::Between(_, _) => "sort-between",
        Question::Yes => "sort-yes",
        Question::No => "sort-no",
        Question::Before(_) => "sort-before",
        Question::After(_) => "sort-after",
        Question::WithinDays(_) => "sort-within-days",
        Question::IsKnown => "sort-known",
        Question::IsUnknown => "sort-unknown",
    })
}
