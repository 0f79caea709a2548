//! Which leads are told of, chosen by arguments.

use serde_json::json;

use crate::history::{folder, json as result, simulate};

#[test]
fn leads_are_chosen_by_what_their_fields_hold() {
    let run = simulate(&folder(), "--format json --only job_level=head").ok();
    let found = result(&run);
    // L1, L3, L4, L6 and L8 are heads; L1 and L4 were won; L3 has 35 points and L4 no address.
    assert_eq!(found["created"], json!({ "leads": 5, "won": 2, "money_minor": 1_300_050 }));
    assert_eq!(found["stages"][0]["passed"]["leads"], 3);
    assert!(run.err.contains("5 of 8"), "{}", run.err);
    // L5 has nobody's budget, and L7 and L8 have none.
    let found = result(&simulate(&folder(), "--format json --only competitor=yes").ok());
    assert_eq!(found["created"]["leads"], 1);
    let both = "--format json --only job_level=Head --only job_level=Director --only competitor=no";
    assert_eq!(result(&simulate(&folder(), both).ok())["created"]["leads"], 7);
    assert_eq!(result(&simulate(&folder(), "--format json --only job_level=").ok())["created"]["leads"], 0);
}

#[test]
fn leads_are_chosen_by_the_day_of_their_creation() {
    let day = "--format json --created-from 2026-01-05 --created-until 2026-01-05";
    let found = result(&simulate(&folder(), day).ok());
    // L1, L2 and L3; L1 and L2 were won.
    assert_eq!(found["created"], json!({ "leads": 3, "won": 2, "money_minor": 1_700_050 }));
    assert_eq!(
        result(&simulate(&folder(), "--format json --created-from 2026-01-08").ok())["created"]["leads"],
        2
    );
    // A question is asked of the same leads.
    let csv = simulate(&folder(), "--format csv --question sweep --created-until 2026-01-04").ok();
    assert!(!csv.out.is_empty());
}

#[test]
fn what_chooses_nothing_is_said() {
    for (options, said) in [
        ("--only job_level", "source=Webinar"),
        ("--only budget=20000", "job_level"),
        ("--only unheard=x", "competitor"),
        ("--only email=a@example.com", "competitor"),
        ("--created-from yesterday", "2026-05-31"),
    ] {
        let run = simulate(&folder(), options);
        assert_eq!(run.code, 2, "{options}");
        assert!(run.err.contains(said), "{options}: {}", run.err);
    }
}
