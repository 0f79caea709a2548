# Kinds of files.
source-leads = Leads
source-activities = Activities
source-stage-changes = Stage changes
source-deals = Deals

# Why a file cannot be used, and what to do.
import-unreadable = { $path } cannot be read: { $error }
import-empty = { $file } is empty: there are no rows after the header. Export it again, with its rows.
import-not-text = { $type ->
    [zip] { $file } is a spreadsheet or an archive, not text. Save the table as CSV and open that.
    [xls] { $file } is a spreadsheet, not text. Save the table as CSV and open that.
    [parquet] { $file } is a Parquet file. Save the table as CSV and open that.
    [pdf] { $file } is a PDF. Export the table as CSV and open that.
    [gzip] { $file } is compressed. Unpack it first.
   *[binary] { $file } is not a text file. Export the table as CSV and open that.
}
import-no-id = { $file }: no column is known to be the lead id. Say which one is. Its columns: { $columns }
import-no-column = { $what ->
    [at] { $file }: no column is known to say when something happened. Say which one does. Its columns: { $columns }
    [activity] { $file }: no column is known to say what the lead did. Say which one does. Its columns: { $columns }
   *[stage] { $file }: no column is known to say what was recorded. Say which one does. Its columns: { $columns }
}
import-unknown-column = { $file } has no column “{ $column }”, which the mapping names. Its columns: { $columns }
import-undecided-dates = { $file }: the dates in “{ $column }” can be read day first or month first, as in { $example }. Say which it is.
import-undecided-numbers = { $file }: the numbers in “{ $column }” can be read with a decimal point or a decimal comma, as in { $example }. Say which it is.
import-wrong-mapping = { $file }: there is no { $what } “{ $value }”. Correct the mapping.
import-two-columns = { $file }: “{ $a }” and “{ $b }” are both mapped to the same. Ignore one of them.
import-cancelled = Stopped. Everything is as it was.

# Why a row is refused.
refusal-width = it has { $found } cells, and the header has { $expected }
refusal-no-id = the lead id is empty
refusal-duplicate-id = the lead { $id } was there before
refusal-unknown-lead = there is no lead { $id }
refusal-unknown-account = no lead belongs to the account { $id }
refusal-no-time = the time is empty
refusal-unreadable-time = “{ $cell }” cannot be read as a date
refusal-no-kind = it does not say what happened
refusal-unknown-word = nobody knows what “{ $word }” means
refusal-too-many-kinds = there are too many kinds of activity; this is probably another column
