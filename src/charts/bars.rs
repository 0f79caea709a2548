use super::pen::{BODY, SMALL, bar, near};
use super::{Anchor, Area, Drawing, Font, Ink, Pen, Shape, Spot, Voice};
use crate::simulation::Figure;

/// Things that are ranked: one level bar each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// The bars, from the top down.
    pub rows: Vec<Bar>,
}

/// One bar with its name and its number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What it is called.
    pub name: String,
    /// A word before the name, such as the stage, and its colour.
    pub tag: Option<(String, Ink)>,
    /// Its parts, from the left.
    pub parts: Vec<BarPart>,
    /// The ends of an interval around its end.
    pub between: Option<(f64, f64)>,
    /// What stands at its end.
    pub label: String,
    /// What stands behind that, less loud.
    pub detail: String,
    /// Whether its name is marked as one to look at.
    pub is_marked: bool,
}

/// A part of a bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarPart {
    /// How long it is, at least 0.
    pub n: f64,
    /// What its colour means.
    pub ink: Ink,
    /// Whether it is hatched.
    pub hatched: bool,
    /// What it says, in words.
    pub words: String,
    /// The leads behind it.
    pub figure: Option<Figure>,
}

/// Those who failed are the many: their colour is held back.
pub(super) const FAILED: f32 = 0.35;
const ROW: f32 = 27.0;
const BAR: f32 = 15.0;

impl Bars {
    /// The length of the longest bar or interval.
    fn most(&self) -> f64 {
        let of = |row: &Bar| {
            let sum: f64 = row.parts.iter().map(|it| it.n).sum();
            row.between.map_or(sum, |(_, high)| sum.max(high))
        };
        self.rows.iter().map(of).fold(0.0, f64::max)
    }

    /// Lays the bars out.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        let tags = self.rows.iter().filter_map(|it| it.tag.as_ref()).map(|it| it.0.as_str());
        let tag = voice.widest(tags, Font::medium(SMALL));
        let indent = if tag > 0.0 { tag + 8.0 } else { 0.0 };
        let names = self.rows.iter().map(|it| it.name.as_str());
        let name = voice.widest(names, Font::regular(BODY)).min(width * 0.42 - indent);
        let labels = self.rows.iter().map(|it| {
            voice.width(&it.label, Font::medium(BODY)) + voice.width(&it.detail, Font::regular(SMALL)) + 14.0
        });
        let left = indent + name + 12.0;
        let room = (width - left - labels.fold(0.0, f32::max)).max(40.0);
        let most = self.most().max(f64::MIN_POSITIVE);
        for (n, row) in self.rows.iter().enumerate() {
            let top = n as f32 * ROW;
            let base = top + ROW / 2.0 + BODY * 0.36;
            if let Some((text, ink)) = &row.tag {
                pen.write(Spot::new(0.0, base), text, Font::medium(SMALL), (*ink, Anchor::Start));
            }
            let ink = if row.is_marked { Ink::Bad } else { Ink::Text };
            let text = voice.fit(&row.name, name, Font::regular(BODY));
            pen.write(Spot::new(left - 12.0, base), text, Font::regular(BODY), (ink, Anchor::End));
            row.draw(&mut pen, (Spot::new(left, top), width), |n| room * near(n / most));
        }
        let bottom = self.rows.len() as f32 * ROW;
        pen.rule(Spot::new(left, 0.0), Spot::new(left, bottom), Ink::LineStrong);
        pen.finish(self.title.clone(), self.about.clone(), (width, bottom.max(ROW)))
    }
}

impl Bar {
    fn draw(&self, pen: &mut Pen<'_>, (at, right): (Spot, f32), length: impl Fn(f64) -> f32) {
        let (mut x, y) = (at.x, at.y + (ROW - BAR) / 2.0);
        for part in self.parts.iter().filter(|it| it.n > 0.0) {
            // What is there can be seen.
            let area = Area { left: x, top: y, width: length(part.n).max(1.0), height: BAR };
            let shape = Shape::Bar { area, radius: 1.5, hatched: part.hatched };
            pen.mark(shape, part.ink, part.words.as_str(), part.figure.clone());
            x = area.right();
        }
        if let Some((low, high)) = self.between {
            let (low, high, middle) = (at.x + length(low), at.x + length(high), y + BAR / 2.0);
            pen.rule(Spot::new(low, middle), Spot::new(high, middle), Ink::Text);
            for end in [low, high] {
                pen.rule(Spot::new(end, middle - 3.5), Spot::new(end, middle + 3.5), Ink::Text);
            }
            x = x.max(high);
        }
        let (base, voice) = (at.y + ROW / 2.0 + BODY * 0.36, pen.voice);
        pen.write(Spot::new(x + 6.0, base), &self.label, Font::medium(BODY), (Ink::Text, Anchor::Start));
        let x = x + 12.0 + voice.width(&self.label, Font::medium(BODY));
        if !self.detail.is_empty() {
            let detail = voice.fit(&self.detail, right - x, Font::regular(SMALL));
            pen.write(Spot::new(x, base), detail, Font::regular(SMALL), (Ink::TextWeak, Anchor::Start));
        }
    }
}

/// A small square of a colour with its word, for where a label has no room at what it names. Returns where it ends.
pub(super) fn swatch(pen: &mut Pen<'_>, at: Spot, (ink, hatched): (Ink, bool), word: &str) -> f32 {
    let area = Area { left: at.x, top: at.y - 8.5, width: 9.0, height: 9.0 };
    match hatched {
        true => pen.help(Shape::Bar { area, radius: 2.0, hatched }, ink),
        false if ink == Ink::Leak => pen.weak_help(bar(area), ink, FAILED),
        false => pen.help(bar(area), ink),
    }
    let font = Font::regular(SMALL);
    pen.write(Spot::new(at.x + 13.0, at.y), word, font, (Ink::TextWeak, Anchor::Start));
    at.x + 13.0 + pen.voice.width(word, font)
}
