//! Random definitions of the first stage, and random segments.

use accord::agreement::{
    BuyingTeam, Grid, GridCell, Minimums, MqlDefinition, RoleId, Segment, SegmentId, TeamRole,
};
use accord::fields::FieldId;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::agreements::{PLAIN, list};
use super::conditions::{FIELDS, field, lead_condition};

fn buying_team() -> impl Strategy<Value = BuyingTeam> {
    let roles = prop::collection::vec(lead_condition(), 0..3);
    (1..4_u32, 0..4_u32, roles, 0..3_u32).prop_map(|(people, within_days, conditions, needed)| {
        let role = |(n, condition): (usize, _)| TeamRole {
            id: RoleId::new(&format!("role-{n}")).expect(PLAIN),
            name: format!("Role {n}"),
            condition,
        };
        let roles: Vec<TeamRole> = conditions.into_iter().enumerate().map(role).collect();
        let roles_needed = u32::try_from(roles.len()).map_or(0, |n| n.min(needed));
        BuyingTeam { people, within_days, roles, roles_needed }
    })
}

fn required_fields() -> impl Strategy<Value = Vec<FieldId>> {
    let mut names: Vec<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
    let some = subsequence(names.clone(), 1..3);
    names.push("fleet_size");
    let odd = select(names).prop_map(|name| vec![name]);
    let names = prop_oneof![12 => Just(Vec::new()), 6 => some, 1 => odd];
    names.prop_map(|names| names.into_iter().map(field).collect())
}

/// Bounds of both signs, few enough that leads come into every cell.
pub fn bounds() -> impl Strategy<Value = Vec<i32>> {
    subsequence(vec![-10, -3, 0, 1, 3, 5, 7, 10, 15, 20, 33], 0..=3)
}

/// Every cell between some bounds, in order.
pub fn cells(fit: &[i32], engagement: &[i32]) -> Vec<GridCell> {
    let n_cells = |bounds: &[i32]| u32::try_from(bounds.len() + 1).expect("few bounds");
    let of_row = |fit: u32| (0..n_cells(engagement)).map(move |engagement| GridCell { fit, engagement });
    (0..n_cells(fit)).flat_map(of_row).collect()
}

fn grid() -> impl Strategy<Value = Grid> {
    (bounds(), bounds()).prop_flat_map(move |(fit, engagement)| {
        let cells = cells(&fit, &engagement);
        let n_cells = cells.len();
        let accepted = prop_oneof![
            3 => subsequence(cells.clone(), 1..=n_cells),
            1 => subsequence(cells, n_cells.div_ceil(2)..=n_cells),
        ];
        accepted.prop_map(move |accepted| Grid { fit: fit.clone(), engagement: engagement.clone(), accepted })
    })
}

/// Up to three segments; some have a threshold.
pub fn segments() -> impl Strategy<Value = Vec<Segment>> {
    let threshold = weighted(0.7, select(vec![-10, -1, 0, 1, 2, 3, 5, 10, 100]));
    let some = prop::collection::vec((lead_condition(), threshold), 1..4).prop_map(|parts| {
        let segment = |(n, (condition, threshold)): (usize, _)| Segment {
            id: SegmentId::new(&format!("segment-{n}")).expect(PLAIN),
            name: format!("Segment {n}"),
            condition,
            threshold,
        };
        parts.into_iter().enumerate().map(segment).collect()
    });
    prop_oneof![2 => Just(Vec::new()), 3 => some]
}

/// Every other definition asks for little, so that enough leads come to sales.
pub fn mql() -> impl Strategy<Value = MqlDefinition> {
    (demanding_mql(), select(vec![-3, 0, 0, 0, 1, 3]), any::<bool>()).prop_map(
        |(mut mql, threshold, demanding)| {
            if !demanding {
                mql.threshold = threshold;
                mql.required_fields.clear();
                mql.minimums = Minimums::default();
                mql.buying_team = mql.buying_team.filter(|team| team.people == 1 && team.roles_needed == 0);
            }
            mql
        },
    )
}

fn demanding_mql() -> impl Strategy<Value = MqlDefinition> {
    let least = || weighted(0.12, select(vec![-3, 0, 1, 3, 5, 10]));
    let minimums = (least(), least(), least(), least())
        .prop_map(|(profile, channel, fit, engagement)| Minimums { profile, channel, fit, engagement });
    let threshold = select(vec![0, -10, 1, 3, 5, 7, 10, 20, 100]);
    let threshold_or_grid = (threshold, weighted(0.3, grid()));
    (threshold_or_grid, required_fields(), minimums, weighted(0.25, buying_team()), list(), list()).prop_map(
        |((threshold, grid), required_fields, minimums, buying_team, list, disqualified_list)| {
            MqlDefinition { threshold, grid, required_fields, minimums, buying_team, list, disqualified_list }
        },
    )
}
