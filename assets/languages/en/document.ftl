# The agreement as a document.
document-parties = Purpose and parties
document-owners = Who answers for what
document-nobody = Nobody is named yet
document-review = looked at again on { $date }
document-must-sign = Who must sign
document-needed-with-key = { $n ->
    [one] { $n } signature with a key; keys have { $names }
   *[other] { $n } signatures with a key; keys have { $names }
}
document-needed-by-name = { $n ->
    [one] { $n } signature by name only; no keys are listed
   *[other] { $n } signatures by name only; no keys are listed
}
document-mql-about = Points are added up to a score. A lead qualifies at the first moment at which all of this holds:
document-roles = Who takes which role of the buying team
document-not-qualified = Leads that do not qualify go to { $list }
document-disqualified = Disqualified leads go to { $list }
document-of-category = All of these together: { $limit }
document-of-score = The score as a whole: { $limit }
document-at-most = { $n ->
    [one] at most { $n } point
   *[other] at most { $n } points
}
document-no-less = no less than { $points }
document-nothing-asked = Nothing is asked for.
document-stage-about = A lead becomes an { $stage } when every box can be ticked, save the optional ones.
document-stage-otherwise = Leads that fail go to { $list }
document-requirement-otherwise = if not: to { $list }
document-service = Response times
document-service-about = The clock starts at the hand-off to sales. Working hours and working days count only while sales works.
document-no-windows = No time has been promised.
document-clock = When the clock runs
document-hours = { $days }, { $opens } to { $closes } ({ $zone })
document-calls = How a call ends
document-goes-on = Goes on to the next step
document-no-list = Goes to no list
document-lists = What the lists are for
document-list-nurture = Marketing keeps in touch
document-list-low-quality = Kept, without effort
document-list-disqualified = Out for good
document-back = Coming back
document-one-pass = A lead that has left does not come back: each has one pass.
document-capacity = { $n ->
    [one] Sales can work { $n } MQL a week
   *[other] Sales can work { $n } MQLs a week
}
document-quota = { $days ->
    [one] Sales has to sell { $amount } within { $days } day
   *[other] Sales has to sell { $amount } within { $days } days
}
document-decided = What was decided against, and why
document-nothing-decided = Nothing has been turned down so far.
document-proposed = { $party } proposed it on { $date }: { $reason }
document-rejected = { $party } rejected it on { $date }: { $reason }
document-countered = Instead, { $party } proposed “{ $change }”: { $reason }
document-figures = Figures at signing
document-no-figures = No figures were signed: no history was open, or names alone stand under the agreement.
document-seen = What the signers saw when they signed version { $n } on { $date }:
document-seen-over = What the signers saw when they signed version { $n } on { $date }, on the history { $history }:
document-figures-older = These figures belong to the version that was signed last. The rules have changed since.
document-field = { $field }: { $value }
document-days-before = { $n ->
    [0] { $what } on the day of judgement
    [one] { $what } { $n } day before
   *[other] { $what } { $n } days before
}
document-hours-before = { $n ->
    [0] { $what } at the moment of judgement
    [one] { $what } { $n } hour before
   *[other] { $what } { $n } hours before
}
document-points = Its points, one by one
document-stops = stops at { $stage }: { $test } ({ $met })
document-signatures = Signatures
document-unsigned = Nobody has signed yet.
document-by-name = BY NAME ONLY: it says who typed a name and proves nothing more
document-with-key = with a key, so that anybody can check it
document-lapsed = given for other content: does not hold for what stands here
document-withdrawn = Withdrawn
document-versions = Versions
document-keys = Keys
document-times = Times are those of { $zone }.
document-verify = How to verify
document-verify-about = This document is written from the rules and is for reading. What counts is the agreement as a file; anybody can check it, without a network.
document-verify-file = Open the file in Accord: the screen “Sign” says whether everything is as it was signed.
document-verify-command = Or type: accord verify FILE.ron
document-verify-result = The fingerprint shown there must be this one. If it differs, this document tells of other rules.
document-faults = What is not as it was signed
# The checklist for the sales call.
checklist-title = { $title }: checklist for the sales call
checklist-call = The call
checklist-lead = Lead
checklist-caller = Called by
checklist-date = Date
checklist-question = { $name }?
checklist-end = How did the call end?
checklist-rejected = If sales rejects the lead: why?
