//! CSV as Accord writes it.

use std::io::{self, Write};

use super::{Sheet, guarded};

/// Writes rows of texts as CSV: commas, quotation marks where a cell needs them, a line feed after each row. A cell that a
/// spreadsheet would take for a formula gets an apostrophe before it ([`guarded`]); everything else is read back as it was.
pub struct CsvWriter<W: Write>(csv::Writer<W>);

impl<W: Write> CsvWriter<W> {
    /// A writer whose rows may have different widths.
    pub fn new(to: W) -> Self {
        Self(csv::WriterBuilder::new().flexible(true).from_writer(to))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// The writer fails.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) -> io::Result<()> {
        for cell in cells {
            self.0.write_field(guarded(cell.as_ref()).as_bytes())?;
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    /// Hands everything over that is still kept back. Without it, what the writer fails at last is not told.
    ///
    /// # Errors
    /// The writer fails.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A table as one text of CSV.
///
/// # Errors
/// None that memory does not make.
pub fn csv_text(rows: impl IntoIterator<Item = Vec<String>>) -> io::Result<String> {
    let mut bytes = Vec::new();
    let mut writer = CsvWriter::new(&mut bytes);
    for row in rows {
        writer.row(row)?;
    }
    writer.finish()?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// Several tables as one text of CSV: one after the other, each under its own header, with an empty line between.
///
/// # Errors
/// None that memory does not make.
pub fn csv_texts(sheets: &[Sheet]) -> io::Result<String> {
    let texts: io::Result<Vec<String>> = sheets.iter().map(|sheet| csv_text(sheet.records())).collect();
    Ok(texts?.join("\n"))
}
