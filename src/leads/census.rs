use std::collections::HashMap;

use indexmap::IndexMap;
use rayon::prelude::*;

use super::{Cells, Leads, NO, YES};
use crate::fields::FieldId;
use crate::fields::text::comparison_key;

/// How many leads have what: so that what is offered to choose from can say how much there is of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// How many leads each field is known of.
    fields: HashMap<FieldId, usize>,
    /// How many leads have each value, of fields of texts with few of them.
    values: HashMap<FieldId, HashMap<String, usize>>,
    /// How many leads did each kind of activity.
    kinds: HashMap<String, usize>,
    /// Which history it is.
    identity: String,
}

/// Of fields with more values, none is counted.
const MOST_VALUES: usize = 200;

impl Census {
    /// Counts the leads of a history.
    pub fn of(leads: &Leads) -> Self {
        let of_field = |column: &super::Column| {
            let n = leads.indices().filter(|lead| column.value(*lead).is_some()).count();
            (column.field.clone(), n)
        };
        let fields = leads.columns().par_iter().map(of_field).collect();
        let few = leads.columns().par_iter().filter(|column| match &column.cells {
            Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. } => {
                dictionary.len() <= MOST_VALUES
            }
            Cells::Flags(_) => true,
            Cells::Numbers(_) | Cells::Dates(_) => false,
        });
        let values = few.map(|column| (column.field.clone(), values_of(leads, column))).collect();
        Self { fields, values, kinds: kinds_of(leads), identity: leads.identity() }
    }

    /// Which history was counted, as [`Leads::identity`] says; nothing if none was.
    pub fn identity(&self) -> Option<&str> {
        Some(self.identity.as_str()).filter(|it| !it.is_empty())
    }

    /// How many leads a field is known of.
    pub fn field(&self, field: &FieldId) -> Option<usize> {
        self.fields.get(field).copied()
    }

    /// How many leads have a value.
    pub fn value(&self, field: &FieldId, value: &str) -> Option<usize> {
        self.values.get(field)?.get(value).copied()
    }

    /// The values of a field with how many leads have each, the most frequent first; none of fields with very many. The same
    /// texts by comparison key are one, in the spelling that is used most.
    pub fn values_of(&self, field: &FieldId) -> Vec<(&str, usize)> {
        let all = self.values.get(field).into_iter().flatten();
        let mut all: Vec<(&str, usize)> = all.map(|(text, n)| (text.as_str(), *n)).collect();
        let order = |all: &mut [(&str, usize)]| all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        order(&mut all);
        let mut by_key: IndexMap<String, (&str, usize)> = IndexMap::new();
        for (text, n) in all {
            by_key.entry(comparison_key(text)).or_insert((text, 0)).1 += n;
        }
        let mut merged: Vec<(&str, usize)> = by_key.into_values().collect();
        order(&mut merged);
        merged
    }

    /// How many leads did such a thing.
    pub fn kind(&self, kind: &str) -> Option<usize> {
        self.kinds.get(kind).copied()
    }
}

fn values_of(leads: &Leads, column: &super::Column) -> HashMap<String, usize> {
    use crate::fields::Value;
    let mut counts: HashMap<String, usize> = HashMap::new();
    for value in leads.indices().filter_map(|lead| column.value(lead)) {
        match value {
            Value::Text(text) => *counts.entry(text).or_default() += 1,
            Value::List(mut texts) => {
                texts.sort_unstable();
                texts.dedup();
                for text in texts {
                    *counts.entry(text).or_default() += 1;
                }
            }
            Value::Flag(flag) => *counts.entry(if flag { YES } else { NO }.to_owned()).or_default() += 1,
            Value::Number(_) | Value::Date(_) => {}
        }
    }
    counts
}

fn kinds_of(leads: &Leads) -> HashMap<String, usize> {
    let activities = leads.activities();
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for lead in leads.indices() {
        let mut done: Vec<u32> = activities.of(lead).map(|place| activities.get(place).kind).collect();
        done.sort_unstable();
        done.dedup();
        for kind in done {
            *counts.entry(kind).or_default() += 1;
        }
    }
    let named = |(kind, n): (u32, usize)| Some((activities.kinds().text(kind)?.to_owned(), n));
    counts.into_iter().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::{FieldKind, Timestamp, Value};
    use crate::leads::{ActivityDetails, ColumnSpec, LeadsBuilder};

    #[test]
    fn leads_are_counted_once_for_each_thing_that_they_have() {
        let field = FieldId::from_header("source");
        let spec = ColumnSpec { field: field.clone(), header: "Source".to_owned(), kind: FieldKind::Choice };
        let mut builder = LeadsBuilder::new(vec![spec]);
        for (id, source) in [("a", Some("Web")), ("b", Some("Web")), ("c", Some("Event")), ("d", None)] {
            let value = source.map(|it| Value::Text(it.to_owned()));
            let lead = builder.add_lead(id, Some(Timestamp(0)), &[value]).unwrap();
            for at in 0..2 {
                builder.add_activity(lead, Timestamp(at), "demo", ActivityDetails::default());
            }
        }
        let census = Census::of(&builder.finish(None));
        assert_eq!(census.field(&field), Some(3));
        assert_eq!(census.value(&field, "Web"), Some(2));
        assert_eq!(census.value(&field, "Fair"), None);
        assert_eq!(census.kind("demo"), Some(4));
    }
}
