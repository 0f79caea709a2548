use std::borrow::Cow;

/// A text cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it.
///
/// After OWASP's advice on CSV injection. Numbers keep their minus.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']);
    if risky && cell.parse::<crate::fields::Number>().is_err() {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        for cell in ["=1+1", "@SUM(A1)", "+49 30 1234", "-2+3", "\t=1", "＝1"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for cell in ["", "Kim", "-5", "-2.5", "a=b", "2026-01-01"] {
            assert_eq!(guarded(cell), cell);
        }
    }
}
