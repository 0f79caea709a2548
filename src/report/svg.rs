//! A chart as SVG: shapes with their words, and text as text.

use std::fmt::Write as _;

use crate::charts::{Anchor, Drawing, Edge, FAMILY, Font, Ink, Mark, Shape, Spot, Voice};

/// Whether the title and the words stand above the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// For a chart that stands alone.
    Above,
    /// For one whose page says what it is.
    None,
}

/// What is left free around a chart that stands alone.
const MARGIN: f32 = 24.0;
const TITLE: Font = Font::bold(17.0);
const ABOUT: Font = Font::regular(12.5);

/// A chart as SVG.
pub fn svg(drawing: &Drawing, voice: Voice<'_>, heading: Heading) -> String {
    let margin = if heading == Heading::Above { MARGIN } else { 0.0 };
    let lines = match heading {
        Heading::Above => voice.wrap(&drawing.about, drawing.width, ABOUT),
        Heading::None => Vec::new(),
    };
    let above = if heading == Heading::Above { 30.0 + lines.len() as f32 * 18.0 + 10.0 } else { 0.0 };
    let (width, height) = (drawing.width + 2.0 * margin, drawing.height + above + 2.0 * margin);
    let mut text = String::new();
    let (title, about) = (escaped(&drawing.title), escaped(&drawing.about));
    write!(
        text,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" "#
    )
    .ok();
    writeln!(text, r#"role="img" font-family="{}"><title>{title}</title><desc>{about}</desc>"#, families())
        .ok();
    text.push_str(&patterns(drawing));
    if heading == Heading::Above {
        let card = Ink::Card.on_paper();
        writeln!(text, r#"<rect width="{width}" height="{height}" fill="{card}"/>"#).ok();
        text.push_str(&head(&drawing.title, &lines));
        writeln!(text, r#"<g transform="translate({margin} {})">"#, margin + above).ok();
    }
    for mark in &drawing.marks {
        text.push_str(&marked(mark));
    }
    text.push_str(if heading == Heading::Above { "</g></svg>\n" } else { "</svg>\n" });
    text
}

/// The font of the program, else one of the system with the same languages.
pub(super) fn families() -> String {
    format!("{FAMILY}, Pretendard, system-ui, Segoe UI, Noto Sans, Noto Sans KR, Noto Sans JP, sans-serif")
}

fn head(title: &str, lines: &[String]) -> String {
    let mut text = String::new();
    let line = |spot: Spot, line: &str, font, ink| {
        let shape = Shape::Text { at: spot, anchor: Anchor::Start, text: line.to_owned(), font };
        marked(&Mark { shape, ink, strength: 1.0, words: None, figure: None })
    };
    text.push_str(&line(Spot::new(MARGIN, MARGIN + 16.0), title, TITLE, Ink::Text));
    for (n, words) in lines.iter().enumerate() {
        let at = Spot::new(MARGIN, MARGIN + 38.0 + n as f32 * 18.0);
        text.push_str(&line(at, words, ABOUT, Ink::TextWeak));
    }
    text
}

/// One pattern of diagonal lines for each colour that is hatched.
fn patterns(drawing: &Drawing) -> String {
    let mut inks = Vec::new();
    for mark in &drawing.marks {
        if matches!(mark.shape, Shape::Bar { hatched: true, .. }) && !inks.contains(&mark.ink) {
            inks.push(mark.ink);
        }
    }
    let pattern = |ink: &Ink| {
        let (key, color, card) = (ink.key(), ink.on_paper(), Ink::Card.on_paper());
        format!(
            r#"<pattern id="hatch-{key}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="{color}"/><rect width="1.7" height="5" fill="{card}" fill-opacity="0.75"/></pattern>"#
        )
    };
    let all: String = inks.iter().map(pattern).collect();
    if all.is_empty() { all } else { format!("<defs>{all}</defs>\n") }
}

fn marked(mark: &Mark) -> String {
    let color = mark.ink.on_paper();
    let opacity =
        if mark.strength < 1.0 { format!(r#" opacity="{}""#, rounded(mark.strength)) } else { String::new() };
    let title = mark.words.as_ref().map(|it| format!("<title>{}</title>", escaped(it))).unwrap_or_default();
    match &mark.shape {
        Shape::Bar { area, radius, hatched } => {
            let fill = if *hatched { format!("url(#hatch-{})", mark.ink.key()) } else { color.to_owned() };
            let [left, top, width, height] = [area.left, area.top, area.width, area.height].map(rounded);
            format!(
                r#"<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="{radius}" fill="{fill}"{opacity}>{title}</rect>{}"#,
                "\n"
            )
        }
        Shape::Line { points, width, dashed } => {
            let dashes = if *dashed { r#" stroke-dasharray="5 4""# } else { "" };
            format!(
                r#"<path d="{}" fill="none" stroke="{color}" stroke-width="{width}" stroke-linejoin="round"{dashes}{opacity}>{title}</path>{}"#,
                way(points),
                "\n"
            )
        }
        Shape::Region(points) => {
            format!("<path d=\"{}Z\" fill=\"{color}\"{opacity}>{title}</path>\n", way(points))
        }
        Shape::Stream { from, to } => {
            format!("<path d=\"{}\" fill=\"{color}\"{opacity}>{title}</path>\n", stream(*from, *to))
        }
        Shape::Dot { at, radius } => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{color}\"{opacity}>{title}</circle>\n",
            rounded(at.x),
            rounded(at.y)
        ),
        Shape::Text { at, anchor, text, font } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => r#" text-anchor="middle""#,
                Anchor::End => r#" text-anchor="end""#,
            };
            let weight = font.weight.on_axis();
            format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{color}\"{anchor}>{}</text>\n",
                rounded(at.x),
                rounded(at.y),
                font.size,
                escaped(text)
            )
        }
    }
}

/// Hundredths of a point are enough.
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn way(points: &[Spot]) -> String {
    let mut text = String::new();
    for (n, spot) in points.iter().enumerate() {
        let command = if n == 0 { 'M' } else { 'L' };
        write!(text, "{command}{} {}", rounded(spot.x), rounded(spot.y)).ok();
    }
    text
}

fn stream(from: Edge, to: Edge) -> String {
    let middle = rounded(f32::midpoint(from.x, to.x));
    let [left, right] = [from.x, to.x].map(rounded);
    let [a, b, c, d] = [from.top, to.top, to.bottom, from.bottom].map(rounded);
    format!("M{left} {a}C{middle} {a} {middle} {b} {right} {b}V{c}C{middle} {c} {middle} {d} {left} {d}Z")
}

/// A text in XML. What XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            it if it.is_control() || matches!(it, '\u{fffe}' | '\u{ffff}') => escaped.push(' '),
            it => escaped.push(it),
        }
    }
    escaped
}
