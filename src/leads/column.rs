use std::ops::Range;

use super::dictionary::Coder;
use super::{ColumnSpec, Dictionary, LeadIndex};
use crate::fields::{Date, FieldId, FieldKind, Number, Value};

/// A field of all leads.
#[derive(Clone, Debug)]
pub struct Column {
    /// Which field.
    pub field: FieldId,
    /// What the file calls it.
    pub header: String,
    /// What it holds.
    pub kind: FieldKind,
    /// The values.
    pub cells: Cells,
}

/// The values of a column, one per lead.
#[derive(Clone, Debug)]
pub enum Cells {
    /// Texts and choices, as codes of the dictionary; 0 is unknown.
    Texts {
        /// The distinct texts.
        dictionary: Dictionary,
        /// The code of each lead.
        codes: Vec<u32>,
    },
    /// Numbers and amounts.
    Numbers(Vec<Option<Number>>),
    /// Days.
    Dates(Vec<Option<Date>>),
    /// Yes, no or unknown.
    Flags(Vec<Option<bool>>),
    /// Several texts per lead: those of a lead stand from `offsets[lead]` to `offsets[lead + 1]`.
    Lists {
        /// The distinct texts.
        dictionary: Dictionary,
        /// Where the texts of each lead begin.
        offsets: Vec<u32>,
        /// The codes of the texts, lead after lead.
        codes: Vec<u32>,
    },
}

impl Column {
    /// What is known of a lead.
    pub fn value(&self, lead: LeadIndex) -> Option<Value> {
        let n = lead.at();
        match &self.cells {
            Cells::Texts { dictionary, codes } => {
                dictionary.text(codes[n]).map(|text| Value::Text(text.to_owned()))
            }
            Cells::Numbers(numbers) => numbers[n].map(Value::Number),
            Cells::Dates(dates) => dates[n].map(Value::Date),
            Cells::Flags(flags) => flags[n].map(Value::Flag),
            Cells::Lists { dictionary, offsets, codes } => {
                let codes = &codes[offsets[n] as usize..offsets[n + 1] as usize];
                let texts: Vec<String> =
                    codes.iter().filter_map(|code| dictionary.text(*code)).map(str::to_owned).collect();
                (!texts.is_empty()).then_some(Value::List(texts))
            }
        }
    }

    /// Whether anything is known of a lead.
    pub fn is_known(&self, lead: LeadIndex) -> bool {
        let n = lead.at();
        match &self.cells {
            Cells::Texts { codes, .. } => codes[n] != 0,
            Cells::Numbers(numbers) => numbers[n].is_some(),
            Cells::Dates(dates) => dates[n].is_some(),
            Cells::Flags(flags) => flags[n].is_some(),
            Cells::Lists { offsets, .. } => offsets[n] != offsets[n + 1],
        }
    }

    /// Whether anything is known of each of some leads that stand one after the other.
    pub fn are_known(&self, leads: Range<LeadIndex>, known: &mut [bool]) {
        let range = leads.start.at()..leads.end.at();
        match &self.cells {
            Cells::Texts { codes, .. } => {
                known.iter_mut().zip(&codes[range]).for_each(|(known, code)| *known = *code != 0);
            }
            Cells::Numbers(numbers) => {
                known.iter_mut().zip(&numbers[range]).for_each(|(known, it)| *known = it.is_some());
            }
            Cells::Dates(_) | Cells::Flags(_) | Cells::Lists { .. } => {
                let leads = (leads.start.0..leads.end.0).map(LeadIndex);
                known.iter_mut().zip(leads).for_each(|(known, lead)| *known = self.is_known(lead));
            }
        }
    }
}

/// A column that is being filled, in the order of the file.
#[derive(Debug)]
pub(super) struct ColumnBuilder {
    spec: ColumnSpec,
    coder: Coder,
    cells: Cells,
}

impl ColumnBuilder {
    pub(super) fn new(spec: ColumnSpec) -> Self {
        let cells = match spec.kind {
            FieldKind::Text | FieldKind::Choice => {
                Cells::Texts { dictionary: Dictionary::default(), codes: Vec::new() }
            }
            FieldKind::Number | FieldKind::Money => Cells::Numbers(Vec::new()),
            FieldKind::Date => Cells::Dates(Vec::new()),
            FieldKind::Flag => Cells::Flags(Vec::new()),
            FieldKind::List => {
                Cells::Lists { dictionary: Dictionary::default(), offsets: vec![0], codes: Vec::new() }
            }
        };
        Self { spec, coder: Coder::default(), cells }
    }

    pub(super) fn is_of(&self, field: &FieldId) -> bool {
        self.spec.field == *field
    }

    /// The text of each lead; nothing if the column holds something else.
    pub(super) fn texts(&self) -> impl Iterator<Item = Option<&str>> {
        let codes = match &self.cells {
            Cells::Texts { codes, .. } => codes.as_slice(),
            _ => &[],
        };
        codes.iter().map(|code| self.coder.text(*code))
    }

    /// Adds the value of the next lead. A value of another kind than the column's is unknown.
    pub(super) fn push(&mut self, value: Option<&Value>) {
        match (&mut self.cells, value) {
            (Cells::Texts { codes, .. }, Some(Value::Text(text))) => codes.push(self.coder.code(text)),
            (Cells::Texts { codes, .. }, _) => codes.push(0),
            (Cells::Numbers(numbers), Some(Value::Number(number))) => numbers.push(Some(*number)),
            (Cells::Numbers(numbers), _) => numbers.push(None),
            (Cells::Dates(dates), Some(Value::Date(date))) => dates.push(Some(*date)),
            (Cells::Dates(dates), _) => dates.push(None),
            (Cells::Flags(flags), Some(Value::Flag(flag))) => flags.push(Some(*flag)),
            (Cells::Flags(flags), _) => flags.push(None),
            (Cells::Lists { offsets, codes, .. }, value) => {
                if let Some(Value::List(texts)) = value {
                    let coder = &mut self.coder;
                    codes.extend(texts.iter().map(|text| coder.code(text)).filter(|code| *code != 0));
                }
                offsets.push(u32::try_from(codes.len()).unwrap_or(u32::MAX));
            }
        }
    }

    /// Adds what a column of the same kind holds, of those leads that are kept.
    pub(super) fn append(&mut self, part: Self, keep: &[bool]) {
        let moved = self.coder.take(part.coder);
        let kept = || keep.iter().enumerate().filter(|(_, keep)| **keep).map(|(n, _)| n);
        match (&mut self.cells, part.cells) {
            (Cells::Texts { codes, .. }, Cells::Texts { codes: more, .. }) => {
                codes.extend(kept().map(|n| moved[more[n] as usize]));
            }
            (Cells::Numbers(numbers), Cells::Numbers(more)) => numbers.extend(kept().map(|n| more[n])),
            (Cells::Dates(dates), Cells::Dates(more)) => dates.extend(kept().map(|n| more[n])),
            (Cells::Flags(flags), Cells::Flags(more)) => flags.extend(kept().map(|n| more[n])),
            (
                Cells::Lists { offsets, codes, .. },
                Cells::Lists { offsets: more_offsets, codes: more, .. },
            ) => {
                for n in kept() {
                    let texts = &more[more_offsets[n] as usize..more_offsets[n + 1] as usize];
                    codes.extend(texts.iter().map(|code| moved[*code as usize]));
                    offsets.push(u32::try_from(codes.len()).unwrap_or(u32::MAX));
                }
            }
            // Columns of one file have one kind.
            _ => (0..kept().count()).for_each(|_| self.push(None)),
        }
    }

    /// The finished column, with the leads in the given order of their first places.
    pub(super) fn finish(self, order: &[u32]) -> Column {
        let (finished, moved) = self.coder.finish();
        let cells = match self.cells {
            Cells::Texts { codes, .. } => Cells::Texts {
                dictionary: finished,
                codes: order.iter().map(|&n| moved[codes[n as usize] as usize]).collect(),
            },
            Cells::Numbers(numbers) => Cells::Numbers(in_order(&numbers, order)),
            Cells::Dates(dates) => Cells::Dates(in_order(&dates, order)),
            Cells::Flags(flags) => Cells::Flags(in_order(&flags, order)),
            Cells::Lists { offsets, codes, .. } => {
                let mut new_offsets = Vec::with_capacity(order.len() + 1);
                new_offsets.push(0);
                let mut new_codes = Vec::with_capacity(codes.len());
                for &n in order {
                    let texts = &codes[offsets[n as usize] as usize..offsets[n as usize + 1] as usize];
                    new_codes.extend(texts.iter().map(|code| moved[*code as usize]));
                    new_offsets.push(u32::try_from(new_codes.len()).unwrap_or(u32::MAX));
                }
                Cells::Lists { dictionary: finished, offsets: new_offsets, codes: new_codes }
            }
        };
        let ColumnSpec { field, header, kind } = self.spec;
        Column { field, header, kind, cells }
    }
}

fn in_order<T: Copy>(values: &[T], order: &[u32]) -> Vec<T> {
    order.iter().map(|&n| values[n as usize]).collect()
}
