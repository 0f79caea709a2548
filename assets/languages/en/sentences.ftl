# Numbers in words.
percent = { $n }%
points = { $n ->
    [one] { $signed } point
   *[other] { $signed } points
}
money = { $currency }{ $amount }
quoted = “{ $text }”
list-comma = {", "}
list-and = { $head }, and { $tail }
list-or = { $head }, or { $tail }
list-and-short = { $head } and { $tail }
list-or-short = { $head } or { $tail }
nothing-chosen = (nothing chosen yet)

# The funnel.
stage-mql = Marketing qualified lead
stage-sal = Sales accepted lead
stage-sql = Sales qualified lead
stage-mql-short = MQL
stage-sal-short = SAL
stage-sql-short = SQL
verdict-passed = Passed
verdict-failed = Failed
verdict-not-evidenced = Not evidenced
verdict-immature = Immature
met-met = Met
met-not-met = Not met
met-not-evidenced = Not evidenced
met-not-yet-due = Not yet due
party-marketing = Marketing
party-sales = Sales

# Questions to a field.
question-is = { $field } is { $value }
question-is-not = { $field } is not { $value }
question-is-one-of = { $field } is { $values }
question-is-none-of = { $field } is not { $values }
question-contains = { $field } contains { $values }
question-contains-none = { $field } does not contain { $values }
question-begins = { $field } begins with { $value }
question-ends = { $field } ends with { $value }
question-matches = { $field } matches the pattern { $value }
question-equals = { $field } is exactly { $value }
question-less-than = { $field } is less than { $value }
question-at-most = { $field } is at most { $value }
question-more-than = { $field } is more than { $value }
question-at-least = { $field } is at least { $value }
question-between = { $field } is between { $low } and { $high }
question-yes = { $field } is yes
question-no = { $field } is no
question-before = { $field } is before { $value }
question-after = { $field } is after { $value }
question-within-days = { $days ->
    [0] { $field } is the same day
    [one] { $field } is at most { $days } day back
   *[other] { $field } is at most { $days } days back
}
question-known = { $field } is known
question-unknown = { $field } is unknown
condition-always = always
condition-never = never
condition-group = ({ $parts })
condition-none = not ({ $parts })

# Criteria.
category-profile = Profile
category-channel = Channel
category-action = Action
category-undesirable = Undesirable
score-fit = Fit
score-engagement = Engagement
criterion-fields = { $points } if { $condition }
criterion-fields-out = Out if { $condition }
criterion-amount = { $points } for every { $per } of { $field }
criterion-every-time = { $points } for every { $activity }
criterion-once = { $points } once for { $activity }
criterion-once-per-asset = { $points } for { $activity }, once per asset
criterion-once-per-campaign = { $points } for { $activity }, once per campaign
criterion-at-most-once = { $days ->
    [one] { $points } for { $activity }, at most once a day
   *[other] { $points } for { $activity }, at most once in { $days } days
}
criterion-activity-out = Out after { $activity }
activity-where = { $activity } (where { $condition })
criterion-window = { $days ->
    [one] , for { $days } day
   *[other] , for { $days } days
}
criterion-wait = { $days ->
    [one] , counted { $days } day later
   *[other] , counted { $days } days later
}
criterion-decay = , fading: { $steps }, then nothing
decay-step = { $percent } until day { $days }
criterion-cap = { $cap ->
    [one] , at most { $cap } point in all
   *[other] , at most { $cap } points in all
}

# What a stage asks for.
mql-threshold-sentence = { $threshold ->
    [one] A score of at least { $threshold } point
   *[other] A score of at least { $threshold } points
}
mql-required-sentence = { $n ->
    [one] Known: { $fields }
   *[other] All known: { $fields }
}
mql-minimum-sentence = { $least ->
    [one] At least { $least } point of { $score }
   *[other] At least { $least } points of { $score }
}
mql-team-sentence = { $people ->
    [one] At least { $people } person of the account active within { $days } days
   *[other] At least { $people } people of the account active within { $days } days
}
mql-roles-sentence = At least { $n } of the roles { $roles } taken
mql-grid-sentence = An accepted cell of fit and engagement: { $cells }
grid-cell = fit { $fit } with engagement { $engagement }
band-any = of any points
band-below = below { $high }
band-from = { $low } or more
band-between = { $low } to { $high }
mql-segment-sentence = { $threshold ->
    [one] { $name }: at least { $threshold } point where { $condition }
   *[other] { $name }: at least { $threshold } points where { $condition }
}
mql-segment-plain-sentence = { $name }: where { $condition }
mql-recycling-sentence = { $days ->
    [0] Leads that were rejected, recycled or not accepted in time can qualify again at once
    [one] Leads that were rejected, recycled or not accepted in time can qualify again after { $days } day
   *[other] Leads that were rejected, recycled or not accepted in time can qualify again after { $days } days
}
test-required-field = { $field } is unknown
test-disqualifier = Disqualified: { $name }
test-minimum = Less than { $least } of { $score }
test-buying-team = Buying team incomplete
test-grid = Not in an accepted cell of fit and engagement
test-threshold = Score below { $threshold }
requirement-fields = { $condition }
requirement-within = { $act } within { $window } of the hand-off
requirement-optional = { $sentence } (asked, but optional)
act-accepted = Sales accepts the lead
act-qualified = Sales calls the lead qualified
act-opportunity = Sales opens an opportunity
act-disposition = The call ends in { $dispositions }
disposition-sales-ready = Sales-ready
disposition-nurture = Nurture
disposition-suspect = Suspect
purpose-nurture = Nurture
purpose-low-quality = Low quality
purpose-disqualified = Disqualified
window-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
window-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
window-working-hours = { $n ->
    [one] { $n } working hour
   *[other] { $n } working hours
}
window-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
unit-hours = Hours
unit-days = Days
unit-working-hours = Working hours
unit-working-days = Working days
weekday-monday = Mon
weekday-tuesday = Tue
weekday-wednesday = Wed
weekday-thursday = Thu
weekday-friday = Fri
weekday-saturday = Sat
weekday-sunday = Sun

# What the CRM and sales record.
recorded-mql = Became MQL in the CRM
recorded-handed-over = Handed to sales
recorded-accepted = Accepted by sales
recorded-rejected = Rejected by sales
recorded-recycled = Recycled
recorded-call-sales-ready = Call ended: sales-ready
recorded-call-nurture = Call ended: nurture
recorded-call-suspect = Call ended: suspect
recorded-qualified = Qualified by sales
recorded-opportunity = Opportunity opened
recorded-won = Won
recorded-lost = Lost

# Edits, for undo and redo.
edit-add = Add { $part }
edit-change = Change { $part }
edit-remove = Remove { $part }
edit-move = Move { $part }
part-named = { $part } { $name }
part-title = title
part-purpose = purpose
part-calendar = working hours
part-criterion = criterion
part-limits = limits
part-threshold = threshold
part-required-fields = required fields
part-minimums = minimum points
part-buying-team = buying team
part-grid = grid
part-segment = segment
part-recycling = recycling
part-targets = targets
part-requirement = requirement
part-stage-list = destination list
part-list = list
part-disposition-lists = lists after calls
part-reason = rejection reason
part-signature = signature
part-proposal = proposal
part-agreement = whole agreement
stage-created = Created

# What a lead must have to pass a test.
wanted-field = { $field } is known
wanted-not = Not: { $name }
wanted-minimum = At least { $least } of { $score }
wanted-team = Buying team complete
wanted-grid = In an accepted cell of fit and engagement
wanted-threshold = Score of at least { $threshold }
duration-seconds = { $n } s
duration-minutes = { $n } min
duration-hours = { $n } h
duration-days = { $n } d

# What differs between two versions of an agreement.
difference-changed = { $part }: { $before } → { $after }
difference-otherwise = { $part } changed
difference-renamed = { $part } is now called { $after }
difference-added = { $part } added: { $after }
difference-added-plain = { $part } added
difference-removed = { $part } removed
difference-moved = { $part } moved
difference-nothing = nothing
part-owners = owners
part-signing = signing rules
part-example = golden example
part-member = member
part-comment = comment
part-stance = view of a party
part-position = position
part-vote = hidden vote
