# What one party proposes and the other answers.
member = { $name } ({ $party })
member-unknown = somebody
member-name = Name
propose-open = Propose…
propose = Propose
propose-title = Propose this change
propose-about = The change goes on record with its reason and its effect, and the draft goes back to what it is held against. The other party accepts or rejects it.
propose-reason = Why?
proposals-open = { $n ->
    [0] Proposals
    [one] 1 open proposal
   *[other] { $n } open proposals
}
proposals-title = Proposals and decisions
proposals-none = Nothing has been proposed yet. Change something, then propose it from the strip below.
proposal-open = Open
proposal-accepted = Accepted
proposal-rejected = Rejected
proposal-reason = Why: { $reason }
proposal-figure = { $name } { $before } → { $after }
proposal-effect = { $figures } (of { $leads } leads)
proposal-unmeasured = Its effect was not measured: no history was open.
proposal-answer = { $who }, { $at }: { $reason }
proposal-answer-reason = Why accept or reject?
proposal-accept = Accept
proposal-reject = Reject
proposal-try = Try it
proposal-try-about = Puts the change into the draft, to see what it does. Undo takes it back.
save-decisions = Save the decisions…
notice-no-reason = A proposal and its answer need a name and a reason.
