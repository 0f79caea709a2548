# Whether the lead files can be trusted: what was found.
quality-refused = { $file }: rows refused, as { $reason ->
    [width] they have more or fewer cells than the header
    [no-id] the lead id is empty
    [duplicate-id] a lead with that id was there before
    [unknown-lead] there is no such lead
    [unknown-account] no lead belongs to that account
    [several-leads] several leads have that e-mail address
    [duplicate-account] the account was there before
    [no-time] they do not say when
    [unreadable-time] the time cannot be read
    [no-kind] they do not say what happened
    [no-campaign] they name no campaign
    [no-cost] the cost is missing or unreadable
    [unknown-word] nobody knows what their word means
    [too-many-kinds] there are too many kinds of activity
   *[other] they cannot be used
}
quality-refused-about = These rows are in no number. Save them with their lines and reasons, correct them in the source, and export again; or change what the columns mean.
quality-unreadable = { $file }: cells of “{ $column }” cannot be read, such as “{ $value }”
quality-unreadable-about = { $otherwise ->
    [0] Their values are unknown. If the word means that nobody knows, say so; else choose what the column holds among the columns.
    [one] Their values are unknown. { $otherwise } of them could be read if the column were written in another way: day and month, or point and comma, may change places within it. Correct it in the source, or choose among the columns.
   *[other] Their values are unknown. { $otherwise } of them could be read if the column were written in another way: day and month, or point and comma, may change places within it. Correct it in the source, or choose among the columns.
}
quality-won-before-created = Won before they were created
quality-won-before-created-about = Such leads shorten every time to win. Often they were merged or imported after the sale, or the dates have the wrong order of day and month.
quality-recorded-before-created = Something was recorded before they were created
quality-recorded-before-created-about = A lead cannot be handed over or accepted before it is there. Often the creation date is that of an import or a merge.
quality-wrong-order = “{ $then }” before “{ $first }”
quality-wrong-order-about = The stages are recorded in an order that cannot be. Times between them come out wrong.
quality-won-and-lost = Both won and lost
quality-won-and-lost-about = Several deals of one lead can end so; then all is well. Else one of the two is wrong. Such leads count as won.
quality-in-the-future = Dated in the future
quality-in-the-future-about = Such dates move the end of observation, and with it which leads had time enough. Set “Observed until” to the day of the export.
quality-too-old = Dated before 1990
quality-too-old-about = Systems write their first day, such as 1900-01-01 or 1970-01-01, where they know none.
quality-after-observation = Later than the end of observation
quality-after-observation-about = It was left out, as “Observed until” says.
quality-long-before-created = Did something more than 90 days before they were created
quality-long-before-created-about = Visits shortly before a form are usual. Long before, they may be those of somebody else, or the creation date is that of an import.
quality-no-time-of-day = { $moment }: no time of day
quality-no-time-of-day-about = Nearly all are midnight or whole hours. Response times in hours, and the order of what happened on one day, cannot be known.
quality-new-year = { $moment }: suspiciously often 1 January
quality-new-year-about = One in 365 is to be expected. Where only a year or nothing is known, systems write the first day of it.
quality-same-email = The same e-mail address
quality-same-email-about = One person is counted several times, and what it did is spread over several leads. Merge them in the source.
quality-same-person = The same name at the same company
quality-same-person-about = Probably one person with several addresses. Look at them before you merge them in the source.
quality-empty = { $n ->
    [one] { $file }: “{ $column }” is empty
   *[other] { $file }: { $n } columns are empty
}
quality-empty-about = No rule can use it.
quality-nearly-empty = { $n ->
    [one] { $file }: “{ $column }” is nearly empty
   *[other] { $file }: { $n } columns are nearly empty
}
quality-nearly-empty-about = Fewer than one row in a hundred says something. A criterion on it decides about hardly anybody.
quality-constant = “{ $column }” is always “{ $value }”
quality-constant-about = It tells nobody apart. Points for it are points for everybody.
quality-placeholder = { $file }: “{ $value }” in “{ $column }” looks like “unknown”
quality-placeholder-about = As long as it is a value, the field counts as known, and rules take it at its word.
quality-common-number = “{ $column }” is conspicuously often { $value }
quality-common-number-about = It stands in at least one of five cells, among many different numbers. It may be a default.
quality-filled-later = “{ $column }” is filled almost only where sales got far
quality-filled-later-about = Probably somebody fills it in after the fact. A rule that uses it seems to foresee what it already knows. Ignore it, unless it was known when the lead came.
quality-value-decides = “{ $column }” is “{ $value }” and nearly always { $outcome }
quality-value-decides-about = Few traits decide so clearly. Probably the value is written once the outcome is known; then no rule may use it.
quality-dominant = { $holder } “{ $value }”: { $wins } of all wins, { $leads } of all leads
quality-dominant-about = { $rate } of all leads are won; without this one, { $without }. Numbers for everybody are largely its own.
quality-no-activity = No activity at all
quality-no-activity-about = They have no engagement score. If they are many, the activity file may be of another time or have other ids.

# What could not be looked at.
unchecked-no-creation = Whether things happened before leads were created: no column says when they were.
unchecked-no-record-times = Whether sales’ records are in the right order: none has a time.
unchecked-no-email = Duplicates by e-mail: no column holds addresses.
unchecked-no-names = Duplicates by name and company: the columns for that are missing.
unchecked-no-activities = Which leads did nothing: there are no activities.
unchecked-few-outcomes = Columns that give the outcome away: fewer than 20 leads were qualified, won or lost by sales.
unchecked-no-accounts = Whether one customer stands behind a rate: no column names accounts or companies.

# How bad it is, and how much there is of it.
quality-wrong = Wrong
quality-doubtful = Doubtful
quality-note = Good to know
quality-of-leads = { $of ->
    [one] { $n } of { $of } lead
   *[other] { $n } of { $of } leads
}
quality-of-rows = { $of ->
    [one] { $n } of { $of } row
   *[other] { $n } of { $of } rows
}
quality-of-cells = { $of ->
    [one] { $n } of { $of } filled cell
   *[other] { $n } of { $of } filled cells
}
quality-of-entries = { $of ->
    [one] { $n } of { $of } entry
   *[other] { $n } of { $of } entries
}
quality-of-columns = { $of ->
    [one] { $n } of { $of } column
   *[other] { $n } of { $of } columns
}
quality-hardly = under 0.1%

# What has a time, and who can stand behind a rate.
moment-created = Created
moment-first-activity = First activity
moment-last-activity = Last activity
moment-at = { $moment }: { $at }
moment-unknown = no time
holder-account = Account

# What can be done about it.
repair-ignore = Ignore “{ $column }”
repair-unknown = Treat “{ $value }” in “{ $column }” as unknown

# The page of the window.
page-files = Files
page-quality = { $n ->
    [0] Data quality
   *[other] Data quality ({ $n })
}
quality-looking = Looking at the files…
quality-no-data = Open a lead file first.
quality-nothing = Nothing found
quality-found = What was found
quality-unchecked = { $n ->
    [one] Could not be looked at ({ $n })
   *[other] Could not be looked at ({ $n })
}
quality-facts = What is known
quality-commonest = The commonest cells
repair-ignore-all = Ignore all { $n } columns
repair-everywhere = Treat “{ $value }” as unknown in all { $n } columns
repair-tip = Changes what the column means and reads the files again. It can be taken back.
repairs-made = { $n ->
    [one] { $n } repair
   *[other] { $n } repairs
}
repairs-take-back = Take all back
repair-take-back = Take back
repair-take-back-of = Take back: { $repair }
save-refused = Save refused rows…
save-refused-of = Save the refused rows of { $name }
save-refused-tip = As CSV, each with its file, its line, the reason and its cells.
save-affected = Save these leads…
save-affected-tip = As CSV: ids and dates. What says who somebody is stays here.

# On the command line.
cli-quality-about = See whether lead files can be trusted
cli-quality-after-help =
    Looks for contradictory dates, duplicates, empty columns, columns that were filled in after
    the fact, and customers that stand behind much of a rate, and says what could not be looked at.
    Nothing is changed. What a file is about is recognised by its headers; options say it exactly.

    Refused rows: file, line, reason in words and as a key, then the cells under their headers.

    Example
      accord quality export/*.csv --refused refused.csv
cli-quality-files = Lead files or folders, recognised by their headers
cli-quality-twice = { $file }: there is another file for { $name }. Say by options which one counts, such as --leads FILE.
cli-quality-no-leads = None of the files seems to be a lead file. Say which one is: --leads FILE
cli-refused = Write every refused row with its line and the reason
