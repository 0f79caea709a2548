//! Files in packed formats, made here so that what is inside can be mutated too.

use std::io::{Cursor, Write as _};
use std::sync::Arc;

use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use rand_core::Rng;
use rand_pcg::Pcg64Mcg;

use crate::mutate::mutated;
use crate::workbook::{xlsx, zipped};

/// An archive as its files and as its bytes.
pub struct Packed {
    files: Vec<(&'static str, Vec<u8>)>,
    bytes: Vec<u8>,
}

impl AsRef<[u8]> for Packed {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Packed {
    fn of(files: Vec<(&'static str, Vec<u8>)>) -> Self {
        let bytes = zipped(&files);
        Self { files, bytes }
    }

    /// The archive with changed bytes, or a sound one of changed files.
    pub fn mutated(&self, random: &mut Pcg64Mcg) -> Vec<u8> {
        if random.next_u32().is_multiple_of(3) {
            return mutated(&self.bytes, random);
        }
        let mut files = self.files.clone();
        let n = random.next_u32() as usize % files.len();
        files[n].1 = mutated(&files[n].1, random);
        zipped(&files)
    }
}

pub fn workbook() -> Packed {
    let rows = r#"<dimension ref="A1:C3"/><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>day</t></is></c></row>
        <row r="2"><c r="A2"><v>1234567890123</v></c><c r="B2" s="1"><v>45413</v></c><c r="C2" t="e"><v>#N/A</v></c></row>
        <row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c><c r="B3" t="d"><v>2024-05-01</v></c></row>"#;
    Packed::of(xlsx(rows).into_iter().map(|(name, text)| (name, text.into_bytes())).collect())
}

pub fn open_document() -> Packed {
    let content = r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Leads"><table:table-row><table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>day</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1" office:value-type="date" office:date-value="2024-05-01"><text:p>1 May</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    Packed::of(vec![
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml", content.as_bytes().to_vec()),
    ])
}

pub fn archive() -> Packed {
    Packed::of(vec![
        ("leads-1.csv", b"id,created\n1,2024-05-01\n2,2024-05-02\n".to_vec()),
        ("leads-2.csv", b"id,created\n3,2024-05-03\n".to_vec()),
        ("__MACOSX/._leads-1.csv", b"\0\0".to_vec()),
    ])
}

pub fn gzip() -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    writer.write_all(b"id;created\n1;01.05.2024\n2;31.05.2024\n").unwrap();
    writer.finish().unwrap()
}

pub fn parquet() -> Vec<u8> {
    let schema = "message leads { optional binary id (UTF8); optional int64 created (TIMESTAMP_MILLIS); required double size; }";
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let mut to = Cursor::new(Vec::new());
    let mut file = SerializedFileWriter::new(&mut to, schema, Arc::new(WriterProperties::new())).unwrap();
    for n in 0..2_i64 {
        let mut group = file.next_row_group().unwrap();
        write_group(&mut group, n);
        group.close().unwrap();
    }
    file.close().unwrap();
    to.into_inner()
}

fn write_group<W: std::io::Write + Send>(group: &mut SerializedRowGroupWriter<'_, W>, n: i64) {
    let mut column = group.next_column().unwrap().unwrap();
    let ids = [ByteArray::from(format!("a{n}").as_str()), ByteArray::from("b")];
    column.typed::<ByteArrayType>().write_batch(&ids, Some(&[1, 0, 1]), None).unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    let times = [1_714_555_800_000, 1_714_555_800_000 + n];
    column.typed::<Int64Type>().write_batch(&times, Some(&[1, 1, 0]), None).unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<DoubleType>().write_batch(&[1.5, f64::NAN, -0.0], None, None).unwrap();
    column.close().unwrap();
}
