use super::super::{Arg, Language};
use crate::leads::{FieldFilter, Filter, NO, YES};

impl Language {
    /// Which leads are looked at; nothing if all are.
    pub fn filter(&self, filter: &Filter) -> Option<String> {
        let fields = filter.fields.iter().map(|it| self.field_filter(it));
        let all: Vec<String> = self.days_of_creation(filter).into_iter().chain(fields).collect();
        (!all.is_empty()).then(|| all.join(" · "))
    }

    /// Between which days leads were created.
    pub fn days_of_creation(&self, filter: &Filter) -> Option<String> {
        let (from, until) = (filter.from.map(|it| self.date(it)), filter.until.map(|it| self.date(it)));
        match (from, until) {
            (Some(from), Some(until)) => {
                Some(self.say("filter-between", &[("from", from.into()), ("until", until.into())]))
            }
            (Some(from), None) => Some(self.say("filter-from", &[("from", from.into())])),
            (None, Some(until)) => Some(self.say("filter-until", &[("until", until.into())])),
            (None, None) => None,
        }
    }

    /// What a field of theirs holds.
    pub fn field_filter(&self, filter: &FieldFilter) -> String {
        let values: Vec<String> = filter.values.iter().map(|it| self.filtered_value(it.as_deref())).collect();
        let args = [("field", Arg::from(self.field(&filter.field))), ("values", values.join(", ").into())];
        self.say("filter-field", &args)
    }

    /// A value that a filter asks for, or that it is unknown.
    pub fn filtered_value(&self, value: Option<&str>) -> String {
        match value {
            None => self.text("term-unknown"),
            Some(YES) => self.text("term-yes"),
            Some(NO) => self.text("term-no"),
            Some(text) => text.to_owned(),
        }
    }

    /// That a history has no such field to choose leads by, and which it has.
    pub fn no_such_filter(&self, field: &str, offered: &[String]) -> String {
        let args = [("field", Arg::from(field)), ("offered", offered.join(", ").into())];
        self.say("filter-no-field", &args)
    }
}
