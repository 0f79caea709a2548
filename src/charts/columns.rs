use super::curves::Guide;
use super::pen::{SMALL, near};
use super::{Anchor, Area, BarPart, Drawing, Font, Ink, Pen, Shape, Spot, Voice};

/// Upright bars side by side, in the order of what they are about: scores, weeks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// The bars, from the left.
    pub columns: Vec<Column>,
    /// What the colours mean, where it is more than one.
    pub inks: Vec<(Ink, String)>,
    /// A line across at a number.
    pub level: Option<Guide>,
    /// A line upright between columns: so many of them, and a part of one, are left of it.
    pub upright: Option<Guide>,
    /// What lies along the columns.
    pub along: String,
    /// Whether each bar stands between its number and the next, so that names stand at the left ends.
    pub is_scale: bool,
}

/// One upright bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// What stands below it; nothing below those between.
    pub name: String,
    /// Its parts, from the ground up.
    pub parts: Vec<BarPart>,
}

const HEIGHT: f32 = 190.0;

impl Columns {
    fn most(&self) -> f64 {
        let of = |column: &Column| column.parts.iter().map(|it| it.n).sum::<f64>();
        let level = self.level.as_ref().map_or(0.0, |it| it.at);
        self.columns.iter().map(of).fold(level.max(f64::MIN_POSITIVE), f64::max)
    }

    /// Lays the columns out.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        // What the colours mean and what the guide is stand in lines of their own.
        let n_lines = u8::from(self.upright.is_some()) + u8::from(!self.inks.is_empty());
        let top = 10.0 + 16.0 * f32::from(n_lines);
        let (ground, most) = (top + HEIGHT, self.most());
        let height = |n: f64| HEIGHT * near(n / most);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of a chart")]
        let label = voice.count(most.round() as usize);
        let left = voice.width(&label, Font::regular(SMALL)) + 8.0;
        let step = (width - left) / self.columns.len().max(1) as f32;
        pen.write(
            Spot::new(left - 6.0, top + 4.0),
            label,
            Font::regular(SMALL),
            (Ink::TextWeak, Anchor::End),
        );
        pen.rule(Spot::new(left, top), Spot::new(width, top), Ink::Line);
        let mut named_until = f32::NEG_INFINITY;
        for (n, column) in self.columns.iter().enumerate() {
            let x = left + n as f32 * step;
            let mut y = ground;
            for part in column.parts.iter().filter(|it| it.n > 0.0) {
                let high = height(part.n).max(1.0);
                let area = Area { left: x + step * 0.08, top: y - high, width: step * 0.84, height: high };
                let shape = Shape::Bar { area, radius: 1.0, hatched: part.hatched };
                pen.mark(shape, part.ink, part.words.as_str(), part.figure.clone());
                y = area.top;
            }
            let middle = if self.is_scale { x } else { x + step / 2.0 };
            let wide = voice.width(&column.name, Font::regular(SMALL));
            if !column.name.is_empty() && middle - wide / 2.0 > named_until + 6.0 {
                let at = Spot::new(middle.min(width - wide / 2.0), ground + 15.0);
                pen.write(at, &column.name, Font::regular(SMALL), (Ink::TextWeak, Anchor::Middle));
                named_until = at.x + wide / 2.0;
            }
        }
        pen.rule(Spot::new(left, ground), Spot::new(width, ground), Ink::LineStrong);
        if let Some(guide) = &self.level {
            let y = ground - height(guide.at);
            guide.draw(
                &mut pen,
                [Spot::new(left, y), Spot::new(width, y)],
                Spot::new(width, y - 5.0),
                Anchor::End,
            );
        }
        self.draw_upright(&mut pen, (left, step), (top, ground), width);
        let mut x = left;
        for (ink, word) in &self.inks {
            x = super::bars::swatch(&mut pen, Spot::new(x, 11.0), (*ink, false), word) + 16.0;
        }
        let at = Spot::new(width, ground + 31.0);
        pen.write(at, &self.along, Font::regular(SMALL), (Ink::TextWeak, Anchor::End));
        pen.finish(
            self.title.clone(),
            self.about.clone(),
            (width, ground + if self.along.is_empty() { 20.0 } else { 36.0 }),
        )
    }

    fn draw_upright(
        &self,
        pen: &mut Pen<'_>,
        (left, step): (f32, f32),
        (top, ground): (f32, f32),
        width: f32,
    ) {
        let Some(guide) = &self.upright else { return };
        let x = left + step * near(guide.at);
        let half = pen.voice.width(&guide.name, Font::medium(SMALL)) / 2.0;
        let label = Spot::new(x.clamp(half, width - half), top - 6.0);
        guide.draw(pen, [Spot::new(x, top - 2.0), Spot::new(x, ground)], label, Anchor::Middle);
    }
}
