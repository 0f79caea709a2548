# Kinds of files.
source-leads = Leads
source-activities = Activities
source-stage-changes = Stage changes
source-deals = Deals
source-campaigns = Campaign costs
source-accounts = Accounts

# Why a file cannot be used, and what to do.
import-unreadable = { $path } cannot be read: { $error }
import-empty = { $file } is empty: there are no rows after the header. Export it again, with its rows.
import-not-text = { $type ->
    [xls] { $file } is a spreadsheet, not text. Save the table as CSV and open that.
    [pdf] { $file } is a PDF. Export the table as CSV and open that.
   *[binary] { $file } is not a text file. Export the table as CSV and open that.
}
import-damaged = { $format ->
    [workbook] { $file }: the workbook is damaged or made to break readers ({ $details }). Save it again as .xlsx or .csv.
    [zip] { $file }: the archive is damaged ({ $details }). Pack it again, or unpack it and open the files.
    [gzip] { $file }: the compressed file is damaged or cut off ({ $details }). Fetch or pack it again.
   *[other] { $file }: the { $format } file is damaged ({ $details }). Export it again.
}
import-bomb = { $file } would become far larger than any table of its size, so it was probably made to break programs. If you trust it, export it again as CSV.
import-protected = { $file } is protected by a password. Open it where it comes from and save it without the password.
import-nested = { $file } is an archive within an archive. Unpack it first.
import-oddly-packed = { $file } is packed in a way that cannot be read here. Unpack it, or pack it again as an ordinary zip file.
import-large-packed = { $file } is too large to be read while it is packed. Unpack it first.
import-no-table = { $file } has no table that can be read. Export the table again, as CSV.
import-too-heavy = { $file } takes more memory to read than a workbook may: it is very large, or made to break readers. Save the sheet as CSV and open that.
import-too-slow = { $file }: reading the workbook did not get on and was stopped; it may be made to break readers. Save the sheet as CSV and open that.
import-no-reader = { $file }: the reader of workbooks cannot be started ({ $error }). Save the sheet as CSV and open that.
import-unknown-sheet = { $file } has no sheet “{ $sheet }”. Choose one of its sheets: { $sheets }
import-no-id = { $file }: no column is known to be the lead id. Say which one is. Its columns: { $columns }
import-no-column = { $what ->
    [at] { $file }: no column is known to say when something happened. Say which one does. Its columns: { $columns }
    [activity] { $file }: no column is known to say what the lead did. Say which one does. Its columns: { $columns }
    [campaign] { $file }: no column is known to name the campaign. Say which one does. Its columns: { $columns }
    [cost] { $file }: no column is known to say what the campaign cost. Say which one does. Its columns: { $columns }
   *[stage] { $file }: no column is known to say what was recorded. Say which one does. Its columns: { $columns }
}
import-unknown-column = { $file } has no column “{ $column }”, which the mapping names. Its columns: { $columns }
import-undecided-dates = { $file }: the dates in “{ $column }” can be read in several ways ({ $ways }), as in { $example }. Say which it is.
import-undecided-numbers = { $file }: the numbers in “{ $column }” can be read with a decimal point or a decimal comma, as in { $example }. Say which it is.
import-mixed-dates = { $file }: in “{ $column }”, some dates have their day first ({ $day }) and some their month ({ $month }). Export the file again with one order, or say which one counts; dates in the other order are then refused.
import-mixed-currencies = { $file }: the amounts in “{ $column }” are in several currencies ({ $currencies }). Choose the currency that counts; amounts in others are then unknown. Or convert them before.
import-wrong-mapping = { $file }: there is no { $what } “{ $value }”. Correct the mapping.
import-too-large = { $file } does not fit into memory: all files together need about { $needed }, and { $room } are free. Save them as Parquet with only the columns that you need, export a shorter date range, or let a data warehouse do the first step.
import-two-columns = { $file }: “{ $a }” and “{ $b }” are both mapped to the same. Ignore one of them.
import-other-columns = { $file } has other columns than the files before it, so that it cannot be part of the same source. It has { $columns }; they have { $expected }
import-cancelled = Stopped. Everything is as it was.

# Why a row is refused.
refusal-width = it has { $found } cells, and the header has { $expected }
refusal-blank = it is blank
refusal-repeated-header = it is the header once more
refusal-other-table = it belongs to another table below the first
refusal-footer = it is a total or a remark below the table
refusal-no-id = the lead id is empty
refusal-duplicate-id = the lead { $id } was there before
refusal-unknown-lead = there is no lead { $id }
refusal-unknown-account = no lead belongs to the account { $id }
refusal-several-leads = several leads have the e-mail address { $email }
refusal-duplicate-account = the account { $id } was there before
refusal-no-time = the time is empty
refusal-unreadable-time = “{ $cell }” cannot be read as a date
refusal-no-kind = it does not say what happened
refusal-no-campaign = it does not name a campaign
refusal-no-cost = the cost is missing or unreadable
refusal-unknown-word = nobody knows what “{ $word }” means
refusal-other-property = it is about “{ $property }”, which is no stage
refusal-too-many-kinds = there are too many kinds of activity; this is probably another column

# The data screen.
source-leads-about = One row per lead. Needed.
source-activities-about = What leads did: visits, clicks, webinars.
source-stage-changes-about = What sales recorded: handed over, accepted, rejected.
source-deals-about = Opportunities, won and lost, with amounts.
source-campaigns-about = What every campaign cost, month by month.
source-accounts-about = What is known of companies: industry, size, country.
source-remove = Leave out { $name }
source-rows = { $refused ->
    [0] { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
   *[other] { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $refused } refused
}
path-of = Path of { $name }
choose-file-of = Choose the file of { $name }
read-file = Read
read-file-of = Read the file of { $name }
data-reading = Reading…
data-empty = Choose a file above, type its path, or drop it on the window.
columns-of = Columns of { $name }
columns-about = What each column was recognised as. Change what is wrong; the numbers follow at once.
column-header = Column
column-examples = Examples
column-commonest = Commonest
column-reason = Why
column-confidence = Confidence
column-filled = Filled
column-meaning = Meaning
column-holds = Holds
distinct = { $n ->
    [one] { $n } value
   *[other] { $n } different values
}
distinct-at-least = At least { $n } different values
meaning-of = Meaning of { $column }
holds-of = What { $column } holds
dates-of = How the dates of { $column } are written
numbers-of = How the numbers of { $column } are written
known-from = { $vendor } calls it so
known-widely = Many systems call it so
reason-resembles = Only what systems add differs: an object before it, a unit behind it.
reason-email-for-id = There is no column for the lead id, so rows join by e-mail.
reason-cells-differ = The name says “{ $role }”, but the cells are something else.
reason-other-column = The name says “{ $role }”, but “{ $column }” says so more surely.
reason-contested = The name of “{ $column }” says the same. It is to the right, so this one is taken: please check.
reason-confidence = Confidence: { $share }
known-not = No known name, so it is a field of its own
unreadable-tip = { $n } cells cannot be read so, such as “{ $example }”. Their values are unknown.
role-lead-id = Lead id
role-account = Account
role-created-at = Created
role-at = When it happened
role-activity = What the lead did
role-asset = Asset
role-campaign = Campaign
role-minutes = Minutes
role-stage = What was recorded
role-reason = Reason
role-amount = Amount
role-opened-at = Opportunity opened on
role-currency = Currency of the amount
role-property = Property that changed
role-closed-at = Closed on
role-is-won = Is it won?
role-is-closed = Is it closed?
role-month = Month or day
role-cost = Cost
role-ignored = Ignored
role-recorded-at = Date of: { $what }
role-recorded = Yes if: { $what }
format-ask = Please choose
format-either = 1234
format-year-first = 2026-05-31
format-day-first = 31.05.2026
format-month-first = 05/31/2026
format-named = 1 May 2026
format-serial = Spreadsheet day number
format-epoch = Seconds since 1970
format-point = 1,234.5
format-comma = 1.234,5
observed-until = Observed until
observed-until-tip = The last day that counts, such as 2026-06-30. Empty: the latest time in the files.
currency = Currency
currency-none = None
handed-over-when-created = All leads went to sales at once
handed-over-tip = Every lead of the lead file was handed to sales when it was created.
use-sample = Use the sample company
save-mapping = Save the mapping
save-mapping-tip = Save what the columns mean, for the command line or for the next export of the same kind.
refused-rows = { $n ->
    [one] { $n } row was refused
   *[other] { $n } rows were refused
}
refused-line = Line
refused-reason = Reason
refused-cells = Row
mapping-needs-files = A mapping says what the columns of your files mean. Open the files first, then the mapping.
open-folder = Open a folder…
open-folder-tip = All files of a folder: each goes where its columns belong, and parts of one export are put together.
source-unread = Not read yet: say more
source-more-files = { $file } and { $n } more
tab-columns = Columns
tab-refused = { $n ->
    [0] Nothing refused
   *[other] { $n } refused
}
tab-joins = { $n ->
    [0] All joined
   *[other] Joins: { $n } missing
}
refused-none = Every row was taken in.
written-tip = How the file is written. Change what was found out wrongly.
written-sheet = Sheet
written-header = Header in line
written-header-tip = The line that names the columns, if another one was found; 0 if there is none.
written-encoding = Encoding
written-delimiter = Between cells
written-zone = Time zone
written-zone-tip = The time zone of times that name none, such as Europe/Berlin or Asia/Seoul. Empty: UTC.
written-found = As found: { $what }
delimiter-comma = Comma
delimiter-semicolon = Semicolon
delimiter-tab = Tab
delimiter-pipe = Vertical bar
delimiter-space = Space
delimiter-none = One column
layout-remembered = The columns mean what they meant the last time.
propose-anew = Propose anew
warnings-more = and { $n } more
joined-by-id = Joined by id
joined-by-longer-id = Joined by Salesforce id, 15 to 18 characters
joined-by-email = Joined by e-mail
joined-by-account = Joined by account
joined-by-domain = Joined by e-mail domain
joined-by-confirmed = Joined because you said that they are the same
joined-missing = Rows without a lead
joined-account-missing = Leads without an account here
joined-by-email-about = Case does not matter; addresses at providers such as gmail.com never name a company.
join-better-column = By “{ $column }”, { $n } of { $of } of these rows would find their lead.
join-use-column = Join by { $column }
near-title = Perhaps the same
near-about = They differ only in case, spaces, signs, zeros or the legal form. Nothing is joined until you say so.
near-all = All { $n } are the same
near-same = The same
near-same-of = { $written } is the same as { $known }
near-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
join-missing-title = Not found

# What is odd in a file that was read all the same.
warning-at = { $place }: { $what }
warning-line = { $file ->
    [none] Line { $line }
   *[other] { $file }, line { $line }
}
oddity-stray-quote = a quotation mark that nothing closes was taken as a character
oddity-broken-characters = { $n ->
    [one] a character is broken
   *[other] { $n } characters are broken
}
oddity-error-cells = { $n ->
    [one] a cell holds an error such as #N/A and counts as empty
   *[other] { $n } cells hold an error such as #N/A and count as empty
}
oddity-shortened-ids = { $n } ids were shortened by a spreadsheet, as in 7.01E+17: different leads may look the same. Export them as text.
oddity-long-numbers = { $n ->
    [one] a number is longer than a spreadsheet keeps; its last digits are lost
   *[other] { $n } numbers are longer than a spreadsheet keeps; their last digits are lost
}
oddity-several-sheets = of { $n } sheets, “{ $sheet }” is read
oddity-no-object = it is no JSON object and was left out
oddity-nul-bytes = { $n ->
    [one] a zero byte was left out
   *[other] { $n } zero bytes were left out
}
oddity-repaired = { $n ->
    [one] one row had a delimiter or quotation mark too many or too few and was put right
   *[other] { $n } rows had a delimiter or quotation mark too many or too few and were put right
}
oddity-preamble = { $n ->
    [one] one line above the header was left out
   *[other] { $n } lines above the header were left out
}
oddity-no-header = there is no header; the columns are numbered
oddity-several-header-rows = the header goes over { $n } rows
oddity-header-width = the header has { $found } cells, most rows have { $rows }
oddity-field-twice = “{ $column }” is in the lead file too; what the lead file says counts

# What a file is like, and what it leaves open.
shape-snapshot = a snapshot: one row per lead with the dates on which it became something
shape-lead-list = a list of leads without dates of stages
shape-activity-log = a log of what leads did
shape-stage-history = a history of stages
shape-deals = a list of deals
shape-outcomes = a list of outcomes
shape-campaign-costs = what campaigns cost
shape-accounts = a table of accounts
gap-created = when leads were created
gap-activities = what leads did
gap-stages = what sales made of them
gap-returns = whether a lead came back
gap-outcomes = who was won
gap-when-won = when they were won
gap-money = what they were worth
gap-which-lead = which lead of an account a deal came from
shape-is = This is { $shape }.
shape-gaps = By itself it does not say: { $gaps }.
