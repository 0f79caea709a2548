use egui::epaint::{Mesh, TextShape};
use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Sense, Shape as Painted, Stroke, pos2, vec2};

use super::funnel::hatch;
use crate::charts::{Anchor, Drawing, Edge, Mark, Shape, Spot, Weight};
use crate::simulation::Figure;
use crate::ui::fonts;
use crate::ui::theme::Theme;

/// So many steps make a stream look smooth.
const STEPS: usize = 24;

/// Paints a chart. Under the pointer, a mark says its figures in words; a click on one with leads behind it returns these.
///
/// Streams lie over each other, so that their shapes decide which one is meant, not the rectangles around them.
pub(crate) fn drawn_ui(ui: &mut egui::Ui, theme: &Theme, drawing: &Drawing) -> Option<Figure> {
    let (rect, _) = ui.allocate_exact_size(vec2(drawing.width, drawing.height), Sense::hover());
    let marks: Vec<Mark> =
        drawing.marks.iter().map(|it| it.moved(Spot::new(rect.left(), rect.top()), 1.0)).collect();
    let pointer = ui.ctx().pointer_hover_pos();
    let under = pointer.and_then(|at| {
        let is_under = |it: &Mark| it.words.is_some() && area(&it.shape).is_some_and(|it| it.contains(at));
        marks.iter().rposition(|it| is_under(it) && hits(&it.shape, at))
    });
    let (mut clicked, mut focused, mut hovered) = (None, None, None);
    for (n, mark) in marks.iter().enumerate() {
        let Some((words, area)) = mark.words.as_ref().zip(area(&mark.shape)) else { continue };
        let sense = if mark.figure.is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(area, ui.scope_id().with(("mark", n)), sense);
        if mark.figure.is_some() {
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words));
        }
        if response.clicked_by(egui::PointerButton::Primary) {
            clicked = under.and_then(|n| marks[n].figure.clone());
        } else if response.clicked() {
            clicked.clone_from(&mark.figure);
        }
        if response.has_focus() {
            focused = Some(n);
        }
        if response.hovered() {
            hovered = Some(response);
        }
    }
    // Something may lie over the chart.
    let under = under.filter(|_| hovered.is_some());
    for (n, mark) in marks.iter().enumerate() {
        paint(ui, theme, mark, Some(n) == under || Some(n) == focused);
    }
    if let Some((response, mark)) = hovered.zip(under.map(|n| &marks[n])) {
        let response = match &mark.figure {
            Some(_) => response.on_hover_cursor(egui::CursorIcon::PointingHand),
            None => response,
        };
        response.on_hover_text_at_pointer(mark.words.as_deref().unwrap_or_default());
    }
    clicked
}

fn at(spot: Spot) -> Pos2 {
    pos2(spot.x, spot.y)
}

/// Where a mark can be pointed at; nothing of texts and of lines, which help to read.
fn area(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Bar { area, .. } => {
            Some(Rect::from_min_size(pos2(area.left, area.top), vec2(area.width, area.height)))
        }
        Shape::Dot { at: center, radius } => {
            Some(Rect::from_center_size(at(*center), egui::Vec2::splat((radius * 2.0).max(12.0))))
        }
        Shape::Stream { from, to } => {
            let top = from.top.min(to.top);
            let bottom = from.bottom.max(to.bottom);
            Some(Rect::from_min_max(pos2(from.x, top), pos2(to.x, bottom)))
        }
        Shape::Region(points) => {
            Some(Rect::from_points(&points.iter().map(|it| at(*it)).collect::<Vec<_>>()))
        }
        Shape::Line { .. } | Shape::Text { .. } => None,
    }
}

fn hits(shape: &Shape, pointer: Pos2) -> bool {
    match shape {
        Shape::Stream { from, to } => {
            let part = ((pointer.x - from.x) / (to.x - from.x).max(1.0)).clamp(0.0, 1.0);
            let edge = between(*from, *to, part);
            (edge.top - 2.0..=edge.bottom + 2.0).contains(&pointer.y)
        }
        _ => true,
    }
}

/// A stream at a part of its way: level at both ends.
fn between(from: Edge, to: Edge, part: f32) -> Edge {
    let eased = part * part * (3.0 - 2.0 * part);
    let mix = |a: f32, b: f32| a + (b - a) * eased;
    Edge {
        x: from.x + (to.x - from.x) * part,
        top: mix(from.top, to.top),
        bottom: mix(from.bottom, to.bottom),
    }
}

fn paint(ui: &egui::Ui, theme: &Theme, mark: &Mark, is_hit: bool) {
    let strength = if is_hit { (mark.strength + 0.25).min(1.0) } else { mark.strength };
    let color = theme.ink(mark.ink).gamma_multiply(strength);
    let painter = ui.painter();
    match &mark.shape {
        Shape::Bar { area: _, radius, hatched } => {
            let Some(rect) = area(&mark.shape) else { return };
            if *hatched {
                hatch(ui, rect, color);
            } else {
                painter.rect_filled(rect, *radius, color);
            }
            if is_hit {
                let stroke = Stroke::new(1.5, theme.ink(crate::charts::Ink::Text));
                painter.rect_stroke(rect, *radius, stroke, egui::StrokeKind::Inside);
            }
        }
        Shape::Line { points, width, dashed } => {
            let points: Vec<Pos2> = points.iter().map(|it| at(*it)).collect();
            let stroke = Stroke::new(*width, color);
            if *dashed {
                painter.extend(Painted::dashed_line(&points, stroke, 5.0, 4.0));
            } else {
                painter.add(Painted::line(points, stroke));
            }
        }
        Shape::Region(points) => {
            let points: Vec<Pos2> = points.iter().map(|it| at(*it)).collect();
            painter.add(band(&points, color));
        }
        Shape::Stream { from, to } => {
            let edges = (0..=STEPS).map(|n| between(*from, *to, n as f32 / STEPS as f32));
            let (above, below): (Vec<Pos2>, Vec<Pos2>) =
                edges.map(|it| (pos2(it.x, it.top), pos2(it.x, it.bottom))).unzip();
            let around: Vec<Pos2> = above.into_iter().chain(below.into_iter().rev()).collect();
            painter.add(band(&around, color));
        }
        Shape::Dot { at: center, radius } => {
            painter.circle_filled(at(*center), if is_hit { radius + 1.5 } else { *radius }, color);
        }
        Shape::Text { at: spot, anchor, text, font } => {
            write(painter, at(*spot), *anchor, (text, *font), color);
        }
    }
}

/// What lies between an upper line from left to right and a lower one back, as many points on each.
fn band(around: &[Pos2], color: Color32) -> Painted {
    let half = around.len() / 2;
    let mut mesh = Mesh::default();
    for n in 0..half {
        mesh.colored_vertex(around[n], color);
        mesh.colored_vertex(around[around.len() - 1 - n], color);
    }
    for n in 1..u32::try_from(half).unwrap_or(0) {
        let first = 2 * (n - 1);
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    Painted::mesh(mesh)
}

fn write(
    painter: &egui::Painter,
    baseline: Pos2,
    anchor: Anchor,
    (text, font): (&str, crate::charts::Font),
    color: Color32,
) {
    let family = match font.weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => fonts::medium(),
        Weight::Bold => fonts::bold(),
    };
    let galley = painter.layout_no_wrap(text.to_owned(), FontId { size: font.size, family }, color);
    let align = match anchor {
        Anchor::Start => Align2::LEFT_BOTTOM,
        Anchor::Middle => Align2::CENTER_BOTTOM,
        Anchor::End => Align2::RIGHT_BOTTOM,
    };
    // Letters stand on the baseline; what hangs below it is a quarter of the size.
    let bottom = pos2(baseline.x, baseline.y + font.size * 0.28);
    let rect = align.anchor_size(bottom, galley.size());
    painter.add(TextShape::new(rect.min, galley, color));
}
