# What checks find. Each says what is wrong and what to do.
severity-blocking = Blocking
severity-advisory = Advice
finding-unreachable-threshold = { $most ->
    [one] No lead can reach the threshold: the criteria give at most { $most } point. Lower it, or give more points.
   *[other] No lead can reach the threshold: the criteria give at most { $most } points. Lower it, or give more points.
}
finding-unreachable-minimum = No lead can reach this minimum: at most { $most } are possible. Lower it, or give more points.
finding-everyone-qualifies = Every lead has the threshold, whatever it does. Raise it, or ask for something more.
finding-no-criteria = There is nothing to score by yet. Add a criterion.
finding-no-requirements = This stage lets every lead in. Add a requirement.
finding-worthless-criterion = This criterion can never change anything. Give it points, or remove it.
finding-cap-too-small = A cap of { $cap } cuts off part of what it gives at a single time. Raise the cap, or lower the points.
finding-duplicate-criterion = It looks at the same as “{ $of }”, so both count. Remove one, unless that is what you mean.
finding-malformed-pattern = The pattern “{ $pattern }” cannot be read, so the question stays unanswered. Correct it.
finding-impossible-question = No value can answer this question with yes. Choose values, or put the smaller number first.
finding-unnamed = It has no name. Nobody can talk about it without one.
finding-no-list = Leads that fail here go nowhere. Name a list for them.
finding-no-response-time = Nothing says how soon sales has to act. Give the acceptance a time, such as 8 working hours.
finding-go = Show { $place } to correct it
place-agreement = The agreement
place-calendar = Working hours
place-limits = Limits

# What no agreement may be.
malformed-duplicate-id = { $place }: two entries have this id. Give one of them another.
malformed-unknown-list = { $place }: there is no list “{ $list }”. Add it, or name another.
malformed-character = { $place }: the character { $code } cannot be seen. Type the text instead of pasting it.
malformed-text-too-long = { $place }: a text may have 2,000 characters at most.
malformed-too-deep = { $place }: conditions may stand in one another 12 deep at most.
malformed-points-range = { $place }: points and thresholds go from −100,000 to 100,000.
malformed-points-sign = { $place }: undesirables take points, all others give some.
malformed-disqualifies = { $place }: only an undesirable can disqualify.
malformed-evidence = { $place }: profile and channel criteria ask fields only.
malformed-amount = { $place }: a counter cannot disqualify. Ask the field a question instead.
malformed-decay = { $place }: the steps of a decay must grow older and give 0 to 100 percent.
malformed-days = { $place }: days go from 1 to 36,500.
malformed-per = { $place }: something must be counted per 1 at least.
malformed-limit = { $place }: a cap is 0 or more, a floor 0 or less.
malformed-activity-field = { $place }: of an activity, only asset, campaign and minutes can be asked.
malformed-required-twice = { $place }: a field is required twice.
malformed-time-zone = { $place }: no time zone is called “{ $zone }”. Use a name such as Europe/Berlin.
malformed-working-time = { $place }: name each working day once, and let work end after it begins.
malformed-window = { $place }: a window must have a length.
malformed-team = { $place }: a buying team needs at least one person, and no more roles than it has.
malformed-grid = { $place }: the bounds of a grid must rise, and it must accept at least one of its cells.
malformed-too-many-criteria = { $place }: at most 1,000 criteria are possible.
malformed-quota = { $place }: a quota needs a time of at least one day.
edit-gone = { $place } is not there any more.
malformed-signatures-needed = Each party that must sign is named once, with 1 to 100 signatures, and at most 100 keys are listed.
malformed-key-twice = Somebody or a key is listed twice among those who can sign.
edit-contested = Edits that a merge could not bring together wait for a decision. Answer those proposals first; then sign.
malformed-region = { $place }: no public holidays are known for “{ $region }”. Use a country such as DE, JP, KR, PL or US, or a part of Germany such as DE-BY.
malformed-days-off = { $place }: name each day off once, the earliest first.
finding-contradictory = No lead can ever have this: it contradicts itself, another requirement or a criterion that puts leads out. Change one of them.
finding-no-owner = Nobody answers for this stage. Name an owner.
finding-never-true = It holds for no lead of the history, so it changes nothing there. Check its words, or remove it.
finding-always-true = It holds for every lead of the history, so it tells none apart. Narrow it, or remove it.
finding-shadowed-by-cap = Its points never count: “{ $by }” already fills the cap of { $cap } whenever this holds. Raise the cap, or remove one.
finding-empty-field = The history knows { $field } of nobody. Load a file that has it, or ask another field.
finding-leaky-field = { $field } was filled in after the fact and gives the outcome away. A rule on it looks better than it is. Ask another field.
finding-example-fails = Both teams expect { $expected }, but it reaches { $reached }. Change the rules, or what you expect.
malformed-too-many-examples = { $place }: at most 1,000 golden examples are possible.
