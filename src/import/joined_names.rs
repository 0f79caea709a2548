//! A header in which a delimiter is missing, so that two names stand in one cell.

use super::looks::{Look, Looks};

/// Words in names of columns, and what such columns look like.
const EXPECTED: [(&[&str], &[Look]); 6] = [
    (&["date", "datum", "data", "created", "day"], &[Look::Date]),
    (&["time", "zeit", "uhrzeit"], &[Look::Time, Look::Date]),
    (
        &["price", "preis", "amount", "value", "revenue", "cost", "betrag"],
        &[Look::Money, Look::Number, Look::Whole],
    ),
    (&["qty", "quantity", "count", "number", "employees", "score", "points"], &[Look::Whole, Look::Number]),
    (&["url", "link", "website", "mail", "email"], &[Look::Address]),
    (&["id", "code", "key"], &[Look::Code, Look::Whole]),
];

/// The header with the one cell split that makes names go with the columns below them; `None` if there is no such cell, or several.
pub(super) fn split(headers: &[String], looks: &Looks) -> Option<Vec<String>> {
    let at_the_end: Vec<String> = headers.iter().cloned().chain([String::new()]).collect();
    let usual = agreement(&at_the_end, looks);
    let mut best: Option<(i64, Vec<String>)> = None;
    let mut is_alone = true;
    for (n, name) in headers.iter().enumerate() {
        for at in seams(name) {
            let (a, b) = name.split_at(at);
            let parts = [a.trim().to_owned(), b.trim().to_owned()];
            let names: Vec<String> =
                headers[..n].iter().cloned().chain(parts).chain(headers[n + 1..].iter().cloned()).collect();
            let agreement = agreement(&names, looks);
            match &best {
                Some((most, _)) if agreement < *most => {}
                Some((most, _)) if agreement == *most => is_alone = false,
                _ => {
                    best = Some((agreement, names));
                    is_alone = true;
                }
            }
        }
    }
    let (most, names) = best?;
    (is_alone && most > usual).then_some(names)
}

/// How well names go with the columns below them.
fn agreement(names: &[String], looks: &Looks) -> i64 {
    let of_column = |(n, name): (usize, &String)| {
        let Some(look) = looks.usual(n).filter(|_| looks.is_typed(n)) else { return 0 };
        let name = name.to_lowercase();
        let known = EXPECTED.iter().find(|(words, _)| words.iter().any(|word| name.contains(word)));
        let Some((words, expected)) = known else { return 0 };
        let is_exact = words.contains(&name.as_str());
        match (expected.contains(&look), is_exact) {
            (true, true) => 3,
            (true, false) => 2,
            (false, _) => -2,
        }
    };
    names.iter().enumerate().map(of_column).sum()
}

/// Where two names may meet: `TimeQty`, `QtyTIME`, `IDPrice`, `datetime`.
fn seams(name: &str) -> Vec<usize> {
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let mut seams: Vec<usize> = chars
        .windows(2)
        .filter(|pair| pair[0].1.is_lowercase() && pair[1].1.is_uppercase())
        .map(|pair| pair[1].0)
        .collect();
    let runs = chars
        .windows(3)
        .filter(|it| it[0].1.is_uppercase() && it[1].1.is_uppercase() && it[2].1.is_lowercase());
    seams.extend(runs.map(|it| it[1].0));
    let lower = name.to_lowercase();
    let is_word = |text: &str| EXPECTED.iter().any(|(words, _)| words.contains(&text));
    if lower.len() == name.len() {
        let cuts = name.char_indices().map(|(at, _)| at).skip(1);
        seams.extend(cuts.filter(|at| is_word(&lower[..*at]) && is_word(&lower[*at..])));
    }
    seams.sort_unstable();
    seams.dedup();
    seams
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_delimiter_is_found_by_what_stands_below() {
        let mut looks = Looks::default();
        looks.add(["28/01/2018", "00:15", "2", "MG-8769", "$74.69", "Light Jacket"].into_iter());
        for (header, expected) in [
            ("DATETIME,Qty,PRODUCTID,Price,ProductType", Some("DATE,TIME,Qty,PRODUCTID,Price,ProductType")),
            ("DATE,TIMEQty,PRODUCTID,Price,ProductType", Some("DATE,TIME,Qty,PRODUCTID,Price,ProductType")),
            ("DATE,TIME,QtyPRODUCTID,Price,ProductType", Some("DATE,TIME,Qty,PRODUCTID,Price,ProductType")),
            ("DATE,TIME,Qty,PRODUCTID,PriceProductType", Some("DATE,TIME,Qty,PRODUCTID,Price,ProductType")),
            // The last name is missing.
            ("DATE,TIME,Qty,PRODUCTID,Price", None),
            ("a,b,c,d,e", None),
        ] {
            let names: Vec<String> = header.split(',').map(str::to_owned).collect();
            assert_eq!(split(&names, &looks).map(|it| it.join(",")).as_deref(), expected, "{header}");
        }
    }
}
