//! A chart as PNG, drawn from its SVG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::ReportError;
use crate::charts::{FAMILY, SANS};

/// The bundled font alone: the same pixels on every machine.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(SANS.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// The pixels of an SVG, so many for each point.
///
/// # Errors
/// It is no SVG, or too large.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, ReportError> {
    let pixels = |error: &dyn std::fmt::Display| ReportError::Pixels(error.to_string());
    let options =
        Options { fontdb: Arc::clone(&FONTS), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| pixels(&error))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of charts")]
    let size = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let (width, height) = (size(tree.size().width()), size(tree.size().height()));
    let mut canvas = Pixmap::new(width, height).ok_or_else(|| pixels(&format!("{width} × {height}")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    canvas.encode_png().map_err(|error| pixels(&error))
}
