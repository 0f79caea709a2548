# Charts in words.
fewer-than = < { $n }
chart-part = { $name } { $n }
chart-tally = { $name }: { $leads } leads, { $won } won, { $money }
chart-funnel-about = Of { $leads } leads, { $mql } became MQLs, { $sal } SALs and { $sql } SQLs; { $won } were won.
chart-agreed-before = agreed before: { $n }
chart-recorded = recorded in the CRM: { $n }
chart-expected-more = expected on top: { $n } ({ $low } – { $high })
chart-leakage-about = { $leads } leads fail a stage, { $won } winners among them. Most of them stop at “{ $test }”: { $most }.
chart-leakage-money = Where money leaves
chart-not-won = Not won so far
chart-reasons = Why leads leave, by winners lost
chart-blockers = What one change would let through
chart-blockers-about = Winners that fail one requirement alone. Dropping it would let them through.
chart-winners = { $n } won
chart-winners-of = of { $leads } leads · { $money }
chart-scores = Leads by highest score
chart-score-band = { $from } to { $to } points: { $leads } leads, { $won } won
chart-threshold = Threshold { $n }
chart-mqls-of-all = MQLs, of all leads
chart-sweep-about = The threshold makes { $mqls } MQLs now. They hold { $caught } of all winners, and { $precision } of them were won.
chart-grid = Win rate by fit and engagement
chart-grid-about = Points at the moment that decided about each lead. Large: won of them. Small: how many leads.
chart-grid-decides = Framed cells qualify. Large: won of them. Small: how many leads.
chart-grid-cell = Fit { $fit }, engagement { $engagement }: { $leads } leads, { $rate } won
chart-below = under { $n }
chart-at-least = { $n } and more
chart-sensitivity-about = How many MQLs come or go if one number were up to a fifth smaller or larger. Red: at this step many come or go at once.
chart-if = if { $n }
chart-made-it = Have made the step
chart-made-after = { $step }: { $share } within { $after }
chart-step-half = { $step }, half in { $half }
chart-velocity-about = From creation to the deal, half of the winners took at most { $half }, nine of ten at most { $most }. Lines count everybody who began a step, also those who never make it.
chart-response-about = Where sales answered after the hand-off, half were answered within { $half }, nine of ten within { $most }.
chart-promise-about = Promised: accepted within { $window }. Kept for { $share } of the leads that were accepted or should have been.
chart-won-share = { $share } won
chart-rate-of = { $stage } rate
chart-cohort-cell = { $month }, { $name }: { $share }
chart-cohorts-about = Each row is a month of creation. Hatched months are not over yet: nine of ten winners need up to { $wait }.
chart-trend = Month by month
chart-trend-about = How many leads of each month came how far. Hollow points can still grow.
chart-month-created = Month of creation
chart-channel = { $leads } leads, { $mqls } MQLs, { $won } won
chart-capacity = Sales can work { $n }
chart-capacity-about = In { $n } of { $weeks } weeks, more leads qualify than sales can work.
chart-quota-about = { $quota } within { $days } days take { $deals } deals. What that needs every week, beside what comes now.
chart-needs-times = The files have no times, so nothing tells how long anything takes.
chart-needs-months = The files span less than two months.
chart-needs-sources = The files tell no channels apart.
chart-needs-costs = The files know of no costs.
chart-needs-weeks = No MQL has a time.
chart-needs-days = Deals take longer than the quota gives them.
# The report for leadership.
report-agreed = Agreed: both parties have signed
report-draft = Draft: not signed by both parties
report-leads = { $n ->
    [one] { $n } lead
   *[other] { $n } leads
}
report-standing = Where we stand
report-leaks = Where it leaks
report-changes = What we change
report-brings = What it brings
report-origins = Where good leads come from
report-agreement = What we agree
report-trust = What these numbers can carry
report-share-of = { $share } of { $what }
report-all-winners = all winners
report-dearest = What alone costs the most winners is “{ $test }” ({ $stage }): nothing else stops { $leads } leads, { $won } winners among them, worth { $money }.
report-no-baseline = There is no earlier agreement to hold this one against.
report-no-changes = Nothing has changed since both parties signed last.
report-same-history = Both columns judge the same leads: what was agreed last, and what is proposed now.
report-before = Before
report-now = Now
report-precision = MQLs that were won
report-acceptance = MQLs that sales accepts
report-coverage = Of some leads the files cannot tell how they stand at a stage: nothing is recorded of them, or their time is not over. They are in no conversion.
report-caveats = What may be wrong with the files
report-refused = { $file }: { $n } of { $of } rows could not be used.
report-other-findings = { $n ->
    [one] { $n } more finding names values of the files and is not told here.
   *[other] { $n } more findings name values of the files and are not told here.
}
report-reading = How to read this
report-past = All numbers are of the past, judged by these rules as if they had been agreed then.
report-expected = What is “expected on top” did not happen. It supposes that undecided leads fare like those that sales worked; if sales picked the better ones first, it promises too much.
report-few = Numbers of fewer than { $n } leads are not told, nor are shares and amounts of so few. Nothing of single people is in this report.
report-page = { $title } · page { $n } of { $of }
