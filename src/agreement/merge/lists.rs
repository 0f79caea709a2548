use std::collections::{BTreeMap, BTreeSet};

/// A list of entities that was merged.
pub(super) struct MergedList<T, I> {
    /// The entities.
    pub(super) items: Vec<T>,
    /// Those that both sides changed in different ways; what was there before stays.
    pub(super) contested: Vec<I>,
    /// Whether both sides put what was there into different orders; the one before stays.
    pub(super) is_order_contested: bool,
}

/// What a value becomes that was changed on either side; nothing if both changed it in different ways.
#[expect(clippy::needless_pass_by_value, reason = "what is passed are references and small values")]
pub(super) fn merged_value<T: PartialEq>(base: T, ours: T, theirs: T) -> Option<T> {
    if ours == theirs || theirs == base {
        Some(ours)
    } else if ours == base {
        Some(theirs)
    } else {
        None
    }
}

/// Merges lists of entities, which are told apart by their ids.
pub(super) fn merged_list<T: Clone + PartialEq, I: Clone + Ord>(
    [base, ours, theirs]: [&[T]; 3],
    id: impl Fn(&T) -> I,
) -> MergedList<T, I> {
    let [of_base, of_ours, of_theirs] =
        [base, ours, theirs].map(|list| -> BTreeMap<I, &T> { list.iter().map(|it| (id(it), it)).collect() });
    let all: BTreeSet<&I> = of_base.keys().chain(of_ours.keys()).chain(of_theirs.keys()).collect();
    let (mut kept, mut contested) = (BTreeMap::new(), Vec::new());
    for one in all {
        let old = of_base.get(one);
        let value = merged_value(old, of_ours.get(one), of_theirs.get(one)).unwrap_or_else(|| {
            contested.push(one.clone());
            old
        });
        kept.extend(value.map(|it| (one.clone(), *it)));
    }
    let ids = [base, ours, theirs].map(|list| list.iter().map(&id).collect::<Vec<I>>());
    let (order, is_order_contested) = merged_order(&ids, &kept.keys().cloned().collect());
    let items = order.iter().filter_map(|one| kept.get(one).map(|it| T::clone(it))).collect();
    MergedList { items, contested, is_order_contested }
}

/// The order of what is kept, and whether both sides changed that of what was there in different ways.
fn merged_order<I: Clone + Ord>(ids: &[Vec<I>; 3], kept: &BTreeSet<I>) -> (Vec<I>, bool) {
    let [base, ours, theirs] = ids;
    let is_common = |one: &&I| kept.contains(*one) && ids.iter().all(|list| list.contains(one));
    let [old, our_order, their_order] =
        [base, ours, theirs].map(|list| list.iter().filter(is_common).collect::<Vec<&I>>());
    let order = merged_value(&old, &our_order, &their_order);
    let is_contested = order.is_none();
    let mut skeleton: Vec<I> = order.unwrap_or(&old).iter().copied().cloned().collect();
    // What one side removed and the other changed stays where it was.
    let mut before = None;
    for one in base.iter().filter(|it| kept.contains(*it)) {
        if !skeleton.contains(one) {
            let at = place_after(&skeleton, before);
            skeleton.insert(at, one.clone());
        }
        before = Some(one);
    }
    (with_additions(&skeleton, [ours, theirs], kept), is_contested)
}

/// Puts what either side added behind what it stands behind there.
fn with_additions<I: Clone + Ord>(skeleton: &[I], sides: [&Vec<I>; 2], kept: &BTreeSet<I>) -> Vec<I> {
    let mut places: BTreeMap<I, usize> = BTreeMap::new();
    let mut runs: [BTreeMap<usize, Vec<I>>; 2] = Default::default();
    for (side, runs) in sides.into_iter().zip(&mut runs) {
        let mut at = 0;
        for one in side.iter().filter(|it| kept.contains(*it)) {
            if skeleton.contains(one) {
                at = place_after(skeleton, Some(one));
            } else {
                runs.entry(at).or_default().push(one.clone());
                // What both added at different places stands at the first of them.
                let place = places.entry(one.clone()).or_insert(at);
                *place = (*place).min(at);
            }
        }
    }
    let mut order = Vec::new();
    for at in 0..=skeleton.len() {
        order.extend(at.checked_sub(1).map(|n| skeleton[n].clone()));
        let [mut ours, theirs] = [0, 1].map(|side| -> Vec<I> {
            let run = runs[side].get(&at).into_iter().flatten();
            run.filter(|it| places.get(*it) == Some(&at)).cloned().collect()
        });
        if ours.is_empty() || ours == theirs {
            order.extend(theirs);
        } else {
            if !theirs.is_empty() {
                // Neither side comes first.
                ours.extend(theirs);
                ours.sort();
                ours.dedup();
            }
            order.extend(ours);
        }
    }
    order
}

fn place_after<I: PartialEq>(list: &[I], one: Option<&I>) -> usize {
    one.and_then(|one| list.iter().position(|it| it == one)).map_or(0, |at| at + 1)
}

impl<T: Clone, I: PartialEq> MergedList<T, I> {
    /// The list with what is contested as it is on one side.
    pub(super) fn as_on(&self, side: &[T], id: impl Fn(&T) -> I) -> Vec<T> {
        let of_side = |one: &I| side.iter().find(|it| id(it) == *one);
        let mut items: Vec<T> = Vec::new();
        for item in &self.items {
            let one = id(item);
            if self.contested.contains(&one) {
                items.extend(of_side(&one).cloned());
            } else {
                items.push(item.clone());
            }
        }
        for one in self.contested.iter().filter(|one| self.items.iter().all(|it| id(it) != **one)) {
            items.extend(of_side(one).cloned());
        }
        if self.is_order_contested {
            // The places that the side has anything to say of are filled in its order.
            let mut in_order =
                side.iter().filter_map(|it| items.iter().find(|item| id(item) == id(it)).cloned());
            let in_order: Vec<T> = in_order.by_ref().collect();
            let mut next = in_order.into_iter();
            let is_of_side: Vec<bool> = items.iter().map(|item| of_side(&id(item)).is_some()).collect();
            for (slot, _) in items.iter_mut().zip(is_of_side).filter(|(_, is_of_side)| *is_of_side) {
                if let Some(item) = next.next() {
                    *slot = item;
                }
            }
        }
        items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entities are a letter and a digit; the letter is the id.
    fn merged(base: &str, ours: &str, theirs: &str) -> (String, String, bool) {
        let [base, ours, theirs] =
            [base, ours, theirs].map(|it| it.split_whitespace().collect::<Vec<&str>>());
        let found = merged_list([&base, &ours, &theirs], |it| it.chars().next());
        let contested = found.contested.iter().flatten().collect();
        (found.items.join(" "), contested, found.is_order_contested)
    }

    fn clean(base: &str, ours: &str, theirs: &str) -> String {
        let (items, contested, is_order_contested) = merged(base, ours, theirs);
        assert_eq!((contested.as_str(), is_order_contested), ("", false));
        assert_eq!(merged(base, theirs, ours).0, items, "neither side comes first");
        items
    }

    #[test]
    fn what_one_side_changed_is_taken() {
        assert_eq!(clean("a1 b1 c1", "a1 b2 c1", "a1 b1 c3"), "a1 b2 c3");
        assert_eq!(clean("a1 b1 c1", "a1 c1", "a1 b1 c3"), "a1 c3");
        assert_eq!(clean("a1 b1 c1", "c1 a1 b1", "a1 b2 c1"), "c1 a1 b2");
        assert_eq!(clean("a1 b1", "a2 b1", "a2 b1"), "a2 b1");
        assert_eq!(clean("a1 b1", "b1", "b1"), "b1");
    }

    #[test]
    fn what_is_added_stands_behind_what_it_stood_behind() {
        assert_eq!(clean("a1 b1", "a1 z1 b1", "a1 b1 y1"), "a1 z1 b1 y1");
        assert_eq!(clean("a1 b1", "a1 z1 y1 b1", "a1 b2"), "a1 z1 y1 b2");
        assert_eq!(clean("a1 b1", "a1 z1 b1", "a1 y1 b1"), "a1 y1 z1 b1");
        assert_eq!(clean("", "z1", "y1"), "y1 z1");
        assert_eq!(clean("a1 b1", "a1 b1 z1", "b1"), "b1 z1");
    }

    #[test]
    fn what_both_changed_differently_stays_and_is_contested() {
        assert_eq!(merged("a1 b1", "a2 b1", "a3 b1"), ("a1 b1".to_owned(), "a".to_owned(), false));
        assert_eq!(merged("a1 b1", "b1", "a3 b1"), ("a1 b1".to_owned(), "a".to_owned(), false));
        assert_eq!(merged("b1", "b1 a2", "b1 a3"), ("b1".to_owned(), "a".to_owned(), false));
        assert_eq!(merged("a1 b1 c1", "b1 a1 c1", "c1 a1 b1"), ("a1 b1 c1".to_owned(), String::new(), true));
    }

    #[test]
    fn a_side_has_its_own_way_where_it_is_contested() {
        let of = |base: &str, ours: &str, theirs: &str| {
            let [base, ours, theirs] =
                [base, ours, theirs].map(|it| it.split_whitespace().collect::<Vec<&str>>());
            let found = merged_list([&base, &ours, &theirs], |it| it.chars().next());
            [ours, theirs].map(|side| found.as_on(&side, |it| it.chars().next()).join(" "))
        };
        assert_eq!(of("a1 b1", "a2 b1", "a3 b2"), ["a2 b2", "a3 b2"]);
        assert_eq!(of("a1 b1", "b1", "a3 b1"), ["b1", "a3 b1"]);
        // What is new stands behind `b` while nobody has decided: `a b d c`.
        assert_eq!(of("a1 b1 c1", "b1 a1 c1", "c1 a1 b1 d1"), ["b1 a1 d1 c1", "c1 a1 b1 d1"]);
    }
}
