use super::Subject;
use crate::charts::{Bar, BarPart, Bars, Ink};
use crate::export::quota_plan;
use crate::language::Arg;
use crate::simulation::questions::PlanStep;

/// What the quota takes each week, step by step backwards, beside what comes now.
pub(super) fn plan(subject: &Subject<'_>) -> Result<Bars, &'static str> {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let plan = quota_plan(&subject.asked)?;
    let days = plan.days_to_create().filter(|it| *it > 0.0).ok_or("chart-needs-days")?;
    let rows = plan.steps.iter().rev().flat_map(|step: &PlanStep| {
        let (name, ink) = match step.from {
            None => (voice.text("stage-created"), Ink::Created),
            Some(stage) => (language.stage_short(stage), Ink::stage(stage)),
        };
        let needed = step.needed / (days / 7.0);
        let between = (step.between.0 / (days / 7.0), step.between.1 / (days / 7.0));
        let row = |id: &str, n: f64, (ink, hatched): (Ink, bool), between: Option<(f64, f64)>| {
            let (what, label) = (voice.text(id), language.one_digit(n));
            let part = BarPart { n, ink, hatched, words: format!("{name}, {what}: {label}"), figure: None };
            let range = between
                .map(|(low, high)| format!("({} – {})", language.one_digit(low), language.one_digit(high)));
            let detail = range.unwrap_or_default();
            Bar {
                name: what,
                tag: Some((name.clone(), ink)),
                parts: vec![part],
                between,
                label,
                detail,
                is_marked: false,
            }
        };
        [
            row("column-needed-per-week", needed, (ink, true), Some(between)),
            row("column-per-week", step.per_week, (ink, false), None),
        ]
    });
    let args = [
        ("quota", Arg::from(voice.amount(plan.revenue))),
        ("days", language.number(plan.within_days).into()),
        ("deals", language.one_digit(plan.deals_needed).into()),
    ];
    Ok(Bars {
        title: voice.text("sheet-quota"),
        about: voice.say("chart-quota-about", &args),
        rows: rows.collect(),
    })
}
