use super::Subject;
use crate::charts::{Bar, BarPart, Bars, Ink};
use crate::export::{name_of_kept, name_of_speed};
use crate::language::Arg;
use crate::simulation::questions::{Kept, Response, Speed};
use crate::simulation::{Figure, Share, Tally};

/// How fast sales answers a hand-off, with the win rate of each speed.
pub(super) fn speeds(subject: &Subject<'_>) -> Result<Bars, &'static str> {
    let voice = subject.voice;
    let response = Response::of(subject.asked.simulation);
    let replies = &response.elapsed;
    if replies.by_speed.iter().all(|it| it.n_leads == 0) {
        return Err("note-response-no-hand-offs");
    }
    let row = |(speed, tally): (Speed, Tally)| {
        let ink = match speed {
            Speed::Never => Ink::Bad,
            Speed::Waiting => Ink::Immature,
            Speed::Unknown => Ink::NotEvidenced,
            Speed::Later => Ink::Leak,
            _ => Ink::Sal,
        };
        bar(subject, voice.text(name_of_speed(speed)), (tally, Figure::Answered(speed)), ink)
    };
    let about = replies.half.zip(replies.nine_tenths).map(|(half, most)| {
        let word = |seconds: i64| voice.telling.language.duration(seconds);
        voice.say("chart-response-about", &[("half", word(half).into()), ("most", word(most).into())])
    });
    Ok(Bars {
        title: voice.text("sheet-response-times"),
        about: about.unwrap_or_default(),
        rows: Speed::ALL.into_iter().zip(replies.by_speed).filter(|it| it.1.n_leads > 0).map(row).collect(),
    })
}

/// How the promise to accept in time was kept.
pub(super) fn promise(subject: &Subject<'_>) -> Result<Bars, &'static str> {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let promise = Response::of(subject.asked.simulation).promise.ok_or("note-response-no-promise")?;
    let row = |(kept, tally): (Kept, Tally)| {
        let ink = match kept {
            Kept::InTime => Ink::Good,
            Kept::Late | Kept::Never => Ink::Bad,
            Kept::Rejected => Ink::Leak,
            Kept::NotDue => Ink::Immature,
            Kept::Unknown => Ink::NotEvidenced,
        };
        bar(subject, voice.text(name_of_kept(kept)), (tally, Figure::Promise(kept)), ink)
    };
    let in_time = promise.by_kept[Kept::InTime as usize].n_leads;
    let kept = Share::of(in_time, in_time + promise.broken().n_leads);
    let args = [("window", Arg::from(language.window(promise.within))), ("share", voice.share(kept).into())];
    Ok(Bars {
        title: voice.text("sheet-response-promise"),
        about: voice.say("chart-promise-about", &args),
        rows: Kept::ALL.into_iter().zip(promise.by_kept).filter(|it| it.1.n_leads > 0).map(row).collect(),
    })
}

fn bar(subject: &Subject<'_>, name: String, (tally, figure): (Tally, Figure), ink: Ink) -> Bar {
    let voice = subject.voice;
    let label = voice.count(tally.n_leads);
    let rate = voice.share(Share::of(tally.n_won, tally.n_leads));
    let detail = voice.say("chart-won-share", &[("share", rate.into())]);
    let part = BarPart {
        n: voice.few.drawn(tally.n_leads) as f64,
        ink,
        hatched: matches!(ink, Ink::NotEvidenced | Ink::Immature),
        words: format!("{name}: {label}, {detail}"),
        figure: Some(figure),
    };
    Bar { name, parts: vec![part], label, detail, ..Bar::default() }
}
