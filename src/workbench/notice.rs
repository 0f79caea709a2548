use super::Screen;

/// Something that the user should hear about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which one it is, of all that there ever were.
    pub id: u64,
    /// How bad it is.
    pub level: Level,
    /// What it is, and what to do.
    pub text: String,
    /// Where it can be looked at.
    pub screen: Option<Screen>,
}

/// How bad a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Something went well.
    Info,
    /// Something is to be done; it stays until it is put away.
    Reminder,
    /// Something did not work; nothing is lost.
    Error,
}
