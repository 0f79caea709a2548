# Files.
file-io = { $path }: { $error }
file-too-large = { $path } is larger than 16 MB, too large for an agreement.
file-not-text = { $path } is not a text file, so it is no agreement. Agreements end in .ron.
file-no-agreement = { $path } is not an agreement that this version can open. { $error }
file-not-read-back = { $path } was not saved: what would be written cannot be read back. The file is as it was.
file-changed = { $path } was not saved: somebody else has changed it since it was opened.
file-not-confirmed = { $path } was saved, but the disk does not confirm that it would survive a power cut. { $error }
open-newer = A later version of Accord wrote it (format { $version }). Update Accord to open it.
open-unparsable = Line { $line }, column { $column }: { $message }

# The frame of the window.
screen-define = Define
screen-data = Data
screen-simulate = Simulate
screen-sign = Sign
screen-export = Export
choose-language = Language
theme-system = Theme of the system
theme-light = Light theme
theme-dark = Dark theme
untitled = Untitled agreement
not-saved = Not saved
menu-file = File
action-new = New…
action-open = Open…
action-save = Save
action-save-as = Save as…
action-undo = Undo
action-redo = Redo
action-toggle-theme = Switch between light and dark
action-full-screen = Full screen
action-palette = Find a command…
action-shortcuts = Keyboard shortcuts
action-quit = Quit
recent = Recent
cancel = Cancel
close = Close
open = Open
save = Save
discard = Do not save
path = Path
path-hint = Path of a file
path-about = Type a path, choose a file, or drop one on the window.
choose-file = Choose…
put-away = Put away
sample-company = Sample company
status-reading = Reading files
status-reading-pace = { $rate }/s, { $left } left
status-no-data = No lead file yet
status-history = { $name } · { $leads } leads · { $activities } activities
status-signable = Can be signed
status-advice = { $n ->
    [one] Can be signed, { $n } piece of advice
   *[other] Can be signed, { $n } pieces of advice
}
status-blocking = { $n ->
    [one] { $n } finding stands in the way of signing
   *[other] { $n } findings stand in the way of signing
}

# Dialogs.
new-title = New agreement
new-about = Start from an agreement that others have found useful. Everything in it can be changed.
preset-inbound-saas = Inbound, with points
preset-inbound-saas-about = Software sold to companies that come by themselves: who they are and what they do gives points.
preset-four-categories = The classic in four categories
preset-four-categories-about = Profile, channel, actions and undesirables; three steps to sales acceptance, five to qualification.
preset-event-driven = Events
preset-event-driven-about = Trade shows, conferences and webinars: what happens there counts, and fades quickly.
preset-buying-teams = Buying teams
preset-buying-teams-about = Accounts instead of single people: several of one company must move at once.
preset-short-cycle = Short sales cycle
preset-short-cycle-about = Deals that close in days: timing and authority decide, and sales answers within hours.
preset-empty = Empty
preset-empty-about = Nothing but a threshold.
open-title = Open an agreement
save-as-title = Save the agreement
palette = What do you want to do?
palette-nothing = Nothing is called so.
unsaved-title = Save the changes?
unsaved-about = “{ $title }” has changes that are not saved.

# Work that was not saved, and files that others have changed.
recovered-title = Unsaved work was found
recovered-about = “{ $title }” was being edited when Accord ended on { $at }, and was not saved.
recovered-no-file = It had not been saved to a file yet.
recovered-file = It belongs to { $path }, which is as it was.
recovered-file-gone = It belongs to { $path }, which cannot be opened now.
recovered-file-changed = It belongs to { $path }, which somebody has changed since. Nothing is saved over without asking.
recovered-differences = What is not in the file:
recovered-edits = What was changed:
recovered-all = What it says:
recovered-restore = Go on with it
recovered-forget = Throw it away
recovered-later = Later
recovered-later-tip = It is offered again at the next start.
changed-title = Somebody else has changed the file
changed-about = { $file } was saved by somebody else since you opened it. Whatever you choose, both versions are kept.
changed-theirs = What they changed
changed-yours = What you changed
changed-no-agreement = The file is no agreement any more.
action-merge = Merge with another copy…
merge-title = Merge with another copy
changed-merge = Merge both
changed-merge-about = Both edits are kept. Where they contradict each other, what was there before stays in force, and both become proposals to decide.
changed-beside = Save mine beside it
changed-over = Save mine over it
changed-over-tip = Their version is kept as { $file }.
differences-none = Nothing

# Notices.
notice-saved = Saved to { $path }
notice-not-kept = What you edit cannot be kept safe from a crash: { $error }. Save more often.
notice-job-failed = Something in the program broke, and nothing was lost. Please report it: { $error }
notice-other-columns = { $file } seems to be about { $kind } as well, but has other columns. Choose which file is meant.
notice-not-signable = The agreement cannot be signed yet. See what the findings say.
notice-no-name = A signature needs a name.

# The draft against what was agreed last.
strip-agreed = Against what was agreed last
strip-file = Against the file as opened or saved
strip-same = Nothing has changed
strip-changes = { $first } – and { $n ->
    [one] 1 more change
   *[other] { $n } more changes
}
strip-cell = { $name }: { $now }, before { $before }
strip-caught = Winners caught
strip-missed = Winners missed
strip-money = Money caught
strip-load = MQLs a week
filter-all = All leads
filter-open = Choose which leads are looked at
filter-count = { $n } of { $of } leads
filter-clear = Show all leads
filter-created = Created
filter-created-about = A click looks at that time alone, one with Shift adds it.
filter-no-times = The lead file does not say when leads were created.
filter-first-day = From
filter-last-day = Until
filter-days-crossed = The last day is before the first: no lead is in between.
filter-quarter = Q{ $n }
filter-field-about = Leads with any of the chosen values.
break-down = Break down
break-down-none = All together
break-down-by = By: { $facet }
foreseen-leads = What it makes of the leads
foreseen-yours = Yours
foreseen-theirs = Theirs
foreseen-merged = Merged
foreseen-changed = Merging takes { $yours } of { $of } leads to another stage compared with yours, and { $theirs } compared with theirs.
foreseen-conflicts = { $n ->
    [one] { $n } part was changed by both in different ways. Nobody can sign until it is decided.
   *[other] { $n } parts were changed by both in different ways. Nobody can sign until they are decided.
}
foreseen-faults = { $n ->
    [one] { $n } thing in that copy is not as it was signed. Ask where it comes from before you merge.
   *[other] { $n } things in that copy are not as they were signed. Ask where it comes from before you merge.
}
foreseen-theirs-else = What is different in theirs
notice-go = Go to: { $screen }
working-out = Being worked out…
