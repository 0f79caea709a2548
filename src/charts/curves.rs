use super::pen::{SMALL, bar, near};
use super::{Anchor, Area, Drawing, Font, Ink, Pen, Shape, Spot, Voice};
use crate::simulation::Figure;

/// Lines over a number or a time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// What lies along, from the left.
    pub along: Axis,
    /// What stands upright; it begins at zero.
    pub up: Axis,
    /// The lines.
    pub curves: Vec<Curve>,
    /// Upright lines at a number.
    pub guides: Vec<Guide>,
}

/// What lies along an edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// What it is about.
    pub name: String,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The places that are named, and what they are called.
    pub ticks: Vec<(f64, String)>,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// What it is called.
    pub name: String,
    /// What its colour means.
    pub ink: Ink,
    /// Its points, from the left.
    pub points: Vec<CurvePoint>,
    /// Whether it goes level up to the next point and then at once to its height.
    pub is_stepped: bool,
}

/// A point of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CurvePoint {
    /// Along.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// The ends of an interval.
    pub between: Option<(f64, f64)>,
    /// What it says, in words.
    pub words: String,
    /// Whether it can still change: it is drawn hollow.
    pub is_open: bool,
    /// The leads behind it.
    pub figure: Option<Figure>,
}

/// A line that marks a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guide {
    /// The number.
    pub at: f64,
    /// What it is.
    pub name: String,
}

/// In what numbers along an axis are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Leads, points.
    Whole,
    /// Shares, 0 to 1.
    Part,
    /// Minor units of money.
    Money,
    /// Leads more, or fewer.
    Change,
}

/// How far apart the names of guides stand.
const GUIDE: f32 = 14.0;

const HEIGHT: f32 = 200.0;

impl Axis {
    /// From zero to a number, with a few round places named.
    pub fn to(voice: Voice<'_>, name: String, to: f64, unit: Unit) -> Self {
        Self::between(voice, name, (0.0, to), unit)
    }

    /// From a number to another, with a few round places named.
    pub fn between(voice: Voice<'_>, name: String, (from, to): (f64, f64), unit: Unit) -> Self {
        let to = if to > from { to } else { from + 1.0 };
        let step = round_step((to - from) / 4.0);
        let step = if unit == Unit::Part { step } else { step.max(1.0) };
        let first = (from / step).ceil() * step;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few places of a chart"
        )]
        let word = |at: f64| match unit {
            Unit::Whole => voice.telling.language.number(at.round() as i64),
            Unit::Part => voice.telling.language.whole_percent((at * 100.0).round().max(0.0) as u32),
            Unit::Money => voice.amount(at.round() as i64),
            Unit::Change => voice.telling.language.signed(at.round() as i64),
        };
        let ticks = (0..8).map(|n| first + f64::from(n) * step).take_while(|it| *it <= to + step * 1e-6);
        Self { name, from, to, ticks: ticks.map(|at| (at, word(at))).collect() }
    }

    /// How far along a number lies, 0 to 1.
    pub(super) fn part(&self, at: f64) -> f32 {
        near((at - self.from) / (self.to - self.from))
    }
}

/// The round number of one, two or five that is not less.
fn round_step(least: f64) -> f64 {
    let power = 10.0_f64.powf(least.max(1e-9).log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|it| it * power).find(|it| *it >= least).unwrap_or(10.0 * power)
}

impl Guide {
    /// The line with its name.
    pub(super) fn draw(&self, pen: &mut Pen<'_>, [from, to]: [Spot; 2], label: Spot, anchor: Anchor) {
        let shape = Shape::Line { points: vec![from, to], width: 1.5, dashed: true };
        pen.mark(shape, Ink::Accent, self.name.as_str(), None);
        let wide = pen.voice.width(&self.name, Font::medium(SMALL));
        let left = match anchor {
            Anchor::Start => label.x,
            Anchor::Middle => label.x - wide / 2.0,
            Anchor::End => label.x - wide,
        };
        // What it crosses must not make it unreadable.
        let ground = Area { left: left - 3.0, top: label.y - SMALL, width: wide + 6.0, height: SMALL + 3.0 };
        pen.weak_help(bar(ground), Ink::Card, 0.85);
        pen.write(label, &self.name, Font::medium(SMALL), (Ink::Accent, anchor));
    }
}

/// Where the lines are drawn.
struct Field<'a> {
    chart: &'a Curves,
    left: f32,
    top: f32,
    width: f32,
}

impl Field<'_> {
    fn spot(&self, x: f64, y: f64) -> Spot {
        let (along, up) = (self.chart.along.part(x), self.chart.up.part(y).clamp(0.0, 1.0));
        Spot::new(self.left + self.width * along, self.top + HEIGHT * (1.0 - up))
    }
}

impl Curves {
    /// Lays the lines out. Their names stand at their ends.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        let ticks = self.up.ticks.iter().map(|it| it.1.as_str());
        let left = voice.widest(ticks, Font::regular(SMALL)) + 8.0;
        let names = self.curves.iter().map(|it| it.name.as_str());
        let right = voice.widest(names, Font::medium(SMALL)).min(width * 0.28) + 10.0;
        let n_guides = self.guides.len().max(1) as f32;
        let top = 24.0 + (n_guides - 1.0) * (GUIDE + 8.0);
        let field = Field { chart: self, left, top, width: width - left - right };
        pen.write(Spot::new(0.0, 10.0), &self.up.name, Font::regular(SMALL), (Ink::TextWeak, Anchor::Start));
        for (at, word) in &self.up.ticks {
            let from = field.spot(self.along.from, *at);
            pen.rule(
                from,
                field.spot(self.along.to, *at),
                if *at == 0.0 { Ink::LineStrong } else { Ink::Line },
            );
            let at = Spot::new(left - 6.0, from.y + 4.0);
            pen.write(at, word, Font::regular(SMALL), (Ink::TextWeak, Anchor::End));
        }
        let ground = top + HEIGHT;
        for (at, word) in &self.along.ticks {
            let at = Spot::new(field.spot(*at, 0.0).x, ground + 15.0);
            pen.write(at, word, Font::regular(SMALL), (Ink::TextWeak, Anchor::Middle));
        }
        let end = Spot::new(left + field.width, ground + 30.0);
        pen.write(end, &self.along.name, Font::regular(SMALL), (Ink::TextWeak, Anchor::End));
        self.draw_guides(&mut pen, &field);
        for curve in &self.curves {
            curve.draw(&mut pen, &field);
        }
        self.name_curves(&mut pen, &field, right);
        pen.finish(self.title.clone(), self.about.clone(), (width, ground + 34.0))
    }

    /// Guides with their names above them, each in a line of its own and away from the others.
    fn draw_guides(&self, pen: &mut Pen<'_>, field: &Field<'_>) {
        let (ground, right) = (field.top + HEIGHT, field.left + field.width);
        for (n, guide) in self.guides.iter().enumerate() {
            if !(self.along.from..=self.along.to).contains(&guide.at) {
                continue;
            }
            let x = field.spot(guide.at, 0.0).x;
            let wide = pen.voice.width(&guide.name, Font::medium(SMALL));
            let is_beyond = self.guides.iter().any(|it| it.at < guide.at);
            let (anchor, at) = match self.guides.len() {
                0 | 1 => (Anchor::Middle, x.clamp(wide / 2.0, right.max(wide) - wide / 2.0)),
                _ if is_beyond => (Anchor::Start, (x - 3.0).min(right - wide).max(0.0)),
                _ => (Anchor::End, (x + 3.0).max(wide)),
            };
            let base = 19.0 + n as f32 * GUIDE;
            guide.draw(pen, [Spot::new(x, base + 3.0), Spot::new(x, ground)], Spot::new(at, base), anchor);
        }
    }

    /// The names at the ends of the lines, moved apart where they would cover each other.
    fn name_curves(&self, pen: &mut Pen<'_>, field: &Field<'_>, room: f32) {
        let font = Font::medium(SMALL);
        let ended = self
            .curves
            .iter()
            .filter_map(|it| Some((it, field.spot(it.points.last()?.x, it.points.last()?.y))));
        let mut names: Vec<(&Curve, Spot)> = ended.collect();
        names.sort_by(|a, b| a.1.y.total_cmp(&b.1.y));
        let mut least = field.top;
        for (_, spot) in &mut names {
            spot.y = spot.y.max(least);
            least = spot.y + SMALL + 2.0;
        }
        let mut most = field.top + HEIGHT;
        for (_, spot) in names.iter_mut().rev() {
            spot.y = spot.y.min(most);
            most = spot.y - SMALL - 2.0;
        }
        for (curve, spot) in names {
            let text = pen.voice.fit(&curve.name, room - 6.0 + field.left + field.width - spot.x, font);
            let at = Spot::new(spot.x + 6.0, spot.y + 4.0);
            pen.write(at, text, font, (curve.ink, Anchor::Start));
        }
    }
}

impl Curve {
    fn draw(&self, pen: &mut Pen<'_>, field: &Field<'_>) {
        let mut path: Vec<Spot> = Vec::new();
        let (mut upper, mut lower): (Vec<Spot>, Vec<Spot>) = (Vec::new(), Vec::new());
        for point in &self.points {
            let spot = field.spot(point.x, point.y);
            if let Some(last) = path.last().copied().filter(|_| self.is_stepped) {
                path.push(Spot::new(spot.x, last.y));
            }
            path.push(spot);
            if let Some((low, high)) = point.between {
                upper.push(field.spot(point.x, high));
                lower.push(field.spot(point.x, low));
            }
        }
        if upper.len() > 1 {
            upper.extend(lower.into_iter().rev());
            pen.weak_help(Shape::Region(upper), self.ink, 0.13);
        }
        pen.mark(Shape::Line { points: path, width: 2.0, dashed: false }, self.ink, self.name.as_str(), None);
        let all = self.points.len();
        for point in self.points.iter().filter(|it| !it.words.is_empty()) {
            let at = field.spot(point.x, point.y);
            let radius = if all > 40 || self.is_stepped { 1.2 } else { 3.0 };
            pen.mark(Shape::Dot { at, radius }, self.ink, point.words.as_str(), point.figure.clone());
            if point.is_open {
                pen.help(Shape::Dot { at, radius: radius - 1.2 }, Ink::Card);
            }
        }
    }
}
