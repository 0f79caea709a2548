//! The words a rule may use: fields, their kinds and their values.
//!
//! Nothing here knows an agreement, a lead or a file.

mod catalogue;
mod kind;
mod number;
pub mod text;
mod time;
mod value;

pub use self::catalogue::{CATALOGUE, Field, standard};
pub use self::kind::FieldKind;
pub use self::number::{Number, NumberError};
pub use self::time::{Date, DateError, LocalTime, SECONDS_PER_DAY, Timestamp};
pub use self::value::Value;

use std::borrow::Cow;
use std::fmt;

/// Names a field: `job_title`, `country`, or the slug of a header that only one company has.
///
/// Lower case, words joined by `_`, letters of any script, NFC, at most 80 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FieldId(String);

/// Why a text cannot name a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{text:?} cannot name a field: use lower-case letters, digits and `_`, at most 80 characters, as in `job_title`"
)]
pub struct FieldIdError {
    text: String,
}

impl FieldId {
    /// The id that is spelled exactly so.
    ///
    /// # Errors
    /// The text is empty, too long, or is not its own slug.
    pub fn new(text: &str) -> Result<Self, FieldIdError> {
        let id = Self::from_header(text);
        if id.0 == text && !text.is_empty() { Ok(id) } else { Err(FieldIdError { text: text.to_owned() }) }
    }

    /// The id that a column header stands for: `"Job Title "` becomes `job_title`.
    ///
    /// A header without a letter or digit gives the empty id; callers number such columns.
    pub fn from_header(header: &str) -> Self {
        let folded = text::comparison_key(header);
        let mut slug = String::with_capacity(folded.len());
        for c in folded.chars() {
            // The blanks of Hangul count as letters, but nobody sees them.
            if c.is_alphanumeric() && !text::is_forbidden(c) {
                slug.push(c);
            } else if !slug.is_empty() && !slug.ends_with('_') {
                slug.push('_');
            }
        }
        let slug: String = slug.trim_end_matches('_').chars().take(80).collect();
        Self(slug.trim_end_matches('_').to_owned())
    }

    /// The id as it stands in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id as plain words, for fields that no language file names: `fleet_size` reads `Fleet size`.
    pub fn words(&self) -> Cow<'_, str> {
        let mut chars = self.0.chars();
        match chars.next() {
            None => Cow::Borrowed(""),
            Some(first) => {
                Cow::Owned(first.to_uppercase().chain(chars).collect::<String>().replace('_', " "))
            }
        }
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<FieldId> for String {
    fn from(id: FieldId) -> Self {
        id.0
    }
}

impl TryFrom<String> for FieldId {
    type Error = FieldIdError;

    fn try_from(text: String) -> Result<Self, FieldIdError> {
        Self::new(&text)
    }
}

impl schemars::JsonSchema for FieldId {
    fn schema_name() -> Cow<'static, str> {
        "FieldId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "minLength": 1, "maxLength": 80,
            "description": "Names a field: lower-case words joined by `_`."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_becomes_a_slug_in_any_script() {
        for (header, slug) in [
            ("Job Title ", "job_title"),
            ("Total Time Spent on Website", "total_time_spent_on_website"),
            ("E-Mail", "e_mail"),
            ("직급 (현재)", "직급_현재"),
            ("Größe", "grösse"),
            ("__x__", "x"),
        ] {
            assert_eq!(FieldId::from_header(header).as_str(), slug);
        }
    }

    #[test]
    fn only_a_slug_names_a_field() {
        assert!(FieldId::new("job_title").is_ok());
        for text in ["", "Job title", "a b", "_a", "a__b", "x\u{200b}y", "x\u{1160}"] {
            assert!(FieldId::new(text).is_err(), "{text:?}");
        }
    }
}
