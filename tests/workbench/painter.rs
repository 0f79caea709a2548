//! Paints what egui wants painted on the processor, so that pictures need no graphics driver and are the same everywhere.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "pixels are small and were clamped"
)]
#![expect(clippy::iter_over_hash_type, reason = "textures do not depend on each other")]

use std::collections::HashMap;

use egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Keeps the textures and paints meshes with them.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Color32>,
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                let [width, height] = image.size;
                match change.pos {
                    None => {
                        let texels = image.pixels.clone();
                        self.textures.insert(id, Texture { width, height, texels });
                    }
                    Some([left, top]) => {
                        let Some(texture) = self.textures.get_mut(&id) else { continue };
                        for (row, texels) in image.pixels.chunks_exact(width).enumerate() {
                            let at = (top + row) * texture.width + left;
                            texture.texels[at..at + width].copy_from_slice(texels);
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as u32, size.y.round() as u32);
        let mut canvas = Canvas { image: RgbaImage::new(width, height), scale };
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = &clipped.primitive
                && let Some(texture) = self.textures.get(&mesh.texture_id)
            {
                canvas.mesh(mesh, clipped.clip_rect, texture);
            }
        }
        Ok(canvas.image)
    }
}

struct Canvas {
    image: RgbaImage,
    scale: f32,
}

/// A corner in 1/256 of a pixel, so that neighbouring triangles share their edges exactly.
type Point = (i64, i64);

impl Canvas {
    fn mesh(&mut self, mesh: &Mesh, clip: Rect, texture: &Texture) {
        let edge = |value: f32, most: u32| (value * self.scale).round().clamp(0.0, most as f32) as i64;
        let (width, height) = self.image.dimensions();
        let columns = edge(clip.min.x, width)..edge(clip.max.x, width);
        let rows = edge(clip.min.y, height)..edge(clip.max.y, height);
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|n| &mesh.vertices[corners[n] as usize]);
            self.triangle(corners, &columns, &rows, texture);
        }
    }

    fn triangle(
        &mut self,
        mut corners: [&Vertex; 3],
        columns: &std::ops::Range<i64>,
        rows: &std::ops::Range<i64>,
        texture: &Texture,
    ) {
        let place = |vertex: &Vertex| -> Point {
            let snap = |value: f32| (value * self.scale * 256.0).round() as i64;
            (snap(vertex.pos.x), snap(vertex.pos.y))
        };
        let mut points = corners.map(place);
        let mut area = side(points[0], points[1], points[2]);
        if area < 0 {
            points.swap(1, 2);
            corners.swap(1, 2);
            area = -area;
        }
        if area == 0 {
            return;
        }
        let bounds = |get: fn(&Point) -> i64, limit: &std::ops::Range<i64>| {
            let (low, high) = (points.iter().map(get).min(), points.iter().map(get).max());
            let first = low.unwrap_or(0).div_euclid(256).max(limit.start);
            let last = (high.unwrap_or(0).div_euclid(256) + 1).min(limit.end);
            first..last
        };
        for y in bounds(|point| point.1, rows) {
            for x in bounds(|point| point.0, columns) {
                let centre = (x * 256 + 128, y * 256 + 128);
                let weights = [0, 1, 2].map(|n| {
                    let (a, b) = (points[(n + 1) % 3], points[(n + 2) % 3]);
                    (side(a, b, centre), is_top_or_left(a, b))
                });
                if weights.iter().all(|(weight, inclusive)| *weight > 0 || (*weight == 0 && *inclusive)) {
                    let shares = weights.map(|(weight, _)| weight as f32 / area as f32);
                    self.blend(x as u32, y as u32, shade(corners, shares, texture));
                }
            }
        }
    }

    fn blend(&mut self, x: u32, y: u32, source: [f32; 4]) {
        let pixel = &mut self.image.get_pixel_mut(x, y).0;
        let rest = 1.0 - source[3] / 255.0;
        for (channel, value) in pixel.iter_mut().zip(source) {
            *channel = (value + f32::from(*channel) * rest).round().min(255.0) as u8;
        }
    }
}

/// Twice the area of a triangle; positive if its corners turn clockwise on the screen.
fn side(a: Point, b: Point, c: Point) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

/// Of two triangles that share an edge, exactly one has the pixels on it.
fn is_top_or_left(a: Point, b: Point) -> bool {
    b.1 < a.1 || (b.1 == a.1 && b.0 > a.0)
}

/// The premultiplied colour of a point between three corners.
fn shade(corners: [&Vertex; 3], shares: [f32; 3], texture: &Texture) -> [f32; 4] {
    let mix = |get: &dyn Fn(&Vertex) -> f32| -> f32 {
        corners.iter().zip(shares).map(|(corner, share)| get(corner) * share).sum()
    };
    let texel = texture.sample(mix(&|corner| corner.uv.x), mix(&|corner| corner.uv.y));
    [0, 1, 2, 3].map(|n| mix(&|corner| f32::from(corner.color[n])) * texel[n] / 255.0)
}

impl Texture {
    /// The colour between the four nearest texels.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let texel = |dx: i64, dy: i64| {
            let column = (left as i64 + dx).clamp(0, self.width as i64 - 1) as usize;
            let row = (top as i64 + dy).clamp(0, self.height as i64 - 1) as usize;
            self.texels[row * self.width + column].to_array().map(f32::from)
        };
        let (fx, fy) = (x - left, y - top);
        let mix = |one: [f32; 4], other: [f32; 4], share: f32| {
            [0, 1, 2, 3].map(|n| one[n] * (1.0 - share) + other[n] * share)
        };
        mix(mix(texel(0, 0), texel(1, 0), fx), mix(texel(0, 1), texel(1, 1), fx), fy)
    }
}
