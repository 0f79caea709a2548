use std::collections::HashMap;

use crate::fields::FieldId;
use crate::fields::text::comparison_key;
use crate::leads::{Cells, Dictionary, LeadIndex, Leads};

/// Where leads come from, by the field `source`: the same texts by comparison key are one channel.
pub(super) struct Channels<'a> {
    codes: &'a [u32],
    groups: Groups,
}

/// For each code of a dictionary, the first code whose text is the same by comparison key.
pub(super) struct Groups(Vec<u32>);

impl Groups {
    pub(super) fn of(dictionary: &Dictionary) -> Self {
        let mut first: HashMap<String, u32> = HashMap::new();
        let codes = (1..).zip(dictionary.texts());
        let groups = codes.map(|(code, text)| *first.entry(comparison_key(text)).or_insert(code));
        Self([0].into_iter().chain(groups).collect())
    }

    /// The code that stands for a code's group; 0 for unknown.
    pub(super) fn group(&self, code: u32) -> u32 {
        self.0.get(code as usize).copied().unwrap_or(0)
    }
}

impl<'a> Channels<'a> {
    /// The channels of a history; none if it has no such field, or if that holds no single texts.
    pub(super) fn of(leads: &'a Leads) -> Option<Self> {
        let column = leads.column(&FieldId::new("source").ok()?)?;
        let Cells::Texts { dictionary, codes } = &column.cells else { return None };
        Some(Self { codes, groups: Groups::of(dictionary) })
    }

    /// The channel of a lead; 0 if it is unknown.
    pub(super) fn channel(&self, lead: LeadIndex) -> u32 {
        self.codes.get(lead.at()).map_or(0, |code| self.groups.group(*code))
    }
}
