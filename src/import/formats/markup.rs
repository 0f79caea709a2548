//! Tables in markup that is named `.xls`: HTML, as portals and CRMs write it, and the XML of Excel 2003.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};
use quick_xml::events::{BytesStart, Event};

use super::text::decoded;
use super::{Batches, Format, Opened, Told, Writing};
use crate::import::{Batch, Content, ImportError, ImportProgress, Trouble};

pub(super) const HTML: Format = Format { key: "html", recognises: |head, _| is_html(head), open: open_html };
pub(super) const XML: Format =
    Format { key: "xml", recognises: |head, _| is_spreadsheet_ml(head), open: open_xml };

/// It is read as a whole, so it may not have more bytes.
const MOST: u64 = 512 << 20;
/// A cell spans no more columns or rows than this.
const MOST_SPAN: usize = 1_000;

fn begins(head: &[u8]) -> String {
    let text: Vec<u8> = head.iter().take(4_096).filter(|byte| **byte != 0).copied().collect();
    String::from_utf8_lossy(&text).to_lowercase()
}

fn is_html(head: &[u8]) -> bool {
    let begin = begins(head);
    let begin = begin.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
    begin.starts_with('<')
        && (begin.contains("<html") || begin.contains("<table") || begin.starts_with("<!doctype html"))
        && !begin.contains("urn:schemas-microsoft-com:office:spreadsheet\"")
        || begin.starts_with("mime-version") && begin.contains("text/html")
}

fn is_spreadsheet_ml(head: &[u8]) -> bool {
    let begin = begins(head);
    begin.trim_start_matches('\u{feff}').trim_start().starts_with('<')
        && begin.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && !begin.contains("<html")
}

fn text_of(
    content: &Content,
    told: Told<'_>,
    progress: &ImportProgress,
) -> Result<(String, &'static str), ImportError> {
    let bytes = content.all(MOST, progress)?;
    decoded(&bytes, told.mapping.and_then(|it| it.encoding.as_deref()), content)
}

fn opened<'a>(
    content: &Content,
    format: &'static str,
    encoding: &'static str,
    tables: Vec<(String, Grid)>,
    sheet: Option<&str>,
) -> Result<Opened<'a>, ImportError> {
    let names: Vec<String> =
        tables.iter().map(|(name, _)| name.clone()).filter(|name| !name.is_empty()).collect();
    let wanted = if let Some(sheet) = sheet {
        let found = tables.into_iter().find(|(name, _)| name == sheet);
        let unknown = || Trouble::UnknownSheet { sheet: sheet.to_owned(), sheets: names.clone() };
        found.ok_or_else(|| content.trouble(unknown()))?
    } else {
        let largest = tables.into_iter().rev().max_by_key(|(_, table)| table.n_cells());
        largest.ok_or_else(|| content.trouble(Trouble::NoTable))?
    };
    let (name, table) = wanted;
    let writing = Writing {
        encoding: Some(encoding),
        sheet: Some(name).filter(|name| !name.is_empty()),
        sheets: names,
        ..Writing::of(format)
    };
    let pieces = Box::new(Batches(vec![table.batch()].into_iter()));
    Ok(Opened { writing, headers: None, pieces, warnings: Vec::new() })
}

/// The cells of a table; one that spans several rows stands in each of them.
#[derive(Default)]
struct Grid {
    rows: Vec<(u64, Vec<String>)>,
    /// Cells of rows above, by column, with how many rows they still go down.
    hanging: BTreeMap<usize, (String, usize)>,
}

impl Grid {
    fn begin_row(&mut self) {
        self.fill();
        let number = self.rows.last().map_or(1, |(number, _)| number + 1);
        self.rows.push((number, Vec::new()));
    }

    /// Puts in cells from above as far as they come next.
    fn fill(&mut self) {
        let Some((_, row)) = self.rows.last_mut() else { return };
        while let Some((text, left)) = self.hanging.remove(&row.len()) {
            if left > 1 {
                self.hanging.insert(row.len(), (text.clone(), left - 1));
            }
            row.push(text);
        }
    }

    fn cell(&mut self, text: &str, columns: usize, rows: usize) {
        if self.rows.is_empty() {
            self.begin_row();
        }
        self.fill();
        let Some((_, row)) = self.rows.last_mut() else { return };
        for n in 0..columns.clamp(1, MOST_SPAN) {
            let text = if n == 0 { text } else { "" };
            if rows > 1 {
                self.hanging.insert(row.len(), (text.to_owned(), rows.min(MOST_SPAN) - 1));
            }
            row.push(text.to_owned());
        }
    }

    fn n_cells(&self) -> usize {
        self.rows.iter().map(|(_, row)| row.iter().filter(|cell| !cell.trim().is_empty()).count()).sum()
    }

    fn batch(&self) -> Batch {
        let width = self.rows.iter().map(|(_, row)| row.len()).max().unwrap_or(0);
        let mut batch = Batch::default();
        for (number, row) in
            self.rows.iter().filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()))
        {
            for cell in row {
                batch.cell(cell);
            }
            // A row of one cell is a title; others are as wide as the table.
            if row.len() > 1 {
                (row.len()..width).for_each(|_| batch.end_cell());
            }
            batch.end_row(*number);
        }
        batch
    }
}

fn open_html<'a>(
    content: &Content,
    told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let (text, encoding) = text_of(content, told, progress)?;
    let mut reader = HtmlTables::default();
    for token in Tokenizer::new(&text) {
        let Ok(token) = token;
        reader.take(token);
    }
    reader.end_table();
    opened(
        content,
        HTML.key,
        encoding,
        reader.done.into_iter().map(|grid| (String::new(), grid)).collect(),
        None,
    )
}

/// Collects the tables of a page.
#[derive(Default)]
struct HtmlTables {
    open: Vec<Grid>,
    done: Vec<Grid>,
    /// The text of the cell that is open, and how many columns and rows it spans.
    cell: Option<(String, usize, usize)>,
    is_hidden: bool,
}

impl HtmlTables {
    fn take(&mut self, token: Token) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).to_lowercase();
                let span = |attribute: &[u8]| {
                    let value = tag
                        .attributes
                        .iter()
                        .find(|(name, _)| name.as_slice() == attribute)
                        .map(|(_, value)| value);
                    value.and_then(|it| String::from_utf8_lossy(it).trim().parse().ok()).unwrap_or(1)
                };
                self.start(&name, span(b"colspan"), span(b"rowspan"));
            }
            Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name).to_lowercase()),
            Token::String(text) if !self.is_hidden => {
                if let Some((cell, _, _)) = &mut self.cell {
                    cell.push_str(&String::from_utf8_lossy(&text));
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, name: &str, columns: usize, rows: usize) {
        match name {
            "table" => {
                self.end_cell();
                self.open.push(Grid::default());
            }
            "tr" => {
                self.end_cell();
                if let Some(table) = self.open.last_mut() {
                    table.begin_row();
                }
            }
            "td" | "th" => {
                self.end_cell();
                self.cell = Some((String::new(), columns, rows));
            }
            "br" | "p" | "div" | "li" => {
                if let Some((cell, _, _)) = self.cell.as_mut().filter(|(cell, _, _)| !cell.trim().is_empty())
                {
                    cell.push('\n');
                }
            }
            "script" | "style" => self.is_hidden = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "td" | "th" => self.end_cell(),
            "table" => self.end_table(),
            "script" | "style" => self.is_hidden = false,
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        if let (Some((text, columns, rows)), Some(table)) = (self.cell.take(), self.open.last_mut()) {
            let lines: Vec<String> =
                text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            table.cell(lines.join("\n").trim(), columns, rows);
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        if let Some(mut table) = self.open.pop() {
            table.fill();
            self.done.push(table);
        }
    }
}

fn open_xml<'a>(
    content: &Content,
    told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let (text, encoding) = text_of(content, told, progress)?;
    let damaged = |error: quick_xml::Error| {
        content.trouble(Trouble::Damaged { format: "xml", details: error.to_string() })
    };
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut book = XmlSheets::default();
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) => book.start(&tag, false),
            Event::Empty(tag) => book.start(&tag, true),
            Event::Text(text) => book.text(&text),
            Event::CData(text) => book.text(&text),
            Event::GeneralRef(reference) => book.text(&entity(&reference)),
            Event::End(tag) => book.end(tag.local_name().as_ref()),
            Event::Eof => break,
            _ => {}
        }
    }
    let sheet = told.mapping.and_then(|it| it.sheet.as_deref());
    opened(content, XML.key, encoding, book.sheets, sheet)
}

/// Collects the sheets of a workbook of Excel 2003.
#[derive(Default)]
struct XmlSheets {
    sheets: Vec<(String, Grid)>,
    /// The text of the cell that is open, and how many columns it spans.
    cell: Option<(String, usize)>,
    is_data: bool,
}

impl XmlSheets {
    fn start(&mut self, tag: &BytesStart<'_>, is_empty: bool) {
        match tag.local_name().as_ref() {
            "Worksheet" => {
                let name = attribute(tag, "Name").unwrap_or_default();
                self.sheets.push((name, Grid::default()));
            }
            "Row" => {
                if let Some((_, grid)) = self.sheets.last_mut() {
                    begin_xml_row(tag, grid);
                }
            }
            "Cell" => {
                if let Some((_, grid)) = self.sheets.last_mut() {
                    skip_to(tag, grid);
                }
                let across = attribute(tag, "MergeAcross").and_then(|it| it.parse::<usize>().ok());
                self.cell = Some((String::new(), across.unwrap_or(0).min(MOST_SPAN) + 1));
                if is_empty {
                    self.end("Cell");
                }
            }
            "Data" => self.is_data = !is_empty,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let (Some((cell, _)), true) = (&mut self.cell, self.is_data) {
            cell.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Data" => self.is_data = false,
            "Cell" => {
                if let (Some((text, span)), Some((_, grid))) = (self.cell.take(), self.sheets.last_mut()) {
                    grid.cell(text.strip_suffix("T00:00:00.000").unwrap_or(&text), span, 1);
                }
            }
            _ => {}
        }
    }
}

/// The character of a reference such as `amp` or `#10`.
fn entity(name: &str) -> String {
    let number = name.strip_prefix("#x").map(|digits| u32::from_str_radix(digits, 16));
    let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
    match (name, number) {
        (_, Some(Ok(number))) => char::from_u32(number).map(String::from).unwrap_or_default(),
        ("amp", _) => "&".to_owned(),
        ("lt", _) => "<".to_owned(),
        ("gt", _) => ">".to_owned(),
        ("quot", _) => "\"".to_owned(),
        ("apos", _) => "'".to_owned(),
        _ => format!("&{name};"),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|it| it.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

fn begin_xml_row(tag: &BytesStart<'_>, grid: &mut Grid) {
    grid.begin_row();
    let index = attribute(tag, "Index").and_then(|it| it.parse().ok());
    if let (Some(index), Some((number, _))) = (index, grid.rows.last_mut()) {
        *number = index;
    }
}

/// Puts in the empty cells before one that says where it stands.
fn skip_to(tag: &BytesStart<'_>, grid: &mut Grid) {
    let index = attribute(tag, "Index").and_then(|it| it.parse::<usize>().ok());
    let here = grid.rows.last().map_or(0, |(_, row)| row.len());
    for _ in here..index.unwrap_or(0).saturating_sub(1).min(16_384) {
        grid.cell("", 1, 1);
    }
}
