//! The file on disk: an agreement with its signatures, and where its history lies.

mod describe;
mod format;
mod presets;
mod recent;
mod save;

pub use self::format::{FORMAT_VERSION, OpenError, Position, Project, SourcePaths, Sources, read, write};
pub use self::presets::{PRESETS, Preset, preset};
pub use self::recent::Recent;
pub use self::save::{SaveError, open, save, write_atomically, write_atomically_with};
