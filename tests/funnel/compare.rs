//! What the program says of a lead, in the words of the second evaluator.

use accord::agreement::{Category, Stage, SubScore};
use accord::leads::LeadIndex;
use accord::scoring::{Judgement, LineKind, Rules, StageJudgement, Verdict, explain};

use super::reference::{Line, MqlOutcome, Outcome, PassOutcome, Source, StageOutcome};

/// Everything that the program says of a lead.
pub fn found(rules: &Rules, lead: LeadIndex) -> Outcome {
    let explained = explain(rules, lead);
    let judgement = &explained.judgement;
    let criteria = &rules.agreement().criteria;
    let points = |of: SubScore| explained.ledger.score.of(of);
    let moment = judgement.mql.moment;
    Outcome {
        id: rules.leads().id(lead).to_owned(),
        segment: rules.segment(lead),
        mql: MqlOutcome {
            verdict: judgement.mql.verdict,
            moment,
            at: judgement.mql.at,
            score: judgement.mql.score,
            highest_score: judgement.mql.highest_score,
            sub_scores: [
                points(SubScore::Category(Category::Profile)),
                points(SubScore::Category(Category::Channel)),
                points(SubScore::Fit),
                points(SubScore::Engagement),
            ],
            points_missing: explained.missing.points,
            stopped_by: judgement.mql.decided_by.map(|place| test_name(rules, Stage::Mql, place)),
            sole: judgement.mql.sole_blocker,
        },
        sal: judgement.sal.map(|judged| stage_outcome(rules, Stage::Sal, judged)),
        sql: judgement.sql.map(|judged| stage_outcome(rules, Stage::Sql, judged)),
        tests: explained
            .tests
            .iter()
            .map(|it| (it.stage, it.test.to_string(), it.met, it.optional))
            .collect(),
        list: explained.list.as_ref().map(ToString::to_string),
        lines: lines(rules, &explained.ledger.lines),
        silent: explained.ledger.silent.iter().map(|(n, _)| criteria[*n].id.to_string()).collect(),
        disqualified_by: (0..criteria.len())
            .filter(|&n| criteria[n].points().is_none() && rules.disqualifies(n, lead, moment))
            .map(|n| criteria[n].id.to_string())
            .collect(),
        passes: explained.passes.iter().map(|pass| further_pass(rules, judgement, pass)).collect(),
    }
}

fn test_name(rules: &Rules, stage: Stage, place: u16) -> String {
    rules.tests(stage)[usize::from(place)].to_string()
}

fn stage_outcome(rules: &Rules, stage: Stage, judged: StageJudgement) -> StageOutcome {
    StageOutcome {
        verdict: judged.verdict,
        at: judged.at,
        decided_by: judged.decided_by.map(|place| test_name(rules, stage, place)),
        sole: judged.sole_blocker,
    }
}

/// What the program says of a pass after the first. It began with a passing moment, and belongs to the same lead.
fn further_pass(rules: &Rules, first: &Judgement, pass: &Judgement) -> PassOutcome {
    let mql = pass.mql;
    assert_eq!((mql.verdict, mql.at, mql.decided_by), (Verdict::Passed, Some(mql.moment), None));
    assert_eq!((mql.sole_blocker, mql.highest_score), (false, first.mql.highest_score));
    PassOutcome {
        at: mql.at,
        score: mql.score,
        sal: pass.sal.map(|judged| stage_outcome(rules, Stage::Sal, judged)),
        sql: pass.sql.map(|judged| stage_outcome(rules, Stage::Sql, judged)),
        list: pass.list.map(|place| rules.agreement().lists[usize::from(place)].id.to_string()),
    }
}

pub fn lines(rules: &Rules, lines: &[accord::scoring::Line]) -> Vec<Line> {
    let line = |line: &accord::scoring::Line| Line {
        criterion: line.criterion.map(|n| rules.agreement().criteria[n].id.to_string()).unwrap_or_default(),
        source: match line.kind {
            LineKind::Fields => Source::Fields,
            LineKind::Activity { place, percent } => {
                Source::Activity { at: rules.leads().activities().at(place), percent }
            }
            LineKind::Amount { amount: _, times } => Source::Amount { times },
            LineKind::CriterionCap => Source::CriterionCap,
            LineKind::CategoryLimit(category) => Source::CategoryLimit(category),
            LineKind::TotalLimit => Source::TotalLimit,
        },
        points: line.points,
    };
    let mut lines: Vec<Line> = lines.iter().map(line).collect();
    lines.sort();
    lines
}
