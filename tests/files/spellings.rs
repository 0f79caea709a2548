//! One table in hundreds of spellings: each is read alike, or refused with the reason.

use std::collections::BTreeSet;

use accord::fields::{FieldId, Timestamp, Value};
use accord::import::{ImportError, ImportProgress, Input, Loaded, Mapping, SourceKind, load};
use accord::language::{Language, Tag};

/// One choice for each thing that files differ in, as places in the lists below.
type Spelling = [usize; 6];

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
const QUOTING: [&str; 3] = ["where needed", "texts", "all"];
const ENCODINGS: [&str; 11] = [
    "utf-8",
    "utf-8 with mark",
    "utf-16le with mark",
    "utf-16be with mark",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1250",
    "cp852",
    "euc-kr",
    "shift_jis",
];
const DATES: [&str; 7] = ["iso", "iso Z", "dotted", "month first", "day first", "named", "in characters"];
const NUMBERS: [&str; 6] =
    ["plain", "grouped by comma", "grouped by point", "decimal comma", "dollars", "euros"];
const LINE_ENDS: [&str; 3] = ["\n", "\r\n", "\r"];
const N_CHOICES: [usize; 6] =
    [DELIMITERS.len(), QUOTING.len(), ENCODINGS.len(), DATES.len(), NUMBERS.len(), LINE_ENDS.len()];

const N_ROWS: usize = 30;

/// What a row says, in texts that every spelling can be made of.
struct Row {
    id: String,
    /// Month, day, hour and minute of 2024.
    created: [u32; 4],
    company: &'static str,
    cents: i64,
    email: String,
    opted_out: bool,
    remark: String,
}

/// Companies in the letters of an encoding.
fn companies(encoding: &str) -> [&'static str; 5] {
    match encoding {
        "windows-1252" => {
            ["Müller & Söhne", "Bäckerei Weiß", "Café Liégeois", "Straßenbau Köln", "Übersee Spedition"]
        }
        "windows-1250" | "cp852" => [
            "Żabka Łódź",
            "Świętokrzyskie Młyny",
            "Spółdzielnia Źródło",
            "Przedsiębiorstwo Ćma",
            "Gdańskie Łącza",
        ],
        "euc-kr" => ["한빛물산", "서울상사 주식회사", "대한해운", "부산테크", "㈜미래전자"],
        "shift_jis" => ["東京商事", "カブシキ会社", "大阪運輸株式会社", "さくら印刷", "北海道物産"],
        _ => ["Müller & Söhne", "Żabka Łódź", "한빛물산", "東京商事", "Plain Ltd"],
    }
}

/// The table, with a delimiter and a line end where they do most harm.
fn table(encoding: &str, line_end: &str) -> Vec<Row> {
    let companies = companies(encoding);
    let inner = if line_end == "\r" { "\r" } else { "\n" };
    let remark = |n: usize| match n % 6 {
        0 => "said \"yes\", twice".to_owned(),
        1 => "one; two|three\tfour, five".to_owned(),
        2 => format!("first line{inner}second line"),
        3 => String::new(),
        _ => format!("called on day {n}"),
    };
    (0..N_ROWS)
        .map(|n| {
            let small = u32::try_from(n).unwrap();
            Row {
                id: format!("{:05}", n + 17),
                created: [small % 12 + 1, small % 28 + 1, 8 + small % 12, small * 7 % 60],
                company: companies[n % companies.len()],
                cents: 95_025 + 123_457 * i64::from(small),
                email: format!("lead{n}@example.com"),
                opted_out: n % 3 == 0,
                remark: remark(n),
            }
        })
        .collect()
}

fn date(style: &str, [month, day, hour, minute]: [u32; 4]) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (half, short) = (if hour < 12 { "AM" } else { "PM" }, if hour % 12 == 0 { 12 } else { hour % 12 });
    match style {
        "iso" => format!("2024-{month:02}-{day:02} {hour:02}:{minute:02}"),
        "iso Z" => format!("2024-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z"),
        "dotted" => format!("{day:02}.{month:02}.2024 {hour:02}:{minute:02}"),
        "month first" => format!("{month}/{day}/2024 {short}:{minute:02} {half}"),
        "day first" => format!("{day:02}/{month:02}/2024 {hour:02}:{minute:02}"),
        "named" => format!("{day} {} 2024 {hour:02}:{minute:02}", MONTHS[month as usize - 1]),
        "in hangul" => format!("2024년 {month}월 {day}일 {hour}:{minute:02}"),
        _ => format!("2024年{month}月{day}日 {hour}:{minute:02}"),
    }
}

fn number(style: &str, cents: i64) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    let grouped = |sign: &str| {
        if whole < 1_000 { whole.to_string() } else { format!("{}{sign}{:03}", whole / 1_000, whole % 1_000) }
    };
    match style {
        "plain" => format!("{whole}.{rest:02}"),
        "grouped by comma" => format!("{}.{rest:02}", grouped(",")),
        "grouped by point" => format!("{},{rest:02}", grouped(".")),
        "decimal comma" => format!("{},{rest:02}", grouped(" ")),
        "dollars" => format!("${}.{rest:02}", grouped(",")),
        _ => format!("{},{rest:02} €", grouped(".")),
    }
}

fn encode(encoding: &str, text: &str) -> Option<Vec<u8>> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let by_name = |name: &str| {
        let (bytes, _, is_broken) = encoding_rs::Encoding::for_label(name.as_bytes())?.encode(text);
        (!is_broken).then(|| bytes.into_owned())
    };
    match encoding {
        "utf-8" => Some(text.as_bytes().to_vec()),
        "utf-8 with mark" => Some([b"\xef\xbb\xbf", text.as_bytes()].concat()),
        "utf-16le with mark" => Some([&b"\xff\xfe"[..], &utf16(u16::to_le_bytes)].concat()),
        "utf-16be with mark" => Some([&b"\xfe\xff"[..], &utf16(u16::to_be_bytes)].concat()),
        "utf-16le" => Some(utf16(u16::to_le_bytes)),
        "utf-16be" => Some(utf16(u16::to_be_bytes)),
        "cp852" => text.chars().map(cp852).collect(),
        name => by_name(name),
    }
}

/// The letters of code page 852 that the table has, as IBM lists them.
fn cp852(c: char) -> Option<u8> {
    const POLISH: [(char, u8); 16] = [
        ('Ż', 0xBD),
        ('Ł', 0x9D),
        ('ó', 0xA2),
        ('ź', 0xAB),
        ('Ś', 0x97),
        ('ś', 0x98),
        ('ę', 0xA9),
        ('ą', 0xA5),
        ('ł', 0x88),
        ('ń', 0xE4),
        ('Ć', 0x8F),
        ('ć', 0x86),
        ('ż', 0xBE),
        ('Ź', 0x8D),
        ('Ę', 0xA8),
        ('Ą', 0xA4),
    ];
    let polish = POLISH.iter().find(|(letter, _)| *letter == c).map(|(_, byte)| *byte);
    u8::try_from(c).ok().filter(u8::is_ascii).or(polish)
}

/// The file, if the encoding has all its letters.
fn file(spelling: Spelling) -> Option<Vec<u8>> {
    let [delimiter, quoting, encoding, dates, numbers, line_end] = spelling;
    let (delimiter, line_end) = (DELIMITERS[delimiter], LINE_ENDS[line_end]);
    let cell = |text: &str, is_text: bool| {
        let needs = text.contains([delimiter, '"', '\n', '\r']);
        if needs || quoting == 2 || quoting == 1 && is_text {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let line = |cells: [(&str, bool); 7]| {
        let cells: Vec<String> = cells.iter().map(|(text, is_text)| cell(text, *is_text)).collect();
        cells.join(&delimiter.to_string()) + line_end
    };
    let dates = match (DATES[dates], ENCODINGS[encoding]) {
        ("in characters", "euc-kr") => "in hangul",
        (style, _) => style,
    };
    let headers = ["Lead ID", "Created at", "Company", "Budget", "E-mail", "Opted out", "Remark"];
    let mut text = line(headers.map(|header| (header, true)));
    for row in table(ENCODINGS[encoding], line_end) {
        text += &line([
            (&row.id, true),
            (&date(dates, row.created), false),
            (row.company, true),
            (&number(NUMBERS[numbers], row.cents), false),
            (&row.email, true),
            (if row.opted_out { "yes" } else { "no" }, false),
            (&row.remark, true),
        ]);
    }
    encode(ENCODINGS[encoding], &text)
}

/// The first thing that a history says otherwise than the table.
fn difference(loaded: &Loaded, encoding: &str, line_end: &str) -> Option<String> {
    let leads = &loaded.leads;
    let field = |lead, name: &str| leads.value(lead, &FieldId::new(name).unwrap());
    let rows = table(encoding, line_end);
    if leads.len() != rows.len() {
        return Some(format!("{} leads", leads.len()));
    }
    for row in rows {
        let Some(lead) = leads.indices().find(|lead| leads.id(*lead) == row.id) else {
            return Some(format!("no lead {}", row.id));
        };
        let [month, day, hour, minute] = row.created;
        let moment = format!("2024-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z");
        let moment: jiff::Timestamp = moment.parse().unwrap();
        let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
        let cents = format!("{}.{:02}", row.cents / 100, row.cents % 100);
        let found = [
            ("company", field(lead, "company"), text(row.company)),
            ("budget", field(lead, "budget"), Some(Value::Number(cents.parse().unwrap()))),
            ("email", field(lead, "email"), text(&row.email)),
            ("opted out", field(lead, "opted_out"), Some(Value::Flag(row.opted_out))),
            ("remark", field(lead, "remark"), text(&row.remark)),
        ];
        if leads.created(lead) != Some(Timestamp(moment.as_second())) {
            return Some(format!("{}: created {:?}, not {moment}", row.id, leads.created(lead)));
        }
        if let Some((name, found, meant)) = found.into_iter().find(|(_, found, meant)| found != meant) {
            return Some(format!("{}: {name} {found:?}, not {meant:?}", row.id));
        }
    }
    None
}

fn named([delimiter, quoting, encoding, dates, numbers, line_end]: Spelling) -> String {
    format!(
        "{:?}, {} quoted, {}, dates {}, numbers {}, lines {:?}",
        DELIMITERS[delimiter],
        QUOTING[quoting],
        ENCODINGS[encoding],
        DATES[dates],
        NUMBERS[numbers],
        LINE_ENDS[line_end]
    )
}

/// Every combination of choices, whether or not an encoding has the letters.
fn all() -> impl Iterator<Item = Spelling> {
    let n_all: usize = N_CHOICES.iter().product();
    (0..n_all).map(|mut n| {
        N_CHOICES.map(|choices| {
            let choice = n % choices;
            n /= choices;
            choice
        })
    })
}

/// Every so many of all combinations, so that every two choices meet, as far as an encoding has the letters.
fn spellings() -> Vec<Spelling> {
    const STEP: usize = 31;
    all().step_by(STEP).filter(|it| file(*it).is_some()).collect()
}

/// Every pair of choices in some spelling.
fn pairs(spellings: impl Iterator<Item = Spelling>) -> BTreeSet<[usize; 4]> {
    let of_one = |spelling: Spelling| {
        let places = (0..6).flat_map(|a| (a + 1..6).map(move |b| (a, b)));
        places.map(move |(a, b)| [a, spelling[a], b, spelling[b]])
    };
    spellings.flat_map(of_one).collect()
}

#[test]
fn one_table_in_hundreds_of_spellings_is_read_alike() {
    let spellings = spellings();
    assert!(spellings.len() >= 400, "{}", spellings.len());
    let (mut misread, mut refused) = (Vec::new(), Vec::new());
    let language = Language::load(Tag::English);
    for spelling in &spellings {
        let input = Input::Memory { name: "leads.csv".to_owned(), bytes: file(*spelling).unwrap().into() };
        let progress = ImportProgress::default();
        let read: Result<Loaded, ImportError> =
            load(&[(SourceKind::Leads, input)], &Mapping::default(), None, &progress);
        match read {
            Ok(loaded) => {
                let difference = difference(&loaded, ENCODINGS[spelling[2]], LINE_ENDS[spelling[5]]);
                misread.extend(difference.map(|difference| format!("{}: {difference}", named(*spelling))));
            }
            Err(error) => refused.push(format!("{}: {}", named(*spelling), language.import_error(&error))),
        }
    }
    assert!(misread.is_empty(), "{} misread:\n{}", misread.len(), misread.join("\n"));
    assert!(refused.len() * 50 <= spellings.len(), "{} refused:\n{}", refused.len(), refused.join("\n"));
}

#[test]
fn the_spellings_have_every_two_choices_together() {
    let possible = pairs(all().filter(|it| file(*it).is_some()));
    let missing: Vec<_> = possible.difference(&pairs(spellings().into_iter())).copied().collect();
    assert!(missing.is_empty(), "{missing:?}");
}
