use super::sentence::{Piece, Spot, marked, pieces, plain};
use super::{Arg, Language};
use crate::agreement::{
    Act, Disposition, Party, Purpose, Requirement, RequirementTest, TimeUnit, Weekday, Window,
};
use crate::leads::Recorded;
use crate::scoring::Met;

impl Language {
    /// A requirement as a plain sentence: `Sales accepts the lead within 8 working hours of the hand-off`.
    pub fn requirement(&self, requirement: &Requirement) -> String {
        plain(&self.marked_requirement(requirement))
    }

    /// The same in pieces that know what they stand for.
    pub fn requirement_pieces(&self, requirement: &Requirement) -> Vec<Piece> {
        pieces(&self.marked_requirement(requirement))
    }

    fn marked_requirement(&self, requirement: &Requirement) -> String {
        let sentence = match &requirement.test {
            RequirementTest::Fields(condition) => {
                let condition = self.condition_at(condition, &mut Vec::new());
                self.say("requirement-fields", &[("condition", condition.into())])
            }
            RequirementTest::Act { act, within } => {
                let done = marked(&Spot::Act, &self.act(act));
                match within {
                    None => done,
                    Some(window) => {
                        let window = marked(&Spot::Window, &self.window(*window));
                        let args = [("act", Arg::from(done)), ("window", window.into())];
                        self.say("requirement-within", &args)
                    }
                }
            }
        };
        if requirement.optional {
            self.say("requirement-optional", &[("sentence", sentence.into())])
        } else {
            sentence
        }
    }

    fn act(&self, act: &Act) -> String {
        match act {
            Act::Accepted => self.text("act-accepted"),
            Act::Qualified => self.text("act-qualified"),
            Act::Opportunity => self.text("act-opportunity"),
            Act::Disposition(wanted) => {
                let names: Vec<String> =
                    wanted.iter().map(|it| self.quoted(&self.disposition(*it))).collect();
                let names = if names.is_empty() {
                    self.text("nothing-chosen")
                } else {
                    self.joined(&names, "list-or-short")
                };
                self.say("act-disposition", &[("dispositions", names.into())])
            }
        }
    }

    /// The name of a disposition.
    pub fn disposition(&self, disposition: Disposition) -> String {
        self.text(match disposition {
            Disposition::SalesReady => "disposition-sales-ready",
            Disposition::Nurture => "disposition-nurture",
            Disposition::Suspect => "disposition-suspect",
        })
    }

    /// The length of a window: `8 working hours`.
    pub fn window(&self, window: Window) -> String {
        let id = match window.unit {
            TimeUnit::Hours => "window-hours",
            TimeUnit::Days => "window-days",
            TimeUnit::WorkingHours => "window-working-hours",
            TimeUnit::WorkingDays => "window-working-days",
        };
        self.say(id, &[("n", window.amount.into())])
    }

    /// The name of a unit of windows.
    pub fn time_unit(&self, unit: TimeUnit) -> String {
        self.text(match unit {
            TimeUnit::Hours => "unit-hours",
            TimeUnit::Days => "unit-days",
            TimeUnit::WorkingHours => "unit-working-hours",
            TimeUnit::WorkingDays => "unit-working-days",
        })
    }

    /// The short name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> String {
        self.text(match day {
            Weekday::Monday => "weekday-monday",
            Weekday::Tuesday => "weekday-tuesday",
            Weekday::Wednesday => "weekday-wednesday",
            Weekday::Thursday => "weekday-thursday",
            Weekday::Friday => "weekday-friday",
            Weekday::Saturday => "weekday-saturday",
            Weekday::Sunday => "weekday-sunday",
        })
    }

    /// The name of what a list is for.
    pub fn purpose(&self, purpose: Purpose) -> String {
        self.text(match purpose {
            Purpose::Nurture => "purpose-nurture",
            Purpose::LowQuality => "purpose-low-quality",
            Purpose::Disqualified => "purpose-disqualified",
        })
    }

    /// The name of a party.
    pub fn party(&self, party: Party) -> String {
        self.text(match party {
            Party::Marketing => "party-marketing",
            Party::Sales => "party-sales",
            Party::Operations => "party-operations",
            Party::Leadership => "party-leadership",
        })
    }

    /// How a lead stands to a test.
    pub fn met(&self, met: Met) -> String {
        self.text(match met {
            Met::Met => "met-met",
            Met::NotMet => "met-not-met",
            Met::NotEvidenced => "met-not-evidenced",
            Met::NotYetDue => "met-not-yet-due",
        })
    }

    /// The name of something that is recorded.
    pub fn recorded(&self, what: Recorded) -> String {
        self.text(match what {
            Recorded::Mql => "recorded-mql",
            Recorded::HandedOver => "recorded-handed-over",
            Recorded::Accepted => "recorded-accepted",
            Recorded::Rejected => "recorded-rejected",
            Recorded::Recycled => "recorded-recycled",
            Recorded::CallSalesReady => "recorded-call-sales-ready",
            Recorded::CallNurture => "recorded-call-nurture",
            Recorded::CallSuspect => "recorded-call-suspect",
            Recorded::Qualified => "recorded-qualified",
            Recorded::Opportunity => "recorded-opportunity",
            Recorded::Won => "recorded-won",
            Recorded::Lost => "recorded-lost",
        })
    }
}
