use crate::agreement::{Agreement, Stage};
use crate::fields::Date;

/// Something that an agreement asks for on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// It was in force until that day only.
    Expired(Date),
    /// It is in force until that day, which is within [`Due::SOON_DAYS`].
    Expires(Date),
    /// The stage was to be looked at again on that day.
    Review(Stage, Date),
}

impl Due {
    /// How many days before it expires an agreement says so.
    pub const SOON_DAYS: i32 = 30;
}

/// What is due on a day.
pub fn due(agreement: &Agreement, today: Date) -> Vec<Due> {
    let expires = agreement.signing.expires_on.and_then(|last| match last.0 - today.0 {
        left if left < 0 => Some(Due::Expired(last)),
        left if left <= Due::SOON_DAYS => Some(Due::Expires(last)),
        _ => None,
    });
    let reviews = Stage::ALL.into_iter().filter_map(|stage| {
        let on = agreement.owners.of(stage).review_on.filter(|on| *on <= today)?;
        Some(Due::Review(stage, on))
    });
    expires.into_iter().chain(reviews).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_is_in_force_through_its_last_day() {
        let day = |day| Date::from_ymd(2026, 7, day).unwrap();
        let mut agreement = Agreement::nameless();
        assert_eq!(due(&agreement, day(1)), []);
        agreement.signing.expires_on = Some(day(31));
        agreement.owners.sal.review_on = Some(day(10));
        assert_eq!(due(&agreement, Date::from_ymd(2026, 6, 30).unwrap()), []);
        assert_eq!(due(&agreement, day(1)), [Due::Expires(day(31))]);
        assert_eq!(due(&agreement, day(31)), [Due::Expires(day(31)), Due::Review(Stage::Sal, day(10))]);
        let first_of_august = Date::from_ymd(2026, 8, 1).unwrap();
        assert_eq!(due(&agreement, first_of_august)[0], Due::Expired(day(31)));
    }
}
