//! Random agreements, all of them legal.

use accord::agreement::{
    Act, Agreement, AgreementId, Calendar, Category, Counting, Criterion, CriterionId, DecayStep,
    Disposition, DispositionLists, Effect, Evidence, HolidayRegion, Limit, Limits, List, ListId, Purpose,
    ReasonId, Recycling, RejectionReason, Requirement, RequirementId, RequirementTest, StageDefinition,
    TimeUnit, Weekday, Window,
};
use accord::fields::{Date, LocalTime};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::conditions::{activity_condition, field, from_day, lead_condition};
use super::histories::{KINDS, REASONS};
use super::qualifying::{mql, segments};

const LISTS: [&str; 4] = ["nurture", "low-quality", "out", "later"];
pub const PLAIN: &str = "made of letters, digits and dashes";

/// A list of the agreement, or none.
pub fn list() -> impl Strategy<Value = Option<ListId>> + Clone {
    weighted(0.6, select(LISTS.as_slice()).prop_map(|id| ListId::new(id).expect(PLAIN)))
}

fn counting() -> impl Strategy<Value = Counting> {
    prop_oneof![
        Just(Counting::EveryTime),
        Just(Counting::Once),
        Just(Counting::OncePerAsset),
        Just(Counting::OncePerCampaign),
        (1..4_u32).prop_map(Counting::AtMostOnceInDays),
    ]
}

/// Steps that grow older; the percents go up and down, and may begin with nothing.
pub fn decay() -> impl Strategy<Value = Vec<DecayStep>> {
    let percent = select(vec![100, 50, 33, 99, 1, 0]);
    let steps = prop::collection::vec((0..3_u32, percent), 1..4).prop_map(|steps| {
        let mut until_days = 0;
        let mut rising = Vec::new();
        for (n, (more, percent)) in steps.into_iter().enumerate() {
            until_days += if n == 0 { more } else { more.max(1) };
            rising.push(DecayStep { until_days, percent });
        }
        rising
    });
    prop_oneof![1 => Just(Vec::new()), 1 => steps]
}

fn by_activity() -> BoxedStrategy<Evidence> {
    let wait_days = select(vec![0, 0, 0, 0, 1, 3, 6, 30]);
    (select(KINDS.as_slice()), weighted(0.3, activity_condition()), counting(), decay(), wait_days)
        .prop_map(|(kind, condition, counting, decay, wait_days)| {
            let kind = kind.to_lowercase();
            Evidence::Activity { kind, condition, counting, decay, wait_days }
        })
        .boxed()
}

fn by_amount() -> BoxedStrategy<Evidence> {
    let name = prop_oneof![
        6 => select(vec!["employees", "budget"]),
        1 => select(vec!["country", "fleet_size"]),
    ];
    let per = select(vec![1_u32, 2, 3, 10, 100]);
    (name, per).prop_map(|(name, per)| Evidence::Amount { field: field(name), per }).boxed()
}

fn criterion() -> BoxedStrategy<Criterion> {
    let by_fields = || lead_condition().prop_map(Evidence::Fields).boxed();
    let any_evidence = || prop_oneof![2 => by_fields(), 8 => by_activity(), 1 => by_amount()].boxed();
    let points = || select(vec![0, 1, 2, 3, 5, 7, 10, 15, 33]);
    let fit = select(vec![Category::Profile, Category::Channel]);
    let ending = prop_oneof![2 => by_fields(), 1 => by_activity()];
    let parts = prop_oneof![
        2 => (fit, points().prop_map(Effect::Points), by_fields()),
        4 => (Just(Category::Action), points().prop_map(Effect::Points), any_evidence()),
        1 => (Just(Category::Undesirable), points().prop_map(|it| Effect::Points(-it)), any_evidence()),
        1 => (Just(Category::Undesirable), Just(Effect::Disqualifies), ending),
    ];
    let cap = weighted(0.25, select(vec![0_u32, 1, 3, 10, 20]));
    (parts, cap)
        .prop_map(|((category, effect, evidence), cap)| {
            let id = CriterionId::new("numbered-later").expect(PLAIN);
            Criterion { id, name: "Criterion".to_owned(), category, effect, evidence, cap }
        })
        .boxed()
}

fn limit() -> impl Strategy<Value = Limit> {
    let cap = weighted(0.2, select(vec![0, 2, 10, 30]));
    let floor = weighted(0.2, select(vec![0, -2, -10]));
    (cap, floor).prop_map(|(cap, floor)| Limit { cap, floor })
}

fn limits() -> impl Strategy<Value = Limits> {
    (limit(), limit(), limit(), limit(), limit()).prop_map(
        |(profile, channel, action, undesirable, total)| Limits {
            profile,
            channel,
            action,
            undesirable,
            total,
        },
    )
}

fn recycling() -> impl Strategy<Value = Option<Recycling>> {
    let pause_days = select(vec![0, 1, 1, 1, 7, 30]);
    weighted(0.8, pause_days.prop_map(|pause_days| Recycling { pause_days }))
}

/// A window of any unit, of some hours or days.
pub fn window() -> impl Strategy<Value = Window> {
    let of = |unit: TimeUnit, amounts: &[u32]| {
        select(amounts.to_vec()).prop_map(move |amount| Window { amount, unit })
    };
    prop_oneof![
        of(TimeUnit::Hours, &[1, 4, 24, 48]),
        of(TimeUnit::Days, &[1, 2, 3, 5]),
        of(TimeUnit::WorkingHours, &[1, 2, 4, 8, 16, 25]),
        of(TimeUnit::WorkingDays, &[1, 2, 4]),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let dispositions = subsequence(Disposition::ALL.to_vec(), 0..=3);
    prop_oneof![
        2 => Just(Act::Accepted),
        1 => Just(Act::Qualified),
        1 => Just(Act::Opportunity),
        1 => dispositions.prop_map(Act::Disposition),
    ]
}

fn stage(key: &'static str) -> impl Strategy<Value = StageDefinition> {
    let by_act =
        (act(), weighted(0.7, window())).prop_map(|(act, within)| RequirementTest::Act { act, within });
    let by_fields = lead_condition().prop_map(RequirementTest::Fields);
    let test = prop_oneof![3 => by_act, 1 => by_fields].boxed();
    let requirement = || (test.clone(), prop::bool::weighted(0.2), list());
    let requirements = prop_oneof![
        1 => prop::collection::vec(requirement(), 1..2),
        1 => prop::collection::vec(requirement(), 0..4),
    ];
    (requirements, list()).prop_map(move |(requirements, list)| {
        let requirement = |(n, (test, optional, list))| Requirement {
            id: RequirementId::new(&format!("{key}-{n}")).expect(PLAIN),
            name: format!("Requirement {n}"),
            test,
            optional,
            list,
        };
        StageDefinition {
            requirements: requirements.into_iter().enumerate().map(requirement).collect(),
            list,
        }
    })
}

/// A calendar of any part of the world where clocks are turned, or where they stand oddly.
pub fn calendar() -> impl Strategy<Value = Calendar> {
    let zone = select(vec![
        "UTC",
        "Europe/Berlin",
        "Asia/Seoul",
        "America/New_York",
        "America/Santiago",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
    ]);
    let hours = select(vec![
        ("09:00", "17:00"),
        ("00:00", "24:00"),
        ("08:30", "12:00"),
        ("22:00", "24:00"),
        ("00:00", "04:00"),
    ]);
    let regions = vec!["DE", "DE-BY", "JP", "KR", "PL", "US"];
    let holidays = weighted(0.5, select(regions).prop_map(HolidayRegion::new));
    // Days of the years that random times are in.
    let days_off = prop::collection::btree_set((19_600..20_800).prop_map(Date), 0..40);
    let days = (subsequence(Weekday::ALL.to_vec(), 1..=7), holidays, days_off);
    (zone, days, hours).prop_map(|(zone, (working_days, holidays, days_off), (opens, closes))| {
        let time = |text: &str| -> LocalTime { text.parse().expect("a time of day") };
        let days_off = days_off.into_iter().collect();
        let (opens, closes) = (time(opens), time(closes));
        Calendar { time_zone: zone.to_owned(), working_days, opens, closes, holidays, days_off }
    })
}

fn rejection_reasons() -> impl Strategy<Value = Vec<RejectionReason>> {
    let names = subsequence(vec![REASONS[0], REASONS[2], "Bought elsewhere"], 0..=3);
    (names, list(), list()).prop_map(|(names, first, other)| {
        let reason = |(n, name): (usize, &str)| RejectionReason {
            id: ReasonId::new(&format!("reason-{n}")).expect(PLAIN),
            name: name.to_owned(),
            list: if n == 0 { first.clone() } else { other.clone() },
        };
        names.into_iter().enumerate().map(reason).collect()
    })
}

/// An agreement with days counted from the day that [`dated_from`] gives it.
pub fn agreement() -> BoxedStrategy<Agreement> {
    let criteria = prop::collection::vec(criterion(), 0..7);
    let stages = (stage("sal").boxed(), stage("sql").boxed());
    let dispositions = (list(), list()).prop_map(|(nurture, suspect)| DispositionLists { nurture, suspect });
    let qualifying = (mql().boxed(), segments().boxed(), recycling());
    (calendar(), criteria, limits(), qualifying, stages, dispositions, rejection_reasons())
        .prop_map(
            |(calendar, criteria, limits, qualifying, (sal, sql), disposition_lists, rejection_reasons)| {
                let (mql, segments, recycling) = qualifying;
                let mut agreement = Agreement::empty(AgreementId::new("random").expect(PLAIN), "Random");
                agreement.criteria = criteria;
                for (n, criterion) in agreement.criteria.iter_mut().enumerate() {
                    criterion.id = CriterionId::new(&format!("c{n}")).expect(PLAIN);
                }
                let list = |id: &str| List {
                    id: ListId::new(id).expect(PLAIN),
                    name: id.to_owned(),
                    purpose: Purpose::Nurture,
                };
                agreement.lists = LISTS.into_iter().map(list).collect();
                Agreement {
                    calendar,
                    limits,
                    segments,
                    mql,
                    sal,
                    sql,
                    disposition_lists,
                    rejection_reasons,
                    recycling,
                    ..agreement
                }
            },
        )
        .boxed()
}

/// The agreement with the days of its conditions counted from a day.
pub fn dated_from(mut agreement: Agreement, first: Date) -> Agreement {
    for criterion in &mut agreement.criteria {
        if let Evidence::Fields(condition) = &mut criterion.evidence {
            *condition = from_day(condition, first);
        }
    }
    for segment in &mut agreement.segments {
        segment.condition = from_day(&segment.condition, first);
    }
    for role in agreement.mql.buying_team.iter_mut().flat_map(|team| &mut team.roles) {
        role.condition = from_day(&role.condition, first);
    }
    for requirement in agreement.sal.requirements.iter_mut().chain(&mut agreement.sql.requirements) {
        if let RequirementTest::Fields(condition) = &mut requirement.test {
            *condition = from_day(condition, first);
        }
    }
    agreement
}
