//! Small parts that several screens share.

mod basics;
mod condition_editor;
mod field_choice;
mod texts_editor;
mod values;

pub(super) use self::basics::{
    call, caption, category_icon, choice, empty_state, icon_button, link, main_button, named, number_input,
    offer, paragraph_input, path_input, pill, points_input, scrolled, status_pill, text_input,
};
pub(super) use self::condition_editor::condition_ui;
pub(super) use self::field_choice::{Subject, activity_kind_ui, field_ui, kind_of};
pub(super) use self::texts_editor::texts_ui;
pub(super) use self::values::{date_input, exact_input};
