use super::{Arg, Language};
use crate::agreement::{Accord, Concord, Disposition, Party, SalesAct};

impl Language {
    /// How far two judges agree: `Both said the same of 9 of 12 leads (75 %). Cohen’s kappa is 0.5.`
    pub fn concord(&self, concord: &Concord) -> String {
        let Concord { n, n_same, kappa } = *concord;
        let share = if n == 0 { 0.0 } else { n_same as f64 / n as f64 };
        let args = [("same", Arg::from(n_same)), ("n", n.into()), ("share", self.percent(share).into())];
        let same = self.say("concord-same", &args);
        let kappa = match kappa {
            Some(kappa) => {
                let band = match kappa {
                    // The bands of Landis and Koch (1977).
                    it if it < 0.0 => "kappa-none",
                    it if it <= 0.2 => "kappa-slight",
                    it if it <= 0.4 => "kappa-fair",
                    it if it <= 0.6 => "kappa-moderate",
                    it if it <= 0.8 => "kappa-substantial",
                    _ => "kappa-almost-perfect",
                };
                let args = [("kappa", Arg::from(self.two_digits(kappa))), ("band", self.text(band).into())];
                self.say("concord-kappa", &args)
            }
            None => self.text("concord-no-kappa"),
        };
        format!("{same} {kappa}")
    }

    /// How the parties stand to a part.
    pub fn accord(&self, accord: &Accord) -> String {
        match accord {
            Accord::Agreed => self.text("accord-agreed"),
            Accord::Contested { by } => self.say("accord-contested", &[("parties", self.parties(by).into())]),
            Accord::Open { agreed_by } if agreed_by.is_empty() => self.text("accord-open"),
            Accord::Open { agreed_by } => {
                self.say("accord-half", &[("parties", self.parties(agreed_by).into())])
            }
        }
    }

    fn parties(&self, parties: &[Party]) -> String {
        let names: Vec<String> = parties.iter().map(|party| self.party(*party)).collect();
        self.joined(&names, "list-and-short")
    }

    /// What sales can record of an example.
    pub fn sales_act(&self, act: SalesAct) -> String {
        self.text(match act {
            SalesAct::HandedOver => "recorded-handed-over",
            SalesAct::Accepted => "recorded-accepted",
            SalesAct::Rejected => "recorded-rejected",
            SalesAct::Call(Disposition::SalesReady) => "recorded-call-sales-ready",
            SalesAct::Call(Disposition::Nurture) => "recorded-call-nurture",
            SalesAct::Call(Disposition::Suspect) => "recorded-call-suspect",
            SalesAct::Qualified => "recorded-qualified",
            SalesAct::Opportunity => "recorded-opportunity",
        })
    }
}
