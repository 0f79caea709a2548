use serde::Serialize;

use crate::agreement::{Document, Stage, Status};
use crate::leads::Leads;
use crate::signing::sound_status;
use crate::simulation::{Share, Simulation, Tally};

/// A simulation as the command line tells it to other programs. Names are stable; amounts are in minor units.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// What the agreement is called.
    pub agreement: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// `AGREED` or `DRAFT`.
    pub status: &'static str,
    /// The end of observation, in UTC.
    pub observed_until: Option<String>,
    /// The currency of amounts, if the mapping names it.
    pub currency: Option<String>,
    /// Every lead.
    pub created: TallyRow,
    /// The stages, from first to last.
    pub stages: Vec<StageRow>,
    /// The leads that passed every stage and were won.
    pub won: TallyRow,
    /// Where leads leave, in the order in which tests are checked. Tests that stop nobody are there, too.
    pub leakage: Vec<LeakRow>,
    /// Where failed leads go.
    pub lists: Vec<ListRow>,
}

/// Some leads and what they were worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TallyRow {
    /// How many.
    pub leads: usize,
    /// How many of them were won.
    pub won: usize,
    /// What those paid.
    pub money_minor: i64,
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageRow {
    /// `mql`, `sal` or `sql`.
    pub stage: &'static str,
    /// Those that reached it: the sum of the four below.
    pub reached: TallyRow,
    /// Those that passed.
    pub passed: TallyRow,
    /// Those that failed.
    pub failed: TallyRow,
    /// Those of which nothing is recorded that could tell.
    pub not_evidenced: TallyRow,
    /// Those whose time is not over.
    pub immature: TallyRow,
    /// passed / (passed + failed), with its 90 % Wilson interval.
    pub conversion: Option<ShareRow>,
    /// (passed + failed) / reached.
    pub coverage: Option<f64>,
}

/// A share with its interval, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShareRow {
    /// The share.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// A test that stops leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeakRow {
    /// The stage.
    pub stage: &'static str,
    /// The test, as in `first_failing_requirement` of the verdicts.
    pub test: String,
    /// Leads whose first failing test it is.
    pub first_failing: TallyRow,
    /// Leads whose sole blocker it is.
    pub sole_blocker: TallyRow,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListRow {
    /// Its id; empty for leads that go nowhere.
    pub list: String,
    /// The failed leads that go there.
    pub leads: TallyRow,
}

impl From<Tally> for TallyRow {
    fn from(tally: Tally) -> Self {
        Self { leads: tally.n_leads, won: tally.n_won, money_minor: tally.money }
    }
}

impl From<Share> for ShareRow {
    fn from(share: Share) -> Self {
        Self { value: share.value, low: share.low, high: share.high }
    }
}

impl Summary {
    /// Sums up a simulation.
    pub fn of(document: &Document, leads: &Leads, currency: Option<&str>, simulation: &Simulation) -> Self {
        let funnel = &simulation.funnel;
        let stage = |stage: Stage| {
            let counts = funnel.stage(stage);
            StageRow {
                stage: stage.key(),
                reached: counts.reached.into(),
                passed: counts.passed.into(),
                failed: counts.failed.into(),
                not_evidenced: counts.not_evidenced.into(),
                immature: counts.immature.into(),
                conversion: counts.conversion().map(Into::into),
                coverage: counts.coverage().map(|share| share.value),
            }
        };
        let leakage = simulation.leakage.leaks.iter().map(|leak| LeakRow {
            stage: leak.stage.key(),
            test: leak.test.to_string(),
            first_failing: leak.first.into(),
            sole_blocker: leak.sole.into(),
        });
        let lists = simulation.leakage.lists.iter().map(|count| ListRow {
            list: count.list.as_ref().map(ToString::to_string).unwrap_or_default(),
            leads: count.leads.into(),
        });
        Self {
            agreement: document.agreement.title.clone(),
            fingerprint: document.agreement.fingerprint().to_string(),
            status: if sound_status(document) == Status::Agreed { "AGREED" } else { "DRAFT" },
            observed_until: leads.observed_until().map(|at| at.to_string()),
            currency: currency.map(str::to_owned),
            created: funnel.created.into(),
            stages: Stage::ALL.into_iter().map(stage).collect(),
            won: funnel.won().into(),
            leakage: leakage.collect(),
            lists: lists.collect(),
        }
    }

    /// The summary as rows of one table: `section, stage, item, leads, won, money_minor`.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let row = |section: &str, stage: &str, item: &str, tally: TallyRow| {
            let figures = [tally.leads.to_string(), tally.won.to_string(), tally.money_minor.to_string()];
            [section, stage, item].map(str::to_owned).into_iter().chain(figures).collect()
        };
        let mut rows = vec![row("funnel", "created", "reached", self.created)];
        for stage in &self.stages {
            for (item, tally) in [
                ("reached", stage.reached),
                ("passed", stage.passed),
                ("failed", stage.failed),
                ("not-evidenced", stage.not_evidenced),
                ("immature", stage.immature),
            ] {
                rows.push(row("funnel", stage.stage, item, tally));
            }
        }
        rows.push(row("funnel", "won", "reached", self.won));
        for leak in &self.leakage {
            rows.push(row("first-failing", leak.stage, &leak.test, leak.first_failing));
            rows.push(row("sole-blocker", leak.stage, &leak.test, leak.sole_blocker));
        }
        rows.extend(self.lists.iter().map(|list| row("list", "", &list.list, list.leads)));
        rows
    }
}
