use std::collections::BTreeSet;

use super::{
    Agreement, Category, Condition, Counting, Criterion, DecayStep, Effect, Evidence, ExampleLead, Grid,
    GridCell, Limit, ListId, Place, RequirementTest, Stage, Window,
};
use crate::fields::text;

/// Something that no agreement may be, not even a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// What is wrong with a malformed agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Two entities of one kind have the same id.
    DuplicateId,
    /// A list is named that does not exist.
    UnknownList(ListId),
    /// A text has a character that cannot be seen or that reorders what is shown.
    ForbiddenCharacter(char),
    /// A text is longer than 2,000 characters.
    TextTooLong,
    /// Conditions stand in one another more than [`Condition::MOST_DEPTH`] deep.
    TooDeep,
    /// Points beyond 100,000 either way.
    PointsOutOfRange,
    /// Points with a sign that their category does not have.
    PointsOfWrongSign,
    /// Something else than an undesirable disqualifies.
    OnlyUndesirablesDisqualify,
    /// A profile or channel criterion looks at activities or amounts.
    EvidenceOfWrongCategory,
    /// An amount disqualifies.
    AmountDisqualifies,
    /// Decay steps do not grow older, or give more than 100 %.
    DecayOutOfOrder,
    /// A number of days is 0 where it must not be, or more than 36,500.
    DaysOutOfRange,
    /// Something is counted per 0.
    PerZero,
    /// A cap is negative or a floor positive.
    LimitOfWrongSign,
    /// A condition on an activity asks for something else than its asset, campaign or minutes.
    NotAnActivityField,
    /// A field is required twice.
    DuplicateRequiredField,
    /// No time zone of that name is known.
    UnknownTimeZone(String),
    /// The holidays of no region of that name are known.
    UnknownRegion(String),
    /// Days off that do not rise.
    DaysOffOutOfOrder,
    /// No working day, one twice, or work ends before it begins.
    NoWorkingTime,
    /// A window of nothing.
    EmptyWindow,
    /// A grid whose bounds do not rise, without an accepted cell, or with one that is not in it.
    ImpossibleGrid,
    /// More than 1,000 golden examples.
    TooManyExamples,
    /// More than 1,000 criteria.
    TooManyCriteria,
    /// A quota of nothing.
    EmptyQuota,
    /// Somebody or a key is listed twice among those who can sign.
    DuplicateKey,
    /// A party is named twice among those that must sign, or no or more than 100 signatures are needed of one.
    ImpossibleSignatures,
    /// A buying team of nobody, or more roles needed than there are.
    ImpossibleTeam,
}

/// The activity fields that a condition may ask.
const ACTIVITY_FIELDS: [&str; 3] = ["asset", "campaign", "minutes"];
const MOST_POINTS: i32 = 100_000;
const MOST_DAYS: u32 = 36_500;
const MOST_CHARACTERS: usize = 2_000;
const MOST_CRITERIA: usize = 1_000;

impl Agreement {
    /// Everything that keeps the agreement from being well-formed, in its order; empty for a good one.
    pub fn malformations(&self) -> Vec<Malformed> {
        let mut found = Found::default();
        found.duplicates(self);
        found.texts(self);
        found.calendar(self);
        for criterion in &self.criteria {
            found.criterion(criterion);
        }
        found.segments(self);
        found.mql(self);
        for stage in [Stage::Sal, Stage::Sql] {
            found.stage(self, stage);
        }
        found.lists(self);
        found.outlook(self);
        found.0
    }
}

#[derive(Default)]
struct Found(Vec<Malformed>);

impl Found {
    fn add(&mut self, place: &Place, problem: Problem) {
        self.0.push(Malformed { place: place.clone(), problem });
    }

    fn duplicates(&mut self, agreement: &Agreement) {
        let roles = agreement.mql.buying_team.iter().flat_map(|team| &team.roles);
        let requirements = agreement.sal.requirements.iter().chain(&agreement.sql.requirements);
        if agreement.examples.len() > MOST_CRITERIA {
            self.add(&Place::Agreement, Problem::TooManyExamples);
        }
        if agreement.criteria.len() > MOST_CRITERIA {
            self.add(&Place::Agreement, Problem::TooManyCriteria);
        }
        let places = (agreement.criteria.iter().map(|it| Place::Criterion(it.id.clone())))
            .chain(requirements.map(|it| Place::Requirement(it.id.clone())))
            .chain(agreement.segments.iter().map(|it| Place::Segment(it.id.clone())))
            .chain(roles.map(|it| Place::Role(it.id.clone())))
            .chain(agreement.lists.iter().map(|it| Place::List(it.id.clone())))
            .chain(agreement.rejection_reasons.iter().map(|it| Place::Reason(it.id.clone())))
            .chain(agreement.examples.iter().map(|it| Place::Example(it.id.clone())));
        let mut seen = BTreeSet::new();
        for place in places {
            if !seen.insert(place.clone()) {
                self.add(&place, Problem::DuplicateId);
            }
        }
        let mut fields = BTreeSet::new();
        if !agreement.mql.required_fields.iter().all(|field| fields.insert(field)) {
            self.add(&Place::Mql, Problem::DuplicateRequiredField);
        }
    }

    fn texts(&mut self, agreement: &Agreement) {
        agreement.clone().for_each_text_mut(&mut |place, typed| {
            if let Some((_, character)) = text::forbidden_character(typed) {
                self.add(place, Problem::ForbiddenCharacter(character));
            }
            if typed.chars().count() > MOST_CHARACTERS {
                self.add(place, Problem::TextTooLong);
            }
        });
    }

    fn calendar(&mut self, agreement: &Agreement) {
        let calendar = &agreement.calendar;
        if calendar.zone().is_none() {
            self.add(&Place::Calendar, Problem::UnknownTimeZone(calendar.time_zone.clone()));
        }
        if let Some(region) = calendar.holidays.as_ref().filter(|region| region.days().is_none()) {
            self.add(&Place::Calendar, Problem::UnknownRegion(region.to_string()));
        }
        if !calendar.days_off.is_sorted_by(|a, b| a < b) {
            self.add(&Place::Calendar, Problem::DaysOffOutOfOrder);
        }
        let days: BTreeSet<_> = calendar.working_days.iter().collect();
        if days.is_empty() || days.len() != calendar.working_days.len() || calendar.closes <= calendar.opens {
            self.add(&Place::Calendar, Problem::NoWorkingTime);
        }
    }

    fn criterion(&mut self, criterion: &Criterion) {
        let place = &Place::Criterion(criterion.id.clone());
        let undesirable = criterion.category == Category::Undesirable;
        match criterion.effect {
            Effect::Points(points) if points.abs() > MOST_POINTS => {
                self.add(place, Problem::PointsOutOfRange);
            }
            Effect::Points(points) if (undesirable && points > 0) || (!undesirable && points < 0) => {
                self.add(place, Problem::PointsOfWrongSign);
            }
            Effect::Disqualifies if !undesirable => self.add(place, Problem::OnlyUndesirablesDisqualify),
            Effect::Points(_) | Effect::Disqualifies => {}
        }
        let by_fields_only = matches!(criterion.category, Category::Profile | Category::Channel);
        if by_fields_only && !matches!(criterion.evidence, Evidence::Fields(_)) {
            self.add(place, Problem::EvidenceOfWrongCategory);
        }
        match &criterion.evidence {
            Evidence::Fields(condition) => self.condition(place, condition),
            Evidence::Amount { per, .. } => {
                if *per == 0 {
                    self.add(place, Problem::PerZero);
                }
                if criterion.effect == Effect::Disqualifies {
                    self.add(place, Problem::AmountDisqualifies);
                }
            }
            Evidence::Activity { condition, counting, decay, wait_days, .. } => {
                if *wait_days > MOST_DAYS {
                    self.add(place, Problem::DaysOutOfRange);
                }
                self.activity(place, condition.as_ref(), *counting, decay);
            }
        }
    }

    fn activity(
        &mut self,
        place: &Place,
        condition: Option<&Condition>,
        counting: Counting,
        decay: &[DecayStep],
    ) {
        if let Some(condition) = condition {
            self.condition(place, condition);
            let mut foreign = false;
            condition.for_each_question(&mut |field, _| {
                foreign |= !ACTIVITY_FIELDS.contains(&field.as_str());
            });
            if foreign {
                self.add(place, Problem::NotAnActivityField);
            }
        }
        if let Counting::AtMostOnceInDays(days) = counting
            && !(1..=MOST_DAYS).contains(&days)
        {
            self.add(place, Problem::DaysOutOfRange);
        }
        let rising = decay.windows(2).all(|pair| pair[0].until_days < pair[1].until_days);
        if !rising || decay.iter().any(|step| step.percent > 100) {
            self.add(place, Problem::DecayOutOfOrder);
        }
        if decay.iter().any(|step| step.until_days > MOST_DAYS) {
            self.add(place, Problem::DaysOutOfRange);
        }
    }

    fn condition(&mut self, place: &Place, condition: &Condition) {
        if condition.depth() > Condition::MOST_DEPTH {
            self.add(place, Problem::TooDeep);
        }
        condition.for_each_question(&mut |_, question| {
            if let super::Question::WithinDays(days) = question
                && *days > MOST_DAYS
            {
                self.add(place, Problem::DaysOutOfRange);
            }
        });
    }

    fn mql(&mut self, agreement: &Agreement) {
        let place = &Place::Mql;
        if agreement.mql.threshold.abs() > MOST_POINTS {
            self.add(place, Problem::PointsOutOfRange);
        }
        for (_, least) in agreement.mql.minimums.set() {
            if least.abs() > MOST_POINTS {
                self.add(place, Problem::PointsOutOfRange);
            }
        }
        let limits = Category::ALL.map(|category| agreement.limits.of(category));
        for Limit { cap, floor } in limits.into_iter().chain([agreement.limits.total]) {
            if cap.is_some_and(|cap| cap < 0) || floor.is_some_and(|floor| floor > 0) {
                self.add(&Place::Limits, Problem::LimitOfWrongSign);
            }
        }
        if let Some(grid) = &agreement.mql.grid
            && !is_possible(grid)
        {
            self.add(place, Problem::ImpossibleGrid);
        }
        if let Some(team) = &agreement.mql.buying_team {
            if team.people == 0 || team.roles_needed as usize > team.roles.len() {
                self.add(place, Problem::ImpossibleTeam);
            }
            if team.within_days > MOST_DAYS {
                self.add(place, Problem::DaysOutOfRange);
            }
            for role in &team.roles {
                self.condition(&Place::Role(role.id.clone()), &role.condition);
            }
        }
    }

    fn stage(&mut self, agreement: &Agreement, stage: Stage) {
        for requirement in agreement.requirements(stage) {
            let place = &Place::Requirement(requirement.id.clone());
            match &requirement.test {
                RequirementTest::Fields(condition) => self.condition(place, condition),
                RequirementTest::Act { within: Some(Window { amount, .. }), .. } => match amount {
                    0 => self.add(place, Problem::EmptyWindow),
                    _ if *amount > MOST_DAYS => self.add(place, Problem::DaysOutOfRange),
                    _ => {}
                },
                RequirementTest::Act { within: None, .. } => {}
            }
        }
    }

    fn segments(&mut self, agreement: &Agreement) {
        for segment in &agreement.segments {
            let place = &Place::Segment(segment.id.clone());
            self.condition(place, &segment.condition);
            if segment.threshold.is_some_and(|threshold| threshold.abs() > MOST_POINTS) {
                self.add(place, Problem::PointsOutOfRange);
            }
        }
    }

    fn outlook(&mut self, agreement: &Agreement) {
        for example in &agreement.examples {
            let ExampleLead::Invented { activities, acts, .. } = &example.lead else { continue };
            let hours = acts.iter().map(|it| it.hours_ago / 24);
            if activities.iter().map(|it| it.days_ago).chain(hours).any(|days| days > MOST_DAYS) {
                self.add(&Place::Example(example.id.clone()), Problem::DaysOutOfRange);
            }
        }
        if !agreement.signing.are_keys_told_apart() {
            self.add(&Place::Agreement, Problem::DuplicateKey);
        }
        if !agreement.signing.is_possible() {
            self.add(&Place::Agreement, Problem::ImpossibleSignatures);
        }
        let quota = agreement.targets.quota;
        let pause = agreement.recycling.map_or(0, |it| it.pause_days);
        if pause > MOST_DAYS || quota.is_some_and(|quota| quota.within_days > MOST_DAYS) {
            self.add(&Place::Agreement, Problem::DaysOutOfRange);
        }
        if quota.is_some_and(|quota| quota.within_days == 0) {
            self.add(&Place::Agreement, Problem::EmptyQuota);
        }
    }

    fn lists(&mut self, agreement: &Agreement) {
        for (place, id) in agreement.list_uses() {
            if agreement.list(id).is_none() {
                self.add(&place, Problem::UnknownList(id.clone()));
            }
        }
    }
}

/// Whether a grid has rising bounds within reach and accepts at least one of its cells, each once and in order.
fn is_possible(grid: &Grid) -> bool {
    let rises = |bounds: &[i32]| {
        bounds.windows(2).all(|pair| pair[0] < pair[1]) && bounds.iter().all(|it| it.abs() <= MOST_POINTS)
    };
    let is_in_it = |cell: &GridCell| {
        cell.fit as usize <= grid.fit.len() && cell.engagement as usize <= grid.engagement.len()
    };
    rises(&grid.fit)
        && rises(&grid.engagement)
        && !grid.accepted.is_empty()
        && grid.accepted.iter().all(is_in_it)
        && grid.accepted.windows(2).all(|pair| pair[0] < pair[1])
}

impl Agreement {
    /// Every place that sends leads to a list, with that list.
    pub fn list_uses(&self) -> Vec<(Place, &ListId)> {
        let mut uses = vec![
            (Place::Mql, &self.mql.list),
            (Place::Mql, &self.mql.disqualified_list),
            (Place::Stage(Stage::Sal), &self.sal.list),
            (Place::Stage(Stage::Sal), &self.disposition_lists.nurture),
            (Place::Stage(Stage::Sal), &self.disposition_lists.suspect),
            (Place::Stage(Stage::Sql), &self.sql.list),
        ];
        let requirements = self.sal.requirements.iter().chain(&self.sql.requirements);
        uses.extend(requirements.map(|it| (Place::Requirement(it.id.clone()), &it.list)));
        uses.extend(self.rejection_reasons.iter().map(|it| (Place::Reason(it.id.clone()), &it.list)));
        uses.into_iter().filter_map(|(place, id)| Some((place, id.as_ref()?))).collect()
    }

    /// Every mention of a list, to be changed.
    pub(super) fn list_mentions_mut(&mut self) -> impl Iterator<Item = &mut Option<ListId>> {
        let requirements = self.sal.requirements.iter_mut().chain(&mut self.sql.requirements);
        [
            &mut self.mql.list,
            &mut self.mql.disqualified_list,
            &mut self.sal.list,
            &mut self.disposition_lists.nurture,
            &mut self.disposition_lists.suspect,
            &mut self.sql.list,
        ]
        .into_iter()
        .chain(requirements.map(|it| &mut it.list))
        .chain(self.rejection_reasons.iter_mut().map(|it| &mut it.list))
    }
}
