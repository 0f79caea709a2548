//! The report on pages of A4.

mod entries;

use super::story::{Block, Report};
use crate::charts::{Anchor, Drawing, Font, Ink, Mark, Pen, Shape, Spot, Voice};
use crate::language::Arg;

/// A page, and the chapters that begin on it with how far down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What is drawn on it.
    pub drawing: Drawing,
    /// Its chapters.
    pub chapters: Vec<(String, f32)>,
}

/// A4 in points.
const SIZE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 54.0;

/// A chapter that takes less than this part of a page is not broken.
const SHORT: f32 = 0.33;

const TITLE: Font = Font::bold(25.0);
const CHAPTER: Font = Font::bold(17.0);
const HEADING: Font = Font::bold(11.0);
const TEXT: Font = Font::regular(10.0);
const NOTE: Font = Font::regular(8.5);
const FIGURE: Font = Font::bold(16.0);

/// Sets a report on pages.
pub fn pages(report: &Report, voice: Voice<'_>) -> Vec<Page> {
    set(report, voice, SIZE)
}

/// Sets a report on a single page, in smaller letters if it must be so; on more where it would become too small to read.
pub fn sheet(report: &Report, voice: Voice<'_>) -> Vec<Page> {
    let on_one = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7].into_iter().find_map(|scale: f32| {
        let [page] = <[Page; 1]>::try_from(set(report, voice, (SIZE.0 / scale, SIZE.1 / scale))).ok()?;
        Some(page.scaled(scale))
    });
    on_one.map_or_else(|| pages(report, voice), |page| vec![page])
}

impl Page {
    /// The same in the size of the paper.
    fn scaled(self, scale: f32) -> Self {
        let marks = self.drawing.marks.iter().map(|it| it.moved(Spot::new(0.0, 0.0), scale)).collect();
        Self {
            drawing: Drawing { width: SIZE.0, height: SIZE.1, marks, ..self.drawing },
            chapters: self.chapters.into_iter().map(|(title, y)| (title, y * scale)).collect(),
        }
    }
}

fn set(report: &Report, voice: Voice<'_>, size: (f32, f32)) -> Vec<Page> {
    let mut press =
        Press { voice, pages: Vec::new(), marks: Vec::new(), chapters: Vec::new(), y: MARGIN, size };
    press.lines(&report.title, TITLE, Ink::Text, 0.0);
    press.y += 4.0;
    press.lines(&report.about, TEXT, Ink::TextWeak, 0.0);
    for section in &report.sections {
        let first = section.blocks.first().map_or(0.0, |it| press.height(it));
        let begin = match section.blocks.as_slice() {
            [Block::Text(_), others @ ..] if matches!(others.first(), Some(Block::Heading(_))) => {
                first + press.begin(others)
            }
            all => press.begin(all),
        };
        let whole: f32 = section.blocks.iter().map(|it| press.whole_height(it)).sum();
        // What is short stands together: no line of it is left alone on the next page.
        let is_short = whole <= (press.bottom() - MARGIN) * SHORT;
        press.chapter(&section.title, if is_short { whole } else { first.max(begin) });
        for (n, block) in section.blocks.iter().enumerate() {
            press.block(block, &section.blocks[n + 1..]);
        }
    }
    press.finish(report)
}

/// Pages that are being set, from the top down.
struct Press<'a> {
    voice: Voice<'a>,
    pages: Vec<Page>,
    marks: Vec<Mark>,
    chapters: Vec<(String, f32)>,
    y: f32,
    size: (f32, f32),
}

/// From one line to the next.
fn leading(font: Font) -> f32 {
    font.size * 1.45
}

impl Press<'_> {
    /// How wide the text is.
    fn width(&self) -> f32 {
        self.size.0 - 2.0 * MARGIN
    }

    /// Where the text of a page ends.
    fn bottom(&self) -> f32 {
        self.size.1 - 62.0
    }

    /// Begins a new page if there is less room than that.
    fn need(&mut self, height: f32) {
        if self.y + height > self.bottom() && self.y > MARGIN {
            self.turn();
        }
    }

    fn turn(&mut self) {
        let drawing = Drawing {
            width: self.size.0,
            height: self.size.1,
            marks: std::mem::take(&mut self.marks),
            ..Drawing::default()
        };
        self.pages.push(Page { drawing, chapters: std::mem::take(&mut self.chapters) });
        self.y = MARGIN;
    }

    fn write(&mut self, at: Spot, text: &str, font: Font, (ink, anchor): (Ink, Anchor)) {
        let shape = Shape::Text { at, anchor, text: text.to_owned(), font };
        self.marks.push(Mark { shape, ink, strength: 1.0, words: None, figure: None });
    }

    fn rule(&mut self, y: f32, (left, right): (f32, f32), (ink, width): (Ink, f32)) {
        let points = vec![Spot::new(left, y), Spot::new(right, y)];
        let shape = Shape::Line { points, width, dashed: false };
        self.marks.push(Mark { shape, ink, strength: 1.0, words: None, figure: None });
    }

    /// Lines of text over the whole width, from an indent.
    fn lines(&mut self, text: &str, font: Font, ink: Ink, indent: f32) {
        for line in self.voice.wrap(text, self.width() - indent, font) {
            self.need(leading(font));
            let at = Spot::new(MARGIN + indent, self.y + font.size);
            self.write(at, &line, font, (ink, Anchor::Start));
            self.y += leading(font);
        }
    }

    fn chapter(&mut self, title: &str, first: f32) {
        self.y += 26.0;
        self.need((44.0 + first).min(self.bottom() - MARGIN));
        self.chapters.push((title.to_owned(), self.y));
        self.rule(self.y, (MARGIN, self.size.0 - MARGIN), (Ink::Text, 1.4));
        self.y += 9.0;
        self.lines(title, CHAPTER, Ink::Text, 0.0);
        self.y += 6.0;
    }

    /// How much room blocks need to begin on a page: a heading or a sentence does not stand without what it is about.
    fn begin(&self, blocks: &[Block]) -> f32 {
        let Some((block, others)) = blocks.split_first() else { return 0.0 };
        match block {
            Block::Heading(_) => self.height(block) + self.begin(others),
            Block::Text(_) | Block::Note(_) if leads_to_more(others) => {
                self.height(block).min(60.0) + self.begin(others)
            }
            Block::Entries(_) | Block::Boxes(_) => self.height(block),
            _ => self.height(block).min(60.0),
        }
    }

    /// How high a block is, if it is not broken.
    fn height(&self, block: &Block) -> f32 {
        let of = |text: &str, font: Font, indent: f32| {
            self.voice.wrap(text, self.width() - indent, font).len() as f32 * leading(font)
        };
        match block {
            Block::Heading(text) => 8.0 + of(text, HEADING, 0.0) + 2.0,
            Block::Text(text) => of(text, TEXT, 0.0) + 6.0,
            Block::Note(text) => of(text, NOTE, 0.0) + 4.0,
            Block::List(texts) => texts.first().map_or(0.0, |it| of(it, TEXT, 12.0)),
            Block::Figures(_) => 58.0,
            Block::Table(rows) => rows.len() as f32 * 18.0 + 10.0,
            Block::Entries(all) => self.together(all, Self::entries_height),
            Block::Boxes(all) => self.together(all, Self::boxes_height),
            Block::Blanks(_) => entries::BLANK,
            Block::Chart(drawing) => {
                let words = of(&drawing.title, HEADING, 0.0) + of(&drawing.about, NOTE, 0.0);
                14.0 + words + 8.0 + drawing.height * scale(drawing, self.width()) + 6.0
            }
        }
    }

    /// How high all of a block is.
    fn whole_height(&self, block: &Block) -> f32 {
        match block {
            Block::List(texts) => {
                let n_lines = |it: &String| self.voice.wrap(it, self.width() - 12.0, TEXT).len();
                texts.iter().map(|it| n_lines(it) as f32 * leading(TEXT) + 2.5).sum::<f32>() + 4.0
            }
            Block::Entries(all) => self.entries_height(all) + 10.0,
            Block::Boxes(all) => self.boxes_height(all) + 2.0,
            block => self.height(block),
        }
    }

    /// `others` are the blocks after it.
    fn block(&mut self, block: &Block, others: &[Block]) {
        let next = self.begin(others);
        let more = if leads_to_more(others) { next } else { 0.0 };
        match block {
            Block::Heading(text) => {
                self.need(self.height(block) + next);
                self.y += 8.0;
                self.lines(text, HEADING, Ink::Text, 0.0);
                self.y += 2.0;
            }
            Block::Text(text) => {
                self.need(self.height(block).min(60.0) + more);
                self.lines(text, TEXT, Ink::Text, 0.0);
                self.y += 6.0;
            }
            Block::Note(text) => {
                self.need(self.height(block).min(60.0) + more);
                self.lines(text, NOTE, Ink::TextWeak, 0.0);
                self.y += 4.0;
            }
            Block::List(texts) => self.list(texts),
            Block::Figures(all) => self.figures(all),
            Block::Table(rows) => self.table(rows),
            Block::Entries(all) => self.entries(all),
            Block::Boxes(all) => self.boxes(all),
            Block::Blanks(names) => self.blanks(names),
            Block::Chart(drawing) => self.chart(drawing),
        }
    }

    fn list(&mut self, texts: &[String]) {
        for text in texts {
            let n_lines = self.voice.wrap(text, self.width() - 12.0, TEXT).len();
            self.need(n_lines as f32 * leading(TEXT));
            let at = Spot::new(MARGIN + 1.0, self.y + TEXT.size);
            self.write(at, "•", TEXT, (Ink::TextWeak, Anchor::Start));
            self.lines(text, TEXT, Ink::Text, 12.0);
            self.y += 2.5;
        }
        self.y += 4.0;
    }

    fn figures(&mut self, all: &[[String; 3]]) {
        self.need(58.0);
        let step = self.width() / all.len().max(1) as f32;
        for (n, [value, name, of]) in all.iter().enumerate() {
            let left = MARGIN + n as f32 * step;
            let room = step - 8.0;
            self.rule(self.y + 4.0, (left, left + room), (Ink::LineStrong, 0.8));
            let wide = self.voice.width(value, FIGURE);
            let font = Font { size: FIGURE.size * (room / wide).min(1.0), ..FIGURE };
            let name = self.voice.fit(name, room, Font::medium(9.0));
            self.write(Spot::new(left, self.y + 17.0), &name, Font::medium(9.0), (Ink::Text, Anchor::Start));
            self.write(Spot::new(left, self.y + 35.0), value, font, (Ink::Text, Anchor::Start));
            let small = Font::regular(
                (8.0 * room / self.voice.width(of, Font::regular(8.0)).max(1.0)).clamp(6.0, 8.0),
            );
            self.write(Spot::new(left, self.y + 47.0), of, small, (Ink::TextWeak, Anchor::Start));
        }
        self.y += 58.0;
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        self.need(self.height(&Block::Table(rows.to_vec())));
        let n_columns = rows.first().map_or(1, Vec::len);
        let step = self.width() * 0.66 / (n_columns - 1).max(1) as f32;
        for (n, row) in rows.iter().enumerate() {
            let (font, ink) =
                if n == 0 { (Font::medium(9.0), Ink::TextWeak) } else { (Font::regular(9.5), Ink::Text) };
            for (column, text) in row.iter().enumerate() {
                let (x, room, anchor) = match column {
                    0 => (MARGIN, self.width() * 0.34, Anchor::Start),
                    n => (self.size.0 - MARGIN - (n_columns - 1 - n) as f32 * step, step - 6.0, Anchor::End),
                };
                let text = self.voice.fit(text, room, font);
                self.write(Spot::new(x, self.y + 13.0), &text, font, (ink, anchor));
            }
            self.rule(self.y + 18.0, (MARGIN, self.size.0 - MARGIN), (Ink::Line, 0.7));
            self.y += 18.0;
        }
        self.y += 10.0;
    }

    fn chart(&mut self, drawing: &Drawing) {
        self.need(self.height(&Block::Chart(drawing.clone())));
        self.y += 14.0;
        self.lines(&drawing.title, HEADING, Ink::Text, 0.0);
        self.lines(&drawing.about, NOTE, Ink::TextWeak, 0.0);
        self.y += 8.0;
        let scale = scale(drawing, self.width());
        let moved = drawing.marks.iter().map(|it| it.moved(Spot::new(MARGIN, self.y), scale));
        self.marks.extend(moved);
        self.y += drawing.height * scale + 6.0;
    }

    /// Numbers the pages.
    fn finish(mut self, report: &Report) -> Vec<Page> {
        self.turn();
        let n_pages = self.pages.len();
        let (voice, width) = (self.voice, self.width());
        let (right, bottom) = (self.size.0 - MARGIN, self.size.1 - 34.0);
        for (n, page) in self.pages.iter_mut().enumerate() {
            let title = voice.fit(&report.title, width * 0.7, NOTE);
            let args = [("title", Arg::from(title)), ("n", (n + 1).into()), ("of", n_pages.into())];
            let text = voice.say("report-page", &args);
            let mut pen = Pen::new(voice);
            let at = Spot::new(right, bottom);
            pen.write(at, text.clone(), NOTE, (Ink::TextWeak, Anchor::End));
            page.drawing.marks.extend(pen.finish(String::new(), String::new(), SIZE).marks);
            page.drawing.title = text;
        }
        self.pages
    }
}

/// Whether what follows belongs to the sentence before it.
fn leads_to_more(others: &[Block]) -> bool {
    matches!(others.first(), Some(Block::Entries(_) | Block::Boxes(_) | Block::List(_) | Block::Figures(_)))
}

/// How much smaller a chart is on a page.
fn scale(drawing: &Drawing, width: f32) -> f32 {
    width / drawing.width.max(1.0)
}
