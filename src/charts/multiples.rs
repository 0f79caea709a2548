use std::sync::Arc;

use super::pen::{BODY, SMALL};
use super::{Anchor, Chart, Drawing, Font, Ink, Pen, Spot, Subject};
use crate::export::Asked;
use crate::simulation::questions::{Facet, Part};
use crate::simulation::{Among, Figure};

/// What is left free between charts that stand side by side.
const GAP: f32 = 36.0;

/// Charts are no narrower than this, so that what is written in them can be read.
const LEAST: f32 = 300.0;

/// The name above each chart with the space around it.
const HEAD: f32 = 26.0;

/// A chart of a subject; or of each part of it, where it is broken down.
///
/// # Errors
/// The message that says what is missing to draw it.
pub fn drawn(
    chart: &Chart,
    subject: &Subject<'_>,
    by: Option<(&Facet, &[Part])>,
) -> Result<Drawing, &'static str> {
    match by {
        Some(by) => broken_down(chart, subject, by),
        None => (chart.draw)(subject),
    }
}

/// The same chart of each part, side by side and below each other, each under its name.
fn broken_down(
    chart: &Chart,
    subject: &Subject<'_>,
    (facet, parts): (&Facet, &[Part]),
) -> Result<Drawing, &'static str> {
    let voice = subject.voice;
    let n_columns = if subject.width >= 2.0 * LEAST + GAP { 2 } else { 1 };
    let width = (subject.width - (n_columns - 1) as f32 * GAP) / n_columns as f32;
    let drawn: Vec<Result<Drawing, &'static str>> = parts
        .iter()
        .map(|part| {
            let asked =
                Asked { simulation: &part.simulation, against: part.against.as_deref(), ..subject.asked };
            (chart.draw)(&Subject { asked, voice, width })
        })
        .collect();
    if parts.is_empty() {
        return Err("chart-no-parts");
    }
    if let Some(missing) = drawn.iter().find_map(|it| it.as_ref().err().copied())
        && drawn.iter().all(Result::is_err)
    {
        return Err(missing);
    }
    // What it says of all leads stands above.
    let whole = (chart.draw)(subject)?;
    let title = format!("{} · {}", whole.title, voice.telling.language.facet(facet));
    let about = format!("{} {}", whole.about, voice.text("chart-by-about"));
    let mut pen = Pen::new(voice);
    let mut top = 0.0;
    for (parts, drawn) in parts.chunks(n_columns).zip(drawn.chunks(n_columns)) {
        let mut height = 0.0_f32;
        for (n, (part, drawing)) in parts.iter().zip(drawn).enumerate() {
            let at = Spot::new(n as f32 * (width + GAP), top);
            height = height.max(part_at(&mut pen, at, width, (part, drawing.as_ref())));
        }
        top += height + GAP;
    }
    Ok(pen.finish(title, about, (subject.width, (top - GAP).max(HEAD))))
}

/// Draws the chart of a part. Returns how high it is.
fn part_at(
    pen: &mut Pen<'_>,
    at: Spot,
    width: f32,
    (part, drawing): (&Part, Result<&Drawing, &&'static str>),
) -> f32 {
    let telling = pen.voice.telling;
    let name = telling.language.facet_part(telling.agreement, &part.name);
    let font = Font::bold(BODY + 1.5);
    let leads = pen.voice.count(part.leads.len());
    let count = pen.voice.say("chart-part-leads", &[("leads", leads.into())]);
    let room = width - pen.voice.width(&count, Font::regular(SMALL)) - 12.0;
    let fitting = pen.voice.fit(&name, room, font);
    pen.rule(Spot::new(at.x, at.y), Spot::new(at.x + width, at.y), Ink::LineStrong);
    pen.write(Spot::new(at.x, at.y + 18.0), fitting, font, (Ink::Text, Anchor::Start));
    let weak = (Ink::TextWeak, Anchor::End);
    pen.write(Spot::new(at.x + width, at.y + 18.0), count, Font::regular(SMALL), weak);
    let below = Spot::new(at.x, at.y + HEAD + 6.0);
    match drawing {
        Ok(drawing) => {
            let among = Among { name, leads: Arc::clone(&part.leads) };
            pen.place(drawing, below, |figure| Figure::Among(among.clone(), Box::new(figure)));
            HEAD + 6.0 + drawing.height
        }
        Err(missing) => {
            let text = pen.voice.text(missing);
            let place = Spot::new(below.x, below.y + BODY);
            pen.write_lines(place, &text, width, (Font::regular(BODY), Ink::TextWeak)) - at.y
        }
    }
}
