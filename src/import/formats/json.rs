//! JSON: an array of objects, an object around one, or one object on each line.
//!
//! Numbers keep their digits, whatever they are. Objects in objects become columns `a.b`, lists of single values one cell.

use indexmap::{IndexMap, IndexSet};
use serde_json::value::RawValue;

use super::{Batches, Format, Opened, Told, Writing};
use crate::import::{Batch, Content, ImportError, ImportProgress, Oddity, Trouble, Warning};

pub(super) const FORMAT: Format = Format { key: "json", recognises: |head, _| is_json(head), open };

/// It is read as a whole, so it may not have more bytes.
const MOST: u64 = 1 << 30;

fn is_json(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let mut signs = head.iter().filter(|byte| !byte.is_ascii_whitespace());
    match (signs.next(), signs.next()) {
        (Some(b'{'), Some(b'"' | b'}')) | (Some(b'['), Some(b'{')) => true,
        (Some(b'['), Some(b']')) => signs.next().is_none(),
        _ => false,
    }
}

/// An object as its parts, not read yet.
type Object<'t> = IndexMap<String, &'t RawValue>;

fn open<'a>(
    content: &Content,
    _told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let bytes = content.all(MOST, progress)?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut warnings = Vec::new();
    let (rows, is_lines) = match whole(text) {
        Some(rows) => (rows, false),
        None => (by_line(text, content, &mut warnings)?, true),
    };
    if rows.is_empty() {
        return Err(ImportError::Empty { name: content.name().to_owned() });
    }
    let headers: IndexSet<&str> = rows.iter().flat_map(|row| row.cells.keys()).map(String::as_str).collect();
    if headers.is_empty() {
        return Err(ImportError::Empty { name: content.name().to_owned() });
    }
    let batches = batches(&rows, &headers);
    let writing = Writing::of(if is_lines { "jsonl" } else { "json" });
    let headers = headers.into_iter().map(str::to_owned).collect();
    Ok(Opened { writing, headers: Some(headers), pieces: Box::new(Batches(batches.into_iter())), warnings })
}

/// A row as cells by their names.
struct Row {
    line: u64,
    cells: IndexMap<String, String>,
}

/// The objects of one JSON value.
fn whole(text: &str) -> Option<Vec<Row>> {
    if let Ok(objects) = serde_json::from_str::<Vec<Object<'_>>>(text) {
        return Some(objects.iter().zip(1..).map(|(object, line)| row(object, line)).collect());
    }
    let object = serde_json::from_str::<Object<'_>>(text).ok()?;
    // What services answer: the objects stand in a list of the object around them.
    let lists = object.values().filter_map(|value| serde_json::from_str::<Vec<Object<'_>>>(value.get()).ok());
    let longest = lists.max_by_key(Vec::len).filter(|list| !list.is_empty());
    Some(match longest {
        Some(list) => list.iter().zip(1..).map(|(object, line)| row(object, line)).collect(),
        None => vec![row(&object, 1)],
    })
}

/// One object on each line; lines that are none are told of.
fn by_line(text: &str, content: &Content, warnings: &mut Vec<Warning>) -> Result<Vec<Row>, ImportError> {
    const SHOWN: usize = 100;
    let mut rows = Vec::new();
    let (mut n_broken, mut first) = (0, None);
    for (line, text) in (1..).zip(text.lines()) {
        let text = text.trim().trim_end_matches(',');
        if text.is_empty() || matches!(text, "[" | "]") {
            continue;
        }
        match serde_json::from_str::<Object<'_>>(text) {
            Ok(object) => rows.push(row(&object, line)),
            Err(error) => {
                n_broken += 1;
                first.get_or_insert_with(|| format!("{line}: {error}"));
                if warnings.len() < SHOWN {
                    let file = content.name().to_owned();
                    warnings.push(Warning { file, line: Some(line), oddity: Oddity::NoObject });
                }
            }
        }
    }
    // Mostly broken lines are another format, or a file that was cut off.
    if n_broken > rows.len() {
        let details = first.unwrap_or_default();
        return Err(content.trouble(Trouble::Damaged { format: "json", details }));
    }
    Ok(rows)
}

fn row(object: &Object<'_>, line: u64) -> Row {
    let mut cells = IndexMap::new();
    for (name, value) in object {
        add(&mut cells, name, value, 0);
    }
    Row { line, cells }
}

/// Adds a value under its name; of an object, each of its values.
fn add(cells: &mut IndexMap<String, String>, name: &str, value: &RawValue, depth: usize) {
    /// Deeper is no table.
    const DEEPEST: usize = 12;
    let text = value.get().trim();
    match text.as_bytes().first() {
        Some(b'{') if depth < DEEPEST => {
            let Ok(object) = serde_json::from_str::<Object<'_>>(text) else { return };
            for (inner, value) in &object {
                add(cells, &format!("{name}.{inner}"), value, depth + 1);
            }
        }
        Some(b'[') => {
            let list = serde_json::from_str::<Vec<&RawValue>>(text).unwrap_or_default();
            let is_plain = |it: &&RawValue| !it.get().trim_start().starts_with(['{', '[']);
            let cell = if list.iter().all(is_plain) {
                list.iter().map(|it| scalar(it.get())).collect::<Vec<_>>().join(";")
            } else {
                text.to_owned()
            };
            cells.insert(name.to_owned(), cell);
        }
        _ => {
            cells.insert(name.to_owned(), scalar(text));
        }
    }
}

/// A text, a number as it is written, `true`, `false`, or nothing.
fn scalar(text: &str) -> String {
    match text {
        "null" => String::new(),
        _ if text.starts_with('"') => serde_json::from_str(text).unwrap_or_default(),
        _ => text.to_owned(),
    }
}

fn batches(rows: &[Row], headers: &IndexSet<&str>) -> Vec<Batch> {
    const MOST: usize = 1 << 20;
    let mut batches = vec![Batch::default()];
    for row in rows {
        if batches.last().is_some_and(|batch| batch.n_bytes() > MOST) {
            batches.push(Batch::default());
        }
        let Some(batch) = batches.last_mut() else { continue };
        for header in headers {
            batch.cell(row.cells.get(*header).map_or("", String::as_str));
        }
        batch.end_row(row.line);
    }
    batches
}
