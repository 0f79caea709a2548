use super::{Answer, Asked};
use crate::export::sheet::{Cell, Sheet};
use crate::language::minor_digits;
use crate::simulation::questions::{NoPlan, PlanStep, QuotaPlan};

/// A plan backwards from revenue; or the message that says what is missing to make one.
///
/// # Errors
/// There is no quota, or the history does not tell enough.
pub fn quota_plan(asked: &Asked<'_>) -> Result<QuotaPlan, &'static str> {
    let minor = 10_i64.pow(u32::from(minor_digits(asked.currency.unwrap_or_default())));
    QuotaPlan::of(asked.simulation, asked.quota, minor).map_err(|reason| match reason {
        NoPlan::NoQuota => "question-needs-quota",
        NoPlan::NoDeals => "question-needs-deals",
        NoPlan::NoRate => "question-needs-rates",
        NoPlan::NoTimes => "question-needs-times",
    })
}

/// A plan backwards from revenue.
pub(super) fn sheets(asked: &Asked<'_>) -> Answer {
    let plan = quota_plan(asked)?;
    let days = |days: f64| Cell::Decimal(days);
    let figures = [
        ("term-quota", Cell::Money(plan.revenue)),
        ("term-quota-days", Cell::Count(plan.within_days as usize)),
        ("term-mean-deal", Cell::Money(whole(plan.mean_deal))),
        ("term-deals-known", Cell::Count(plan.n_deals)),
        ("term-deals-needed", Cell::Decimal(plan.deals_needed)),
        ("term-cycle-days", plan.cycle_days.map_or(Cell::Empty, days)),
        ("term-days-to-create", plan.days_to_create().map_or(Cell::Empty, days)),
    ];
    let days_left = plan.days_to_create().filter(|days| *days > 0.0);
    let row = |step: &PlanStep| {
        let per_week = days_left.map(|days| step.needed / (days / 7.0));
        let (few, many) = step.between;
        vec![
            step.from.map_or(Cell::Term("stage-created"), Cell::Stage),
            Cell::Share(step.rate),
            Cell::Decimal(step.needed),
            Cell::Decimal(few),
            Cell::Decimal(many),
            per_week.map_or(Cell::Empty, Cell::Decimal),
            Cell::Decimal(step.per_week),
        ]
    };
    Ok(vec![
        Sheet {
            title: "sheet-quota",
            columns: vec!["column-figure", "column-value"],
            rows: figures.map(|(term, cell)| vec![Cell::Term(term), cell]).to_vec(),
            notes: vec!["note-quota"],
        },
        Sheet {
            title: "sheet-quota-steps",
            columns: vec![
                "column-stage",
                "column-next-step",
                "column-needed",
                "column-needed-least",
                "column-needed-most",
                "column-needed-per-week",
                "column-per-week",
            ],
            rows: plan.steps.iter().map(row).collect(),
            notes: vec!["note-quota-steps"],
        },
    ])
}

fn whole(minor: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "amounts are far below 2^53")]
    let whole = minor.round() as i64;
    whole
}
