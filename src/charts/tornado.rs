use super::pen::{BODY, SMALL, bar};
use super::{Anchor, Area, Drawing, Font, Ink, Pen, Spot, Voice};

/// What changes by how much either way, the widest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tornado {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// What stands in the middle, where nothing changes.
    pub middle: String,
    /// The rows, from the top down.
    pub rows: Vec<(String, [Option<Swing>; 2])>,
}

/// A change to one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swing {
    /// By how much, with its sign.
    pub change: i64,
    /// The change in words.
    pub label: String,
    /// What would change it.
    pub cause: String,
    /// Whether the step is a cliff.
    pub is_cliff: bool,
    /// What it says, in words.
    pub words: String,
}

const ROW: f32 = 28.0;
const BAR: f32 = 15.0;

/// So much room is left for the longest bar at least.
const LEAST: f32 = 30.0;

impl Tornado {
    /// Lays the rows out.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        let name =
            voice.widest(self.rows.iter().map(|it| it.0.as_str()), Font::regular(BODY)).min(width * 0.36);
        let swings = || self.rows.iter().flat_map(|it| it.1.iter().flatten());
        let most = swings().map(|it| it.change.unsigned_abs()).max().unwrap_or(0).max(1);
        let widest = |of: &dyn Fn(&Swing) -> f32| swings().map(of).fold(0.0, f32::max);
        let label = |it: &Swing| voice.width(&it.label, Font::medium(SMALL)) + 12.0;
        let cause = |it: &Swing| voice.width(&it.cause, Font::regular(SMALL)) + 6.0;
        let left = name + 14.0;
        let middle = left + (width - left) / 2.0;
        let side = (width - left) / 2.0;
        // Where there is little room, what would cause a change is told under the pointer alone.
        let has_causes = side - widest(&|it| label(it) + cause(it)) >= LEAST;
        let half = (side - widest(&|it| label(it) + if has_causes { cause(it) } else { 0.0 })).max(LEAST);
        pen.write(
            Spot::new(middle, 10.0),
            &self.middle,
            Font::regular(SMALL),
            (Ink::TextWeak, Anchor::Middle),
        );
        let top = 18.0;
        for (n, (text, sides)) in self.rows.iter().enumerate() {
            let y = top + n as f32 * ROW;
            let base = y + ROW / 2.0 + BODY * 0.36;
            let text = voice.fit(text, name, Font::regular(BODY));
            pen.write(Spot::new(name, base), text, Font::regular(BODY), (Ink::Text, Anchor::End));
            for swing in sides.iter().flatten() {
                let length = half * (swing.change.unsigned_abs() as f32 / most as f32);
                swing.draw(&mut pen, (Spot::new(middle, y), base), length, has_causes);
            }
        }
        let bottom = top + self.rows.len() as f32 * ROW;
        pen.rule(Spot::new(middle, top), Spot::new(middle, bottom), Ink::LineStrong);
        pen.finish(self.title.clone(), self.about.clone(), (width, bottom + 2.0))
    }
}

impl Swing {
    fn draw(&self, pen: &mut Pen<'_>, (at, base): (Spot, f32), length: f32, has_cause: bool) {
        let rises = self.change > 0;
        let left = if rises { at.x } else { at.x - length };
        let area = Area { left, top: at.y + (ROW - BAR) / 2.0, width: length.max(1.0), height: BAR };
        let ink = if self.is_cliff { Ink::Bad } else { Ink::Mql };
        pen.mark(bar(area), ink, self.words.as_str(), None);
        let (anchor, side) = if rises { (Anchor::Start, 1.0) } else { (Anchor::End, -1.0) };
        let x = at.x + side * (length + 6.0);
        pen.write(Spot::new(x, base), &self.label, Font::medium(SMALL), (Ink::Text, anchor));
        if !has_cause {
            return;
        }
        let x = x + side * (pen.voice.width(&self.label, Font::medium(SMALL)) + 6.0);
        pen.write(Spot::new(x, base), &self.cause, Font::regular(SMALL), (Ink::TextWeak, anchor));
    }
}
