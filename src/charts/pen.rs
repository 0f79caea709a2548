//! What charts are drawn with: marks, texts that fit, and numbers in words.

use super::{Anchor, Area, Drawing, Edge, Font, Ink, Mark, Ruler, Shape, Spot};
use crate::export::Telling;
use crate::language::Arg;
use crate::simulation::{Figure, Share, Tally};

/// Whether numbers of very few leads are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Few {
    /// As they are: for those who have the lead files anyway.
    #[default]
    Told,
    /// As "< 5": for everybody else. Shares and amounts of so few are not told at all.
    Hidden,
}

impl Few {
    /// So many leads are enough to be told.
    pub const ENOUGH: usize = 5;

    /// Whether a number is not told.
    pub fn hides(self, n: usize) -> bool {
        self == Self::Hidden && (1..Self::ENOUGH).contains(&n)
    }

    /// How large a number is drawn: one that is hidden like the least that is told.
    pub fn drawn(self, n: usize) -> usize {
        if self.hides(n) { Self::ENOUGH } else { n }
    }
}

/// In which voice charts speak, and how wide their words are.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The language, the agreement and the currency.
    pub telling: &'a Telling<'a>,
    /// How wide texts are.
    pub ruler: &'a dyn Ruler,
    /// Whether numbers of very few leads are told.
    pub few: Few,
}

/// Draws marks.
pub struct Pen<'a> {
    /// The voice.
    pub voice: Voice<'a>,
    marks: Vec<Mark>,
}

/// The size of small texts.
pub const SMALL: f32 = 11.0;
/// The size of running text.
pub const BODY: f32 = 12.5;
/// The size of numbers that stand for a chart.
pub const LARGE: f32 = 17.0;

impl Voice<'_> {
    /// A message.
    pub fn text(&self, id: &str) -> String {
        self.telling.language.text(id)
    }

    /// A message with its placeholders filled.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.telling.language.say(id, args)
    }

    /// How many leads.
    pub fn count(&self, n: usize) -> String {
        if self.few.hides(n) {
            let least = self.telling.language.count(Few::ENOUGH);
            return self.say("fewer-than", &[("n", least.into())]);
        }
        self.telling.language.count(n)
    }

    /// A share, unless it would tell of very few.
    pub fn share(&self, share: Option<Share>) -> String {
        let is_told = |it: &Share| !self.few.hides(it.n_with) && !self.few.hides(it.n_of - it.n_with);
        share.filter(is_told).map_or_else(dash, |it| self.telling.language.percent(it.value))
    }

    /// A share with its interval, unless it would tell of very few.
    pub fn interval(&self, share: Option<Share>) -> String {
        let is_told = |it: &Share| !self.few.hides(it.n_with) && !self.few.hides(it.n_of - it.n_with);
        share.filter(is_told).map_or_else(dash, |it| self.telling.language.share(it))
    }

    /// What so many winners paid, in minor units, unless they are very few.
    pub fn money(&self, tally: Tally) -> String {
        if self.few.hides(tally.n_won) { dash() } else { self.amount(tally.money) }
    }

    /// Leads under a name, with the winners among them and what these paid.
    pub fn tally(&self, name: &str, tally: Tally) -> String {
        let args = [
            ("name", Arg::from(name)),
            ("leads", self.count(tally.n_leads).into()),
            ("won", self.count(tally.n_won).into()),
            ("money", self.money(tally).into()),
        ];
        self.say("chart-tally", &args)
    }

    /// An amount in minor units.
    pub fn amount(&self, minor: i64) -> String {
        self.telling.language.money(minor, self.telling.currency)
    }

    /// Sentences one after the other; scripts without spaces have none between them.
    pub fn sentences(&self, all: &[String]) -> String {
        let mut joined = String::new();
        for sentence in all.iter().filter(|it| !it.is_empty()) {
            if !joined.is_empty() && !joined.ends_with('。') {
                joined.push(' ');
            }
            joined.push_str(sentence);
        }
        joined
    }

    /// The width of a text.
    pub fn width(&self, text: &str, font: Font) -> f32 {
        self.ruler.width(text, font)
    }

    /// The width of the widest text.
    pub fn widest<'t>(&self, texts: impl IntoIterator<Item = &'t str>, font: Font) -> f32 {
        texts.into_iter().map(|it| self.width(it, font)).fold(0.0, f32::max)
    }

    /// As much of a text as fits, with an ellipsis if that is not all.
    pub fn fit(&self, text: &str, width: f32, font: Font) -> String {
        if self.width(text, font) <= width {
            return text.to_owned();
        }
        let mut kept = String::new();
        let room = width - self.width("…", font);
        let mut used = 0.0;
        for letter in text.chars() {
            used += self.width(letter.encode_utf8(&mut [0; 4]), font);
            if used > room {
                break;
            }
            kept.push(letter);
        }
        format!("{}…", kept.trim_end())
    }

    /// A text in lines of a width. Words that are wider are broken.
    pub fn wrap(&self, text: &str, width: f32, font: Font) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for piece in pieces(text) {
            let longer = format!("{line}{piece}");
            if !line.is_empty() && self.width(longer.trim_end(), font) > width {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
            }
            line.push_str(piece);
            while self.width(line.trim_end(), font) > width && line.chars().count() > 1 {
                let room = self.fit(&line, width, font).chars().count().saturating_sub(1).max(1);
                let rest = line.chars().skip(room).collect();
                lines.push(line.chars().take(room).collect());
                line = rest;
            }
        }
        if !line.trim_end().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        lines
    }
}

fn dash() -> String {
    "–".to_owned()
}

/// What a line is never broken within: words with the space after them; of kana and kanji each character alone, but no
/// closing sign without what it closes.
fn pieces(text: &str) -> Vec<&str> {
    let is_wide = |it: char| matches!(it, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let closes = |it: char| "、。」』）〉》・ーっゃゅょッャュョ！？,.;:!?)”’…%".contains(it);
    let mut cuts = vec![0];
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let Some((next_at, next)) = letters.peek().copied() else { break };
        let ends = letter == ' ' || is_wide(letter) || is_wide(next);
        if ends && next != ' ' && !closes(next) && !"「『（〈《“".contains(letter) {
            cuts.push(next_at);
        }
    }
    cuts.push(text.len());
    cuts.windows(2).map(|it| &text[it[0]..it[1]]).collect()
}

impl<'a> Pen<'a> {
    /// A pen that has drawn nothing.
    pub fn new(voice: Voice<'a>) -> Self {
        Self { voice, marks: Vec::new() }
    }

    /// A mark that says something.
    pub fn mark(&mut self, shape: Shape, ink: Ink, words: impl Into<String>, figure: Option<Figure>) {
        self.marks.push(Mark { shape, ink, strength: 1.0, words: Some(words.into()), figure });
    }

    /// The same with a colour that is weaker.
    pub fn weak_mark(
        &mut self,
        shape: Shape,
        (ink, strength): (Ink, f32),
        words: String,
        figure: Option<Figure>,
    ) {
        self.marks.push(Mark { shape, ink, strength, words: Some(words), figure });
    }

    /// Something that only helps to read.
    pub fn help(&mut self, shape: Shape, ink: Ink) {
        self.marks.push(Mark { shape, ink, strength: 1.0, words: None, figure: None });
    }

    /// The same with a colour that is weaker.
    pub fn weak_help(&mut self, shape: Shape, ink: Ink, strength: f32) {
        self.marks.push(Mark { shape, ink, strength, words: None, figure: None });
    }

    /// A straight line that only helps to read.
    pub fn rule(&mut self, from: Spot, to: Spot, ink: Ink) {
        self.help(Shape::Line { points: vec![from, to], width: 1.0, dashed: false }, ink);
    }

    /// A line of text.
    pub fn write(&mut self, at: Spot, text: impl Into<String>, font: Font, (ink, anchor): (Ink, Anchor)) {
        self.help(Shape::Text { at, anchor, text: text.into(), font }, ink);
    }

    /// Lines of text below each other. Returns where the next one would stand.
    pub fn write_lines(&mut self, at: Spot, text: &str, width: f32, (font, ink): (Font, Ink)) -> f32 {
        let mut y = at.y;
        for line in self.voice.wrap(text, width, font) {
            self.write(Spot::new(at.x, y), line, font, (ink, Anchor::Start));
            y += (font.size * 1.45).round();
        }
        y
    }

    /// A whole chart at a place, without its title; the leads behind its marks are found in another way.
    pub fn place(&mut self, drawing: &Drawing, at: Spot, figure: impl Fn(Figure) -> Figure) {
        self.marks.extend(drawing.marks.iter().map(|mark| {
            let moved = mark.moved(at, 1.0);
            Mark { figure: moved.figure.map(&figure), ..moved }
        }));
    }

    /// What was drawn, as a chart.
    pub fn finish(self, title: String, about: String, (width, height): (f32, f32)) -> Drawing {
        Drawing { title, about, width, height, marks: self.marks }
    }
}

/// A length or a part of one, as precise as screens and paper are.
pub fn near(length: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "no chart is so large that it matters")]
    let near = length as f32;
    near
}

/// A rectangle without hatching.
pub fn bar(area: Area) -> Shape {
    Shape::Bar { area, radius: 2.0, hatched: false }
}

/// An upright end of a stream.
pub fn edge(x: f32, top: f32, height: f32) -> Edge {
    Edge { x, top, bottom: top + height }
}
