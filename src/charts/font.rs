//! The letters of charts, and how wide they are.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use skrifa::instance::{Location, Size};
use skrifa::{FontRef, MetadataProvider as _};

use super::{Font, Weight};

/// The family of every text: Latin, Hangul, kana and kanji in weights from 400 to 700.
pub const SANS: &[u8] = include_bytes!("../../assets/fonts/accord-sans.ttf");

/// What the family is called in its file.
pub const FAMILY: &str = "Accord Sans";

impl Weight {
    /// The weight on the axis of the font.
    pub const fn on_axis(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::Bold => 700,
        }
    }
}

/// Tells how wide texts are.
pub trait Ruler {
    /// The width of a line of text, in points.
    fn width(&self, text: &str, font: Font) -> f32;
}

/// Measures by the bundled font, without a display.
#[derive(Clone, Copy, Debug, Default)]
pub struct PaperRuler;

/// The advance of every character, in thousandths of the size.
struct Advances(BTreeMap<char, f32>);

static ADVANCES: LazyLock<[Advances; 3]> =
    LazyLock::new(|| [Weight::Regular, Weight::Medium, Weight::Bold].map(Advances::of));

/// What is taken of a character that the font lacks.
const UNKNOWN: f32 = 0.6;

impl Advances {
    fn of(weight: Weight) -> Self {
        let Ok(font) = FontRef::new(SANS) else { return Self(BTreeMap::new()) };
        let location: Location = font.axes().location([("wght", f32::from(weight.on_axis()))]);
        let metrics = font.glyph_metrics(Size::new(1.0), &location);
        let advance = |(code, glyph)| Some((char::from_u32(code)?, metrics.advance_width(glyph)?));
        Self(font.charmap().mappings().filter_map(advance).collect())
    }
}

impl Ruler for PaperRuler {
    fn width(&self, text: &str, font: Font) -> f32 {
        let advances = &ADVANCES[font.weight as usize].0;
        text.chars().map(|it| advances.get(&it).copied().unwrap_or(UNKNOWN)).sum::<f32>() * font.size
    }
}
