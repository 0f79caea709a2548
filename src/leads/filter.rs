//! Which leads of a history are looked at.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{Cells, Column, LeadIndex, Leads};
use crate::fields::text::comparison_key;
use crate::fields::{Date, FieldId, Timestamp};

/// Which leads of a history are looked at: those for which everything holds that is said here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The first day on which they were created.
    pub from: Option<Date>,
    /// The last day on which they were created.
    pub until: Option<Date>,
    /// What their fields hold.
    pub fields: Vec<FieldFilter>,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFilter {
    /// The field: of texts, of lists of texts, or of yes and no.
    pub field: FieldId,
    /// One of these; none stands for leads of which it is unknown.
    pub values: BTreeSet<Option<String>>,
}

/// How a field of yes and no says yes.
pub const YES: &str = "yes";

/// How it says no.
pub const NO: &str = "no";

impl Filter {
    /// Whether every lead is looked at.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a column can be asked what it holds: texts, lists of texts, or yes and no.
    pub fn can_ask(column: &Column) -> bool {
        matches!(column.cells, Cells::Texts { .. } | Cells::Lists { .. } | Cells::Flags(_))
    }

    /// What it says of a field.
    pub fn of(&self, field: &FieldId) -> Option<&FieldFilter> {
        self.fields.iter().find(|it| it.field == *field)
    }

    /// Takes a value of a field in, or leaves it out if it was in; a field without values is not asked any more.
    pub fn toggle(&mut self, field: &FieldId, value: Option<&str>) {
        let value = value.map(str::to_owned);
        match self.fields.iter_mut().find(|it| it.field == *field) {
            Some(it) => {
                if !it.values.remove(&value) {
                    it.values.insert(value);
                }
            }
            None => {
                self.fields.push(FieldFilter { field: field.clone(), values: BTreeSet::from([value]) });
            }
        }
        self.fields.retain(|it| !it.values.is_empty());
    }

    /// Forgets what is said of fields that a history has not.
    pub fn keep_to(&mut self, leads: &Leads) {
        self.fields.retain(|it| leads.column(&it.field).is_some());
    }

    /// The leads for which it holds, in the order of the history. Days are those of a time zone.
    pub fn kept(&self, leads: &Leads, zone: &TimeZone) -> Vec<LeadIndex> {
        let begins = |day: Date| zone.to_timestamp(day.to_jiff().at(0, 0, 0, 0)).ok();
        let from = self.from.and_then(begins).map(|at| Timestamp(at.as_second()));
        let until = self.day_after(zone);
        let is_in_time = |lead: LeadIndex| {
            let created = leads.created(lead);
            from.is_none_or(|from| created.is_some_and(|at| from <= at))
                && until.is_none_or(|until| created.is_some_and(|at| at < until))
        };
        let tests: Vec<Test<'_>> = self.fields.iter().map(|it| Test::of(it, leads)).collect();
        leads.indices().filter(|lead| is_in_time(*lead) && tests.iter().all(|it| it.holds(*lead))).collect()
    }

    /// The part of a history for which it holds.
    ///
    /// What campaigns cost is cut to the same days; costs without a day, and all costs where fields are asked, are left out:
    /// nobody can say which leads they brought.
    pub fn part_of(&self, leads: &Arc<Leads>, zone: &TimeZone) -> Leads {
        let mut part = leads.only(&self.kept(leads, zone));
        if self.fields.is_empty() {
            part.cut_to(self.day_after(zone), (self.from, self.until));
        }
        part
    }

    fn day_after(&self, zone: &TimeZone) -> Option<Timestamp> {
        let next = self.until?.to_jiff().tomorrow().ok()?;
        zone.to_timestamp(next.at(0, 0, 0, 0)).ok().map(|at| Timestamp(at.as_second()))
    }
}

/// A question to a field, with its texts looked up.
enum Test<'a> {
    /// Whether each code is asked for, 0 being unknown.
    Codes(&'a Column, Vec<bool>),
    Flags(&'a [Option<bool>], &'a FieldFilter),
    /// The history has no such field, so that it is unknown of all.
    Unknown(bool),
}

impl<'a> Test<'a> {
    fn of(filter: &'a FieldFilter, leads: &'a Leads) -> Self {
        let unknown = filter.values.contains(&None);
        let Some(column) = leads.column(&filter.field) else { return Self::Unknown(unknown) };
        match &column.cells {
            Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. } => {
                let keys: BTreeSet<String> =
                    filter.values.iter().flatten().map(|it| comparison_key(it)).collect();
                let asked = dictionary.texts().map(|text| keys.contains(&comparison_key(text)));
                Self::Codes(column, [unknown].into_iter().chain(asked).collect())
            }
            Cells::Flags(flags) => Self::Flags(flags, filter),
            Cells::Numbers(_) | Cells::Dates(_) => Self::Unknown(unknown),
        }
    }

    fn holds(&self, lead: LeadIndex) -> bool {
        let n = lead.at();
        match self {
            Self::Codes(Column { cells: Cells::Texts { codes, .. }, .. }, asked) => asked[codes[n] as usize],
            Self::Codes(Column { cells: Cells::Lists { offsets, codes, .. }, .. }, asked) => {
                let own = &codes[offsets[n] as usize..offsets[n + 1] as usize];
                if own.is_empty() { asked[0] } else { own.iter().any(|code| asked[*code as usize]) }
            }
            Self::Codes(..) => false,
            Self::Flags(flags, filter) => {
                let value = flags[n].map(|it| if it { YES } else { NO }.to_owned());
                filter.values.contains(&value)
            }
            Self::Unknown(holds) => *holds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::{FieldKind, Value};
    use crate::leads::{ColumnSpec, LeadsBuilder};

    /// Four leads around the turn of the year in Berlin, which is an hour ahead of UTC.
    fn leads() -> Arc<Leads> {
        let spec = |name: &str, kind| ColumnSpec {
            field: FieldId::from_header(name),
            header: name.to_owned(),
            kind,
        };
        let mut builder =
            LeadsBuilder::new(vec![spec("source", FieldKind::Choice), spec("opted_out", FieldKind::Flag)]);
        for (id, created, source, flag) in [
            ("a", "2025-12-31T22:59:59Z", Some("Web"), Some(true)),
            ("b", "2025-12-31T23:00:00Z", Some("web "), None),
            ("c", "2026-01-31T22:59:59Z", Some("Event"), Some(false)),
            ("d", "2026-01-31T23:00:00Z", None, Some(false)),
        ] {
            let values = [source.map(|it| Value::Text(it.to_owned())), flag.map(Value::Flag)];
            builder.add_lead(id, Some(created.parse().unwrap()), &values).unwrap();
        }
        Arc::new(builder.finish(None))
    }

    fn ids(filter: &Filter) -> String {
        let leads = leads();
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let part = filter.part_of(&leads, &zone);
        part.indices().map(|lead| part.id(lead).to_owned()).collect()
    }

    fn days(from: &str, until: &str) -> Filter {
        Filter { from: from.parse().ok(), until: until.parse().ok(), ..Filter::default() }
    }

    #[test]
    fn days_are_those_of_the_calendar_and_both_ends_are_in() {
        assert_eq!(ids(&Filter::default()), "abcd");
        assert_eq!(ids(&days("2026-01-01", "2026-01-31")), "bc");
        assert_eq!(ids(&days("2026-02-01", "")), "d");
        assert_eq!(ids(&days("", "2025-12-31")), "a");
        assert_eq!(ids(&days("2026-02-01", "2026-01-01")), "");
    }

    #[test]
    fn fields_hold_any_of_the_values_and_all_fields_are_asked() {
        let (source, flag) = (FieldId::from_header("source"), FieldId::from_header("opted_out"));
        let mut filter = Filter::default();
        filter.toggle(&source, Some("WEB"));
        assert_eq!(ids(&filter), "ab");
        filter.toggle(&source, None);
        assert_eq!(ids(&filter), "abd");
        filter.toggle(&flag, Some(NO));
        assert_eq!(ids(&filter), "d");
        filter.toggle(&flag, None);
        assert_eq!(ids(&filter), "bd");
        filter.toggle(&source, Some("WEB"));
        filter.toggle(&source, None);
        assert_eq!(ids(&filter), "bcd", "a field without values is not asked");
        filter.toggle(&FieldId::from_header("unheard"), Some("x"));
        assert_eq!(ids(&filter), "");
    }
}
