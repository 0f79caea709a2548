use crate::agreement::{Quota, Stage};
use crate::fields::SECONDS_PER_DAY;
use crate::simulation::{Share, Simulation};

/// A plan backwards from revenue: how many leads of each stage it takes, by what the history shows.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotaPlan {
    /// What must be sold, in minor units.
    pub revenue: i64,
    /// Within how many days.
    pub within_days: u32,
    /// What a deal brings: the mean of the won amounts that are known, in minor units.
    pub mean_deal: f64,
    /// How many won deals are known with their amount.
    pub n_deals: usize,
    /// How many days pass from creation to the deal: the median of the winners with both times.
    pub cycle_days: Option<f64>,
    /// How many won deals it takes.
    pub deals_needed: f64,
    /// From the last step back to the first: SQL to won, SAL to SQL, MQL to SAL, created to MQL.
    pub steps: Vec<PlanStep>,
    /// How many weeks the history has.
    pub weeks: f64,
}

/// A step of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanStep {
    /// Whose leads are counted: those that passed this stage; none for all that were created.
    pub from: Option<Stage>,
    /// Of them, those that make the next step.
    pub rate: Share,
    /// How many it takes.
    pub needed: f64,
    /// How many it takes if this and all later rates are at the upper end of their intervals, and at the lower end.
    pub between: (f64, f64),
    /// How many there were in a week of the history.
    pub per_week: f64,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlan {
    /// Neither the agreement nor the question names a quota.
    NoQuota,
    /// No won amount is known.
    NoDeals,
    /// Nobody passed a stage, or nobody of those was won.
    NoRate,
    /// The history has no creation times.
    NoTimes,
}

impl QuotaPlan {
    /// Plans for the quota that is asked for, else for that of the agreement. `minor` is how many minor units a unit has.
    ///
    /// Rates are those of leads that passed or failed; the last one is that of SQLs won so far, which is too low while many
    /// are open.
    ///
    /// # Errors
    /// The history or the agreement does not tell enough.
    pub fn of(simulation: &Simulation, quota: Option<Quota>, minor: i64) -> Result<Self, NoPlan> {
        let quota = quota.or(simulation.agreement().targets.quota).ok_or(NoPlan::NoQuota)?;
        let leads = simulation.leads();
        let won: Vec<_> = leads.indices().filter_map(|lead| Some((lead, leads.won(lead)?))).collect();
        let amounts: Vec<i64> = won.iter().filter_map(|(_, won)| won.amount).filter(|it| *it > 0).collect();
        if amounts.is_empty() {
            return Err(NoPlan::NoDeals);
        }
        let mean_deal = amounts.iter().map(|it| *it as f64).sum::<f64>() / amounts.len() as f64;
        let mut cycles: Vec<i64> =
            won.iter().filter_map(|(lead, won)| Some(won.at?.0 - leads.created(*lead)?.0)).collect();
        cycles.sort_unstable();
        let weeks = leads.n_seconds().ok_or(NoPlan::NoTimes)? as f64 / (7 * SECONDS_PER_DAY) as f64;
        let revenue = i64::try_from(quota.revenue).unwrap_or(i64::MAX).saturating_mul(minor);
        let deals_needed = revenue as f64 / mean_deal;
        Ok(Self {
            revenue,
            within_days: quota.within_days,
            mean_deal,
            n_deals: amounts.len(),
            cycle_days: cycles.get(cycles.len() / 2).map(|it| *it as f64 / SECONDS_PER_DAY as f64),
            deals_needed,
            steps: steps(simulation, deals_needed, weeks)?,
            weeks,
        })
    }

    /// How many days are left in which leads can be created that are won in time; below 0 if it is too late already.
    pub fn days_to_create(&self) -> Option<f64> {
        Some(f64::from(self.within_days) - self.cycle_days?)
    }
}

fn steps(simulation: &Simulation, deals: f64, weeks: f64) -> Result<Vec<PlanStep>, NoPlan> {
    let funnel = &simulation.funnel;
    let sql = funnel.stage(Stage::Sql).passed;
    let conversion = |stage: Stage| funnel.stage(stage).conversion();
    let passed = |stage: Stage| funnel.stage(stage).passed.n_leads;
    let rates = [
        (Some(Stage::Sql), Share::of(sql.n_won, sql.n_leads), passed(Stage::Sql)),
        (Some(Stage::Sal), conversion(Stage::Sql), passed(Stage::Sal)),
        (Some(Stage::Mql), conversion(Stage::Sal), passed(Stage::Mql)),
        (None, conversion(Stage::Mql), funnel.created.n_leads),
    ];
    let (mut needed, mut between) = (deals, (deals, deals));
    let mut steps = Vec::new();
    for (from, rate, n) in rates {
        let rate = rate.filter(|rate| rate.value > 0.0).ok_or(NoPlan::NoRate)?;
        needed /= rate.value;
        between = (between.0 / rate.high, between.1 / rate.low.max(f64::MIN_POSITIVE));
        steps.push(PlanStep { from, rate, needed, between, per_week: n as f64 / weeks });
    }
    Ok(steps)
}
