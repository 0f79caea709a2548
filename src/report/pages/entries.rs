use super::{HEADING, MARGIN, NOTE, Press, TEXT, leading};
use crate::charts::{Anchor, Font, Ink, Mark, Shape, Spot};

/// How high a row of blanks is.
pub(super) const BLANK: f32 = 48.0;
const NAME: Font = Font::medium(TEXT.size);
/// How much of the width names take.
const NAMES: f32 = 0.29;
/// Between names and words.
const GAP: f32 = 14.0;
/// Above and below the words of an entry.
const PAD: f32 = 3.5;
/// What is no higher than that is not broken.
const TOGETHER: f32 = 200.0;
/// The side of a box to tick.
const BOX: f32 = 10.0;
/// From the box to what it is for.
const INDENT: f32 = 20.0;

impl Press<'_> {
    /// The lines of an entry: those of its name and those of its words.
    fn entry(&self, [name, words]: &[String; 2]) -> [Vec<String>; 2] {
        let left = self.width() * NAMES;
        [self.voice.wrap(name, left, NAME), self.voice.wrap(words, self.width() - left - GAP, TEXT)]
    }

    /// How much room lines need at once: all of them if they are few, else the first.
    pub(super) fn together(&self, all: &[[String; 2]], height: impl Fn(&Self, &[[String; 2]]) -> f32) -> f32 {
        let whole = height(self, all);
        if whole <= TOGETHER { whole } else { height(self, all.get(..1).unwrap_or_default()) }
    }

    /// How high entries are.
    pub(super) fn entries_height(&self, all: &[[String; 2]]) -> f32 {
        let of = |it: &[String; 2]| self.entry(it).map(|it| it.len()).into_iter().max().unwrap_or(0);
        all.iter().map(|it| of(it) as f32 * leading(TEXT) + 2.0 * PAD).sum()
    }

    /// Names on the left, with what is said of each on the right, and a line below each.
    pub(super) fn entries(&mut self, all: &[[String; 2]]) {
        let (left, right) = (MARGIN, self.size.0 - MARGIN);
        self.need(self.together(all, Self::entries_height));
        for entry in all {
            self.need(self.entries_height(std::slice::from_ref(entry)).min(self.bottom() - MARGIN));
            self.y += PAD;
            let lines = self.entry(entry);
            let n_lines = lines.iter().map(Vec::len).max().unwrap_or(0);
            for n in 0..n_lines {
                self.need(leading(TEXT));
                let places = [(left, NAME), (left + self.width() * NAMES + GAP, TEXT)];
                for (lines, (x, font)) in lines.iter().zip(places) {
                    if let Some(line) = lines.get(n) {
                        self.write(Spot::new(x, self.y + font.size), line, font, (Ink::Text, Anchor::Start));
                    }
                }
                self.y += leading(TEXT);
            }
            self.y += PAD;
            self.rule(self.y, (left, right), (Ink::Line, 0.7));
        }
        self.y += 10.0;
    }

    /// How high boxes are, with what they are for.
    pub(super) fn boxes_height(&self, all: &[[String; 2]]) -> f32 {
        let room = self.width() - INDENT;
        let of = |text: &str, font: Font| self.voice.wrap(text, room, font).len() as f32 * leading(font);
        let one = |it: &[String; 2]| match self.beside(it) {
            Some(_) => leading(HEADING) + 7.0,
            None => of(&it[0], HEADING) + of(&it[1], NOTE) + 7.0,
        };
        all.iter().map(one).sum()
    }

    /// How far from the margin small print stands that has room beside what it is about.
    fn beside(&self, [name, words]: &[String; 2]) -> Option<f32> {
        let left = INDENT + self.voice.width(name, HEADING) + GAP;
        (left + self.voice.width(words, NOTE) <= self.width()).then_some(left)
    }

    /// Boxes to tick, each with what it is for and small print.
    pub(super) fn boxes(&mut self, all: &[[String; 2]]) {
        self.need(self.together(all, Self::boxes_height));
        for one in all {
            self.need(self.boxes_height(std::slice::from_ref(one)).min(self.bottom() - MARGIN));
            let (top, left) = (self.y + 2.5, MARGIN + 0.5);
            let corners = [(0.0, 0.0), (BOX, 0.0), (BOX, BOX), (0.0, BOX), (0.0, 0.0), (BOX, 0.0)];
            let points = corners.map(|(x, y)| Spot::new(left + x, top + y)).to_vec();
            let shape = Shape::Line { points, width: 1.0, dashed: false };
            self.marks.push(Mark { shape, ink: Ink::Text, strength: 1.0, words: None, figure: None });
            let [name, words] = one;
            self.lines(name, HEADING, Ink::Text, INDENT);
            match self.beside(one) {
                Some(left) => {
                    let at = Spot::new(MARGIN + left, self.y - leading(HEADING) + HEADING.size);
                    self.write(at, words, NOTE, (Ink::TextWeak, Anchor::Start));
                }
                None => self.lines(words, NOTE, Ink::TextWeak, INDENT),
            }
            self.y += 7.0;
        }
        self.y += 2.0;
    }

    /// Lines to write on, side by side, with what belongs there.
    pub(super) fn blanks(&mut self, names: &[String]) {
        self.need(BLANK);
        let step = (self.width() + GAP) / names.len().max(1) as f32;
        let mut left = MARGIN;
        for name in names {
            let room = step - GAP;
            self.rule(self.y + 30.0, (left, left + room), (Ink::LineStrong, 0.8));
            let name = self.voice.fit(name, room, NOTE);
            self.write(Spot::new(left, self.y + 42.0), &name, NOTE, (Ink::TextWeak, Anchor::Start));
            left += step;
        }
        self.y += BLANK;
    }
}
