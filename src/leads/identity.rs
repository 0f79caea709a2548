use sha2::{Digest as _, Sha256};

use super::{LeadIndex, Leads};
use crate::fields::Value;

impl Leads {
    /// The SHA-256 of everything that is known of every lead, as `sha256:` and 64 hexadecimal digits: two histories have the
    /// same one only if an agreement makes the same of them. What the files were called and how they were written plays no part.
    pub fn identity(&self) -> String {
        use std::fmt::Write as _;
        let mut hash = Sha256::new();
        let text = |hash: &mut Sha256, text: &str| {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        };
        let number = |hash: &mut Sha256, number: i64| hash.update(number.to_le_bytes());
        number(&mut hash, self.observed_until.map_or(i64::MIN, |at| at.0));
        for column in &self.columns {
            text(&mut hash, column.field.as_str());
        }
        for lead in self.indices() {
            text(&mut hash, self.id(lead));
            number(&mut hash, self.created(lead).map_or(i64::MIN, |at| at.0));
            text(&mut hash, self.account(lead).unwrap_or_default());
            for column in &self.columns {
                text(&mut hash, &column.value(lead).map(|value| spelled(&value)).unwrap_or_default());
            }
            self.add_story(&mut hash, lead);
        }
        hash.finalize().iter().fold(String::from("sha256:"), |mut hex, byte| {
            write!(hex, "{byte:02x}").ok();
            hex
        })
    }

    /// What a lead did and what became of it.
    fn add_story(&self, hash: &mut Sha256, lead: LeadIndex) {
        for place in self.activities.of(lead) {
            let activity = self.activities.get(place);
            hash.update(activity.at.0.to_le_bytes());
            for text in [
                self.activities.kinds().text(activity.kind),
                self.activities.assets().text(activity.asset),
                self.activities.campaigns().text(activity.campaign),
            ] {
                hash.update(text.unwrap_or_default().as_bytes());
                hash.update([0]);
            }
            hash.update(activity.minutes.map_or(i64::MIN, crate::fields::Number::millionths).to_le_bytes());
        }
        for change in self.stage_changes(lead) {
            hash.update([change.what as u8]);
            hash.update(change.at.map_or(i64::MIN, |at| at.0).to_le_bytes());
            hash.update(change.amount.unwrap_or(i64::MIN).to_le_bytes());
            hash.update(self.reason(change).unwrap_or_default().as_bytes());
            hash.update([0]);
        }
    }
}

/// A value with its kind, so that no two look the same.
fn spelled(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("t{text}"),
        Value::Number(number) => format!("n{}", number.millionths()),
        Value::Date(date) => format!("d{}", date.0),
        Value::Flag(flag) => format!("f{}", u8::from(*flag)),
        Value::List(texts) => format!("l{}", texts.join("\u{1}")),
    }
}

#[cfg(test)]
mod tests {
    use crate::fields::{FieldId, FieldKind, Timestamp, Value};
    use crate::leads::{ActivityDetails, ColumnSpec, LeadsBuilder};

    fn identity(order: [&str; 2], source: &str, at: i64) -> String {
        let field = FieldId::from_header("source");
        let spec = ColumnSpec { field, header: "Source".to_owned(), kind: FieldKind::Choice };
        let mut builder = LeadsBuilder::new(vec![spec]);
        for id in order {
            let value = Some(Value::Text(if id == "a" { source } else { "Web" }.to_owned()));
            let lead = builder.add_lead(id, Some(Timestamp(0)), &[value]).unwrap();
            builder.add_activity(lead, Timestamp(at), "demo", ActivityDetails::default());
        }
        builder.finish(Some(Timestamp(9))).identity()
    }

    #[test]
    fn a_history_is_known_by_what_is_in_it_and_not_by_the_order_of_its_rows() {
        let first = identity(["a", "b"], "Web", 1);
        assert_eq!(first.len(), "sha256:".len() + 64);
        assert_eq!(identity(["b", "a"], "Web", 1), first);
        assert_ne!(identity(["a", "b"], "Event", 1), first);
        assert_ne!(identity(["a", "b"], "Web", 2), first);
    }
}
