//! The language of `--language`, else of the environment, else English.

use crate::history::{changed, folder, simulate};
use crate::program::Folder;

/// What help begins its usage with: the surest sign of a language.
const ENGLISH: &str = "Usage: accord";
const GERMAN: &str = "Aufruf: accord";
const KOREAN: &str = "사용법: accord";

#[track_caller]
fn speaks(arguments: &str, environment: &[(&str, &str)], usage: &str) {
    let run = Folder::new().run_with(&format!("{arguments} --help"), environment).ok();
    assert!(run.out.contains(usage), "{arguments} {environment:?} is not {usage}:\n{}", run.out);
}

#[test]
fn the_option_decides() {
    speaks("", &[], ENGLISH);
    speaks("--language de", &[], GERMAN);
    speaks("--language=ko", &[], KOREAN);
    for command in ["simulate", "check", "export", "document", "report", "chart", "sample"] {
        speaks(&format!("{command} --language de"), &[], GERMAN);
        speaks(&format!("--language ko {command}"), &[], KOREAN);
    }
}

#[test]
fn the_environment_decides_where_the_option_does_not() {
    speaks("", &[("LANG", "de_DE.UTF-8")], GERMAN);
    speaks("", &[("LANG", "ko_KR.UTF-8")], KOREAN);
    speaks("check", &[("LANG", "ko")], KOREAN);
    speaks("", &[("LANG", "de_AT@euro")], GERMAN);
    // The surer word wins, as POSIX has it.
    speaks("", &[("LANG", "ko_KR.UTF-8"), ("LC_MESSAGES", "de_DE.UTF-8")], GERMAN);
    speaks("", &[("LC_MESSAGES", "ko_KR.UTF-8"), ("LC_ALL", "de_DE.UTF-8")], GERMAN);
    speaks("", &[("LC_ALL", "ko_KR.UTF-8"), ("ACCORD_LANGUAGE", "de")], GERMAN);
    speaks("--language en", &[("ACCORD_LANGUAGE", "de"), ("LANG", "ko_KR.UTF-8")], ENGLISH);
    // A variable that is set to nothing says nothing.
    speaks("", &[("LC_ALL", ""), ("LANG", "de_DE.UTF-8")], GERMAN);
    // Of money and numbers, not of words.
    speaks("", &[("LC_NUMERIC", "de_DE.UTF-8")], ENGLISH);
}

#[test]
fn what_accord_does_not_speak_is_english_or_refused() {
    speaks("", &[("LANG", "C.UTF-8")], ENGLISH);
    speaks("", &[("LANG", "fr_FR.UTF-8")], ENGLISH);
    speaks("", &[("LANG", "deutsch")], ENGLISH);
    let err = Folder::new().run("--language fr --help").refusal(2);
    assert!(err.contains("“fr”") && err.contains("en, de, pl, ja, ko"), "{err}");
}

#[test]
fn help_speaks_one_language_at_a_time() {
    let english = ["Usage:", "Options:", "Commands:", "Arguments:", "[default", "[possible", "Print "];
    for (language, own) in [("de", ["Befehle", "Optionen"]), ("ko", ["명령", "옵션"])] {
        for command in ["", "simulate", "check", "export", "document", "report", "chart", "sample"] {
            let text = Folder::new().run(&format!("{command} --help --language {language}")).ok().out;
            for word in english {
                assert!(!text.contains(word), "{word:?} in {language}:\n{text}");
            }
            assert!(text.contains(own[1]), "{language}:\n{text}");
            assert_eq!(text.contains(&format!("{}:\n", own[0])), command.is_empty(), "{language}:\n{text}");
        }
    }
}

#[test]
fn results_for_people_and_notes_are_translated() {
    let folder = folder();
    folder.write("blocked.ron", changed("threshold: 40", "threshold: 71"));
    let table = simulate(&folder, "--language de").ok();
    assert!(table.out.starts_with("Tiny – ENTWURF\n8 Leads, davon 3 gewonnen (18.001)\n"), "{}", table.out);
    assert!(table.err.starts_with("leads.csv: 8 Zeilen\n"), "{}", table.err);
    let check = folder.run("check blocked.ron --language de").code(1);
    assert!(check.out.contains("1 Befund steht der Unterzeichnung im Weg"), "{}", check.out);
    let export = folder.run("export tiny.ron --to json -o rules.json --language ko").ok();
    assert!(!export.err.contains("Written"), "{}", export.err);
    let missing = folder.run("simulate tiny.ron --language de").refusal(2);
    assert!(missing.starts_with("Es fehlt: --leads <FILE>"), "{missing}");
}

#[test]
fn results_for_programs_are_the_same_in_every_language() {
    let folder = folder();
    for format in ["json", "csv"] {
        let options = format!("--format {format} --verdicts verdicts.csv --language");
        let english = simulate(&folder, &format!("{options} en")).ok().out;
        let verdicts = folder.read("verdicts.csv");
        for language in ["de", "ko"] {
            assert_eq!(simulate(&folder, &format!("{options} {language}")).ok().out, english);
            assert_eq!(folder.read("verdicts.csv"), verdicts);
        }
    }
    for language in ["en", "de", "ko"] {
        folder.run(&format!("export tiny.ron --to json -o {language}.json --language {language}")).ok();
        assert_eq!(folder.read(&format!("{language}.json")), folder.read("en.json"));
    }
}
