use super::{Block, Section, drawn};
use crate::agreement::Stage;
use crate::charts::Subject;
use crate::language::Arg;
use crate::simulation::{Leak, Share};

/// Where we stand: the funnel, and how it went month by month.
pub(super) fn stand(subject: &Subject<'_>) -> Section {
    let blocks = [Some(Block::Figures(figures(subject))), drawn(subject, "funnel"), drawn(subject, "trend")];
    Section {
        title: subject.voice.text("report-standing"),
        blocks: blocks.into_iter().flatten().chain(drawn(subject, "velocity")).collect(),
    }
}

fn figures(subject: &Subject<'_>) -> Vec<[String; 3]> {
    let (voice, funnel) = (subject.voice, &subject.asked.simulation.funnel);
    let of = |share: Option<Share>, what: String| {
        let args = [("share", Arg::from(voice.share(share))), ("what", what.into())];
        if voice.share(share) == "–" { String::new() } else { voice.say("report-share-of", &args) }
    };
    let created = voice.text("stage-created");
    let mut figures = vec![[voice.count(funnel.created.n_leads), created.clone(), String::new()]];
    let mut before = created;
    for stage in Stage::ALL {
        let counts = funnel.stage(stage);
        let name = voice.telling.language.stage_short(stage);
        let note = of(counts.conversion(), std::mem::replace(&mut before, name.clone()));
        figures.push([voice.count(counts.passed.n_leads), name, note]);
    }
    let won = funnel.won();
    let rate = Share::of(won.n_leads, funnel.stage(Stage::Sql).passed.n_leads);
    figures.push([voice.count(won.n_leads), voice.text("stage-won"), of(rate, before)]);
    if won.money != 0 {
        let share = Share::of(won.n_leads, funnel.created.n_won);
        let note = of(share, voice.text("report-all-winners"));
        figures.push([voice.money(won), voice.text("column-money"), note]);
    }
    figures
}

/// Where it leaks: every leak as a stream, the reasons, and how sales kept its promise.
pub(super) fn leaks(subject: &Subject<'_>) -> Section {
    let mut blocks: Vec<Block> = drawn(subject, "leakage").into_iter().collect();
    blocks.extend(dearest(subject).map(Block::Text));
    for key in ["reasons", "blockers", "promise"] {
        blocks.extend(drawn(subject, key));
    }
    Section { title: subject.voice.text("report-leaks"), blocks }
}

/// The one change that would let through the most winners, in a sentence.
fn dearest(subject: &Subject<'_>) -> Option<String> {
    let (voice, telling) = (subject.voice, subject.voice.telling);
    let leaks: &[Leak] = &subject.asked.simulation.leakage.leaks;
    let most = leaks.iter().max_by_key(|it| it.sole.n_won).filter(|it| it.sole.n_won > 0)?;
    let args = [
        ("test", Arg::from(telling.language.stage_test(telling.agreement, &most.test))),
        ("stage", telling.language.stage_short(most.stage).into()),
        ("won", voice.count(most.sole.n_won).into()),
        ("leads", voice.count(most.sole.n_leads).into()),
        ("money", voice.money(most.sole).into()),
    ];
    Some(voice.say("report-dearest", &args))
}

/// Where good leads come from, what they cost, and which months they come in.
pub(super) fn origins(subject: &Subject<'_>) -> Section {
    let keys = ["channels", "costs", "grid", "cohorts"];
    let blocks = keys.iter().filter_map(|key| drawn(subject, key)).collect();
    Section { title: subject.voice.text("report-origins"), blocks }
}
