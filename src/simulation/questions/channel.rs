use std::collections::HashMap;

use crate::fields::FieldId;
use crate::fields::text::comparison_key;
use crate::leads::{Cells, Dictionary, LeadIndex, Leads};

/// Where leads come from, by the field `source`: the same texts by comparison key are one channel.
pub(super) struct Channels<'a> {
    dictionary: &'a Dictionary,
    codes: &'a [u32],
    groups: Groups,
}

/// For each code of a dictionary, the most frequent code whose text is the same by comparison key.
pub(super) struct Groups(Vec<u32>);

impl Groups {
    /// Of a dictionary and every use of its codes; of equally frequent spellings the first in order stands for the group.
    pub(super) fn of(dictionary: &Dictionary, used: impl Iterator<Item = u32>) -> Self {
        let mut n_uses = vec![0_usize; dictionary.len() + 1];
        for code in used {
            n_uses[code as usize] += 1;
        }
        let keys: Vec<String> = dictionary.texts().map(comparison_key).collect();
        let mut of_key: HashMap<&str, u32> = HashMap::new();
        for (code, key) in (1..).zip(&keys) {
            let most = of_key.entry(key).or_insert(code);
            if n_uses[code as usize] > n_uses[*most as usize] {
                *most = code;
            }
        }
        let groups = keys.iter().map(|key| of_key.get(key.as_str()).copied().unwrap_or(0));
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
        Some(Self { dictionary, codes, groups: Groups::of(dictionary, codes.iter().copied()) })
    }

    /// The channel of a lead; 0 if it is unknown.
    pub(super) fn channel(&self, lead: LeadIndex) -> u32 {
        self.codes.get(lead.at()).map_or(0, |code| self.groups.group(*code))
    }

    /// What a channel is called; `None` of 0.
    pub(super) fn name(&self, channel: u32) -> Option<&'a str> {
        self.dictionary.text(channel)
    }
}
