use std::collections::HashMap;

use super::channel::Groups;
use crate::fields::FieldId;
use crate::fields::text::comparison_key;
use crate::leads::{Cells, LeadIndex, Leads};

/// The campaigns of a history: those of activities and those of the field `campaign`. The same texts by comparison key are one.
pub(super) struct Campaigns<'a> {
    leads: &'a Leads,
    names: Vec<&'a str>,
    of_activities: Groups,
    /// For each code of the field, the campaign.
    of_field: Vec<u32>,
    field: &'a [u32],
}

impl<'a> Campaigns<'a> {
    /// The campaigns of a history.
    pub(super) fn of(leads: &'a Leads) -> Self {
        let activities = leads.activities();
        let uses = (0..activities.len()).map(|place| activities.deed(place).campaign);
        let of_activities = Groups::of(activities.campaigns(), uses);
        let mut names: Vec<&str> = activities.campaigns().texts().collect();
        let mut of_field = vec![0];
        let column = FieldId::new("campaign").ok().and_then(|field| leads.column(&field));
        let mut field: &[u32] = &[];
        if let Some(Cells::Texts { dictionary, codes }) = column.map(|column| &column.cells) {
            let mut known: HashMap<String, u32> = HashMap::new();
            for (code, name) in (1..).zip(names.clone()) {
                known.insert(comparison_key(name), of_activities.group(code));
            }
            for text in dictionary.texts() {
                let code = *known.entry(comparison_key(text)).or_insert_with(|| {
                    names.push(text);
                    u32::try_from(names.len()).unwrap_or(0)
                });
                of_field.push(code);
            }
            field = codes;
        }
        Self { leads, names, of_activities, of_field, field }
    }

    /// The first and the last campaign of a lead, up to a place of its activities: that of the field `campaign`, else of the
    /// first activity that has one; and of the last activity that has one, else that of the field. 0 if unknown.
    pub(super) fn of_lead(&self, lead: LeadIndex, is_counted: impl Fn(&usize) -> bool) -> (u32, u32) {
        let activities = self.leads.activities();
        let own = self.field.get(lead.at()).and_then(|code| self.of_field.get(*code as usize));
        let own = own.copied().filter(|code| *code != 0);
        let used = activities
            .of(lead)
            .filter(is_counted)
            .map(|place| self.of_activities.group(activities.deed(place).campaign))
            .filter(|code| *code != 0);
        let (mut first, mut last) = (own, None);
        for code in used {
            first = first.or(Some(code));
            last = Some(code);
        }
        (first.unwrap_or(0), last.or(own).unwrap_or(0))
    }

    /// What a campaign is called; `None` of 0.
    pub(super) fn name(&self, campaign: u32) -> Option<&'a str> {
        self.names.get((campaign as usize).checked_sub(1)?).copied()
    }
}
