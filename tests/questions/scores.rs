use accord::export::{Asked, question};

use crate::run;
use crate::worked::{case, day, lead, visits};

/// Visits are worth what `case` says; three leads with none, one and two.
#[test]
fn bands_add_up_to_the_points() {
    let case = case(vec![lead("a"), visits(lead("b"), &[day(6)]), visits(lead("c"), &[day(6), day(7)])]);
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("scores").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let [bands, points] = sheets.as_slice() else { panic!("{sheets:?}") };
    let number = |row: &serde_json::Value, name: &str| row[name].as_i64().unwrap();
    let rows = |sheet: &accord::export::Sheet| sheet.plain().as_array().unwrap().clone();
    assert_eq!(rows(points).iter().map(|it| number(it, "leads")).sum::<i64>(), 3);
    for band in rows(bands) {
        let (from, to) = (number(&band, "from"), number(&band, "to"));
        assert_eq!((from.rem_euclid(10), to), (0, from + 9));
        let within = rows(points).into_iter().filter(|it| (from..=to).contains(&number(it, "score")));
        assert_eq!(within.map(|it| number(&it, "leads")).sum::<i64>(), number(&band, "leads"));
    }
}
