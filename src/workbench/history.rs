use std::sync::Arc;

use crate::agreement::{Document, Edit, EditError, Part, Target, Verb};
use crate::language::Language;

/// Counts every change, so that a result can be matched to the agreement it came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(u64);

/// A step that can be undone or redone.
#[derive(Clone, Debug)]
pub struct Step {
    /// The document on the other side of the step.
    document: Arc<Document>,
    /// What was done.
    pub target: Target,
    /// What the part was called.
    pub name: String,
}

/// The document now, and the way back and forward.
///
/// Undo keeps whole documents behind `Arc`: they are small, and a snapshot cannot be wrong.
#[derive(Debug)]
pub struct History {
    current: Arc<Document>,
    revision: Revision,
    undo: Vec<Step>,
    redo: Vec<Step>,
    gesture: Option<Target>,
    /// The document before the gesture that goes on.
    before: Option<Arc<Document>>,
}

impl History {
    /// How many steps are kept.
    const MOST: usize = 1_000;

    /// A document that was just opened.
    pub fn new(document: Document) -> Self {
        Self {
            current: Arc::new(document),
            revision: Revision::default(),
            undo: Vec::new(),
            redo: Vec::new(),
            gesture: None,
            before: None,
        }
    }

    /// Puts another document in place; nothing before it can be undone.
    pub fn replace(&mut self, document: Document) {
        let revision = Revision(self.revision.0 + 1);
        *self = Self { revision, ..Self::new(document) };
    }

    /// The document now.
    pub fn current(&self) -> &Document {
        &self.current
    }

    /// The document now, to be kept.
    pub fn shared(&self) -> Arc<Document> {
        Arc::clone(&self.current)
    }

    /// How often it has changed.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// The step that undo takes back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.last()
    }

    /// The step that redo does again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.redo.last()
    }

    /// Changes the document. Edits of one target in one gesture are one step.
    ///
    /// # Errors
    /// The edit is refused; nothing has changed.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        let target = edit.target();
        let before = Arc::clone(&self.current);
        let mut next = Document::clone(&self.current);
        let name_before = Language::part_name(&next.agreement, &target.part);
        edit.apply(&mut next)?;
        if next == *self.current {
            return Ok(());
        }
        if self.gesture.as_ref() != Some(&target) {
            let name_after = Language::part_name(&next.agreement, &target.part);
            let name = if name_before.is_empty() { name_after } else { name_before };
            self.undo.push(Step { document: Arc::clone(&self.current), target: target.clone(), name });
            if self.undo.len() > Self::MOST {
                self.undo.remove(0);
            }
        }
        self.gesture = Some(target);
        self.before.get_or_insert(before);
        self.redo.clear();
        self.show(Arc::new(next));
        Ok(())
    }

    /// Ends a gesture: texts take their normal form, and a gesture that changed nothing leaves no step. Returns the document
    /// before the gesture, if one has ended.
    pub fn end_gesture(&mut self) -> Option<Arc<Document>> {
        self.gesture.take()?;
        let before = self.before.take();
        let normalised = self.current.agreement.normalised();
        if normalised != self.current.agreement {
            let document = Document::clone(&self.current);
            self.show(Arc::new(Document { agreement: normalised, ..document }));
        }
        if self.undo.last().is_some_and(|step| step.document == self.current) {
            self.undo.pop();
        }
        before
    }

    /// Puts another document in place as one step, as after a merge.
    pub fn adopt(&mut self, document: Document) {
        self.end_gesture();
        if document != *self.current {
            let target = Target { verb: Verb::Change, part: Part::Agreement };
            self.undo.push(Step { document: Arc::clone(&self.current), target, name: String::new() });
            self.redo.clear();
            self.show(Arc::new(document));
        }
    }

    /// Puts on record what was done, without a step of its own.
    pub fn amend(&mut self, change: impl FnOnce(&mut Document)) {
        let mut document = Document::clone(&self.current);
        change(&mut document);
        self.show(Arc::new(document));
    }

    /// Takes back the last step.
    pub fn undo(&mut self) {
        self.end_gesture();
        if let Some(step) = self.undo.pop() {
            let back = Step { document: Arc::clone(&self.current), ..step };
            self.redo.push(back);
            self.show(step.document);
        }
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) {
        self.end_gesture();
        if let Some(step) = self.redo.pop() {
            let back = Step { document: Arc::clone(&self.current), ..step };
            self.undo.push(back);
            self.show(step.document);
        }
    }

    fn show(&mut self, document: Arc<Document>) {
        self.current = document;
        self.revision.0 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Agreement;

    fn history() -> History {
        History::new(Document::unsigned(Agreement::nameless()))
    }

    fn threshold(history: &History) -> i32 {
        history.current().agreement.mql.threshold
    }

    #[test]
    fn a_drag_is_one_step_of_undo() {
        let mut history = history();
        for points in 51..=80 {
            history.apply(Edit::SetThreshold(points)).unwrap();
        }
        history.end_gesture();
        history.undo();
        assert_eq!(threshold(&history), 50);
        assert!(history.next_undo().is_none());
        history.redo();
        assert_eq!(threshold(&history), 80);
        assert_eq!(history.next_undo().unwrap().target, Target { verb: Verb::Change, part: Part::Threshold });
    }

    #[test]
    fn a_drag_there_and_back_is_no_step() {
        let mut history = history();
        for points in [51, 52, 51, 50] {
            history.apply(Edit::SetThreshold(points)).unwrap();
        }
        history.end_gesture();
        assert!(history.next_undo().is_none());
    }

    #[test]
    fn texts_take_their_normal_form_when_the_gesture_ends_and_not_before() {
        let mut history = history();
        for text in ["\u{1100}", "\u{1100}\u{1161}", "\u{1100}\u{1161} "] {
            history.apply(Edit::SetTitle(text.to_owned())).unwrap();
            assert_eq!(history.current().agreement.title, text);
        }
        history.end_gesture();
        assert_eq!(history.current().agreement.title, "가");
        history.undo();
        assert_eq!(history.current().agreement.title, "");
    }

    #[test]
    fn an_edit_after_undo_forgets_what_could_be_redone() {
        let mut history = history();
        history.apply(Edit::SetThreshold(60)).unwrap();
        history.undo();
        history.apply(Edit::SetThreshold(70)).unwrap();
        assert!(history.next_redo().is_none());
    }
}
