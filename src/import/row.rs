//! A row with its cells by role.

use jiff::tz::TimeZone;

use super::column::{Column, Counts};
use super::join::{AccountJoin, Join, JoinCounts};
use super::{Record, Refusal, Role, values};
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
}

impl<'r> Row<'r> {
    /// The trimmed cell of a column; empty if there is none, or if it says unknown.
    pub(super) fn text(&mut self, slot: Slot) -> &'r str {
        slot.0.map_or("", |n| self.cell(n))
    }

    /// The lead that a column names.
    pub(super) fn lead(&mut self, slot: Slot, leads: &Join<'_>) -> Result<LeadIndex, Refusal> {
        let key = self.text(slot);
        if key.is_empty() {
            return Err(Refusal::NoId);
        }
        let (lead, by) = leads.find(key)?;
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

    /// The number in a column; `None` if nobody knows.
    pub(super) fn number(&mut self, slot: Slot) -> Option<Number> {
        let n = slot.0?;
        let numbers = self.columns[n].numbers;
        self.read(n, |cell| numbers.read(cell))
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
    fn read<T>(&mut self, n: usize, read: impl Fn(&str) -> Option<T>) -> Option<T> {
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
        let (dates, numbers) = (self.columns[n].dates, self.columns[n].numbers);
        match kind {
            FieldKind::Text | FieldKind::Choice => {
                let cell = self.cell(n);
                (!cell.is_empty()).then(|| Value::Text(cell.to_owned()))
            }
            FieldKind::Number | FieldKind::Money => {
                self.read(n, |cell| numbers.read(cell)).map(Value::Number)
            }
            FieldKind::Date => self.read(n, |cell| Some(Value::Date(dates.read(cell)?.date()))),
            FieldKind::Flag => self.read(n, values::flag).map(Value::Flag),
            FieldKind::List => self.read(n, |cell| {
                let texts = values::list(cell);
                (!texts.is_empty()).then_some(Value::List(texts))
            }),
        }
    }
}
