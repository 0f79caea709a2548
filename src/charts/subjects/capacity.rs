use super::Subject;
use crate::charts::{BarPart, Column, Columns, Guide, Ink};
use crate::language::Arg;
use crate::simulation::Figure;
use crate::simulation::questions::{Capacity, Week};

/// So many weeks are shown at most, the last ones.
const MOST: usize = 104;

/// The MQLs of every week against what sales can work.
pub(super) fn weeks(subject: &Subject<'_>) -> Result<Columns, &'static str> {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let capacity = Capacity::of(subject.asked.simulation, subject.asked.capacity);
    if capacity.weeks.is_empty() {
        return Err("chart-needs-weeks");
    }
    let weeks = &capacity.weeks[capacity.weeks.len().saturating_sub(MOST)..];
    let column = |week: &Week| {
        let name = language.date(week.monday);
        let args = [("name", Arg::from(name.as_str())), ("n", voice.count(week.n_mqls).into())];
        let over = capacity.per_week.is_some_and(|most| week.n_mqls > most as usize);
        let part = BarPart {
            n: voice.few.drawn(week.n_mqls) as f64,
            ink: if over { Ink::Leak } else { Ink::Mql },
            words: voice.say("chart-part", &args),
            figure: Some(Figure::Week(week.monday)),
            ..BarPart::default()
        };
        Column { name, parts: vec![part] }
    };
    let level = capacity.per_week.map(|most| Guide {
        at: most.into(),
        name: voice.say("chart-capacity", &[("n", language.number(most).into())]),
    });
    let about = match capacity.n_over() {
        Some(n) => {
            let args =
                [("n", Arg::from(language.count(n))), ("weeks", language.count(capacity.weeks.len()).into())];
            voice.say("chart-capacity-about", &args)
        }
        None => voice.text("note-capacity"),
    };
    Ok(Columns {
        title: voice.text("sheet-capacity"),
        about,
        columns: weeks.iter().map(column).collect(),
        inks: Vec::new(),
        level,
        upright: None,
        along: voice.text("column-week"),
        is_scale: false,
    })
}
