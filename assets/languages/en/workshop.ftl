# What the people around the table say and do.
party-operations = Operations
party-leadership = Leadership
party = Party
table-open = Who is here?
table-title = Around the table
table-about = Everyone present, and who sits at the keyboard. Changes and comments go on record under that name.
table-empty = Nobody yet. Add the first person below.
table-speak = Sits at the keyboard
member-add = Add
speaker = At the keyboard: { $who }
notice-no-speaker = Say first who sits at the keyboard: “Who is here?” above.
talk-title = What the parties say
talk-about = { $n ->
    [0] { $name }: { $accord }
    [one] { $name }: { $accord }, { $n } open comment
   *[other] { $name }: { $accord }, { $n } open comments
}
talk-nobody = To agree, contest or comment, say first who is here.
stance-of = { $party } says:
stance-agree = Agree
stance-contest = Contest
accord-agreed = Agreed by both
accord-open = Open
accord-half = Agreed by { $parties } only
accord-contested = Contested by { $parties }
comment = Comment
comment-add = Comment
comment-settled = Dealt with
comments-none = Nothing was said yet.
proposal-counter = Counter…
proposal-counter-about = Puts the change into the draft. Change it, then propose that instead.
proposal-counters = Counter-proposal to { $who }
# Golden examples.
screen-discuss = Discuss
examples = Golden examples
examples-about = Leads, real or invented, with the stage that both teams expect them to reach. Every change is checked against them.
examples-empty = No examples yet. Invent a lead that everybody calls good, and one that nobody wants.
example-add = Invent a lead
example-add-known = Or take a real one: open any lead under Simulate and click the checklist.
example-expected = Both expect
example-expected-of = Expected of { $name }
example-meets = Reaches { $reached }
example-misses = Reaches { $reached } instead
example-unknown = Cannot be checked
example-unknown-tip = The history that is open has no lead of this id.
example-lead = Lead id
example-known-about = A lead of the history by its id; only the id is in the agreement.
example-fields = What is known
example-field-add = Add a field
example-activities = What the lead did
example-activity-add = Add an activity
example-acts = What sales recorded
example-act-add = Add a record
example-days-ago = days before
example-hours-ago = hours before
example-asset = Asset
example-score = The draft gives { $score } points: { $reached }.
example-from-lead = Make this lead a golden example
new-example = New example
notice-example-added = { $lead } is a golden example now, under Discuss.
reached-none = no MQL
# Positions.
positions = Positions
positions-about = The drafts of two parties side by side: what differs, whom they disagree on, and what lies between them.
positions-empty = Two positions are needed. Change the draft as your side wants it, then put it down as your position; the other side does the same.
positions-differ = How { $first } and { $second } differ
positions-same = They do not differ.
positions-running = Trying what lies between them…
position-take = Make the draft the position of { $party }
position-take-nobody = Make the draft a position
position-take-about = Put the draft down as a position
position-load = Open the draft of { $party }
front = Between volume and acceptance
front-about = Each point is an agreement, run over the history. Nothing beats those on the line: more MQLs cost acceptance.
front-volume = MQLs
front-acceptance = Accepted by sales, %
front-between = Between them
front-point = { $what }: { $mqls } MQLs, { $acceptance } accepted
front-middle = { $party } with threshold { $threshold }
front-taken = { $party } with: { $changes }
front-try = Try { $what }
front-best = Nothing tried has more of both.
front-beaten = Something else has more of both.
differing = { $n ->
    [one] They disagree on { $n } lead
   *[other] They disagree on { $n } leads
}
# The hidden vote.
vote = Hidden vote
vote-about = Each party judges the same leads without seeing what the others say. Then the ballots are opened.
vote-empty = No vote is under way. It takes each side about three minutes.
vote-begin = Draw { $n } leads and begin
vote-end = Put the vote away
vote-open = Open the ballots
vote-state = { $party }: { $n } of { $of }
vote-nobody = Say who is here to judge the leads for a party.
vote-lead = Lead { $n } of { $of }
vote-next = Next lead
vote-previous = Previous lead
vote-question = Is this lead worth the time of sales?
vote-yes = Worth it
vote-no = Not worth it
vote-did = Did: { $what }
vote-did-nothing = nothing that is recorded
vote-differing = { $n ->
    [0] They judge every lead the same
    [one] They differ on { $n } lead
   *[other] They differ on { $n } leads
}
concord-same = { $n ->
    [one] Both said the same of { $same } of { $n } lead ({ $share }).
   *[other] Both said the same of { $same } of { $n } leads ({ $share }).
}
concord-kappa = Cohen’s kappa is { $kappa }: { $band }.
concord-no-kappa = Chance alone would give the same, so Cohen’s kappa says nothing.
kappa-none = less agreement than chance gives
kappa-slight = slight agreement
kappa-fair = fair agreement
kappa-moderate = moderate agreement
kappa-substantial = substantial agreement
kappa-almost-perfect = almost perfect agreement
# Minutes.
minutes = Minutes
minutes-about = What was changed, said, proposed, decided and signed, the newest first.
minutes-empty = Nothing is on record yet.
minutes-at = When
minutes-by = Who
minutes-what = What
minutes-text = In words
minutes-with-reason = { $change } – { $reason }
minute-changed = Changed
minute-proposed = Proposed
minute-said = Said
minute-took-position = Position
minute-voted = Voted
save-minutes = Save the minutes…
# The first steps.
guide-step = { $n } of { $of }
guide-data = Bring your leads
guide-data-about = A sample company is open, so that you can try everything. Drop your own lead files on the window, or choose them under Data. They never leave this computer.
guide-define = Move the threshold
guide-define-about = Each rule is a sentence: click a word to change it. Drag the threshold, and the strip below shows at once what that does to MQLs, winners and money.
guide-agree = Agree, and sign
guide-agree-about = Propose changes, compare positions and judge leads under Discuss. When nothing blocks, both teams sign, and the rules can be exported.
guide-next = Next
guide-done = Got it
guide-show = Show me
guide-skip = Skip
action-guide = Show the first steps
action-present = Present to the room
theme-contrast = High contrast
# Words of a sentence and owners.
word-edit = Click to edit
word-done = Done
owner-of = Owner of { $stage }
review-wanted = Review on
review-of = Review date of { $stage }
flag-yes = yes
flag-no = no
# Charts to choose from.
chart-name-overview = Overview
chart-name-funnel = Funnel
chart-name-leakage = Where leads go
chart-name-leakage-money = Where money goes
chart-name-reasons = Reasons
chart-name-blockers = One change away
chart-name-changes = What we change
chart-name-scores = Scores
chart-name-sweep = Every threshold
chart-name-grid = Fit × engagement
chart-name-sensitivity = Sensitivity
chart-name-velocity = Velocity
chart-name-response = Response time
chart-name-promise = Promise kept
chart-name-cohorts = Cohorts
chart-name-trend = Trend
chart-name-channels = Channels
chart-name-costs = Costs
chart-name-capacity = Capacity
chart-name-quota = Quota plan
save-chart = Save as a picture…
save-chart-about = Save the chart (.svg or .png)
save-report = Report…
save-report-about = Report for leadership (.html or .pdf)
notice-report-needs-leads = The report needs a history that was read and looked at. Wait a moment, or load lead files.
list-sort = Sort by { $column }
list-save = Save these leads…
notice-copies = Copies of this agreement lie beside it, because two people saved at once: { $names }. “Merge with another copy…” in the file menu brings them together.
chart-name-movers = Who moves
chart-name-sensitivity-map = Sensitivity map
chart-name-accounts = Accounts
save-numbers = Save the numbers…
save-numbers-about = Save the tables behind the chart (.xlsx or .csv)
chart-name-weeks = Week by week
save-shown = Save
numbers-show = Numbers
numbers-about = Show the numbers behind the chart
numbers-more = { $n } more rows are in the file that can be saved.
