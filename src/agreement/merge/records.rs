use std::sync::Arc;

use serde::Serialize;

use super::lists::merged_value;
use crate::agreement::{
    Agreement, Answer, Ballot, Comment, CommentId, Document, Fingerprint, Place, Position, Proposal, Stance,
    Version, Vote, Workshop,
};
use crate::fields::Timestamp;

/// A document with an agreement and what is on record on either side.
pub(super) fn united(base: &Document, ours: &Document, theirs: &Document, agreement: Agreement) -> Document {
    let all = [base, ours, theirs];
    let versions = versions(ours, theirs);
    let agreed = match versions.last() {
        Some(last) => Some(Arc::new(last.agreement.clone())),
        None => match merged_value(&base.agreed, &ours.agreed, &theirs.agreed) {
            Some(agreed) => agreed.clone(),
            None => greater(ours.agreed.as_ref(), theirs.agreed.as_ref()),
        },
    };
    let (proposals, comments) = proposals(all.map(|it| it.proposals.as_slice()));
    let mut workshop = workshop(all.map(|it| it.workshop.as_ref()));
    for comment in comments {
        if workshop.comments.iter().all(|it| it.id != comment.id) {
            workshop.comments.push(comment);
        }
    }
    Document {
        agreement,
        signatures: union(all.map(|it| it.signatures.as_slice()), |it| it.signed_at),
        agreed,
        versions,
        withdrawals: union(all.map(|it| it.withdrawals.as_slice()), |it| it.at),
        proposals,
        workshop: Arc::new(workshop),
    }
}

/// The one with the greater fingerprint, so that it makes no difference which copy is ours.
fn greater(ours: Option<&Arc<Agreement>>, theirs: Option<&Arc<Agreement>>) -> Option<Arc<Agreement>> {
    ours.into_iter().chain(theirs).max_by_key(|it| it.fingerprint()).cloned()
}

/// What is on record on both sides, without what either has taken back; additions by their time.
fn union<T: Clone + PartialEq + Serialize>(
    [base, ours, theirs]: [&[T]; 3],
    at: impl Fn(&T) -> Timestamp,
) -> Vec<T> {
    if let Some(merged) = merged_value(base, ours, theirs) {
        return merged.to_vec();
    }
    let mut kept: Vec<T> =
        base.iter().filter(|it| ours.contains(it) && theirs.contains(it)).cloned().collect();
    let mut added: Vec<T> = Vec::new();
    for one in ours.iter().chain(theirs).filter(|it| !base.contains(it)) {
        if !added.contains(one) {
            added.push(one.clone());
        }
    }
    added.sort_by_cached_key(|it| (at(it), Fingerprint::of(it)));
    kept.extend(added);
    kept
}

/// Both chains. Where both have gone on from the same version, one branch stands after the other.
fn versions(ours: &Document, theirs: &Document) -> Vec<Arc<Version>> {
    let n = ours.versions.iter().zip(&theirs.versions).take_while(|(a, b)| a == b).count();
    let mut branches = [&ours.versions[n..], &theirs.versions[n..]];
    branches.sort_by_key(|branch| branch.last().map(|last| (last.made_at, last.seal)));
    [&ours.versions[..n], branches[0], branches[1]].concat()
}

/// Whether both have gone on from the same version.
pub(super) fn is_forked(ours: &Document, theirs: &Document) -> bool {
    versions(ours, theirs).len() > ours.versions.len().max(theirs.versions.len())
}

/// The proposals of both sides. An answer that another one came before is kept as a comment.
fn proposals([base, ours, theirs]: [&[Arc<Proposal>]; 3]) -> (Vec<Arc<Proposal>>, Vec<Comment>) {
    let mut comments = Vec::new();
    if let Some(merged) = merged_value(base, ours, theirs) {
        return (merged.to_vec(), comments);
    }
    let mut both = |mine: &Arc<Proposal>| {
        let other = theirs.iter().chain(ours).find(|it| it.id == mine.id && it != &mine);
        let Some(other) = other else { return Arc::clone(mine) };
        let mut pair = [mine, other];
        let rank = |it: &&Arc<Proposal>| {
            let at = it.answer.as_ref().map(|answer| answer.at);
            (at.is_none(), at, Fingerprint::of(it.as_ref()))
        };
        pair.sort_by_cached_key(rank);
        let [first, second] = pair;
        if first.answer.is_some() {
            comments.extend(second.answer.as_ref().and_then(as_comment));
        }
        Arc::clone(first)
    };
    let mut merged: Vec<Arc<Proposal>> = Vec::new();
    let mut added: Vec<Arc<Proposal>> = Vec::new();
    for one in ours.iter().chain(theirs) {
        if base.iter().any(|it| it.id == one.id) || added.iter().any(|it| it.id == one.id) {
            continue;
        }
        added.push(both(one));
    }
    for one in base {
        let now = ours.iter().chain(theirs).find(|it| it.id == one.id && it != &one).unwrap_or(one);
        let other = ours.iter().chain(theirs).find(|it| it.id == one.id && it != &one && it != &now);
        merged.push(if other.is_some() { both(now) } else { Arc::clone(now) });
    }
    added.sort_by(|a, b| (a.made_at, &a.id).cmp(&(b.made_at, &b.id)));
    merged.extend(added);
    (merged, comments)
}

/// What somebody answered, as something that they said.
fn as_comment(answer: &Answer) -> Option<Comment> {
    let id = CommentId::new(&format!("answer-{}", Fingerprint::of(answer).short())).ok()?;
    let Answer { by, reason, at, accepted: _ } = answer.clone();
    Some(Comment { id, on: Place::Agreement, by, at, text: reason, is_settled: false })
}

fn workshop(all: [&Workshop; 3]) -> Workshop {
    Workshop {
        members: union(all.map(|it| it.members.as_slice()), |_| Timestamp(0)),
        stances: stances(all.map(|it| it.stances.as_slice())),
        comments: comments(all.map(|it| it.comments.as_slice())),
        positions: positions(all.map(|it| it.positions.as_slice())),
        vote: vote(all.map(|it| it.vote.as_ref())),
        log: union(all.map(|it| it.log.as_slice()), |it| it.at),
    }
}

/// Of what a party says to a part, the latest; and if both sides say something new, that it is contested.
fn stances(all: [&[Stance]; 3]) -> Vec<Stance> {
    let mut kept = union(all, |_| Timestamp(0));
    kept.sort_by_cached_key(|it| (it.agrees, Fingerprint::of(it)));
    let mut found: Vec<Stance> = Vec::new();
    for stance in kept {
        if !found.iter().any(|it| it.on == stance.on && it.by.party == stance.by.party) {
            found.push(stance);
        }
    }
    let merged = merged_value(all[0], all[1], all[2]);
    merged.map_or(found, <[Stance]>::to_vec)
}

/// Everything that was said; what either side settled is settled.
fn comments([base, ours, theirs]: [&[Comment]; 3]) -> Vec<Comment> {
    if let Some(merged) = merged_value(base, ours, theirs) {
        return merged.to_vec();
    }
    let mut found: Vec<Comment> = Vec::new();
    for comment in base.iter().chain(ours).chain(theirs) {
        if found.iter().any(|it| it.id == comment.id) {
            continue;
        }
        let [old, our, their] = [base, ours, theirs].map(|list| list.iter().find(|it| it.id == comment.id));
        let is_settled = |it: Option<&Comment>| it.is_some_and(|it| it.is_settled);
        let settled = merged_value(is_settled(old), is_settled(our), is_settled(their)).unwrap_or_default();
        found.push(Comment { is_settled: settled, ..comment.clone() });
    }
    found[base.len()..].sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    found
}

/// The drafts of parties. Of two that a party put down on either side, the later one counts, and the other stays behind it.
fn positions(all: [&[Arc<Position>]; 3]) -> Vec<Arc<Position>> {
    let mut found = union(all, |it| it.at);
    if merged_value(all[0], all[1], all[2]).is_none() {
        found
            .sort_by_cached_key(|it| (it.by.party, std::cmp::Reverse((it.at, Fingerprint::of(it.as_ref())))));
    }
    found
}

/// The vote that was changed; of two different ones the later one, and of one that went on on both sides the ballots of both.
fn vote([base, ours, theirs]: [Option<&Vote>; 3]) -> Option<Vote> {
    if let Some(merged) = merged_value(base, ours, theirs) {
        return merged.cloned();
    }
    let (Some(ours), Some(theirs)) = (ours, theirs) else { return ours.or(theirs).cloned() };
    if (ours.begun_at, &ours.leads) != (theirs.begun_at, &theirs.leads) {
        let rank = |it: &&Vote| (it.begun_at, Fingerprint::of(*it));
        return [ours, theirs].into_iter().max_by_key(rank).cloned();
    }
    let mut ballots: Vec<Ballot> = ours.ballots.iter().chain(&theirs.ballots).cloned().collect();
    let n_judged = |it: &Ballot| it.worth_it.iter().flatten().count();
    ballots.sort_by_cached_key(|it| (it.by.party, std::cmp::Reverse((n_judged(it), Fingerprint::of(it)))));
    ballots.dedup_by_key(|it| it.by.party);
    Some(Vote { ballots, is_open: ours.is_open || theirs.is_open, ..ours.clone() })
}
