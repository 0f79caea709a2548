use super::bars::{FAILED, swatch};
use super::pen::{BODY, LARGE, SMALL, near};
use super::{Anchor, Area, BarPart, Drawing, Font, Ink, Pen, Shape, Spot, Voice};

/// Steps that ever fewer come to, each on the scale of the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// The steps, from the first to the last.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// What its colour means.
    pub ink: Ink,
    /// How many come so far, in words.
    pub label: String,
    /// The share of those who came to the step before, in words; its interval.
    pub rate: Option<(String, String)>,
    /// What is made of those who reach it, from the left.
    pub parts: Vec<StepPart>,
    /// The same number by other accounts: recorded, agreed before, expected.
    pub beside: Vec<StepPart>,
    /// What cannot be told, in words.
    pub caveat: String,
}

/// A part of a step, and what stands at it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepPart {
    /// The part.
    pub part: BarPart,
    /// Where it begins, if not where the part before ends.
    pub from: f64,
    /// The ends of an interval around its end.
    pub between: Option<(f64, f64)>,
    /// Its name and its number.
    pub label: String,
}

const BAR: f32 = 20.0;
const LINE: f32 = 16.0;

impl Steps {
    /// Lays the steps out.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        let of = |step: &Step| step.parts.iter().map(|it| it.part.n).sum::<f64>();
        let most = self.steps.iter().map(of).fold(f64::MIN_POSITIVE, f64::max);
        let mut y = 0.0;
        for step in &self.steps {
            y = step.draw(&mut pen, y, width, |n| width * near(n / most)) + 12.0;
        }
        pen.finish(self.title.clone(), self.about.clone(), (width, (y - 12.0).max(LINE)))
    }
}

impl Step {
    /// Returns where the step ends.
    fn draw(&self, pen: &mut Pen<'_>, top: f32, width: f32, length: impl Fn(f64) -> f32) -> f32 {
        let voice = pen.voice;
        let base = top + LARGE;
        pen.write(Spot::new(0.0, base), &self.label, Font::bold(LARGE), (Ink::Text, Anchor::Start));
        let x = voice.width(&self.label, Font::bold(LARGE)) + 8.0;
        pen.write(Spot::new(x, base), &self.name, Font::medium(BODY), (self.ink, Anchor::Start));
        if let Some((rate, between)) = &self.rate {
            let right = width - voice.width(between, Font::regular(SMALL)) - 5.0;
            pen.write(Spot::new(width, base), between, Font::regular(SMALL), (Ink::TextWeak, Anchor::End));
            pen.write(Spot::new(right, base), rate, Font::medium(BODY), (Ink::Text, Anchor::End));
        }
        let top = base + 7.0;
        let ground = Area { left: 0.0, top, width, height: BAR };
        pen.help(Shape::Bar { area: ground, radius: 2.0, hatched: false }, Ink::Field);
        let mut x = 0.0;
        for StepPart { part, .. } in self.parts.iter().filter(|it| it.part.n > 0.0) {
            let area = Area { left: x, top, width: length(part.n).max(1.0), height: BAR };
            let shape = Shape::Bar { area, radius: 2.0, hatched: part.hatched };
            let strength = if part.ink == Ink::Leak { FAILED } else { 1.0 };
            pen.weak_mark(shape, (part.ink, strength), part.words.clone(), part.figure.clone());
            x = area.right();
        }
        let bottom = self.draw_beside(pen, top + BAR + 3.0, width, length);
        self.draw_labels(pen, bottom, width)
    }

    /// Thin bars below, on the same scale.
    fn draw_beside(&self, pen: &mut Pen<'_>, top: f32, width: f32, length: impl Fn(f64) -> f32) -> f32 {
        let mut y = top;
        for StepPart { part, from, between, label } in &self.beside {
            let area =
                Area { left: length(*from), top: y + 3.0, width: length(part.n).max(1.0), height: 6.0 };
            let shape = Shape::Bar { area, radius: 1.0, hatched: part.hatched };
            pen.mark(shape, part.ink, part.words.as_str(), part.figure.clone());
            let mut right = area.right();
            if let Some((low, high)) = between {
                let (low, high, middle) = (length(*low), length(*high), y + 6.0);
                pen.rule(Spot::new(low, middle), Spot::new(high, middle), Ink::Text);
                right = right.max(high);
            }
            let font = Font::regular(SMALL);
            let room = pen.voice.width(label, font);
            let (x, anchor) =
                if right + 6.0 + room > width { (width, Anchor::End) } else { (right + 6.0, Anchor::Start) };
            if anchor == Anchor::End && right + 6.0 > width - room {
                y += 9.0;
            }
            pen.write(Spot::new(x, y + 10.0), label, font, (Ink::TextWeak, anchor));
            y += 13.0;
        }
        y
    }

    /// The parts by name, below the bar, because most are too narrow to hold a word.
    fn draw_labels(&self, pen: &mut Pen<'_>, top: f32, width: f32) -> f32 {
        let (mut x, mut y) = (0.0, top + 12.0);
        let named = self.parts.iter().filter(|it| !it.label.is_empty());
        let mut any = false;
        for StepPart { part, label, .. } in named {
            let room = 13.0 + pen.voice.width(label, Font::regular(SMALL));
            if x > 0.0 && x + room > width {
                (x, y) = (0.0, y + LINE);
            }
            x = swatch(pen, Spot::new(x, y), (part.ink, part.hatched), label) + 14.0;
            any = true;
        }
        if !self.caveat.is_empty() {
            let room = pen.voice.width(&self.caveat, Font::regular(SMALL));
            if any && x + room > width {
                (x, y) = (0.0, y + LINE);
            }
            pen.write(Spot::new(x, y), &self.caveat, Font::regular(SMALL), (Ink::Doubtful, Anchor::Start));
            any = true;
        }
        if any { y + 4.0 } else { top + 2.0 }
    }
}
