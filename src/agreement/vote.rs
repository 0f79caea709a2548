use serde::{Deserialize, Serialize};

use super::Member;
use crate::fields::Timestamp;

/// A hidden vote: parties judge the same leads, and see what the others said only once all are done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// When it began, by the clock of the machine.
    pub begun_at: Timestamp,
    /// The ids of the leads that are judged.
    pub leads: Vec<String>,
    /// What each party says; one ballot per party.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Ballot>,
    /// Whether the ballots have been opened.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_open: bool,
}

/// What one party says of the leads of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Who filled it in.
    pub by: Member,
    /// Whether each lead is worth the time of sales; none if it was not judged yet.
    pub worth_it: Vec<Option<bool>>,
}

/// How far two judges agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concord {
    /// How many leads both judged.
    pub n: usize,
    /// Of how many of them both said the same.
    pub n_same: usize,
    /// Cohen's kappa (Cohen 1960): 1 for full agreement, 0 for as much as chance gives, negative below that. `None` where chance
    /// alone gives full agreement, so that nothing can be said.
    pub kappa: Option<f64>,
}

impl Ballot {
    /// Whether every lead was judged.
    pub fn is_complete(&self) -> bool {
        self.worth_it.iter().all(Option::is_some)
    }
}

impl Vote {
    /// Whether at least two parties have judged every lead, so that the ballots can be opened.
    pub fn is_complete(&self) -> bool {
        self.ballots.len() >= 2 && self.ballots.iter().all(Ballot::is_complete)
    }

    /// The places of the leads on which ballots differ.
    pub fn differing(&self) -> Vec<usize> {
        let says = |n: usize| self.ballots.iter().filter_map(move |it| it.worth_it.get(n).copied().flatten());
        (0..self.leads.len()).filter(|n| says(*n).any(|it| it) && says(*n).any(|it| !it)).collect()
    }

    /// How far two parties agree.
    pub fn concord(a: &Ballot, b: &Ballot) -> Concord {
        let both = a.worth_it.iter().zip(&b.worth_it).filter_map(|(a, b)| Some(((*a)?, (*b)?)));
        let both: Vec<(bool, bool)> = both.collect();
        let count = |wanted: fn(&(bool, bool)) -> bool| both.iter().filter(|it| wanted(it)).count();
        let (n, n_same) = (both.len(), count(|(a, b)| a == b));
        let (yes_a, yes_b) = (count(|(a, _)| *a), count(|(_, b)| *b));
        // In whole numbers up to the last division: n² times the share that chance gives.
        let by_chance = yes_a * yes_b + (n - yes_a) * (n - yes_b);
        let left = n * n - by_chance;
        let kappa = (left > 0).then(|| ((n_same * n) as f64 - by_chance as f64) / left as f64);
        Concord { n, n_same, kappa }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Party;

    fn ballot(says: &str) -> Ballot {
        let worth_it = says.chars().map(|it| match it {
            'y' => Some(true),
            'n' => Some(false),
            _ => None,
        });
        let by = Member { party: Party::Sales, name: String::new() };
        Ballot { by, worth_it: worth_it.collect() }
    }

    /// The example of the textbook: 20 yes-yes, 5 yes-no, 10 no-yes and 15 no-no give 0.4.
    #[test]
    fn kappa_is_that_of_the_textbook() {
        let a = format!("{}{}", "y".repeat(25), "n".repeat(25));
        let b = format!("{}{}{}{}", "y".repeat(20), "n".repeat(5), "y".repeat(10), "n".repeat(15));
        let concord = Vote::concord(&ballot(&a), &ballot(&b));
        assert_eq!((concord.n, concord.n_same), (50, 35));
        assert!((concord.kappa.unwrap() - 0.4).abs() < 1e-12);
    }

    #[test]
    fn where_all_say_the_same_of_all_chance_explains_everything() {
        let concord = Vote::concord(&ballot("yyy"), &ballot("yyy"));
        assert_eq!((concord.n_same, concord.kappa), (3, None));
        assert_eq!(Vote::concord(&ballot("yn"), &ballot("ny")).kappa, Some(-1.0));
        assert_eq!(Vote::concord(&ballot("y-"), &ballot("-y")).n, 0);
    }

    #[test]
    fn leads_differ_where_one_says_yes_and_another_no() {
        let vote = Vote {
            begun_at: Timestamp(0),
            leads: ["a", "b", "c"].map(str::to_owned).into(),
            ballots: vec![ballot("yn-"), ballot("yyn")],
            is_open: false,
        };
        assert_eq!(vote.differing(), [1]);
        assert!(!vote.is_complete());
    }
}
