use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The files that were opened or saved last, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent(Vec<PathBuf>);

impl Recent {
    /// How many are kept.
    pub const MOST: usize = 8;

    /// Puts a file first.
    pub fn add(&mut self, path: &Path) {
        self.0.retain(|it| it != path);
        self.0.insert(0, path.to_owned());
        self.0.truncate(Self::MOST);
    }

    /// Forgets a file, as when it cannot be opened any more.
    pub fn remove(&mut self, path: &Path) {
        self.0.retain(|it| it != path);
    }

    /// The files, the latest first.
    pub fn paths(&self) -> &[PathBuf] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_file_stands_first_and_once() {
        let mut recent = Recent::default();
        for n in 0..12 {
            recent.add(Path::new(&format!("{n}.ron")));
        }
        recent.add(Path::new("7.ron"));
        assert_eq!(recent.paths().len(), Recent::MOST);
        assert_eq!(recent.paths()[..3], ["7.ron", "11.ron", "10.ron"].map(PathBuf::from));
        recent.remove(Path::new("7.ron"));
        assert!(!recent.paths().contains(&PathBuf::from("7.ron")));
    }
}
