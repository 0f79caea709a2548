use super::pen::{SMALL, near};
use super::{Anchor, Area, Drawing, Font, Ink, Pen, Shape, Spot, Voice};
use crate::simulation::Figure;

/// A table whose cells are the stronger the more they hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// What the rows are called, from the top down.
    pub rows: Vec<String>,
    /// What the columns are called.
    pub columns: Vec<String>,
    /// What lies down and along.
    pub axes: [String; 2],
    /// The cells, row by row.
    pub cells: Vec<Vec<HeatCell>>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatCell {
    /// How strong, 0 to 1; none of what is not known.
    pub strength: Option<f64>,
    /// What its colour means.
    pub ink: Ink,
    /// What stands in it.
    pub label: String,
    /// What stands below that, less loud.
    pub detail: String,
    /// Whether it can still change.
    pub is_open: bool,
    /// Whether it has a frame.
    pub is_framed: bool,
    /// What it says, in words.
    pub words: String,
    /// The leads behind it.
    pub figure: Option<Figure>,
}

impl Heat {
    /// Lays the cells out.
    pub fn draw(&self, voice: Voice<'_>, width: f32) -> Drawing {
        let mut pen = Pen::new(voice);
        let font = Font::regular(SMALL);
        let left = voice.widest(self.rows.iter().map(String::as_str), font).min(width * 0.3).max(30.0) + 10.0;
        let step = (width - left) / self.columns.len().max(1) as f32;
        let has_details = self.cells.iter().flatten().any(|it| !it.detail.is_empty());
        let row = if has_details { (260.0 / self.rows.len().max(1) as f32).clamp(40.0, 58.0) } else { 23.0 };
        let top = if self.axes[1].is_empty() { 20.0 } else { 36.0 };
        let [down, along] = &self.axes;
        pen.write(Spot::new(width, 10.0), along, font, (Ink::TextWeak, Anchor::End));
        pen.write(Spot::new(0.0, top - 8.0), down, font, (Ink::TextWeak, Anchor::Start));
        for (n, name) in self.columns.iter().enumerate() {
            let name = voice.fit(name, step - 4.0, font);
            let at = Spot::new(left + (n as f32 + 0.5) * step, top - 8.0);
            pen.write(at, name, font, (Ink::TextWeak, Anchor::Middle));
        }
        for (n, (name, cells)) in self.rows.iter().zip(&self.cells).enumerate() {
            let y = top + n as f32 * row;
            let name = voice.fit(name, left - 10.0, font);
            pen.write(Spot::new(left - 8.0, y + row / 2.0 + 4.0), name, font, (Ink::TextWeak, Anchor::End));
            for (n, cell) in cells.iter().enumerate() {
                let area = Area {
                    left: left + n as f32 * step + 1.0,
                    top: y + 1.0,
                    width: step - 2.0,
                    height: row - 2.0,
                };
                cell.draw(&mut pen, area);
            }
        }
        pen.finish(self.title.clone(), self.about.clone(), (width, top + self.rows.len() as f32 * row + 2.0))
    }
}

impl HeatCell {
    fn draw(&self, pen: &mut Pen<'_>, area: Area) {
        let ground = Shape::Bar { area, radius: 2.0, hatched: false };
        // What has no strength can still have leads behind it.
        match self.strength {
            None if self.figure.is_some() => {
                pen.mark(ground, Ink::Field, self.words.as_str(), self.figure.clone());
            }
            _ => pen.help(ground, Ink::Field),
        }
        let strength = near(self.strength.unwrap_or(0.0));
        if self.strength.is_some() {
            let shape = Shape::Bar { area, radius: 2.0, hatched: self.is_open };
            pen.weak_mark(
                shape,
                (self.ink, strength * if self.is_open { 0.45 } else { 0.92 }),
                self.words.clone(),
                self.figure.clone(),
            );
        }
        if self.is_framed {
            let corners = [
                (area.left, area.top),
                (area.right(), area.top),
                (area.right(), area.bottom()),
                (area.left, area.bottom()),
                (area.left, area.top - 0.9),
            ];
            let points = corners.map(|(x, y)| Spot::new(x, y)).to_vec();
            pen.help(Shape::Line { points, width: 1.8, dashed: false }, Ink::Text);
        }
        let strong = strength > 0.75 && !self.is_open && self.ink != Ink::Won;
        let (ink, weak) = match strength {
            _ if strong => (Ink::TextOnAccent, Ink::TextOnAccent),
            // On a strong colour, weak letters could not be read.
            0.5.. => (Ink::Text, Ink::Text),
            _ => (Ink::Text, Ink::TextWeak),
        };
        let middle = area.left + area.width / 2.0;
        let base = area.top + area.height / 2.0 + if self.detail.is_empty() { 4.0 } else { -2.0 };
        let label = pen.voice.fit(&self.label, area.width - 4.0, Font::medium(SMALL));
        pen.write(Spot::new(middle, base), label, Font::medium(SMALL), (ink, Anchor::Middle));
        if !self.detail.is_empty() {
            let font = Font::regular(SMALL - 1.0);
            let detail = pen.voice.fit(&self.detail, area.width - 4.0, font);
            pen.write(Spot::new(middle, base + 13.5), detail, font, (weak, Anchor::Middle));
        }
    }
}
