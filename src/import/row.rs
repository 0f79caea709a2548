//! A row with its cells by role.

use jiff::tz::TimeZone;

use super::column::{Column, Counts};
use super::join::{AccountJoin, Join, JoinCounts};
use super::{Record, Refusal, Role, numbers, values};
use crate::fields::{FieldKind, Number, Timestamp, Value};
use crate::leads::{LeadIndex, Recorded};

/// Where the column with a role is among the mapped ones, if there is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot(pub(super) Option<usize>);

impl Slot {
    /// Whether there is such a column.
    pub(super) fn is_there(self) -> bool {
        self.0.is_some()
    }
}

/// A row with its cells by role.
pub(super) struct Row<'r> {
    pub(super) columns: &'r [Column],
    pub(super) counts: &'r mut [Counts],
    pub(super) joined: &'r mut JoinCounts,
    pub(super) record: Record<'r>,
    pub(super) zone: &'r TimeZone,
    /// The currency in which amounts count, if somebody said so.
    pub(super) currency: Option<&'r str>,
}

impl<'r> Row<'r> {
    /// The trimmed cell of a column; empty if there is none, or if it says unknown.
    pub(super) fn text(&mut self, slot: Slot) -> &'r str {
        slot.0.map_or("", |n| self.cell(n))
    }

    /// The id in a column, as it is written: never a number. One that a spreadsheet has shortened is counted.
    pub(super) fn id(&mut self, slot: Slot) -> Result<&'r str, Refusal> {
        let id = self.text(slot);
        match slot.0 {
            Some(n) if values::is_shortened(id) => self.counts[n].n_shortened += 1,
            _ => {}
        }
        if id.is_empty() { Err(Refusal::NoId) } else { Ok(id) }
    }

    /// The lead that a column names.
    pub(super) fn lead(&mut self, slot: Slot, leads: &Join<'_>) -> Result<LeadIndex, Refusal> {
        let (lead, by) = leads.find(self.id(slot)?)?;
        self.joined.count(by);
        Ok(lead)
    }

    /// The first lead of the account that a column names.
    pub(super) fn lead_of_account(
        &mut self,
        slot: Slot,
        accounts: &AccountJoin<'_>,
    ) -> Result<LeadIndex, Refusal> {
        let key = self.text(slot);
        if key.is_empty() {
            return Err(Refusal::NoId);
        }
        let (lead, by) = accounts.find(key)?;
        self.joined.count(by);
        Ok(lead)
    }

    /// The moment in a column; `Ok(None)` if the cell is empty or there is no such column.
    pub(super) fn moment(&mut self, slot: Slot) -> Result<Option<Timestamp>, Refusal> {
        slot.0.map_or(Ok(None), |n| self.moment_of(n))
    }

    /// Yes or no in a column; `None` if nobody knows.
    pub(super) fn flag(&mut self, slot: Slot) -> Option<bool> {
        self.read(slot.0?, values::flag)
    }

    /// The amount in a column, whose currency another one may name; `None` if nobody knows, or if it is in another currency than
    /// counts.
    pub(super) fn amount(&mut self, slot: Slot, currency: Slot) -> Option<Number> {
        let named = self.text(currency);
        self.money_of(slot.0?, named)
    }

    /// The number in a column; `None` if nobody knows.
    pub(super) fn number(&mut self, slot: Slot) -> Option<Number> {
        self.number_of(slot.0?)
    }

    /// The values of the columns that hold fields, in their order.
    pub(super) fn values(&mut self, values: &mut Vec<Option<Value>>) {
        values.clear();
        for n in 0..self.columns.len() {
            if let Role::Field { kind, .. } = self.columns[n].role {
                values.push(self.value(n, kind));
            }
        }
    }

    /// Everything that columns record of the lead by a date or a flag, with its time if there is one.
    ///
    /// A date that cannot be read says nothing of what happened; it is reported with its column.
    pub(super) fn records(&mut self) -> Vec<(Recorded, Option<Timestamp>)> {
        let mut records = Vec::new();
        for n in 0..self.columns.len() {
            match self.columns[n].role {
                Role::RecordedAt(what) => {
                    let at = self.moment_of(n).ok().flatten();
                    records.extend(at.map(|at| (what, Some(at))));
                }
                Role::Recorded(what) => {
                    let yes = self.read(n, values::flag).filter(|yes| *yes);
                    records.extend(yes.map(|_| (what, None)));
                }
                _ => {}
            }
        }
        records
    }

    fn cell(&mut self, n: usize) -> &'r str {
        let column = &self.columns[n];
        let cell = self.record.get(column.place).unwrap_or_default().trim();
        let counts = &mut self.counts[n];
        if column.is_unknown(cell) {
            counts.n_unknown += 1;
            return "";
        }
        counts.n_known += 1;
        cell
    }

    /// Reads a cell; one that cannot be read is unknown, and reported.
    fn read<T>(&mut self, n: usize, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let cell = self.cell(n);
        if cell.is_empty() {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            let counts = &mut self.counts[n];
            counts.n_known -= 1;
            counts.n_unreadable += 1;
            counts.n_otherwise += u64::from(self.columns[n].can_be_read_otherwise(cell));
            counts.unreadable_example.get_or_insert_with(|| cell.to_owned());
        }
        value
    }

    fn number_of(&mut self, n: usize) -> Option<Number> {
        let column = &self.columns[n];
        let mut is_doubtful = false;
        let found = self.read(n, |cell| {
            is_doubtful = column.is_first_to_decide(cell);
            column.number(cell)
        });
        self.counts[n].n_otherwise += u64::from(is_doubtful && found.is_some());
        found
    }

    fn money_of(&mut self, n: usize, named: &str) -> Option<Number> {
        let found = self.number_of(n)?;
        let cell = self.record.get(self.columns[n].place).unwrap_or_default();
        let named = if named.is_empty() { numbers::currency(cell) } else { Some(numbers::standard(named)) };
        let Some(named) = named else { return Some(found) };
        let counts = &mut self.counts[n];
        if self.currency.is_none_or(|counting| numbers::is_same_currency(named, counting)) {
            counts.add_currency(named);
            return Some(found);
        }
        counts.n_known -= 1;
        counts.n_unreadable += 1;
        counts.unreadable_example.get_or_insert_with(|| format!("{} {named}", cell.trim()));
        None
    }

    fn moment_of(&mut self, n: usize) -> Result<Option<Timestamp>, Refusal> {
        let (column, zone) = (&self.columns[n], self.zone);
        let found = self.read(n, |cell| column.dates.read(cell)?.moment(zone));
        let cell = self.record.get(column.place).unwrap_or_default().trim();
        if found.is_none() && !column.is_unknown(cell) {
            return Err(Refusal::UnreadableTime(cell.to_owned()));
        }
        Ok(found)
    }

    fn value(&mut self, n: usize, kind: FieldKind) -> Option<Value> {
        let dates = self.columns[n].dates;
        match kind {
            FieldKind::Text | FieldKind::Choice => {
                let cell = self.cell(n);
                (!cell.is_empty()).then(|| Value::Text(cell.to_owned()))
            }
            FieldKind::Number => self.number_of(n).map(Value::Number),
            FieldKind::Money => self.money_of(n, "").map(Value::Number),
            FieldKind::Date => self.read(n, |cell| Some(Value::Date(dates.read(cell)?.date()))),
            FieldKind::Flag => self.read(n, values::flag).map(Value::Flag),
            FieldKind::List => self.read(n, |cell| {
                let texts = values::list(cell);
                (!texts.is_empty()).then_some(Value::List(texts))
            }),
        }
    }
}
