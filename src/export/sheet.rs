//! Numbers as tables: for people in their language, for programs under stable names.

use serde_json::{Map, Value, json};

use crate::agreement::{Agreement, Category, CriterionId, ListId, Stage, SubScore};
use crate::fields::{Date, Timestamp};
use crate::language::Language;
use crate::scoring::{StageTest, Verdict};
use crate::simulation::{Share, Tally};

/// A table with one kind of thing per column.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The message that titles it. Programs know it by this id without the word before the first hyphen.
    pub title: &'static str,
    /// The messages that title the columns; programs know them like the title.
    pub columns: Vec<&'static str>,
    /// The cells, row by row, as many as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Messages that say what the numbers do not show. For people alone.
    pub notes: Vec<&'static str>,
}

/// What a table can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing that is known.
    Empty,
    /// A text of the history or of the agreement.
    Text(String),
    /// A message, by its id.
    Term(&'static str),
    /// A stage.
    Stage(Stage),
    /// What became of leads.
    Verdict(Verdict),
    /// A test of a stage.
    Test(StageTest),
    /// A category of points.
    Category(Category),
    /// A part of the score.
    SubScore(SubScore),
    /// A criterion.
    Criterion(CriterionId),
    /// A list that leads go to.
    List(ListId),
    /// How many.
    Count(usize),
    /// A whole number with a sign: points, or a difference.
    Signed(i64),
    /// A whole number: a score, a threshold.
    Whole(i64),
    /// A share with its interval.
    Share(Share),
    /// A share without one, 0 to 1.
    Part(f64),
    /// An amount in minor units.
    Money(i64),
    /// A number with one digit after the point.
    Decimal(f64),
    /// A length of time in seconds.
    Seconds(i64),
    /// A moment.
    Moment(Timestamp),
    /// A day.
    Date(Date),
    /// A month, by its year and its number from 1.
    Month(i16, i8),
}

/// How a table is told to people.
pub struct Telling<'a> {
    /// In which language.
    pub language: &'a Language,
    /// Of which agreement.
    pub agreement: &'a Agreement,
    /// In which currency amounts are, if that is known.
    pub currency: Option<&'a str>,
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

impl From<Share> for Cell {
    fn from(share: Share) -> Self {
        Self::Share(share)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Timestamp> for Cell {
    fn from(at: Timestamp) -> Self {
        Self::Moment(at)
    }
}

impl Cell {
    /// Leads, the winners among them, and their money.
    pub fn tally(tally: Tally) -> [Self; 3] {
        [Self::Count(tally.n_leads), Self::Count(tally.n_won), Self::Money(tally.money)]
    }

    /// An estimated amount in minor units, to three digits: more would pretend to know.
    pub fn rough_money(minor: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "amounts of a history are far below 2^63")]
        let mut digits = minor.abs().round() as i64;
        let mut unit = 1;
        while digits >= 1_000 {
            digits = (digits + 5) / 10;
            unit *= 10;
        }
        Self::Money(if minor < 0.0 { -digits * unit } else { digits * unit })
    }

    /// Whether people read it from the left.
    pub fn is_text(&self) -> bool {
        matches!(
            self,
            Self::Text(_)
                | Self::Term(_)
                | Self::Stage(_)
                | Self::Verdict(_)
                | Self::Test(_)
                | Self::Category(_)
                | Self::SubScore(_)
                | Self::Criterion(_)
                | Self::List(_)
                | Self::Date(_)
                | Self::Month(..)
        )
    }

    /// The cell as people read it.
    pub fn told(&self, telling: &Telling<'_>) -> String {
        let Telling { language, agreement, currency } = *telling;
        match self {
            Self::Empty => "–".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Term(id) => language.text(id),
            Self::Stage(stage) => language.stage_short(*stage),
            Self::Verdict(verdict) => language.verdict(*verdict),
            Self::Test(test) => language.stage_test(agreement, test),
            Self::Category(category) => language.category(*category),
            Self::SubScore(score) => language.sub_score(*score),
            Self::Criterion(id) => {
                let named = agreement.criteria.iter().find(|it| it.id == *id);
                named.map_or_else(|| id.to_string(), |it| it.name.clone())
            }
            Self::List(id) => {
                let named = agreement.lists.iter().find(|it| it.id == *id);
                named.map_or_else(|| id.to_string(), |it| it.name.clone())
            }
            Self::Count(count) => language.count(*count),
            Self::Signed(number) => language.signed(*number),
            Self::Whole(number) => language.number(*number),
            Self::Share(share) => language.share(*share),
            Self::Part(part) => language.percent(*part),
            Self::Money(minor) => language.money(*minor, currency),
            Self::Decimal(number) => language.one_digit(*number),
            Self::Seconds(seconds) => language.duration(*seconds),
            Self::Moment(at) => language.moment(*at, &agreement.calendar.zone_or_utc()),
            Self::Date(day) => language.date(*day),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
        }
    }

    /// The cell as programs read it: numbers as numbers, seconds and minor units as such, times in UTC.
    pub fn plain(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => json!(text),
            Self::Term(id) => json!(key(id)),
            Self::Stage(stage) => json!(stage.key()),
            Self::Verdict(verdict) => json!(verdict.key()),
            Self::Test(test) => json!(test.to_string()),
            Self::Category(category) => json!(category.key()),
            Self::SubScore(score) => json!(score.key()),
            Self::Criterion(id) => json!(id.to_string()),
            Self::List(id) => json!(id.to_string()),
            Self::Count(count) => json!(count),
            Self::Signed(number) | Self::Whole(number) | Self::Money(number) | Self::Seconds(number) => {
                json!(number)
            }
            Self::Share(share) => json!({ "value": share.value, "low": share.low, "high": share.high }),
            Self::Part(number) | Self::Decimal(number) => json!(number),
            Self::Moment(at) => json!(at.to_string()),
            Self::Date(day) => json!(day.to_string()),
            Self::Month(year, month) => json!(format!("{year:04}-{month:02}")),
        }
    }
}

/// The name for programs of a message: its id without the word before the first hyphen.
pub fn key(id: &str) -> &str {
    id.split_once('-').map_or(id, |(_, key)| key)
}

impl Sheet {
    /// The rows as objects, under the names of the columns.
    pub fn plain(&self) -> Value {
        let row = |cells: &Vec<Cell>| {
            let named = self.columns.iter().zip(cells);
            Value::Object(
                named.map(|(id, cell)| (key(id).replace('-', "_"), cell.plain())).collect::<Map<_, _>>(),
            )
        };
        Value::Array(self.rows.iter().map(row).collect())
    }

    /// A record of column names, then one per row; shares without their intervals, nothing for empty cells.
    pub fn records(&self) -> Vec<Vec<String>> {
        let header = self.columns.iter().map(|id| key(id).replace('-', "_")).collect();
        let cell = |cell: &Cell| match cell.plain() {
            Value::Null => String::new(),
            Value::String(text) => text,
            Value::Object(share) => share.get("value").map(ToString::to_string).unwrap_or_default(),
            other => other.to_string(),
        };
        let rows = self.rows.iter().map(|row| row.iter().map(cell).collect());
        [header].into_iter().chain(rows).collect()
    }

    /// The titles of the columns for people.
    pub fn header(&self, language: &Language) -> Vec<String> {
        self.columns.iter().map(|id| language.text(id)).collect()
    }
}
