use crate::fields::Timestamp;

/// Something that sales or the CRM recorded about where a lead stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StageChange {
    /// When; `None` if the file only says that it happened.
    pub at: Option<Timestamp>,
    /// What.
    pub what: Recorded,
    /// For how much, in minor units (cents) of the history's currency. Only for wins and opportunities.
    pub amount: Option<i64>,
    /// Why, as a code of [`super::Leads::reasons`]; 0 if nothing is recorded.
    pub reason: u32,
}

/// What a stage change records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Recorded {
    /// The CRM called it a marketing qualified lead, by whatever rules it had then.
    Mql,
    /// It was handed to sales.
    HandedOver,
    /// Sales accepted it.
    Accepted,
    /// Sales rejected it.
    Rejected,
    /// It went back to marketing to be tried again.
    Recycled,
    /// A call ended in sales-ready.
    CallSalesReady,
    /// A call ended in nurture.
    CallNurture,
    /// A call ended in suspect.
    CallSuspect,
    /// Sales called it qualified.
    Qualified,
    /// Sales opened an opportunity.
    Opportunity,
    /// The deal was won.
    Won,
    /// The deal was lost.
    Lost,
}

impl Recorded {
    /// Everything that can be recorded, in the order of the funnel.
    pub const ALL: [Self; 12] = [
        Self::Mql,
        Self::HandedOver,
        Self::Accepted,
        Self::Rejected,
        Self::Recycled,
        Self::CallSalesReady,
        Self::CallNurture,
        Self::CallSuspect,
        Self::Qualified,
        Self::Opportunity,
        Self::Won,
        Self::Lost,
    ];

    /// A stable name, as used in files, language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mql => "mql",
            Self::HandedOver => "handed-over",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Recycled => "recycled",
            Self::CallSalesReady => "call-sales-ready",
            Self::CallNurture => "call-nurture",
            Self::CallSuspect => "call-suspect",
            Self::Qualified => "qualified",
            Self::Opportunity => "opportunity",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }
}

/// A win.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Won {
    /// When, if the file says so.
    pub at: Option<Timestamp>,
    /// For how much, in minor units, if the file says so.
    pub amount: Option<i64>,
}
