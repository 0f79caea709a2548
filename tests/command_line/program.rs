//! A folder with files, and the program run in it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder that is gone after the test.
pub struct Folder(TempDir);

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// What is in the folder, hidden files included, sorted.
    pub fn names(&self) -> Vec<String> {
        names(self.0.path())
    }

    /// The program, ready to be started here with these arguments.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_accord"));
        command.args(arguments).current_dir(self.0.path());
        // Neither the language, the width nor the display of the machine may decide how a test ends.
        let own = ["LANG", "LANGUAGE", "ACCORD_LANGUAGE", "COLUMNS", "CLICOLOR_FORCE"];
        let display = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
        for name in own.into_iter().chain(display) {
            command.env_remove(name);
        }
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("LC_")) {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program with arguments that are separated by spaces.
    pub fn run(&self, arguments: &str) -> Run {
        self.run_with(arguments, &[])
    }

    /// The same with variables of the environment.
    pub fn run_with(&self, arguments: &str, environment: &[(&str, &str)]) -> Run {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let mut command = self.command(&arguments);
        for (name, value) in environment {
            command.env(OsStr::new(name), OsStr::new(value));
        }
        Run::of(command.output().unwrap())
    }
}

/// What is in a folder, hidden files included, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

impl Run {
    /// What a run left, after what must hold for every run.
    pub fn of(output: Output) -> Self {
        let run = Self {
            code: output.status.code().expect("ended by a signal"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!run.err.contains("panicked"), "{run:?}");
        // Nothing that commands a terminal: neither colours nor a bar that is drawn again and again.
        for text in [&run.out, &run.err] {
            assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{run:?}");
        }
        run
    }

    /// The run, if it did what it was asked.
    #[track_caller]
    pub fn ok(self) -> Self {
        self.code(0)
    }

    /// The run, if it ended so.
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }

    /// What the run said beside its result, if it ended so and had no result.
    #[track_caller]
    pub fn refusal(self, code: i32) -> String {
        let run = self.code(code);
        assert_eq!(run.out, "", "a run that failed has no result");
        assert!(!run.err.is_empty(), "a run that failed says why");
        run.err
    }
}
