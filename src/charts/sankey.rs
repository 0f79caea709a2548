use super::pen::{BODY, SMALL, bar, edge, near};
use super::{Anchor, Area, Drawing, Edge, Font, Ink, Pen, Shape, Spot, Voice};
use crate::simulation::Figure;

/// Where something flows, from column to column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sankey {
    /// What the chart is called.
    pub title: String,
    /// What it says, in words.
    pub about: String,
    /// What flows through; those of one column from the top down.
    pub nodes: Vec<Node>,
    /// What flows, in the order in which it leaves a node, from the top down.
    pub streams: Vec<Stream>,
    /// What stands above the first and the last column, if anything.
    pub heads: Option<[String; 2]>,
}

/// What streams come to and leave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// What it is called.
    pub name: String,
    /// How much comes to it, in words.
    pub label: String,
    /// How much.
    pub n: f64,
    /// Its column, from 0.
    pub column: usize,
    /// What its colour means.
    pub ink: Ink,
    /// What it says, in words.
    pub words: String,
    /// The leads behind it.
    pub figure: Option<Figure>,
}

/// What flows from one node to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stream {
    /// The node that it leaves, by its place.
    pub from: usize,
    /// The node that it comes to.
    pub to: usize,
    /// How much.
    pub n: f64,
    /// What it is called; nothing for what only goes on.
    pub name: String,
    /// What its colour means.
    pub ink: Ink,
    /// Whether it stands back behind the others.
    pub is_weak: bool,
    /// What it says, in words.
    pub words: String,
    /// The leads behind it.
    pub figure: Option<Figure>,
}

/// Where nodes and streams lie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SankeyLayout {
    /// Each node, in their order.
    pub nodes: Vec<NodeArea>,
    /// Each stream, in their order.
    pub streams: Vec<StreamEnds>,
}

/// Where a node lies.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NodeArea {
    /// The node itself.
    pub area: Area,
    /// The height that it has for its label, from its upper end.
    pub room: f32,
}

/// Where a stream begins and ends.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct StreamEnds {
    pub from: Edge,
    pub to: Edge,
}

/// How wide a node is.
const NODE: f32 = 12.0;
/// The least height of a node of the last column with its label.
const LEAST: f32 = 33.0;
/// The least height of anything that flows.
const THIN: f32 = 0.75;

impl Sankey {
    fn last_column(&self) -> usize {
        self.nodes.iter().map(|it| it.column).max().unwrap_or(0)
    }

    /// Whether the nodes of a column stand below each other, each with its label beside it.
    fn is_listed(&self, column: usize) -> bool {
        column == self.last_column() || self.nodes.iter().filter(|it| it.column == column).count() > 1
    }

    /// How wide the labels of a column are, with what is between them and their nodes.
    fn room(&self, voice: Voice<'_>, column: usize, width: f32) -> f32 {
        let of = || self.nodes.iter().filter(|it| it.column == column && it.n > 0.0);
        let names = voice.widest(of().map(|it| it.name.as_str()), Font::medium(BODY));
        let labels = voice.widest(of().map(|it| it.label.as_str()), Font::regular(SMALL));
        names.max(labels).min(width * 0.27) + 8.0
    }

    /// Lays everything out in an area. The labels of the last column stand to its right.
    pub fn layout(&self, area: Area) -> SankeyLayout {
        let last = self.last_column();
        let scale = self.scale(area.height);
        let height = |n: f64| if n > 0.0 { near(n * scale).max(THIN) } else { 0.0 };
        let mut tops = vec![area.top; last + 1];
        let mut nodes = Vec::new();
        for node in &self.nodes {
            let left = area.left + (area.width - NODE) * node.column as f32 / last.max(1) as f32;
            let top = tops[node.column];
            let own = height(node.n);
            let room = if self.is_listed(node.column) && own > 0.0 { own.max(LEAST) } else { own };
            tops[node.column] = top + room + if own > 0.0 { 4.0 } else { 0.0 };
            nodes.push(NodeArea { area: Area { left, top, width: NODE, height: own }, room });
        }
        SankeyLayout { streams: self.ends(&nodes, height), nodes }
    }

    /// How high one of what flows is, so that every column fits.
    fn scale(&self, height: f32) -> f64 {
        let fits = |scale: f64| {
            (0..=self.last_column()).all(|column| {
                let own = self.nodes.iter().filter(|it| it.column == column && it.n > 0.0).map(|it| {
                    let own = near(it.n * scale);
                    if self.is_listed(column) { own.max(LEAST) + 4.0 } else { own }
                });
                own.sum::<f32>() <= height + 4.0
            })
        };
        let (mut low, mut high) =
            (0.0, f64::from(height) / self.nodes.iter().map(|it| it.n).fold(1e-9, f64::max));
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            if fits(middle) { low = middle } else { high = middle }
        }
        low
    }

    /// Streams leave in their order; they arrive as they leave, those from the right first, because they come from above.
    fn ends(&self, nodes: &[NodeArea], height: impl Fn(f64) -> f32) -> Vec<StreamEnds> {
        let mut ends = vec![StreamEnds::default(); self.streams.len()];
        let mut left: Vec<f32> = nodes.iter().map(|it| it.area.top).collect();
        for (stream, ends) in self.streams.iter().zip(&mut ends) {
            let own = height(stream.n);
            ends.from = edge(nodes[stream.from].area.right(), left[stream.from], own);
            left[stream.from] += own;
        }
        let mut arriving: Vec<usize> = (0..self.streams.len()).collect();
        arriving.sort_by_key(|n| std::cmp::Reverse(self.nodes[self.streams[*n].from].column));
        let mut right: Vec<f32> = nodes.iter().map(|it| it.area.top).collect();
        for n in arriving {
            let (stream, own) = (&self.streams[n], height(self.streams[n].n));
            ends[n].to = edge(nodes[stream.to].area.left, right[stream.to], own);
            right[stream.to] += own;
        }
        ends
    }

    /// Draws it.
    pub fn draw(&self, voice: Voice<'_>, (width, height): (f32, f32)) -> Drawing {
        let mut pen = Pen::new(voice);
        let last = self.last_column();
        let room = self.room(voice, last, width);
        let left = if self.is_listed(0) { self.room(voice, 0, width) } else { 0.0 };
        let top = if self.heads.is_some() { 24.0 } else { 34.0 };
        let layout = self.layout(Area { left, top, width: width - room - left, height: height - top });
        // What stands back is drawn first.
        for is_weak in [true, false] {
            let streams = self.streams.iter().zip(&layout.streams);
            for (stream, ends) in streams.filter(|it| it.0.n > 0.0 && it.0.is_weak == is_weak) {
                let shape = Shape::Stream { from: ends.from, to: ends.to };
                let strength = if is_weak { 0.16 } else { self.strength() };
                pen.weak_mark(shape, (stream.ink, strength), stream.words.clone(), stream.figure.clone());
            }
        }
        if self.heads.is_some() {
            self.name_movers(&mut pen, &layout);
        } else {
            self.name_streams(&mut pen, &layout);
        }
        for (node, place) in self.nodes.iter().zip(&layout.nodes).filter(|it| it.0.n > 0.0) {
            pen.mark(bar(place.area), node.ink, node.words.as_str(), node.figure.clone());
            if self.is_listed(node.column) {
                let (x, anchor, room) = if node.column == last {
                    (place.area.right() + 6.0, Anchor::Start, room)
                } else {
                    (place.area.left - 6.0, Anchor::End, left)
                };
                let at = Spot::new(x, place.area.top + 12.0);
                let name = voice.fit(&node.name, room - 8.0, Font::medium(BODY));
                pen.write(at, name, Font::medium(BODY), (Ink::Text, anchor));
                let at = Spot::new(x, at.y + 14.0);
                pen.write(at, &node.label, Font::regular(SMALL), (Ink::TextWeak, anchor));
            } else {
                let at = Spot::new(place.area.left, 12.0);
                pen.write(at, &node.name, Font::medium(BODY), (node.ink, Anchor::Start));
                let at = Spot::new(at.x, 27.0);
                pen.write(at, &node.label, Font::regular(BODY), (Ink::Text, Anchor::Start));
            }
        }
        if let Some([first, last]) = &self.heads {
            let font = Font::regular(SMALL);
            pen.write(Spot::new(left, 11.0), first, font, (Ink::TextWeak, Anchor::Start));
            pen.write(Spot::new(width - room, 11.0), last, font, (Ink::TextWeak, Anchor::End));
        }
        let bottom = layout.nodes.iter().map(|it| it.area.top + it.room).fold(0.0, f32::max);
        pen.finish(self.title.clone(), self.about.clone(), (width, bottom.min(height) + 2.0))
    }

    /// How strong streams are: those that others stand back behind are stronger.
    fn strength(&self) -> f32 {
        if self.streams.iter().any(|it| it.is_weak) { 0.62 } else { 0.38 }
    }

    /// The names of streams that are high enough to hold them, at their beginnings.
    fn name_streams(&self, pen: &mut Pen<'_>, layout: &SankeyLayout) {
        let font = Font::regular(SMALL);
        for (stream, ends) in self.streams.iter().zip(&layout.streams) {
            let high = ends.from.bottom - ends.from.top;
            if stream.name.is_empty() || high < SMALL + 1.0 {
                continue;
            }
            let room = (ends.to.x - ends.from.x) * 0.5;
            let text = pen.voice.fit(&stream.name, room, font);
            let wide = pen.voice.width(&text, font);
            // The stream falls; at the middle of its name it is as low as that.
            let fallen = fall((wide / 2.0 + 8.0) / (ends.to.x - ends.from.x));
            let middle = f32::midpoint(ends.from.top, ends.from.bottom);
            let target = f32::midpoint(ends.to.top, ends.to.bottom);
            let tilt = fall((wide + 8.0) / (ends.to.x - ends.from.x)) * (target - middle);
            if tilt.abs() < high * 1.6 {
                let y = middle + (target - middle) * fallen + SMALL * 0.36;
                pen.write(Spot::new(ends.from.x + 8.0, y), text, font, (Ink::Text, Anchor::Start));
            }
        }
    }
}

impl Sankey {
    /// The names of all streams that have one, at their beginnings, moved apart where they would cover each other.
    fn name_movers(&self, pen: &mut Pen<'_>, layout: &SankeyLayout) {
        let (font, height) = (Font::medium(SMALL), SMALL + 4.0);
        let streams = self.streams.iter().zip(&layout.streams).filter(|it| !it.0.name.is_empty());
        let middle = |ends: &StreamEnds| f32::midpoint(ends.from.top, ends.from.bottom);
        let mut names: Vec<(&str, &StreamEnds)> =
            streams.map(|(stream, ends)| (stream.name.as_str(), ends)).collect();
        names.sort_by(|a, b| middle(a.1).total_cmp(&middle(b.1)));
        let mut least = f32::NEG_INFINITY;
        for (name, ends) in names {
            let center = middle(ends).max(least);
            least = center + height + 1.0;
            let left = ends.from.x + 8.0;
            let wide = pen.voice.width(name, font);
            let ground = Area { left: left - 4.0, top: center - height / 2.0, width: wide + 8.0, height };
            pen.weak_help(bar(ground), Ink::Card, 0.82);
            pen.write(Spot::new(left, center + SMALL * 0.36), name, font, (Ink::Text, Anchor::Start));
        }
    }
}

/// How far a stream has come from its first height to its last after a part of its way: the curve with its two
/// handles in the middle.
fn fall(part: f32) -> f32 {
    // The way from left to right of that curve, x = 1.5 t (1 - t) + t³, solved by halving.
    let (mut low, mut high) = (0.0_f32, 1.0_f32);
    for _ in 0..20 {
        let t = f32::midpoint(low, high);
        let x = 1.5 * t * (1.0 - t) + t * t * t;
        if x < part { low = t } else { high = t }
    }
    let t = low;
    t * t * (3.0 - 2.0 * t)
}
