use super::pen::{SMALL, bar};
use super::{Anchor, Area, Axis, Drawing, Font, Ink, Pen, Shape, Spot, Voice};

/// Things that differ in two numbers, each a dot; what belongs together is joined through the middle, where nothing changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scatter {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// What lies along, from the left.
    pub along: Axis,
    /// What stands upright.
    pub up: Axis,
    /// Each thing with its dots, from one end to the other. Those that come first get their labels first.
    pub things: Vec<Vec<Dot>>,
    /// A line through the middle.
    pub slope: Option<Slope>,
}

/// A line through the middle, what lies above it, and what below.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slope {
    /// How much it rises for each step along.
    pub rise: f64,
    /// What lies above.
    pub above: String,
    /// What lies below.
    pub below: String,
}

/// A dot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dot {
    /// Along.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// What its colour means.
    pub ink: Ink,
    /// What stands at it, if there is room.
    pub label: String,
    /// What it says, in words.
    pub words: String,
}

const HEIGHT: f32 = 330.0;
const RADIUS: f32 = 4.5;

/// Where the dots are drawn.
#[derive(Clone, Copy)]
struct Field {
    left: f32,
    top: f32,
    width: f32,
}

impl Scatter {
    fn spot(&self, field: Field, x: f64, y: f64) -> Spot {
        let (along, up) = (self.along.part(x), self.up.part(y));
        Spot::new(field.left + field.width * along, field.top + HEIGHT * (1.0 - up))
    }

    /// Lays the dots out.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        let left = voice.widest(self.up.ticks.iter().map(|it| it.1.as_str()), Font::regular(SMALL)) + 10.0;
        let field = Field { left, top: 22.0, width: width - left - 14.0 };
        let ground = field.top + HEIGHT;
        self.draw_axes(&mut pen, field);
        let mut taken: Vec<Area> = Vec::new();
        if let Some(slope) = &self.slope {
            taken.extend(self.draw_slope(&mut pen, field, slope));
        }
        let spots = |dots: &[Dot]| dots.iter().map(|it| self.spot(field, it.x, it.y)).collect::<Vec<Spot>>();
        let middle = self.spot(field, 0.0, 0.0);
        for (dot, at) in self.things.iter().rev().flat_map(|dots| dots.iter().zip(spots(dots))) {
            pen.weak_help(Shape::Line { points: vec![middle, at], width: 1.5, dashed: false }, dot.ink, 0.45);
        }
        for (dot, at) in self.things.iter().rev().flat_map(|dots| dots.iter().zip(spots(dots))) {
            pen.help(Shape::Dot { at, radius: RADIUS + 1.2 }, Ink::Card);
            pen.mark(Shape::Dot { at, radius: RADIUS }, dot.ink, dot.words.as_str(), None);
            taken.push(around(at, RADIUS));
        }
        let bounds = Area { left, top: field.top, width: width - left, height: HEIGHT };
        let all = self.things.iter().flat_map(|dots| dots.iter().zip(spots(dots)));
        // Where little changes, names would only cover each other.
        let is_far =
            |at: Spot| (at.x - middle.x).abs() > field.width * 0.07 || (at.y - middle.y).abs() > 28.0;
        for (dot, at) in all.filter(|it| is_far(it.1)) {
            name_dot(&mut pen, (dot, at), bounds, &mut taken);
        }
        pen.finish(self.title.clone(), self.about.clone(), (width, ground + 36.0))
    }

    fn draw_axes(&self, pen: &mut Pen<'_>, field: Field) {
        let (font, ground) = (Font::regular(SMALL), field.top + HEIGHT);
        pen.write(Spot::new(0.0, 10.0), &self.up.name, font, (Ink::TextWeak, Anchor::Start));
        let ink = |at: f64| if at == 0.0 { Ink::LineStrong } else { Ink::Line };
        for (at, word) in &self.up.ticks {
            let from = self.spot(field, self.along.from, *at);
            pen.rule(from, self.spot(field, self.along.to, *at), ink(*at));
            let at = Spot::new(field.left - 6.0, from.y + 4.0);
            pen.write(at, word, font, (Ink::TextWeak, Anchor::End));
        }
        for (at, word) in &self.along.ticks {
            let x = self.spot(field, *at, self.up.from).x;
            pen.rule(Spot::new(x, field.top), Spot::new(x, ground), ink(*at));
            pen.write(Spot::new(x, ground + 15.0), word, font, (Ink::TextWeak, Anchor::Middle));
        }
        let end = Spot::new(field.left + field.width, ground + 31.0);
        pen.write(end, &self.along.name, font, (Ink::TextWeak, Anchor::End));
    }

    /// The line, as far as it lies between the edges, and what lies on either side of it. Returns where that is written.
    fn draw_slope(&self, pen: &mut Pen<'_>, field: Field, slope: &Slope) -> [Area; 2] {
        let inside = |x: f64| {
            let x = x.clamp(self.along.from, self.along.to);
            if slope.rise > 0.0 { x.clamp(self.up.from / slope.rise, self.up.to / slope.rise) } else { x }
        };
        let [from, to] = [inside(f64::MIN), inside(f64::MAX)].map(|x| self.spot(field, x, x * slope.rise));
        let top = Spot::new(from.x, field.top);
        let above = Shape::Region(vec![top, Spot::new(to.x, field.top), to, from]);
        let before =
            Area { left: field.left, top: field.top, width: from.x - field.left, height: from.y - field.top };
        pen.weak_help(above, Ink::Good, 0.07);
        pen.weak_help(Shape::Bar { area: before, radius: 0.0, hatched: false }, Ink::Good, 0.07);
        pen.help(Shape::Line { points: vec![from, to], width: 1.2, dashed: true }, Ink::TextWeak);
        let font = Font::medium(SMALL);
        let (wide, height) = (pen.voice.width(&slope.below, font), SMALL + 6.0);
        let (right, bottom) = (field.left + field.width, field.top + HEIGHT);
        let first = Spot::new(field.left + 8.0, field.top + 16.0);
        pen.write(first, &slope.above, font, (Ink::Good, Anchor::Start));
        pen.write(Spot::new(right - 8.0, bottom - 9.0), &slope.below, font, (Ink::TextWeak, Anchor::End));
        let above = pen.voice.width(&slope.above, font);
        [
            Area { left: first.x, top: field.top, width: above, height: height + 4.0 },
            Area { left: right - 8.0 - wide, top: bottom - height - 4.0, width: wide, height: height + 4.0 },
        ]
    }
}

fn around(at: Spot, radius: f32) -> Area {
    Area { left: at.x - radius, top: at.y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

/// Writes the label of a dot beside, above or below it, where it covers nothing; else not at all.
fn name_dot(pen: &mut Pen<'_>, (dot, at): (&Dot, Spot), bounds: Area, taken: &mut Vec<Area>) {
    let font = Font::medium(SMALL);
    let wide = pen.voice.width(&dot.label, font);
    let (beside, height) = (RADIUS + 4.0, SMALL + 2.0);
    let (right, left) = (at.x + beside, at.x - beside - wide);
    let sides = if dot.x < 0.0 { [left, right] } else { [right, left] };
    let level = at.y - height / 2.0;
    let places = [
        (sides[0], level),
        (sides[0], level - 11.0),
        (sides[0], level + 11.0),
        (at.x - wide / 2.0, at.y - beside - height),
        (at.x - wide / 2.0, at.y + beside),
        (sides[1], level),
        (sides[1], level - 11.0),
        (sides[1], level + 11.0),
    ];
    let free = places.into_iter().map(|(left, top)| Area { left, top, width: wide, height }).find(|area| {
        let is_inside = area.left >= bounds.left
            && area.right() <= bounds.right()
            && area.top >= bounds.top
            && area.bottom() <= bounds.bottom();
        is_inside && taken.iter().all(|other| !cover(*area, *other))
    });
    if let Some(area) = free {
        let ink = if dot.ink == Ink::Bad { Ink::Bad } else { Ink::Text };
        pen.weak_help(bar(area), Ink::Card, 0.7);
        pen.write(Spot::new(area.left, area.top + SMALL - 1.0), &dot.label, font, (ink, Anchor::Start));
        taken.push(area);
    }
}

fn cover(a: Area, b: Area) -> bool {
    a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom()
}
