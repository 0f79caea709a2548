//! The icons of the window: characters of the bundled icon font, each with the name that its makers gave it.
//!
//! `assets/fonts/make_fonts.py` puts exactly these into the font.

/// Phosphor `handshake`.
pub const HANDSHAKE: &str = "\u{e582}";
/// Phosphor `sliders-horizontal`.
pub const SLIDERS_HORIZONTAL: &str = "\u{e434}";
/// Phosphor `table`.
pub const TABLE: &str = "\u{e476}";
/// Phosphor `funnel`.
pub const FUNNEL: &str = "\u{e266}";
/// Phosphor `signature`.
pub const SIGNATURE: &str = "\u{ebac}";
/// Phosphor `export`.
pub const EXPORT: &str = "\u{eaf0}";
/// Phosphor `plus`.
pub const PLUS: &str = "\u{e3d4}";
/// Phosphor `trash`.
pub const TRASH: &str = "\u{e4a6}";
/// Phosphor `pencil-simple`.
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
/// Phosphor `arrow-up`.
pub const ARROW_UP: &str = "\u{e08e}";
/// Phosphor `arrow-down`.
pub const ARROW_DOWN: &str = "\u{e03e}";
/// Phosphor `dots-six-vertical`.
pub const DOTS_SIX_VERTICAL: &str = "\u{eae2}";
/// Phosphor `x`.
pub const X: &str = "\u{e4f6}";
/// Phosphor `check`.
pub const CHECK: &str = "\u{e182}";
/// Phosphor `check-circle`.
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// Phosphor `warning`.
pub const WARNING: &str = "\u{e4e0}";
/// Phosphor `warning-circle`.
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
/// Phosphor `info`.
pub const INFO: &str = "\u{e2ce}";
/// Phosphor `folder-open`.
pub const FOLDER_OPEN: &str = "\u{e256}";
/// Phosphor `floppy-disk`.
pub const FLOPPY_DISK: &str = "\u{e248}";
/// Phosphor `arrow-u-up-left`.
pub const ARROW_U_UP_LEFT: &str = "\u{e08a}";
/// Phosphor `arrow-u-up-right`.
pub const ARROW_U_UP_RIGHT: &str = "\u{e08c}";
/// Phosphor `sun`.
pub const SUN: &str = "\u{e472}";
/// Phosphor `moon`.
pub const MOON: &str = "\u{e330}";
/// Phosphor `monitor`.
pub const MONITOR: &str = "\u{e32e}";
/// Phosphor `translate`.
pub const TRANSLATE: &str = "\u{e4a2}";
/// Phosphor `caret-down`.
pub const CARET_DOWN: &str = "\u{e136}";
/// Phosphor `user`.
pub const USER: &str = "\u{e4c2}";
/// Phosphor `clock`.
pub const CLOCK: &str = "\u{e19a}";
/// Phosphor `prohibit`.
pub const PROHIBIT: &str = "\u{e3de}";
/// Phosphor `question`.
pub const QUESTION: &str = "\u{e3e8}";
/// Phosphor `file-plus`.
pub const FILE_PLUS: &str = "\u{e236}";
/// Phosphor `file-csv`.
pub const FILE_CSV: &str = "\u{eb1c}";
/// Phosphor `keyboard`.
pub const KEYBOARD: &str = "\u{e2d8}";
/// Phosphor `seal-check`.
pub const SEAL_CHECK: &str = "\u{e606}";
/// Phosphor `hourglass-medium`.
pub const HOURGLASS_MEDIUM: &str = "\u{e2b8}";
/// Phosphor `circle-dashed`.
pub const CIRCLE_DASHED: &str = "\u{e602}";
/// Phosphor `x-circle`.
pub const X_CIRCLE: &str = "\u{e4f8}";
/// Phosphor `arrow-counter-clockwise`.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
/// Phosphor `target`.
pub const TARGET: &str = "\u{e47c}";
/// Phosphor `identification-card`.
pub const IDENTIFICATION_CARD: &str = "\u{e2c8}";
/// Phosphor `signpost`.
pub const SIGNPOST: &str = "\u{e89c}";
/// Phosphor `cursor-click`.
pub const CURSOR_CLICK: &str = "\u{e7c8}";
/// Phosphor `thumbs-down`.
pub const THUMBS_DOWN: &str = "\u{e48c}";
/// Phosphor `download-simple`.
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
/// Phosphor `arrow-right`.
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// Phosphor `coins`.
pub const COINS: &str = "\u{e78e}";
/// Phosphor `flag`.
pub const FLAG: &str = "\u{e244}";
/// Phosphor `buildings`.
pub const BUILDINGS: &str = "\u{e102}";
/// Phosphor `chats-circle`.
pub const CHATS_CIRCLE: &str = "\u{e17e}";
/// Phosphor `users-three`.
pub const USERS_THREE: &str = "\u{e68e}";
/// Phosphor `chat-circle-text`.
pub const CHAT_CIRCLE_TEXT: &str = "\u{e16e}";
/// Phosphor `scales`.
pub const SCALES: &str = "\u{e750}";
/// Phosphor `eye-slash`.
pub const EYE_SLASH: &str = "\u{e224}";
/// Phosphor `lightbulb`.
pub const LIGHTBULB: &str = "\u{e2dc}";
/// Phosphor `thumbs-up`.
pub const THUMBS_UP: &str = "\u{e48e}";
/// Phosphor `list-checks`.
pub const LIST_CHECKS: &str = "\u{eadc}";
/// Phosphor `circle-half`.
pub const CIRCLE_HALF: &str = "\u{e18c}";
/// Phosphor `arrow-left`.
pub const ARROW_LEFT: &str = "\u{e058}";
