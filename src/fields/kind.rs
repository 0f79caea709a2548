/// What kind of answer a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FieldKind {
    /// Free text.
    Text,
    /// One of a few texts.
    Choice,
    /// An exact number.
    Number,
    /// An amount in the currency of the source.
    Money,
    /// A calendar day.
    Date,
    /// Yes or no.
    Flag,
    /// Several texts, separated by `;` in files.
    List,
}

impl FieldKind {
    /// Every kind, in the order in which menus show them.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Choice, Self::Number, Self::Money, Self::Date, Self::Flag, Self::List];

    /// A stable name for the kind, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Choice => "choice",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::Flag => "flag",
            Self::List => "list",
        }
    }
}
