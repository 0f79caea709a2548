//! Files on disk: an agreement with its signatures and where its history lies, what is being edited, and the keys of signers.

mod copies;
mod describe;
mod format;
mod journal;
mod keys;
mod merge;
mod presets;
mod recent;
mod save;

pub use self::copies::conflict_copies;
pub use self::format::{FORMAT_VERSION, OpenError, Position, Project, SourcePaths, Sources, read, write};
pub use self::journal::{FileState, Journal, Kept, LeftBehind};
pub use self::keys::{KeyFileError, generate_key, key_path, keys_in, unlock_key};
pub use self::merge::{MergedProject, merge_projects};
pub use self::presets::{PRESETS, Preset, preset};
pub use self::recent::Recent;
pub use self::save::{
    Over, SaveError, open, open_as_it_is, previous, save, write_atomically, write_atomically_with,
};
