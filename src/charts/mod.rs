//! Charts of a simulation as plain shapes, drawn without a display: what the window paints and paper prints alike.
//!
//! Each subject first gathers plain numbers under names (such as [`Bars`], [`Curves`], [`Heat`], [`Sankey`]), which know no
//! lengths; then one of few layouts makes a [`Drawing`] of them. So there is one grammar: the same colour for the same stage,
//! labels at what they name, bars that start at zero, and words for every mark.

mod bars;
mod columns;
mod curves;
mod drawing;
mod font;
mod heat;
mod ink;
mod multiples;
mod pen;
mod sankey;
mod scatter;
mod steps;
mod subjects;
mod tornado;

pub use self::bars::{Bar, BarPart, Bars};
pub use self::columns::{Column, Columns};
pub use self::curves::{Axis, Curve, CurvePoint, Curves, Guide, Unit};
pub use self::drawing::{Anchor, Area, Drawing, Edge, Font, Mark, Shape, Spot, Weight};
pub use self::font::{FAMILY, PaperRuler, Ruler, SANS};
pub use self::heat::{Heat, HeatCell};
pub use self::ink::Ink;
pub use self::multiples::drawn;
pub use self::pen::{Few, Pen, Voice};
pub use self::sankey::{Node, NodeArea, Sankey, SankeyLayout, Stream, StreamEnds};
pub use self::scatter::{Dot, Scatter, Slope};
pub use self::steps::{Step, StepPart, Steps};
pub use self::subjects::{CHARTS, Chart, Measure, Subject, chart, leaks};
pub use self::tornado::{Swing, Tornado};
