//! The report as PDF: text as text in the bundled font, charts as lines and areas.

use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font as PdfFont, Tag, TextDirection};
use krilla::{Data, Document};

use super::pages::Page;
use super::{Report, ReportError};
use crate::charts::{Anchor, Area, Edge, Font, Ink, Mark, Ruler, SANS, Shape, Spot, Weight};

/// Writes pages as PDF.
///
/// # Errors
/// The pages cannot be written; that is a mistake of the program.
pub fn pdf(report: &Report, pages: &[Page], ruler: &dyn Ruler) -> Result<Vec<u8>, ReportError> {
    let press = Press::new(ruler)?;
    let mut document = Document::new();
    let mut outline = Outline::new();
    for (n, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(page.drawing.width, page.drawing.height);
        let settings = settings.ok_or_else(|| ReportError::Pages(report.title.clone()))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        for mark in &page.drawing.marks {
            press.mark(&mut surface, mark);
        }
        surface.finish();
        sheet.finish();
        for (title, y) in &page.chapters {
            let place = XyzDestination::new(n, Point::from_xy(0.0, *y));
            outline.push_child(OutlineNode::new(title.clone(), place));
        }
    }
    document.set_outline(outline);
    let metadata = Metadata::new().title(report.title.clone()).description(report.about.clone());
    document.set_metadata(metadata.language(report.language.to_owned()));
    document.finish().map_err(|error| ReportError::Pages(format!("{error:?}")))
}

/// Draws marks on sheets.
struct Press<'a> {
    fonts: [PdfFont; 3],
    ruler: &'a dyn Ruler,
}

impl<'a> Press<'a> {
    fn new(ruler: &'a dyn Ruler) -> Result<Self, ReportError> {
        let data: Data = SANS.to_vec().into();
        let font = |weight: Weight| {
            let axis = [(Tag::new(b"wght"), f32::from(weight.on_axis()))];
            PdfFont::new_variable(data.clone(), 0, &axis)
                .ok_or_else(|| ReportError::Pages("accord-sans".to_owned()))
        };
        let fonts = [font(Weight::Regular)?, font(Weight::Medium)?, font(Weight::Bold)?];
        Ok(Self { fonts, ruler })
    }

    fn mark(&self, surface: &mut Surface<'_>, mark: &Mark) {
        let color = color(mark.ink);
        let opacity = NormalizedF32::new(mark.strength.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE);
        surface.set_stroke(None);
        surface.set_fill(Some(Fill { paint: color.into(), opacity, rule: FillRule::default() }));
        match &mark.shape {
            Shape::Bar { area, hatched, .. } => {
                fill(surface, rectangle(*area));
                if *hatched {
                    hatch(surface, *area);
                }
            }
            Shape::Line { points, width, dashed } => {
                let dash = dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
                line(
                    surface,
                    points,
                    Stroke { paint: color.into(), width: *width, dash, opacity, ..Stroke::default() },
                );
            }
            Shape::Region(points) => fill(surface, region(points)),
            Shape::Stream { from, to } => fill(surface, stream(*from, *to)),
            Shape::Dot { at, radius } => fill(surface, disc(*at, *radius)),
            Shape::Text { at, anchor, text, font } => self.text(surface, (*at, *anchor), text, *font),
        }
    }

    fn text(&self, surface: &mut Surface<'_>, (at, anchor): (Spot, Anchor), text: &str, font: Font) {
        if text.is_empty() {
            return;
        }
        let wide = self.ruler.width(text, font);
        let x = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - wide / 2.0,
            Anchor::End => at.x - wide,
        };
        let pdf_font = self.fonts[font.weight as usize].clone();
        let start = Point::from_xy(x, at.y);
        surface.draw_text(start, pdf_font, font.size, text, false, TextDirection::LeftToRight);
    }
}

/// A colour of paper.
fn color(ink: Ink) -> rgb::Color {
    let channel = |from: usize| {
        ink.on_paper().get(from..from + 2).and_then(|it| u8::from_str_radix(it, 16).ok()).unwrap_or(0)
    };
    rgb::Color::new(channel(1), channel(3), channel(5))
}

fn fill(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn line(surface: &mut Surface<'_>, points: &[Spot], stroke: Stroke) {
    surface.set_fill(None);
    surface.set_stroke(Some(stroke));
    let mut builder = PathBuilder::new();
    for (n, at) in points.iter().enumerate() {
        if n == 0 { builder.move_to(at.x, at.y) } else { builder.line_to(at.x, at.y) }
    }
    fill(surface, builder.finish());
}

fn rectangle(area: Area) -> Option<Path> {
    let mut builder = PathBuilder::new();
    builder.push_rect(Rect::from_xywh(area.left, area.top, area.width, area.height)?);
    builder.finish()
}

fn region(points: &[Spot]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (first, others) = points.split_first()?;
    builder.move_to(first.x, first.y);
    for at in others {
        builder.line_to(at.x, at.y);
    }
    builder.close();
    builder.finish()
}

fn stream(from: Edge, to: Edge) -> Option<Path> {
    let middle = f32::midpoint(from.x, to.x);
    let mut builder = PathBuilder::new();
    builder.move_to(from.x, from.top);
    builder.cubic_to(middle, from.top, middle, to.top, to.x, to.top);
    builder.line_to(to.x, to.bottom);
    builder.cubic_to(middle, to.bottom, middle, from.bottom, from.x, from.bottom);
    builder.close();
    builder.finish()
}

/// A disc of four curves.
fn disc(at: Spot, radius: f32) -> Option<Path> {
    const HANDLE: f32 = 0.552_285;
    let (x, y, r, h) = (at.x, at.y, radius, radius * HANDLE);
    let mut builder = PathBuilder::new();
    builder.move_to(x + r, y);
    builder.cubic_to(x + r, y + h, x + h, y + r, x, y + r);
    builder.cubic_to(x - h, y + r, x - r, y + h, x - r, y);
    builder.cubic_to(x - r, y - h, x - h, y - r, x, y - r);
    builder.cubic_to(x + h, y - r, x + r, y - h, x + r, y);
    builder.close();
    builder.finish()
}

/// Diagonal lines in the colour of the ground.
fn hatch(surface: &mut Surface<'_>, area: Area) {
    let Some(clip) = rectangle(area) else { return };
    surface.push_clip_path(&clip, &FillRule::default());
    let opacity = NormalizedF32::new(0.75).unwrap_or(NormalizedF32::ONE);
    let mut x = area.left - area.height;
    while x < area.right() {
        let points = [Spot::new(x, area.bottom()), Spot::new(x + area.height, area.top)];
        line(
            surface,
            &points,
            Stroke { paint: color(Ink::Card).into(), width: 1.1, opacity, ..Stroke::default() },
        );
        x += 4.0;
    }
    surface.pop();
}
