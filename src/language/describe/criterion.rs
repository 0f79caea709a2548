use super::sentence::{Piece, Spot, marked, pieces, plain};
use super::{Arg, Language};
use crate::agreement::{
    Agreement, Category, Counting, Criterion, DecayStep, Effect, Evidence, Grid, GridCell, MqlDefinition,
    Segment, SubScore,
};

impl Language {
    /// A criterion as a plain sentence: `+15 points for every “Pricing page visit”, at most 45 points`.
    pub fn criterion(&self, criterion: &Criterion) -> String {
        plain(&self.marked_criterion(criterion))
    }

    /// The same in pieces that know what they stand for.
    pub fn criterion_pieces(&self, criterion: &Criterion) -> Vec<Piece> {
        pieces(&self.marked_criterion(criterion))
    }

    fn marked_criterion(&self, criterion: &Criterion) -> String {
        let points = match criterion.effect {
            Effect::Points(points) => Some(marked(&Spot::Points, &self.points(points.into()))),
            Effect::Disqualifies => None,
        };
        let mut sentence = match (&criterion.evidence, points) {
            (Evidence::Fields(condition), points) => {
                let condition = self.condition_at(condition, &mut Vec::new());
                let condition = ("condition", Arg::from(condition));
                match points {
                    Some(points) => self.say("criterion-fields", &[("points", points.into()), condition]),
                    None => self.say("criterion-fields-out", &[condition]),
                }
            }
            (Evidence::Amount { field, per }, points) => {
                let args = [
                    ("points", Arg::from(points.unwrap_or_default())),
                    ("per", (*per).into()),
                    ("field", marked(&Spot::Amount, &self.field(field)).into()),
                ];
                self.say("criterion-amount", &args)
            }
            (Evidence::Activity { kind, condition, counting, .. }, points) => {
                let quoted = marked(&Spot::Kind, &self.quoted(&self.activity(kind)));
                let activity = match condition {
                    None => quoted,
                    Some(condition) => {
                        let args = [
                            ("activity", Arg::from(quoted)),
                            ("condition", self.condition(condition).into()),
                        ];
                        self.say("activity-where", &args)
                    }
                };
                match points {
                    Some(points) => self.counted(*counting, points, activity),
                    None => self.say("criterion-activity-out", &[("activity", activity.into())]),
                }
            }
        };
        if let Evidence::Activity { decay, wait_days, .. } = &criterion.evidence {
            if *wait_days > 0 {
                let words = self.say("criterion-wait", &[("days", (*wait_days).into())]);
                sentence.push_str(&marked(&Spot::Wait, &words));
            }
            if !decay.is_empty() {
                sentence.push_str(&marked(&Spot::Decay, &self.decay(decay)));
            }
        }
        if let (Some(cap), Effect::Points(_)) = (criterion.cap, criterion.effect) {
            let words = self.say("criterion-cap", &[("cap", cap.into())]);
            sentence.push_str(&marked(&Spot::Cap, &words));
        }
        sentence
    }

    fn counted(&self, counting: Counting, points: String, activity: String) -> String {
        let mut args = vec![("points", Arg::from(points)), ("activity", activity.into())];
        let id = match counting {
            Counting::EveryTime => "criterion-every-time",
            Counting::Once => "criterion-once",
            Counting::OncePerAsset => "criterion-once-per-asset",
            Counting::OncePerCampaign => "criterion-once-per-campaign",
            Counting::AtMostOnceInDays(days) => {
                args.push(("days", days.into()));
                "criterion-at-most-once"
            }
        };
        self.say(id, &args)
    }

    fn decay(&self, steps: &[DecayStep]) -> String {
        if let [DecayStep { until_days, percent: 100 }] = steps {
            return self.say("criterion-window", &[("days", (*until_days).into())]);
        }
        let steps: Vec<String> = steps
            .iter()
            .map(|step| {
                let args = [
                    ("percent", Arg::from(self.whole_percent(step.percent))),
                    ("days", step.until_days.into()),
                ];
                self.say("decay-step", &args)
            })
            .collect();
        self.say("criterion-decay", &[("steps", steps.join(&self.text("list-comma")).into())])
    }

    /// The name of a category.
    pub fn category(&self, category: Category) -> String {
        self.text(match category {
            Category::Profile => "category-profile",
            Category::Channel => "category-channel",
            Category::Action => "category-action",
            Category::Undesirable => "category-undesirable",
        })
    }

    /// The name of a category, of fit or of engagement.
    pub fn sub_score(&self, score: SubScore) -> String {
        match score {
            SubScore::Category(category) => self.category(category),
            SubScore::Fit => self.text("score-fit"),
            SubScore::Engagement => self.text("score-engagement"),
        }
    }

    /// What makes a lead marketing qualified, as plain sentences.
    pub fn mql_definition(&self, agreement: &Agreement) -> Vec<String> {
        let MqlDefinition { threshold, grid, required_fields, minimums, buying_team, .. } = &agreement.mql;
        let mut sentences = match grid {
            Some(grid) => vec![self.grid(grid)],
            None => vec![self.say("mql-threshold-sentence", &[("threshold", (*threshold).into())])],
        };
        sentences.extend(agreement.segments.iter().map(|segment| self.segment(segment)));
        if !required_fields.is_empty() {
            let fields: Vec<String> = required_fields.iter().map(|field| self.field(field)).collect();
            let fields = self.joined(&fields, "list-and-short");
            let args = [("fields", Arg::from(fields)), ("n", required_fields.len().into())];
            sentences.push(self.say("mql-required-sentence", &args));
        }
        for (score, least) in minimums.set() {
            let args = [("least", Arg::from(least)), ("score", self.sub_score(score).into())];
            sentences.push(self.say("mql-minimum-sentence", &args));
        }
        if let Some(team) = buying_team {
            let args = [("people", Arg::from(team.people)), ("days", team.within_days.into())];
            sentences.push(self.say("mql-team-sentence", &args));
            if team.roles_needed > 0 {
                let names: Vec<String> = team.roles.iter().map(|role| self.quoted(&role.name)).collect();
                let args = [
                    ("n", Arg::from(team.roles_needed)),
                    ("roles", self.joined(&names, "list-and-short").into()),
                ];
                sentences.push(self.say("mql-roles-sentence", &args));
            }
        }
        sentences.extend(
            agreement.recycling.map(|recycling| {
                self.say("mql-recycling-sentence", &[("days", recycling.pause_days.into())])
            }),
        );
        sentences
    }

    /// Which cells qualify, each as the points that it begins at.
    fn grid(&self, grid: &Grid) -> String {
        let cell = |cell: &GridCell| {
            let args = [
                ("fit", Arg::from(self.band(&grid.fit, cell.fit))),
                ("engagement", self.band(&grid.engagement, cell.engagement).into()),
            ];
            self.say("grid-cell", &args)
        };
        let cells: Vec<String> = grid.accepted.iter().map(cell).collect();
        self.say("mql-grid-sentence", &[("cells", self.joined(&cells, "list-or-short").into())])
    }

    /// The points of a row or column of a grid: below 20, 20 to 39, 40 or more.
    pub fn band(&self, bounds: &[i32], n: u32) -> String {
        let n = n as usize;
        let low = n.checked_sub(1).and_then(|below| bounds.get(below));
        match (low, bounds.get(n)) {
            (None, None) => self.text("band-any"),
            (None, Some(high)) => self.say("band-below", &[("high", (*high).into())]),
            (Some(low), None) => self.say("band-from", &[("low", (*low).into())]),
            (Some(low), Some(high)) => {
                self.say("band-between", &[("low", (*low).into()), ("high", (*high - 1).into())])
            }
        }
    }

    fn segment(&self, segment: &Segment) -> String {
        let name = ("name", Arg::from(self.quoted(&segment.name)));
        let condition = ("condition", self.condition(&segment.condition).into());
        match segment.threshold {
            Some(threshold) => {
                self.say("mql-segment-sentence", &[name, condition, ("threshold", threshold.into())])
            }
            None => self.say("mql-segment-plain-sentence", &[name, condition]),
        }
    }
}
