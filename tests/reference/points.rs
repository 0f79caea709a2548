//! Section 3: the score and its ledger.

use accord::agreement::{
    Agreement, Category, Condition, Counting, Criterion, DecayStep, Effect, Evidence, Limit,
};
use accord::fields::text::comparison_key;
use accord::fields::{FieldId, SECONDS_PER_DAY, Timestamp, Value};

use super::condition::{Answer, answer, today};
use super::{Did, History, Line, Row, Source};

/// The points of a lead at a moment.
pub struct Scored {
    pub lines: Vec<Line>,
    pub profile: i64,
    pub channel: i64,
    pub action: i64,
    pub total: i64,
}

/// What a lead's own fields say at a moment.
pub fn ask_lead(agreement: &Agreement, row: &Row, moment: Timestamp, condition: &Condition) -> Answer {
    answer(condition, today(&agreement.calendar, moment), &|field| row.value(field))
}

/// Adds up everything that counts at a moment, and cuts it where a limit says so.
pub fn score(agreement: &Agreement, history: &History, row: &Row, moment: Timestamp) -> Scored {
    let mut lines = Vec::new();
    let mut of_category = |category: Category| -> i64 {
        let mut sum = 0;
        for criterion in agreement.criteria.iter().filter(|it| it.category == category) {
            let mut gains = gains(agreement, history, row, moment, criterion);
            gains.retain(|line| line.points != 0);
            let all: i64 = gains.iter().map(|line| line.points).sum();
            let cap = criterion.cap.map_or(1_000_000, i64::from);
            let kept = all.min(cap).max(-cap);
            sum += kept;
            lines.extend(gains);
            push_rest(&mut lines, criterion.id.as_str(), Source::CriterionCap, kept - all);
        }
        let kept = limited(agreement.limits.of(category), sum);
        push_rest(&mut lines, "", Source::CategoryLimit(category), kept - sum);
        kept
    };
    let profile = of_category(Category::Profile);
    let channel = of_category(Category::Channel);
    let action = of_category(Category::Action);
    let undesirable = of_category(Category::Undesirable);
    let sum = profile + channel + action + undesirable;
    let total = limited(agreement.limits.total, sum);
    push_rest(&mut lines, "", Source::TotalLimit, total - sum);
    Scored { lines, profile, channel, action, total }
}

fn limited(limit: Limit, sum: i64) -> i64 {
    let mut kept = sum;
    if let Some(cap) = limit.cap {
        kept = kept.min(i64::from(cap));
    }
    if let Some(floor) = limit.floor {
        kept = kept.max(i64::from(floor));
    }
    kept
}

/// What a limit cut off or put back is a line, too, if it is anything.
fn push_rest(lines: &mut Vec<Line>, criterion: &str, source: Source, points: i64) {
    if points != 0 {
        lines.push(Line { criterion: criterion.to_owned(), source, points });
    }
}

/// What a criterion gives or takes before its cap.
fn gains(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    moment: Timestamp,
    criterion: &Criterion,
) -> Vec<Line> {
    let Effect::Points(points) = criterion.effect else { return Vec::new() };
    let points = i64::from(points);
    let line = |source, points| Line { criterion: criterion.id.to_string(), source, points };
    match &criterion.evidence {
        Evidence::Fields(condition) => match ask_lead(agreement, row, moment, condition) {
            Answer::Yes => vec![line(Source::Fields, points)],
            Answer::No | Answer::Unknown => Vec::new(),
        },
        Evidence::Amount { field, per } => {
            let times = whole_times(row.value(field).as_ref(), *per);
            vec![line(Source::Amount { times }, points * times)]
        }
        Evidence::Activity { counting, decay, .. } => {
            let seen = seen(agreement, history, row, moment, criterion);
            let counted = counted(seen, *counting, &|it| worth(points, decay, moment, it));
            let line_of = |it: Seen<'_>| {
                let source = Source::Activity { at: it.did.at, percent: percent(decay, moment, it) };
                line(source, worth(points, decay, moment, it))
            };
            counted.into_iter().map(line_of).collect()
        }
    }
}

/// How many whole `per` are in a number; none in a negative one, and none where there is no number.
fn whole_times(value: Option<&Value>, per: u32) -> i64 {
    match value {
        Some(Value::Number(number)) if number.millionths() > 0 => {
            number.millionths() / (1_000_000 * i64::from(per))
        }
        _ => 0,
    }
}

/// An activity that a criterion is about, and the time from which on it counts for it.
#[derive(Clone, Copy)]
struct Seen<'a> {
    did: &'a Did,
    from: Timestamp,
}

/// The activities that a criterion is about, each as if it had happened when the wait of the criterion is over;
/// oldest first.
fn matching<'a>(agreement: &Agreement, row: &'a Row, criterion: &Criterion) -> Vec<Seen<'a>> {
    let Evidence::Activity { kind, condition, wait_days, .. } = &criterion.evidence else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for did in &row.activities {
        // Nothing that an activity can be asked depends on the day.
        let day = today(&agreement.calendar, did.at);
        let asked = condition.as_ref().map(|it| answer(it, day, &|field| did.value(field)));
        let holds = asked.is_none_or(|asked| asked == Answer::Yes);
        if comparison_key(&did.kind) == comparison_key(kind) && holds {
            let from = Timestamp(did.at.0 + i64::from(*wait_days) * SECONDS_PER_DAY);
            found.push(Seen { did, from });
        }
    }
    found.sort_by_key(|it| it.from);
    found
}

/// Those of them that have happened by a moment. What would be later than the end of observation never does.
fn seen<'a>(
    agreement: &Agreement,
    history: &History,
    row: &'a Row,
    moment: Timestamp,
    criterion: &Criterion,
) -> Vec<Seen<'a>> {
    let mut seen = matching(agreement, row, criterion);
    seen.retain(|it| it.from <= moment && it.from <= history.end);
    seen
}

/// When the waits of a criterion for activities of a lead are over.
pub fn ends_of_its_waits(agreement: &Agreement, row: &Row, criterion: &Criterion) -> Vec<Timestamp> {
    matching(agreement, row, criterion).into_iter().map(|it| it.from).collect()
}

/// When the waits of all criteria for activities of a lead are over.
pub fn ends_of_waits(agreement: &Agreement, row: &Row) -> Vec<Timestamp> {
    agreement.criteria.iter().flat_map(|it| ends_of_its_waits(agreement, row, it)).collect()
}

/// The share of its points that an activity has at a moment, in percent.
fn percent(decay: &[DecayStep], moment: Timestamp, it: Seen<'_>) -> u32 {
    if decay.is_empty() {
        return 100;
    }
    let age = moment.0 - it.from.0;
    for step in decay {
        if age <= i64::from(step.until_days) * SECONDS_PER_DAY {
            return step.percent;
        }
    }
    0
}

fn worth(points: i64, decay: &[DecayStep], moment: Timestamp, it: Seen<'_>) -> i64 {
    // Division of whole numbers drops the rest, which is rounding towards zero.
    points * i64::from(percent(decay, moment, it)) / 100
}

/// Those of the matching activities that count.
fn counted<'a>(seen: Vec<Seen<'a>>, counting: Counting, worth: &dyn Fn(Seen<'_>) -> i64) -> Vec<Seen<'a>> {
    match counting {
        Counting::EveryTime => seen,
        Counting::Once => best(&seen, worth).into_iter().collect(),
        Counting::OncePerAsset => best_of_each(&seen, worth, &|did| comparison_key(&did.asset)),
        Counting::OncePerCampaign => best_of_each(&seen, worth, &|did| comparison_key(&did.campaign)),
        Counting::AtMostOnceInDays(days) => {
            let mut counted: Vec<Seen<'_>> = Vec::new();
            for it in seen {
                let apart = |last: &Seen<'_>| it.from.0 - last.from.0 >= i64::from(days) * SECONDS_PER_DAY;
                if counted.last().is_none_or(apart) {
                    counted.push(it);
                }
            }
            counted
        }
    }
}

/// The one that is furthest from zero; of equals the latest.
fn best<'a>(candidates: &[Seen<'a>], worth: &dyn Fn(Seen<'_>) -> i64) -> Option<Seen<'a>> {
    let mut best: Option<Seen<'_>> = None;
    for &it in candidates {
        let better = best.is_none_or(|best| {
            let (new, old) = (worth(it).abs(), worth(best).abs());
            new > old || (new == old && it.from >= best.from)
        });
        if better {
            best = Some(it);
        }
    }
    best
}

fn best_of_each<'a>(
    candidates: &[Seen<'a>],
    worth: &dyn Fn(Seen<'_>) -> i64,
    name: &dyn Fn(&Did) -> String,
) -> Vec<Seen<'a>> {
    let mut names: Vec<String> = candidates.iter().map(|it| name(it.did)).collect();
    names.sort();
    names.dedup();
    let of_name = |wanted: &String| {
        let group: Vec<Seen<'_>> = candidates.iter().copied().filter(|it| name(it.did) == *wanted).collect();
        best(&group, worth)
    };
    names.iter().filter_map(of_name).collect()
}

impl Did {
    /// What is known of a field of the activity itself.
    fn value(&self, field: &FieldId) -> Option<Value> {
        let text = |text: &String| (!text.is_empty()).then(|| Value::Text(text.clone()));
        match field.as_str() {
            "asset" => text(&self.asset),
            "campaign" => text(&self.campaign),
            "minutes" => self.minutes.map(Value::Number),
            _ => None,
        }
    }
}

/// Whether a disqualifying criterion says yes.
pub fn disqualifies(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    moment: Timestamp,
    criterion: &Criterion,
) -> bool {
    match &criterion.evidence {
        Evidence::Fields(condition) => ask_lead(agreement, row, moment, condition) == Answer::Yes,
        Evidence::Activity { decay, .. } => {
            let seen = seen(agreement, history, row, moment, criterion);
            seen.into_iter().any(|it| percent(decay, moment, it) > 0)
        }
        Evidence::Amount { .. } => false,
    }
}

/// The disqualifying criteria that say yes.
pub fn disqualified_by(
    agreement: &Agreement,
    history: &History,
    row: &Row,
    moment: Timestamp,
) -> Vec<String> {
    let disqualifying = agreement.criteria.iter().filter(|it| it.effect == Effect::Disqualifies);
    let saying_yes = disqualifying.filter(|it| disqualifies(agreement, history, row, moment, it));
    saying_yes.map(|it| it.id.to_string()).collect()
}

/// The criteria that nobody can answer: an unknown value, or activities where the history has none.
pub fn silent(agreement: &Agreement, history: &History, row: &Row, moment: Timestamp) -> Vec<String> {
    let mut silent = Vec::new();
    for criterion in &agreement.criteria {
        let unknown = match &criterion.evidence {
            Evidence::Fields(condition) => ask_lead(agreement, row, moment, condition) == Answer::Unknown,
            Evidence::Amount { field, .. } => !matches!(row.value(field), Some(Value::Number(_))),
            Evidence::Activity { .. } => !history.has_activities(),
        };
        if unknown {
            silent.push(criterion.id.to_string());
        }
    }
    silent
}
