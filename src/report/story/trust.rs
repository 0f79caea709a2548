use super::{Block, Section, Told};
use crate::agreement::Stage;
use crate::charts::{Few, Subject};
use crate::language::Arg;
use crate::quality::{Finding, Problem};

/// What these numbers can carry: how much could be decided, what may be wrong with the files, and what is not told.
pub(super) fn trust(told: &Told<'_>, subject: &Subject<'_>) -> Section {
    let voice = subject.voice;
    let mut blocks = vec![Block::Text(voice.text("report-coverage")), Block::Table(coverage(subject))];
    let mut caveats: Vec<String> =
        told.caveats.rows.sources.iter().filter_map(|it| refused(subject, it)).collect();
    let (safe, others): (Vec<&Finding>, Vec<&Finding>) =
        told.caveats.quality.findings.iter().partition(|it| tells_no_values(&it.problem));
    caveats.extend(
        safe.iter().filter(|it| !matches!(it.problem, Problem::Refused { .. })).map(|it| finding(told, it)),
    );
    if !others.is_empty() {
        caveats.push(voice.say("report-other-findings", &[("n", others.len().into())]));
    }
    caveats.extend(told.caveats.quality.unchecked.iter().map(|it| told.language.unchecked(*it)));
    if !caveats.is_empty() {
        blocks.push(Block::Heading(voice.text("report-caveats")));
        blocks.push(Block::List(caveats));
    }
    blocks.push(Block::Heading(voice.text("report-reading")));
    let least = voice.telling.language.count(Few::ENOUGH);
    blocks.push(Block::List(vec![
        voice.text("report-past"),
        voice.text("report-expected"),
        voice.say("report-few", &[("n", least.into())]),
    ]));
    Section { title: voice.text("report-trust"), blocks }
}

/// How many of those who reach a stage could be decided.
fn coverage(subject: &Subject<'_>) -> Vec<Vec<String>> {
    let voice = subject.voice;
    let columns =
        ["column-stage", "column-reached", "column-not-evidenced", "column-immature", "column-coverage"];
    let row = |stage: Stage| {
        let counts = subject.asked.simulation.funnel.stage(stage);
        let tallies = [counts.reached, counts.not_evidenced, counts.immature];
        let name = voice.telling.language.stage_short(stage);
        let numbers = tallies.map(|it| voice.count(it.n_leads));
        [name].into_iter().chain(numbers).chain([voice.share(counts.coverage())]).collect()
    };
    [columns.map(|id| voice.text(id)).to_vec()].into_iter().chain(Stage::ALL.map(row)).collect()
}

/// How many rows of a source were refused.
fn refused(subject: &Subject<'_>, source: &crate::import::SourceReport) -> Option<String> {
    let voice = subject.voice;
    let args = [
        ("file", Arg::from(voice.telling.language.source_kind(source.kind))),
        ("n", voice.count(source.refused.len()).into()),
        ("of", voice.telling.language.number(source.n_rows).into()),
    ];
    (!source.refused.is_empty()).then(|| voice.say("report-refused", &args))
}

/// Whether the words for a problem hold nothing that stands in a cell of the files: that could be a name or an address.
fn tells_no_values(problem: &Problem) -> bool {
    !matches!(
        problem,
        Problem::Unreadable { .. }
            | Problem::Constant { .. }
            | Problem::Placeholder { .. }
            | Problem::CommonNumber { .. }
            | Problem::ValueDecides { .. }
            | Problem::Dominant { .. }
    )
}

fn finding(told: &Told<'_>, finding: &Finding) -> String {
    let language = told.language;
    let problem = language.problem(&finding.problem);
    let is_few = usize::try_from(finding.n).is_ok_and(|n| Few::Hidden.hides(n));
    if is_few { problem } else { format!("{problem} ({})", language.extent(finding)) }
}
