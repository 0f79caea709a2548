use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Agreement, CommentId, Document, EditError, Fingerprint, Malformed, Member, Part, Party, Place, Problem,
    Verb, Vote,
};
use crate::fields::{Timestamp, text};

/// What the people around the table said and did: everything that is on record and is not signed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Everyone present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// What parties say to single parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stances: Vec<Stance>,
    /// What was said, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// The drafts that parties put beside each other; one per party.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Arc<Position>>,
    /// The hidden vote that is under way, or that was held last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
    /// Who changed what, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<Arc<Change>>,
}

/// What a party says to a part of the agreement. It lapses when the part changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stance {
    /// The part.
    pub on: Place,
    /// Who says it.
    pub by: Member,
    /// Whether the party agrees, or contests it.
    pub agrees: bool,
    /// The part as it was then.
    pub of: Fingerprint,
}

/// Something that somebody said about a part of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Names it for life.
    pub id: CommentId,
    /// The part.
    pub on: Place,
    /// Who said it.
    pub by: Member,
    /// When, by the clock of the machine.
    pub at: Timestamp,
    /// What.
    pub text: String,
    /// Whether it is dealt with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_settled: bool,
}

/// What a party would agree to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Who put it down.
    pub by: Member,
    /// When, by the clock of the machine.
    pub at: Timestamp,
    /// The agreement.
    pub agreement: Agreement,
}

/// A change of the agreement, as it goes on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Who sat at the keyboard, if anybody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Member>,
    /// When, by the clock of the machine.
    pub at: Timestamp,
    /// What, in the words of that time.
    pub text: String,
}

/// How the parties stand to a part of the agreement as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accord {
    /// Nobody contests it, and not every party that signs agrees.
    Open {
        /// The parties that agree.
        agreed_by: Vec<Party>,
    },
    /// Every party that signs agrees.
    Agreed,
    /// Somebody contests it.
    Contested {
        /// The parties that do.
        by: Vec<Party>,
    },
}

/// Every way in which what is said around the table can change.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and entity say it")]
pub enum WorkshopEdit {
    AddMember(Member),
    /// Somebody leaves; what they said stays.
    RemoveMember(Member),
    AddComment(Comment),
    /// Says whether a comment is dealt with.
    SettleComment(CommentId, bool),
    /// Says how a party stands to a part, in place of what it said before.
    SetStance(Stance),
    /// Takes back what a party said to a part.
    RemoveStance(Place, Party),
    /// Puts a party's draft beside those of the others, in place of its last one.
    SetPosition(Box<Position>),
    RemovePosition(Party),
    SetVote(Option<Box<Vote>>),
}

impl WorkshopEdit {
    pub(super) fn target(&self) -> (Verb, Part) {
        match self {
            Self::AddMember(it) => (Verb::Add, Part::Member(it.clone())),
            Self::RemoveMember(it) => (Verb::Remove, Part::Member(it.clone())),
            Self::AddComment(it) => (Verb::Add, Part::Comment(it.id.clone())),
            Self::SettleComment(id, _) => (Verb::Change, Part::Comment(id.clone())),
            Self::SetStance(it) => (Verb::Change, Part::Stance(it.on.clone(), it.by.party)),
            Self::RemoveStance(place, party) => (Verb::Remove, Part::Stance(place.clone(), *party)),
            Self::SetPosition(it) => (Verb::Change, Part::Position(it.by.party)),
            Self::RemovePosition(party) => (Verb::Remove, Part::Position(*party)),
            Self::SetVote(_) => (Verb::Change, Part::Vote),
        }
    }

    pub(super) fn apply(self, document: &mut Document) -> Result<(), EditError> {
        let workshop = Arc::make_mut(&mut document.workshop);
        match self {
            Self::AddMember(member) => {
                workshop.members.retain(|it| *it != member);
                workshop.members.push(member);
            }
            Self::RemoveMember(member) => workshop.members.retain(|it| *it != member),
            Self::AddComment(comment) => workshop.comments.push(comment),
            Self::SettleComment(id, is_settled) => {
                let found = workshop.comments.iter_mut().find(|it| it.id == id);
                found.ok_or(EditError::Gone(Place::Agreement))?.is_settled = is_settled;
            }
            Self::SetStance(stance) => {
                workshop.stances.retain(|it| it.on != stance.on || it.by.party != stance.by.party);
                workshop.stances.push(stance);
            }
            Self::RemoveStance(place, party) => {
                workshop.stances.retain(|it| it.on != place || it.by.party != party);
            }
            Self::SetPosition(position) => {
                workshop.positions.retain(|it| it.by.party != position.by.party);
                workshop.positions.push(Arc::from(position));
            }
            Self::RemovePosition(party) => workshop.positions.retain(|it| it.by.party != party),
            Self::SetVote(vote) => workshop.vote = vote.map(|it| *it),
        }
        Ok(())
    }
}

impl Workshop {
    /// Whether nothing is on record.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The position of a party.
    pub fn position(&self, party: Party) -> Option<&Arc<Position>> {
        self.positions.iter().find(|it| it.by.party == party)
    }

    /// The comments on a part, oldest first.
    pub fn comments_on<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Comment> {
        self.comments.iter().filter(move |it| it.on == *place)
    }

    /// The same with its texts trimmed and in normalisation form C.
    pub fn normalised(mut self) -> Self {
        let normal = |typed: &mut String| *typed = text::nfc(typed.trim()).into_owned();
        self.for_each_text_mut(normal);
        for position in &mut self.positions {
            let normalised = position.agreement.normalised();
            Arc::make_mut(position).agreement = normalised;
        }
        self
    }

    /// What none may have: a character that cannot be seen or that reorders what is shown, or a position that is no agreement.
    pub fn malformations(&self) -> Vec<Malformed> {
        let mut found = Vec::new();
        self.clone().for_each_text_mut(|typed| {
            let character = text::forbidden_character(typed).map(|(_, it)| it);
            found.extend(
                character.map(|it| Malformed {
                    place: Place::Agreement,
                    problem: Problem::ForbiddenCharacter(it),
                }),
            );
        });
        found.extend(self.positions.iter().flat_map(|it| it.agreement.malformations()));
        found
    }

    fn for_each_text_mut(&mut self, mut change: impl FnMut(&mut String)) {
        self.members.iter_mut().for_each(|it| change(&mut it.name));
        self.stances.iter_mut().for_each(|it| change(&mut it.by.name));
        for comment in &mut self.comments {
            change(&mut comment.text);
            change(&mut comment.by.name);
        }
        self.positions.iter_mut().for_each(|it| change(&mut Arc::make_mut(it).by.name));
        self.vote.iter_mut().flat_map(|it| &mut it.ballots).for_each(|it| change(&mut it.by.name));
        for entry in &mut self.log {
            let entry = Arc::make_mut(entry);
            change(&mut entry.text);
            entry.by.iter_mut().for_each(|it| change(&mut it.name));
        }
    }
}

impl Document {
    /// How the parties stand to a part of the agreement as it is.
    pub fn accord(&self, place: &Place) -> Accord {
        let now = self.agreement.fingerprint_of(place);
        let stances = self.workshop.stances.iter().filter(|it| it.on == *place && Some(it.of) == now);
        let (agree, contest): (Vec<&Stance>, Vec<&Stance>) = stances.partition(|it| it.agrees);
        let parties = |of: Vec<&Stance>| {
            let mut parties: Vec<Party> = of.into_iter().map(|it| it.by.party).collect();
            parties.sort_unstable();
            parties
        };
        let (agreed_by, by) = (parties(agree), parties(contest));
        if !by.is_empty() {
            Accord::Contested { by }
        } else if Party::SIGNING.iter().all(|party| agreed_by.contains(party)) {
            Accord::Agreed
        } else {
            Accord::Open { agreed_by }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Edit;

    fn stance(document: &Document, party: Party, agrees: bool) -> Edit {
        let by = Member { party, name: "Kim".to_owned() };
        let of = document.agreement.fingerprint_of(&Place::Mql).unwrap();
        Edit::Workshop(WorkshopEdit::SetStance(Stance { on: Place::Mql, by, agrees, of }))
    }

    #[test]
    fn a_part_is_agreed_once_every_party_says_so_of_what_it_is_now() {
        let mut document = Document::unsigned(Agreement::nameless());
        let signed = document.agreement.fingerprint();
        assert_eq!(document.accord(&Place::Mql), Accord::Open { agreed_by: Vec::new() });
        stance(&document, Party::Sales, true).apply(&mut document).unwrap();
        assert_eq!(document.accord(&Place::Mql), Accord::Open { agreed_by: vec![Party::Sales] });
        stance(&document, Party::Operations, false).apply(&mut document).unwrap();
        assert_eq!(document.accord(&Place::Mql), Accord::Contested { by: vec![Party::Operations] });
        stance(&document, Party::Operations, true).apply(&mut document).unwrap();
        stance(&document, Party::Marketing, true).apply(&mut document).unwrap();
        assert_eq!(document.accord(&Place::Mql), Accord::Agreed);
        assert_eq!(document.agreement.fingerprint(), signed, "what is said is not what is signed");
        Edit::SetThreshold(60).apply(&mut document).unwrap();
        assert_eq!(document.accord(&Place::Mql), Accord::Open { agreed_by: Vec::new() });
        Edit::SetThreshold(50).apply(&mut document).unwrap();
        assert_eq!(document.accord(&Place::Mql), Accord::Agreed);
    }
}
