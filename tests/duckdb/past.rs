//! Histories: as the program reads them, and as files for another program.

use std::path::Path;
use std::sync::Arc;

use accord::fields::{FieldId, FieldKind, Timestamp, Value};
use accord::import::{ImportProgress, Mapping, load};
use accord::leads::{Column, LeadIndex, Leads};
use serde_json::json;

use super::conditions::FIELDS;
use super::histories::History;
use super::reference::{Did, Record, Row};

/// A history twice: in the columns of the program, and row by row, with all that is later than the end of observation.
pub struct Past {
    pub leads: Arc<Leads>,
    columns: Vec<(FieldId, FieldKind)>,
    rows: Vec<Row>,
    observed_until: Option<Timestamp>,
}

impl Past {
    /// A random history.
    pub fn of(history: History) -> Self {
        let kind = |id: &FieldId| FIELDS.iter().find(|(name, _)| *name == id.as_str()).map(|it| it.1);
        let leads = history.leads();
        let columns = history.columns.into_iter();
        let columns = columns.map(|id| (id.clone(), kind(&id).unwrap_or_else(|| panic!("{id} has no kind"))));
        let (columns, rows) = (columns.collect(), history.rows);
        Self { leads, columns, rows, observed_until: history.observed_until }
    }

    /// The company that does not exist, with everything that its files tell.
    pub fn sample(n_leads: u64, seed: u64) -> Self {
        let (sources, _) = accord::sample::in_memory(n_leads, seed).unwrap();
        let loaded = load(&sources, &Mapping::default(), None, &ImportProgress::default());
        let leads = loaded.unwrap_or_else(|error| panic!("{error}")).leads;
        let columns = leads.columns().iter().map(|it| (it.field.clone(), it.kind)).collect();
        let rows = leads.indices().map(|lead| row(&leads, lead)).collect();
        Self { columns, rows, observed_until: leads.observed_until(), leads }
    }

    /// What happened to a lead, for a person to look at.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// Writes the history into a folder: what is unknown is empty, times are seconds, numbers are in millionths, days
    /// count from 1970-01-01, and lists are separated by semicolons.
    pub fn write(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        let mut leads = csv::Writer::from_path(folder.join("leads.csv")).unwrap();
        let mut activities = csv::Writer::from_path(folder.join("activities.csv")).unwrap();
        let mut changes = csv::Writer::from_path(folder.join("changes.csv")).unwrap();
        let own = self.columns.iter().map(|(id, _)| format!("f:{id}"));
        let common = ["id", "created", "account"].map(str::to_owned);
        leads.write_record(common.into_iter().chain(own)).unwrap();
        activities.write_record(["id", "happened", "kind", "asset", "campaign", "minutes"]).unwrap();
        changes.write_record(["id", "happened", "what", "reason"]).unwrap();
        for row in &self.rows {
            let cells = [row.id.clone(), time(row.created), row.account.clone().unwrap_or_default()];
            let value = |id: &FieldId| row.fields.iter().find(|(name, _)| name == id).map(|it| cell(&it.1));
            let own = self.columns.iter().map(|(id, _)| value(id).unwrap_or_default());
            leads.write_record(cells.into_iter().chain(own)).unwrap();
            for Did { at, kind, asset, campaign, minutes } in &row.activities {
                let minutes = minutes.map(|it| it.millionths().to_string()).unwrap_or_default();
                let at = at.0.to_string();
                activities.write_record([&row.id, &at, kind, asset, campaign, &minutes]).unwrap();
            }
            for Record { what, at, amount: _, reason } in &row.records {
                changes.write_record([row.id.as_str(), &time(*at), what.key(), reason]).unwrap();
            }
        }
        for mut file in [leads, activities, changes] {
            file.flush().unwrap();
        }
        let columns = self.columns.iter().map(|(id, kind)| json!({"field": id, "kind": kind.key()}));
        let until = self.observed_until.map(|it| it.0);
        let facts = json!({"columns": columns.collect::<Vec<_>>(), "observed_until": until});
        std::fs::write(folder.join("facts.json"), facts.to_string()).unwrap();
    }
}

fn time(at: Option<Timestamp>) -> String {
    at.map(|at| at.0.to_string()).unwrap_or_default()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.millionths().to_string(),
        Value::Date(date) => date.0.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(texts) => texts.join(";"),
    }
}

/// A lead of the program, as a row.
fn row(leads: &Leads, lead: LeadIndex) -> Row {
    let value = |column: &Column| Some((column.field.clone(), column.value(lead)?));
    let all = leads.activities();
    let did = |place: usize| {
        let it = all.get(place);
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Did {
            at: it.at,
            kind: text(all.kinds().text(it.kind)),
            asset: text(all.assets().text(it.asset)),
            campaign: text(all.campaigns().text(it.campaign)),
            minutes: it.minutes,
        }
    };
    let changes = leads.stage_changes(lead).iter().map(|it| Record {
        what: it.what,
        at: it.at,
        amount: it.amount,
        reason: leads.reason(it).unwrap_or_default().to_owned(),
    });
    Row {
        id: leads.id(lead).to_owned(),
        created: leads.created(lead),
        account: leads.account(lead).map(str::to_owned),
        fields: leads.columns().iter().filter_map(value).collect(),
        activities: all.of(lead).map(did).collect(),
        records: changes.collect(),
    }
}
