//! One sample lead: what it did, what sales did, and whether it bought.

use super::lead::SampleLead;
use super::random::Random;
use super::{END, Kind};
use crate::fields::{SECONDS_PER_DAY, Timestamp};

const HOUR: i64 = 3_600;
const ASSETS: &[&str] =
    &["Buyer's guide", "ROI calculator", "Case study: Logistics", "Security whitepaper", "Benchmark 2026"];
const WEBINARS: &[&str] = &["Getting started", "Pipeline in practice", "Ask the experts", "What is new"];
const PAGES: &[&str] = &["/", "/features", "/customers", "/blog/leads", "/blog/forecast", "/about"];
const REASONS: &[(&str, u64)] = &[("No fit", 45), ("Not reachable", 30), ("Wrong person", 15), ("Other", 10)];

/// Something that a sample lead did.
pub(super) struct SampleActivity {
    pub(super) at: Timestamp,
    pub(super) kind: &'static str,
    pub(super) asset: &'static str,
    pub(super) minutes: Option<i64>,
}

/// A deal.
pub(super) struct SampleDeal {
    pub(super) stage: &'static str,
    pub(super) amount: i64,
    pub(super) opened: Timestamp,
    pub(super) closed: Option<Timestamp>,
    pub(super) lost_reason: &'static str,
}

/// What happened to a sample lead.
pub(super) struct Timeline {
    pub(super) activities: Vec<SampleActivity>,
    /// What was recorded, when, and why.
    pub(super) changes: Vec<(&'static str, Timestamp, &'static str)>,
    pub(super) deal: Option<SampleDeal>,
}

impl Timeline {
    pub(super) fn make(lead: &SampleLead, random: &mut Random) -> Self {
        let mut timeline = Self { activities: Vec::new(), changes: Vec::new(), deal: None };
        timeline.noise(lead, random);
        let qualified = timeline.scored(lead, random);
        timeline.sales(lead.kind, qualified, random);
        timeline
    }

    fn act(&mut self, at: Timestamp, kind: &'static str, asset: &'static str, minutes: Option<i64>) {
        self.activities.push(SampleActivity { at, kind, asset, minutes });
    }

    /// Visits and opened mails, which give no points. Few leads have hundreds.
    fn noise(&mut self, lead: &SampleLead, random: &mut Random) {
        let most = if lead.kind == Kind::Silent { 2 } else { 400 };
        let n = random.long_tail(most) + random.below(9);
        let last = (lead.created.0 + 240 * SECONDS_PER_DAY).min(END.0 - SECONDS_PER_DAY / 2);
        for _ in 0..n {
            let at = Timestamp(random.between(lead.created.0, last.max(lead.created.0)));
            if random.chance(600) {
                self.act(at, "Page view", random.one_of(PAGES), None);
            } else {
                self.act(at, "Email open", "", None);
            }
        }
    }

    /// What gives points, by the kind of lead. Returns when a lead that qualifies has enough of them.
    fn scored(&mut self, lead: &SampleLead, random: &mut Random) -> Timestamp {
        let day = |n: i64| Timestamp(lead.created.0 + n * SECONDS_PER_DAY);
        match lead.kind {
            Kind::Silent | Kind::NoCompany => lead.created,
            Kind::Browser => {
                let downloads = random.below(4);
                for asset in &ASSETS[..usize::try_from(downloads).unwrap_or(0)] {
                    self.act(day(random.between(0, 12)), "Download", asset, None);
                }
                for _ in 0..random.below(5) {
                    self.act(day(random.between(0, 18)), "Email click", "", None);
                }
                lead.created
            }
            Kind::Cooled => {
                self.act(lead.created, "Unsubscribe", "", None);
                self.act(lead.created, "Careers page", "", None);
                self.act(day(random.between(1, 9)), "Demo request", "", None);
                lead.created
            }
            Kind::NearMiss => {
                // 45 for the profile, and 5 or 10 for downloads.
                for asset in &ASSETS[..if random.chance(500) { 1 } else { 2 }] {
                    self.act(day(1), "Download", asset, None);
                }
                day(1)
            }
            Kind::WebinarTourist => {
                for asset in &ASSETS[..usize::try_from(2 + random.below(2)).unwrap_or(2)] {
                    self.act(day(random.between(0, 20)), "Download", asset, None);
                }
                self.act(
                    day(random.between(1, 5)),
                    "Webinar",
                    random.one_of(WEBINARS),
                    Some(random.between(20, 60)),
                );
                let second = day(random.between(40, 50));
                self.act(second, "Webinar", random.one_of(WEBINARS), Some(random.between(20, 60)));
                second
            }
            Kind::Student | Kind::Competitor => {
                if random.chance(600) || lead.kind == Kind::Competitor {
                    self.act(lead.created, "Demo request", "", None);
                }
                lead.created
            }
            _ => {
                for _ in 0..random.below(3) {
                    self.act(day(random.between(0, 6)), "Pricing page", "/pricing", None);
                }
                let demo = Timestamp(day(random.between(0, 9)).0 + random.between(0, 8 * HOUR));
                self.act(demo, "Demo request", "", None);
                demo
            }
        }
    }

    /// What sales did with the lead.
    fn sales(&mut self, kind: Kind, qualified: Timestamp, random: &mut Random) {
        if kind.is_mql() {
            self.changes.push(("MQL", qualified, ""));
        }
        let worked = kind.is_worked() || matches!(kind, Kind::Rejected | Kind::JustHandedOver);
        if !worked {
            return;
        }
        if kind == Kind::JustHandedOver {
            // On the last day in the afternoon: eight working hours are not over before the next.
            let at = Timestamp(END.0 - 7 * HOUR + random.between(0, 2 * HOUR));
            self.changes.push(("Handed over", at, ""));
            return;
        }
        let handed_over = next_morning(qualified, random);
        self.changes.push(("Handed over", handed_over, ""));
        if kind == Kind::Rejected {
            let at = Timestamp(handed_over.0 + random.between(1, 30) * HOUR);
            self.changes.push(("Rejected", at, random.weighted(REASONS)));
            return;
        }
        let accepted = if kind == Kind::AnsweredLate {
            Timestamp(handed_over.0 + random.between(5, 8) * SECONDS_PER_DAY)
        } else {
            Timestamp(handed_over.0 + random.between(10 * 60, 2 * HOUR))
        };
        self.changes.push(("Accepted", accepted, ""));
        let call = Timestamp(accepted.0 + random.between(2 * HOUR, 2 * SECONDS_PER_DAY));
        if kind == Kind::WebinarTourist {
            let end = if random.chance(600) { "Call suspect" } else { "Call nurture" };
            self.changes.push((end, call, ""));
            return;
        }
        self.changes.push(("Call sales-ready", call, ""));
        self.deal(kind, call, random);
    }

    fn deal(&mut self, kind: Kind, call: Timestamp, random: &mut Random) {
        let opened = Timestamp(call.0 + random.between(1, 12) * SECONDS_PER_DAY);
        let wins = random.chance(kind.wins_per_mille());
        let amount = random.between(4, 30) * random.between(1, 8) * 500;
        let decided = Timestamp(opened.0 + random.between(10, 75) * SECONDS_PER_DAY);
        if opened.0 > END.0 {
            return;
        }
        if wins {
            self.changes.push(("Qualified", opened, ""));
        }
        let closed = Some(decided).filter(|at| *at <= END);
        let (stage, lost_reason) = match (closed, wins) {
            (Some(_), true) => ("Closed won", ""),
            (Some(_), false) => ("Closed lost", random.one_of(&["Price", "Competitor", "No decision"])),
            (None, _) => ("Negotiation", ""),
        };
        self.deal = Some(SampleDeal { stage, amount, opened, closed, lost_reason });
    }
}

/// Between 7:30 and 10:30 UTC on the working day after.
fn next_morning(after: Timestamp, random: &mut Random) -> Timestamp {
    let mut day = after.0.div_euclid(SECONDS_PER_DAY) + 1;
    // 1970-01-01 was a Thursday: days 2 and 3 of each week of seven are Saturday and Sunday.
    while matches!(day.rem_euclid(7), 2 | 3) {
        day += 1;
    }
    Timestamp(day * SECONDS_PER_DAY + 7 * HOUR + HOUR / 2 + random.between(0, 3 * HOUR))
}
