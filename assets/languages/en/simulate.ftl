# Funnel and leakage.
stage-won = Won
funnel-title = Funnel
funnel-about = Click a number or a bar to see its leads.
funnel-money = Worth { $money }
leakage-title = Leakage
leakage-about = Each lead that leaves counts once, at the first thing that stops it.
leaks-nobody = Nobody leaves.
leaks-none = None.
winners-lost = Winners
winners-of = { $n ->
    [one] { $won } won of { $n }
   *[other] { $won } won of { $n }
}
only-this = Only this
show-leads = { $name }: { $n }
interval = ({ $low } – { $high })
conversion-tip = { $passed } passed of { $decided } that passed or failed. With a probability of 90% the true share lies between { $low } and { $high }.
coverage = Only { $share } can be told
coverage-tip = Of the others nothing is recorded that could tell, or their time is not over. They are not in the conversion.
lists-title = Where the others go
figure-headline = { $n ->
    [one] { $n } lead · { $which }
   *[other] { $n } leads · { $which }
}
figure-created = all of them
figure-won = passed everything, won
figure-reached = reached { $stage }
figure-passed = passed { $stage }
figure-failed = failed { $stage }
figure-not-evidenced = not evidenced at { $stage }
figure-immature = immature at { $stage }
figure-first = stopped by: { $test }
figure-sole = stopped only by: { $test }
figure-list = sent to: { $list }
figure-winners = { $of }, won
scores-others = Others
scores-tip = { $from } to { $to } points: { $leads } leads, { $won } won
scores-near = { $n ->
    [0] Nobody misses the threshold by ten points or less.
    [one] { $n } lead misses the threshold by ten points or less; { $won } won.
   *[other] { $n } leads miss the threshold by ten points or less; { $won } of them won.
}

# The leads behind a number.
list-filter = Find
list-close = Close the list
lead-id = Id
lead-who = Who
lead-score = Score
lead-reached = Reached
lead-mql-at = MQL since
lead-show = Show lead { $id }
lead-close = Close the lead
ledger-at = Points on { $at }
ledger-sum = Score
ledger-missing = { $n ->
    [one] { $n } point is missing
   *[other] { $n } points are missing
}
ledger-cap = cut off by its limit
ledger-limit = limit
ledger-total = Total
ledger-amount = { $amount }, counted { $times } times
ledger-silent = Silent, because nobody knows: { $names }
goes-to = Goes to: { $list }
recorded-title = What was recorded
undated = no date

missing-title = What would qualify it
missing-cell = { $fit } points of fit and { $engagement } of engagement lead to the nearest accepted cell
missing-enough = { $criterion } once more: { $score } points, and it qualifies
missing-not-enough = { $criterion } once more: { $score } points
missing-more = and { $n } more
passes-title = Further passes
passes-line = Pass { $n }: MQL on { $date } – { $how }
figure-among = { $of } · { $name }
filter-between = created { $from } to { $until }
filter-from = created from { $from } on
filter-until = created until { $until }
filter-field = { $field }: { $values }
filter-only = Only these leads: { $what } ({ $n } of { $of }).
notice-narrowed-sign = Only some leads are looked at. What is signed are the figures of all: show all leads first, at the bottom of the window.
figure-others = { $of }, not won
figure-both = { $first }, { $second }
figure-before = before: { $of }
figure-came-to = { $stage } and no further
figure-recorded = recorded in the CRM as { $stage }
figure-month = created in { $month }
figure-month-unknown = creation time unknown
figure-week = qualified in the week of { $date }
figure-source = source: { $source }
figure-scores = highest score { $from } to { $to }
figure-threshold = MQL at a threshold of { $n }
figure-cell = fit { $fit }, engagement { $engagement }
figure-answered = answered after the hand-off: { $speed }
figure-promise = acceptance as promised: { $kept }
figure-made = { $step } within { $time }
figure-accounts = from accounts: { $group }
figure-moved = before: { $before } · now: { $now }
figure-created-week = created in the week of { $date }
