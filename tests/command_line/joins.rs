//! What is told of rows that name their leads in another way.

use crate::history::folder;

#[test]
fn joins_by_other_keys_are_told() {
    let folder = folder();
    folder.write(
        "people.csv",
        "Lead ID,Created at,Email,Account ID\n1,2026-01-01,ann@acme.com,GTX Pro\n2,2026-01-02,b@x.com,\n",
    );
    folder.write(
        "log.csv",
        "Lead ID,Activity date,Activity type\nANN@acme.com,2026-01-02,visit\n1,2026-01-03,visit\n",
    );
    folder.write("won.csv", "Account ID,Amount,Won,Closed,Close date\nGTXPro,5,yes,yes,2026-02-01\n");
    let run = folder.run("simulate tiny.ron --leads people.csv --activities log.csv --deals won.csv");
    assert_eq!(run.code, 0, "{}", run.err);
    for line in [
        "  Joined by id: 1",
        "  Joined by e-mail: 1",
        "  perhaps the same: “GTXPro” (1 row) and “GTX Pro”; list such pairs under “same” in the mapping to join them",
    ] {
        assert!(run.err.lines().any(|it| it == line), "{line:?} is missing in {}", run.err);
    }
}

#[test]
fn a_file_is_shown_as_it_is_read() {
    let folder = folder();
    folder.write("odd.csv", "Export of May\n\nID;Name;Note\n1;\"a;b\";=1+1\n2;c;\nTotal;;\n");
    let run = folder.run("table odd.csv");
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.out, "ID,Name,Note\n1,a;b,'=1+1\n2,c,\n");
    assert!(run.err.contains("above the header"), "{}", run.err);
}
