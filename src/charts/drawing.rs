use super::Ink;
use crate::simulation::Figure;

/// A chart as shapes: what a window paints and paper prints alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What it is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// How wide it is, in points.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// What is drawn, from the back to the front.
    pub marks: Vec<Mark>,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its form.
    pub shape: Shape,
    /// What its colour means.
    pub ink: Ink,
    /// How strong the colour is, 0 to 1.
    pub strength: f32,
    /// What it says, in words; nothing of what only helps to read.
    pub words: Option<String>,
    /// The leads behind it.
    pub figure: Option<Figure>,
}

/// The form of a mark. Lengths are in points, from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Bar {
        /// Where.
        area: Area,
        /// The radius of its corners.
        radius: f32,
        /// Whether it is drawn with diagonal lines: what is not known is told from what is without colour.
        hatched: bool,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<Spot>,
        /// How thick.
        width: f32,
        /// Whether it has gaps.
        dashed: bool,
    },
    /// What lies between points.
    Region(Vec<Spot>),
    /// A band that flows from one height to another, level at both ends.
    Stream {
        /// Where it begins: its left end.
        from: Edge,
        /// Where it ends.
        to: Edge,
    },
    /// A disc.
    Dot {
        /// Its centre.
        at: Spot,
        /// Its radius.
        radius: f32,
    },
    /// A line of text.
    Text {
        /// The baseline where it begins, has its middle, or ends.
        at: Spot,
        /// Which of these.
        anchor: Anchor,
        /// The text.
        text: String,
        /// How it is set.
        font: Font,
    },
}

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// An upright end of a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Edge {
    pub x: f32,
    pub top: f32,
    pub bottom: f32,
}

/// Which part of a text its place is that of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// In points.
    pub size: f32,
    /// How heavy.
    pub weight: Weight,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Names, and words that stand out a little.
    Medium,
    /// Headings and large numbers.
    Bold,
}

impl Font {
    /// Running text of a size.
    pub const fn regular(size: f32) -> Self {
        Self { size, weight: Weight::Regular }
    }

    /// Names of a size.
    pub const fn medium(size: f32) -> Self {
        Self { size, weight: Weight::Medium }
    }

    /// Headings of a size.
    pub const fn bold(size: f32) -> Self {
        Self { size, weight: Weight::Bold }
    }
}

impl Spot {
    /// A place.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

impl Area {
    /// The right end.
    pub fn right(self) -> f32 {
        self.left + self.width
    }

    /// The lower end.
    pub fn bottom(self) -> f32 {
        self.top + self.height
    }
}

impl Edge {
    fn moved(self, by: Spot, scale: f32) -> Self {
        Self { x: by.x + self.x * scale, top: by.y + self.top * scale, bottom: by.y + self.bottom * scale }
    }
}

impl Mark {
    /// The same mark, made larger or smaller and then moved.
    #[must_use]
    pub fn moved(&self, by: Spot, scale: f32) -> Self {
        let spot = |it: Spot| Spot::new(by.x + it.x * scale, by.y + it.y * scale);
        let shape = match self.shape.clone() {
            Shape::Bar { area, radius, hatched } => {
                let at = spot(Spot::new(area.left, area.top));
                let (width, height) = (area.width * scale, area.height * scale);
                let area = Area { left: at.x, top: at.y, width, height };
                Shape::Bar { area, radius: radius * scale, hatched }
            }
            Shape::Line { points, width, dashed } => {
                Shape::Line { points: points.into_iter().map(spot).collect(), width: width * scale, dashed }
            }
            Shape::Region(points) => Shape::Region(points.into_iter().map(spot).collect()),
            Shape::Stream { from, to } => {
                Shape::Stream { from: from.moved(by, scale), to: to.moved(by, scale) }
            }
            Shape::Dot { at, radius } => Shape::Dot { at: spot(at), radius: radius * scale },
            Shape::Text { at, anchor, text, font } => {
                let font = Font { size: font.size * scale, ..font };
                Shape::Text { at: spot(at), anchor, text, font }
            }
        };
        Self { shape, ..self.clone() }
    }
}

impl Drawing {
    /// All that is written on it, and all that its marks say, in order.
    pub fn words(&self) -> Vec<&str> {
        let written = self.marks.iter().flat_map(|mark| {
            let text = if let Shape::Text { text, .. } = &mark.shape { Some(text.as_str()) } else { None };
            text.into_iter().chain(mark.words.as_deref())
        });
        [self.title.as_str(), self.about.as_str()].into_iter().chain(written).collect()
    }
}
