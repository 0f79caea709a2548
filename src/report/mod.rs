//! Charts and sentences on paper: SVG and PNG of one chart, the leadership report as HTML and PDF, and the agreement as a document.
//!
//! [`Report`] is what the report says, in the order in which it is read; [`html()`] and [`pdf()`] only set it. Nothing of a single
//! lead is in it, and numbers of fewer than five leads are not told. [`Paper`] writes an agreement as such a report.

mod html;
mod markdown;
mod pages;
mod paper;
mod pdf;
mod png;
mod story;
mod svg;
mod written;

pub use self::html::html;
pub use self::markdown::markdown;
pub use self::pages::{Page, pages, sheet};
pub use self::paper::{PAPERS, Paper, PaperContent, PaperFormat, paper_format};
pub use self::pdf::pdf;
pub use self::png::png;
pub use self::story::{Block, Caveats, Report, Section, Told};
pub use self::svg::{Heading, svg};
pub use self::written::{PictureFormat, ReportFormat, leadership, picture};

/// How wide charts in reports are, in points: letters on A4 are as large as small print then.
pub const WIDTH: f32 = 640.0;

/// What cannot be made of a chart or a report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The pixels of a chart cannot be drawn.
    #[error("the chart cannot be drawn: {0}")]
    Pixels(String),
    /// The pages cannot be written.
    #[error("the pages cannot be written: {0}")]
    Pages(String),
}
