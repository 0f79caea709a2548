//! Workbooks: XLSX, XLSB, XLS and ODS, read by another process of the same program.
//!
//! Small broken workbooks make readers ask for more memory than there is, or end the whole process. So what reads them has little
//! memory and may end; here, that is an error like others.

mod cells;
mod child;
mod parent;

pub use self::child::{READER, read_workbook};
pub use self::parent::use_reader;

use super::{Format, Opened, Told, Writing};
use crate::import::{Content, ImportError, ImportProgress};

pub(super) const FORMAT: Format = Format { key: "xlsx", recognises: |head, _| is_workbook(head), open };

/// Archives that are no workbooks were unpacked before.
fn is_workbook(head: &[u8]) -> bool {
    crate::import::packed::is_zip(head) || head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
}

fn open<'a>(
    content: &Content,
    told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let sheet = told.mapping.and_then(|it| it.sheet.clone());
    let (book, sheets) = parent::Workbook::open(content, sheet, progress)?;
    let writing = Writing { sheet: Some(sheets.sheet), sheets: sheets.names, ..Writing::of(sheets.format) };
    Ok(Opened { writing, headers: None, pieces: Box::new(book), warnings: Vec::new() })
}
