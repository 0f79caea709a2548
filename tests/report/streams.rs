use accord::agreement::Stage;
use accord::charts::{Area, Few, Measure, Sankey, leaks};
use accord::language::Tag;
use accord::scoring::Verdict;

use crate::company::company;

fn sankey(measure: Measure) -> Sankey {
    company().with(Tag::English, Few::Told, |subject| leaks(subject, measure))
}

fn sums(sankey: &Sankey, node: usize) -> (f64, f64) {
    let sum = |of: &dyn Fn(&accord::charts::Stream) -> bool| {
        sankey.streams.iter().filter(|it| of(it)).map(|it| it.n).sum()
    };
    (sum(&|it| it.to == node), sum(&|it| it.from == node))
}

#[test]
fn what_comes_to_a_stage_leaves_it() {
    for measure in [Measure::Leads, Measure::Money] {
        let sankey = sankey(measure);
        let last = sankey.nodes.iter().map(|it| it.column).max().unwrap();
        for (n, node) in sankey.nodes.iter().enumerate() {
            let (came, left) = sums(&sankey, n);
            if node.column > 0 {
                assert!((came - node.n).abs() < 0.5, "{} has {} and {came} come", node.name, node.n);
            }
            if node.column < last {
                assert!((left - node.n).abs() < 0.5, "{} has {} and {left} leave", node.name, node.n);
            }
        }
    }
}

#[test]
fn streams_are_counted_lead_by_lead() {
    let company = company();
    let sankey = sankey(Measure::Leads);
    let (n_mqls, _) = company.counted(Stage::Mql, Verdict::Passed);
    let on = sankey.streams.iter().find(|it| it.from == 0 && it.to == 1).unwrap();
    assert!((on.n - n_mqls as f64).abs() < 0.5, "{} and {n_mqls}", on.n);
    for (place, list) in company.document.agreement.lists.iter().enumerate() {
        let goes = |lead| {
            let outcome = company.simulation.outcome(lead);
            outcome.failed_at().is_some() && outcome.list.map(usize::from) == Some(place)
        };
        let n = company.loaded.leads.indices().filter(|it| goes(*it)).count();
        let node = sankey.nodes.iter().find(|it| it.name == list.name).unwrap();
        assert!((node.n - n as f64).abs() < 0.5, "{}: {} and {n}", list.name, node.n);
    }
}

#[test]
fn nothing_lies_outside_and_nothing_covers_another() {
    let sankey = sankey(Measure::Leads);
    let area = Area { left: 10.0, top: 20.0, width: 600.0, height: 380.0 };
    let layout = sankey.layout(area);
    for (node, place) in sankey.nodes.iter().zip(&layout.nodes) {
        assert!(place.area.top >= area.top && place.area.bottom() <= area.bottom() + 4.0, "{}", node.name);
        assert!(place.area.left >= area.left && place.area.right() <= area.right() + 0.1);
    }
    for (n, first) in layout.nodes.iter().enumerate().filter(|it| it.1.area.height > 0.0) {
        for (m, second) in layout.nodes.iter().enumerate().skip(n + 1).filter(|it| it.1.area.height > 0.0) {
            let same = sankey.nodes[n].column == sankey.nodes[m].column;
            let apart = first.area.top + first.room <= second.area.top + 0.1
                || second.area.top + second.room <= first.area.top + 0.1;
            assert!(!same || apart, "{} and {}", sankey.nodes[n].name, sankey.nodes[m].name);
        }
    }
}
