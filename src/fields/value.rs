use super::{Date, Number};

/// What is known of one field of one lead, or of one activity. Unknown values are `None`, outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text or a choice, as the file has it, trimmed.
    Text(String),
    /// A number or an amount of money.
    Number(Number),
    /// A calendar day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
}
