//! Keys that may be another way to write a known one. They are proposed, never joined by themselves.

use std::collections::HashMap;

use crate::fields::text::comparison_key;

/// A key that is not known but for small differences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// As the rows have it.
    pub written: String,
    /// The known key that it may be meant to be.
    pub known: String,
    /// How many rows have it.
    pub n_rows: u64,
}

/// What each missing key may be meant to be: the known key that is the same without the differences that `key` takes away,
/// if there is only one.
pub(super) fn find<'k>(
    missing: &[(String, u64)],
    known: impl Iterator<Item = &'k str>,
    key: impl Fn(&str) -> String,
) -> Vec<NearMiss> {
    if missing.is_empty() {
        return Vec::new();
    }
    let mut wanted: HashMap<String, Option<&str>> = HashMap::new();
    wanted.extend(missing.iter().map(|(text, _)| (key(text), None)));
    wanted.remove("");
    let mut ambiguous: Vec<String> = Vec::new();
    for text in known {
        let normal = key(text);
        match wanted.get_mut(&normal) {
            Some(slot @ None) => *slot = Some(text),
            Some(Some(other)) if *other != text => ambiguous.push(normal),
            _ => {}
        }
    }
    for normal in ambiguous {
        wanted.remove(&normal);
    }
    let near = missing.iter().filter_map(|(written, n_rows)| {
        let known = (*wanted.get(&key(written))?)?;
        Some(NearMiss { written: written.clone(), known: known.to_owned(), n_rows: *n_rows })
    });
    near.collect()
}

/// An id or address without case, spaces, signs and leading zeros.
pub(super) fn id_key(id: &str) -> String {
    let key: String = comparison_key(id).chars().filter(|c| c.is_alphanumeric() || *c == '@').collect();
    // A spreadsheet writes 42 for 00042, and 42.0 for 42.
    key.trim_start_matches('0').to_owned()
}

/// A company without case, spaces, signs and its legal form.
pub(super) fn company_key(company: &str) -> String {
    /// The commonest legal forms in comparison form, longer ones first.
    const FORMS: [&str; 32] = [
        "sp. z o.o.",
        "sp. z o. o.",
        "sp z o o",
        "spolka z o.o.",
        "corporation",
        "incorporated",
        "limited",
        "company",
        "株式会社",
        "有限会社",
        "合同会社",
        "주식회사",
        "유한회사",
        "(株)",
        "(주)",
        "(有)",
        "gmbh & co. kg",
        "gmbh",
        "s.r.o.",
        "s.a.",
        "sa",
        "corp",
        "inc",
        "ltd",
        "llc",
        "plc",
        "pty",
        "ag",
        "kg",
        "co",
        "bv",
        "ab",
    ];
    let mut key = comparison_key(company);
    let is_edge = |c: char| c.is_whitespace() || matches!(c, ',' | '.');
    loop {
        let before = key.len();
        for form in FORMS {
            let trimmed = key.trim_matches(is_edge);
            let is_latin = form.is_ascii();
            let rest = trimmed
                .strip_suffix(form.trim_end_matches('.'))
                .filter(|rest| !is_latin || rest.ends_with(is_edge))
                .or_else(|| trimmed.strip_prefix(form).filter(|_| !is_latin));
            if let Some(rest) = rest.filter(|rest| !rest.trim_matches(is_edge).is_empty()) {
                key = rest.to_owned();
            }
        }
        if key.len() == before {
            break;
        }
    }
    key.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_differ_by_more_than_their_legal_form() {
        for (a, b) in [
            ("GTXPro", "GTX Pro"),
            ("Acme, Inc.", "ACME"),
            ("Müller GmbH & Co. KG", "müller"),
            ("株式会社サクラ", "サクラ"),
            ("주식회사 한빛", "한빛"),
            ("Wisła Sp. z o.o.", "WISŁA"),
        ] {
            assert_eq!(company_key(a), company_key(b), "{a} {b}");
        }
        for (a, b) in [("Acme North", "Acme South"), ("Inc", "Ltd"), ("Tesco", "Tes")] {
            assert_ne!(company_key(a), company_key(b), "{a} {b}");
        }
    }

    #[test]
    fn only_one_candidate_is_proposed() {
        let missing = [("GTXPro".to_owned(), 3), ("Acme".to_owned(), 1), ("Nobody".to_owned(), 1)];
        let found = find(&missing, ["GTX Pro", "ACME", "acme"].into_iter(), company_key);
        assert_eq!(found, [NearMiss { written: "GTXPro".into(), known: "GTX Pro".into(), n_rows: 3 }]);
    }

    #[test]
    fn ids_lose_zeros_in_spreadsheets() {
        assert_eq!(id_key("00042"), id_key("42"));
        assert_eq!(id_key("A-17"), id_key("a17"));
        assert_ne!(id_key("42"), id_key("420"));
    }
}
