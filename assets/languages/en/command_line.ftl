# Help on the command line.
cli-usage = Usage:
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-about =
    Accord: sales and marketing agree on what a good lead is, and try it on their own history.
    Without a command it opens a window.
cli-after-help =
    Examples
      accord                                   open the window on a sample
      accord funnel.ron                        open the window on an agreement
      accord sample --leads 5000 --out demo    write a sample company to try things on
      accord simulate demo/agreement.ron --leads demo/leads.csv --activities demo/activities.csv \
          --stage-changes demo/stage_changes.csv --deals demo/deals.csv
      accord check demo/agreement.ron          does the agreement make sense?
      accord export demo/agreement.ron --to json -o rules.json

    Exit codes
      0 done
      1 check, verify or merge found something
      2 wrong arguments, or no display for a window
      3 a file cannot be used
      4 a result cannot be written
cli-file = Agreements, lead files or folders to open in the window
cli-language = The language to speak: en, de, pl, ja or ko; without it, that of the system
cli-help = Show help
cli-version = Show the version
cli-agreement = The agreement
cli-simulate-about = Try an agreement on a history of leads
cli-simulate-after-help =
    Columns are recognised by their headers. What was recognised can be written to a file
    with --write-mapping, corrected in an editor, and given back with --mapping.

    The result goes to standard output; what became of the rows goes to standard error.

    Verdicts: one row per lead with lead_id, stage_reached, mql_at, sal_at, sql_at, score_at_mql,
    first_failing_requirement and next_stage_verdict. Times are in UTC.

    Example
      accord simulate funnel.ron --leads leads.csv --deals deals.csv --format json | jq .stages
cli-leads = The lead file: one row per lead
cli-activities = The activity file: one row per activity
cli-stage-changes = The stage-change file: one row per change
cli-deals = The deal file: one row per deal
cli-campaigns = The file of campaign costs: one row per campaign and month
cli-accounts = The account table: one row per company
cli-mapping = What the columns mean
cli-write-mapping = Write what the columns are taken to mean
cli-observed-until = The last day that counts, such as 2026-06-30; without it, the latest time in the files
cli-format = How to print the result: table, json or csv; without it, as a table
cli-verdicts = Write the verdict on every lead
cli-check-about = See whether an agreement makes sense
cli-check-after-help = The exit code is 0 if nothing stands in the way of signing, and 1 if something does.
cli-export-about = Write the rules of an agreement for other systems
cli-export-after-help =
    Rules that both parties have not signed say DRAFT inside. json-schema writes the schema of the JSON form.
cli-to = The format: json, ron or json-schema
cli-output = The file to write
cli-sample-about = Write a company that does not exist, to try things on
cli-sample-after-help =
    Writes leads.csv, activities.csv, stage_changes.csv, deals.csv, accounts.csv, campaigns.csv,
    an agreement.ron that fits them and opens them in the window, a mapping.ron that says in which
    currency they are, and planted.json, which says what a simulation must find.
    The same seed gives the same bytes.
cli-sample-leads = How many leads; without it, 5,000
cli-sample-seed = Which company: each number gives another; without it, 42
cli-sample-out = The folder to write to
cli-no-output = The result cannot be written: { $error }
cli-wrong-date = “{ $value }” is not a day. Write it as 2026-06-30.
cli-no-display =
    There is no display to open a window on. On the command line, try: accord simulate AGREEMENT.ron --leads FILE (accord --help tells more)
cli-no-graphics =
    No window can be opened: { $error }. On the command line, try: accord simulate AGREEMENT.ron --leads FILE (accord --help tells more)
usage-unknown-argument = There is no option “{ $argument }”.
usage-unknown-command = There is no command “{ $command }”.
usage-missing-argument = Missing: { $argument }.
usage-no-value = { $argument } needs a value.
usage-wrong-value = { $argument } cannot be “{ $value }”.
usage-allowed-values = It can be: { $values }.
usage-conflict = { $argument } does not go with { $other }.
usage-see-help = --help tells more.

# Results as tables.
status-agreed = AGREED
status-draft = DRAFT
check-signature = Signed for { $party } by { $name } on { $date }
check-result = { $blocking ->
    [0] Nothing stands in the way of signing ({ $advice } with advice).
    [one] { $blocking } finding stands in the way of signing ({ $advice } with advice).
   *[other] { $blocking } findings stand in the way of signing ({ $advice } with advice).
}
export-is-draft = Written as a DRAFT: both parties have not signed these rules.
sample-written = { $leads } leads with { $activities } activities written to { $folder }
progress-reading = Reading
progress-leads = Leads
table-leads = { $leads } leads, { $won } won ({ $money })
table-observed-until = Observed until { $date }
table-stage = Stage
table-reached = Reached
table-conversion = Conversion (90% interval)
table-coverage = Coverage
table-won = Won
table-test = What stops them
table-first-failing = Stopped
table-winners-lost = Winners
table-money-lost = Money
table-sole-blocker = Only this
share-interval = { $share } ({ $low } – { $high })
report-rows = { $refused ->
    [0] { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
   *[other] { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $refused } refused
}
report-refused-row = {"  "}line { $line }: { $reason }
report-more = {"  "}and { $n } more
report-joined = {"  "}{ $how }: { $n }
report-near = {"  "}perhaps the same: “{ $written }” ({ $n ->
    [one] { $n } row
   *[other] { $n } rows
}) and “{ $known }”; list such pairs under “same” in the mapping to join them
report-better-column = {"  "}by the column “{ $column }”, { $n } of { $of } of the rows without a lead would find one
report-warning = {"  "}{ $what }
report-unreadable = {"  "}column “{ $column }”: { $n ->
    [one] { $n } cell cannot be read: “{ $example }”; its value is unknown
   *[other] { $n } cells cannot be read, such as “{ $example }”; their values are unknown
}
cli-mapping-hint = A mapping file says what columns mean and how dates and numbers are written: --mapping FILE. docs/file_format.md shows how to write one.
mapping-unparsable = { $path } is not a mapping: line { $line }, column { $column }: { $message }
cli-question = Answer one question instead of showing the funnel: { $names }
cli-against = The other agreement, for the question compare
cli-capacity = How many MQLs sales can work in a week, for the question capacity
cli-quota = What must be sold, in whole units, for the question quota
cli-within = Within how many days, for the question quota

cli-columns-about = Shows what files are recognised as, and what their columns mean
cli-as-mapping = Write the mapping to standard output, to be corrected and given to --mapping
cli-columns-after-help =
    Says of every column what it means, why, and how sure that is. What somebody corrects in a mapping file is believed.
    accord columns exports/
    accord columns leads.csv --as-mapping > mapping.ron

cli-table-about = Shows a file as a table, as it is read
cli-table-file = The file, or several with the same columns
cli-delimiter = The sign between cells
cli-encoding = The encoding, such as windows-1250
cli-sheet = The sheet of a workbook
cli-header-row = The line of the header; 0 if there is none
cli-table-after-help =
    Writes the rows as CSV to standard output; what is odd about the file goes to standard error.
    Cells that a spreadsheet would run get an apostrophe.
    accord table export.xlsx --sheet Leads

cli-report-about = Write the report for leadership
cli-report-files = The agreement, and the lead files; without those, the ones that the agreement names
cli-report-output = The file to write: .html or .pdf
cli-report-ending = The report is written as .html or .pdf: name such a file.
cli-report-no-agreement = No agreement is named. It is a file that ends in .ron.
cli-report-after-help =
    Where leads stand, where they leave, what changes and what it brings, with charts and the agreement in
    sentences. Nothing of single people is in it, and numbers of fewer than five leads are not told.

    Examples
      accord report demo/agreement.ron --output report.html
      accord report funnel.ron leads.csv deals.csv --output bericht.pdf --language de
cli-tables = Write the tables as a workbook: of the question, or without one of all that can be answered
cli-against-agreed = The agreement to hold it against; without it, what was agreed last
cli-chart-about = Draw one chart as a picture
cli-chart-name = Which chart: { $names }
cli-chart-output = The file to write: .svg or .png
cli-chart-ending = A chart is written as .svg or .png: name such a file.
cli-hide-few = Do not tell numbers of fewer than five leads
cli-chart-after-help =
    Example
      accord chart funnel demo/agreement.ron --output funnel.png
cli-verify-about = See whether an agreement is as it was signed
cli-verify-after-help = Checks signatures, the chain of versions and the figures that were signed, without a network. The exit code is 0 if nothing is at fault, and 1 if something is.
verify-version = Version { $n } ({ $fingerprint }): { $date }, { $author }
verify-signature = { $member }, { $date }: { $meaning } ({ $how })
verify-with-key = with a key
verify-by-name = by name only
verify-withdrawn = { $member } withdrew the signature under { $fingerprint } on { $date }
verify-result = { $n ->
    [0] Everything is as it was signed.
    [one] { $n } fault
   *[other] { $n } faults
}

cli-diff-about = Tell in words what differs between two agreements
cli-diff-files = Two agreements, the older one first; or one, to be shown as a whole
cli-diff-after-help = Also shows the seven arguments that git gives to a program of its own for differences; the README says how.
cli-merge-about = Bring two copies together that were edited apart
cli-merge-base = What both copies began with
cli-merge-ours = Our copy, which becomes the merged one
cli-merge-theirs = Their copy
cli-merge-after-help = Where both changed a part in different ways, what was there before stays in force, and both edits become proposals. The exit code is 0 if nothing contradicts, and 1 if something does; the merged copy is written either way. The README says how git merges with it.
diff-files = Name one agreement or two.
diff-signed = Signed for { $party } by { $name }
diff-not-signed = No longer signed for { $party }
merge-conflict = Ours: { $ours } · Theirs: { $theirs }
merge-as-it-was = as it was
merge-forked = Both copies agreed on a version of their own after the same one. Both are kept; agree on one of them again.
merge-sources = The copies name different lead files; ours are kept.
merge-result = { $n ->
    [0] Merged; nothing contradicts.
    [one] Merged, with { $n } part that both changed in different ways. What was there before stays in force; both edits are proposals now.
   *[other] Merged, with { $n } parts that both changed in different ways. What was there before stays in force; both edits are proposals now.
}

cli-document-about = Write the agreement as a document
cli-document-output = The file to write: .md, .html or .pdf
cli-document-ending = The document is written as .md, .html or .pdf: name such a file.
cli-checklist = Write the one-page checklist for the sales call instead
cli-document-after-help =
    Definitions with points and thresholds, checklists, response times, what was decided against, examples, signatures and how to verify them: everything in sentences, written from the rules. Of people it names those who answer, and those who sign.

    Examples
      accord document demo/agreement.ron --output agreement.pdf
      accord document demo/agreement.ron --checklist --output checklist.pdf
cli-created-from = Look only at leads created on this day or later
cli-created-until = Look only at leads created on this day or earlier
cli-only = Look only at leads whose field holds this value, such as source=Webinar; nothing after = stands for unknown. Can be given several times: of one field, any of the values; of several fields, all of them
cli-by = Draw the chart for each part of the leads: a field such as source or country, segment, or campaign
cli-only-wrong = “{ $value }” is no choice of leads: write a field, an equals sign and a value, such as source=Webinar.
cli-wrong-day = “{ $value }” is no day: write it as 2026-05-31.
filter-no-field = The history has no field “{ $field }” to choose by. There are: { $offered }.
