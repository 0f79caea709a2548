//! The random agreements that the funnel is tried with.

#[path = "../funnel/agreements.rs"]
pub mod agreements;
#[path = "../funnel/conditions.rs"]
mod conditions;
#[path = "../funnel/qualifying.rs"]
mod qualifying;

/// The words that random agreements share with random histories, which are not needed here.
mod histories {
    pub const KINDS: [&str; 4] = ["Pricing page", "Ｗｅｂｉｎａｒ", "download", "\"quoted\" \\ back"];
    pub const REASONS: [&str; 3] = ["No budget", "no BUDGET", "Zu früh"];
}
