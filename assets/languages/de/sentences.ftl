# Numbers in words.
percent = { $n }{"\u00A0"}%
points = { $n ->
    [one] { $signed } Punkt
   *[other] { $signed } Punkte
}
money = { $amount }{"\u00A0"}{ $currency }
quoted = „{ $text }“
list-comma = {", "}
list-and = { $head }, und { $tail }
list-or = { $head }, oder { $tail }
list-and-short = { $head } und { $tail }
list-or-short = { $head } oder { $tail }
nothing-chosen = (noch nichts gewählt)

# The funnel.
stage-mql = Marketing Qualified Lead
stage-sal = Sales Accepted Lead
stage-sql = Sales Qualified Lead
stage-mql-short = MQL
stage-sal-short = SAL
stage-sql-short = SQL
verdict-passed = Bestanden
verdict-failed = Gescheitert
verdict-not-evidenced = Nicht belegt
verdict-immature = Zu früh
met-met = Erfüllt
met-not-met = Nicht erfüllt
met-not-evidenced = Nicht belegt
met-not-yet-due = Noch nicht fällig
party-marketing = Marketing
party-sales = Vertrieb

# Questions to a field.
question-is = { $field } ist { $value }
question-is-not = { $field } ist nicht { $value }
question-is-one-of = { $field } ist { $values }
question-is-none-of = { $field } ist nicht { $values }
question-contains = { $field } enthält { $values }
question-contains-none = { $field } enthält nicht { $values }
question-begins = { $field } beginnt mit { $value }
question-ends = { $field } endet mit { $value }
question-matches = { $field } entspricht dem Muster { $value }
question-equals = { $field } ist genau { $value }
question-less-than = { $field } ist weniger als { $value }
question-at-most = { $field } ist höchstens { $value }
question-more-than = { $field } ist mehr als { $value }
question-at-least = { $field } ist mindestens { $value }
question-between = { $field } liegt zwischen { $low } und { $high }
question-yes = { $field } trifft zu
question-no = { $field } trifft nicht zu
question-before = { $field } liegt vor dem { $value }
question-after = { $field } liegt nach dem { $value }
question-within-days = { $days ->
    [0] { $field } liegt am selben Tag
    [one] { $field } liegt höchstens { $days } Tag zurück
   *[other] { $field } liegt höchstens { $days } Tage zurück
}
question-known = { $field } ist bekannt
question-unknown = { $field } ist unbekannt
condition-always = immer
condition-never = nie
condition-group = ({ $parts })
condition-none = nicht ({ $parts })

# Criteria.
category-profile = Profil
category-channel = Kanal
category-action = Aktion
category-undesirable = Negativ
score-fit = Fit
score-engagement = Engagement
criterion-fields = { $points }: { $condition }
criterion-fields-out = Ausschluss: { $condition }
criterion-amount = { $points } für je { $per } im Feld „{ $field }“
criterion-every-time = { $points } je { $activity }
criterion-once = { $points } einmalig für { $activity }
criterion-once-per-asset = { $points } für { $activity }, einmal je Asset
criterion-once-per-campaign = { $points } für { $activity }, einmal je Kampagne
criterion-at-most-once = { $days ->
    [one] { $points } für { $activity }, höchstens einmal pro Tag
   *[other] { $points } für { $activity }, höchstens einmal in { $days } Tagen
}
criterion-activity-out = Ausschluss nach { $activity }
activity-where = { $activity } ({ $condition })
criterion-window = { $days ->
    [one] , { $days } Tag lang
   *[other] , { $days } Tage lang
}
criterion-wait = { $days ->
    [one] , gezählt { $days } Tag später
   *[other] , gezählt { $days } Tage später
}
criterion-decay = , mit Verfall: { $steps }, danach nichts
decay-step = { $percent } bis Tag { $days }
criterion-cap = { $cap ->
    [one] , insgesamt höchstens { $cap }{"\u00A0"}Punkt
   *[other] , insgesamt höchstens { $cap }{"\u00A0"}Punkte
}

# What a stage asks for.
mql-threshold-sentence = { $threshold ->
    [one] Score von mindestens { $threshold } Punkt
   *[other] Score von mindestens { $threshold } Punkten
}
mql-required-sentence = { $n ->
    [one] Bekannt sein muss: { $fields }
   *[other] Bekannt sein müssen: { $fields }
}
mql-minimum-sentence = { $least ->
    [one] { $score }: mindestens { $least } Punkt
   *[other] { $score }: mindestens { $least } Punkte
}
mql-team-sentence = { $people ->
    [one] Mindestens { $people } Person des Accounts, aktiv innerhalb
   *[other] Mindestens { $people } Personen des Accounts, aktiv innerhalb
} { $days ->
    [one] eines Tages
   *[other] von { $days } Tagen
}
mql-roles-sentence = Mindestens { $n } der Rollen { $roles } besetzt
mql-grid-sentence = Ein akzeptiertes Feld aus Fit und Engagement: { $cells }
grid-cell = Fit { $fit } mit Engagement { $engagement }
band-any = mit beliebigen Punkten
band-below = unter { $high }
band-from = ab { $low }
band-between = { $low } bis { $high }
mql-segment-sentence = { $threshold ->
    [one] { $name }: mindestens { $threshold } Punkt, wenn gilt: { $condition }
   *[other] { $name }: mindestens { $threshold } Punkte, wenn gilt: { $condition }
}
mql-segment-plain-sentence = { $name }: wenn gilt: { $condition }
mql-recycling-sentence = { $days ->
    [0] Abgelehnte, zurückgegebene oder nicht rechtzeitig angenommene Leads können sich sofort erneut qualifizieren
    [one] Abgelehnte, zurückgegebene oder nicht rechtzeitig angenommene Leads können sich nach { $days } Tag erneut qualifizieren
   *[other] Abgelehnte, zurückgegebene oder nicht rechtzeitig angenommene Leads können sich nach { $days } Tagen erneut qualifizieren
}
test-required-field = { $field } ist unbekannt
test-disqualifier = Ausschluss: { $name }
test-minimum = { $score } unter { $least }
test-buying-team = Buying Center unvollständig
test-grid = Kein akzeptiertes Feld aus Fit und Engagement
test-threshold = Score unter { $threshold }
requirement-fields = { $condition }
requirement-within = { $act }, spätestens { $window } nach der Übergabe
requirement-optional = { $sentence } (geprüft, aber optional)
act-accepted = Der Vertrieb akzeptiert den Lead
act-qualified = Der Vertrieb qualifiziert den Lead
act-opportunity = Der Vertrieb eröffnet eine Opportunity
act-disposition = Das Gespräch endet mit { $dispositions }
disposition-sales-ready = Sales-ready
disposition-nurture = Nurturing
disposition-suspect = Suspect
purpose-nurture = Nurturing
purpose-low-quality = Geringe Qualität
purpose-disqualified = Ausgeschlossen
window-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
window-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
window-working-hours = { $n ->
    [one] { $n } Arbeitsstunde
   *[other] { $n } Arbeitsstunden
}
window-working-days = { $n ->
    [one] { $n } Arbeitstag
   *[other] { $n } Arbeitstage
}
unit-hours = Stunden
unit-days = Tage
unit-working-hours = Arbeitsstunden
unit-working-days = Arbeitstage
weekday-monday = Mo
weekday-tuesday = Di
weekday-wednesday = Mi
weekday-thursday = Do
weekday-friday = Fr
weekday-saturday = Sa
weekday-sunday = So

# What the CRM and sales record.
recorded-mql = Im CRM zum MQL geworden
recorded-handed-over = An den Vertrieb übergeben
recorded-accepted = Vom Vertrieb akzeptiert
recorded-rejected = Vom Vertrieb abgelehnt
recorded-recycled = Zurück ans Marketing
recorded-call-sales-ready = Gespräch endete: Sales-ready
recorded-call-nurture = Gespräch endete: Nurturing
recorded-call-suspect = Gespräch endete: Suspect
recorded-qualified = Vom Vertrieb qualifiziert
recorded-opportunity = Opportunity eröffnet
recorded-won = Gewonnen
recorded-lost = Verloren

# Edits, for undo and redo.
edit-add = { $part } hinzufügen
edit-change = { $part } ändern
edit-remove = { $part } entfernen
edit-move = { $part } verschieben
part-named = { $part } { $name }
part-title = Titel
part-purpose = Zweck
part-calendar = Arbeitszeiten
part-criterion = Kriterium
part-limits = Grenzen
part-threshold = Schwellenwert
part-required-fields = Pflichtfelder
part-minimums = Mindestwerte
part-buying-team = Buying Center
part-grid = Raster
part-segment = Segment
part-recycling = Wiederaufnahme
part-targets = Ziele
part-requirement = Anforderung
part-stage-list = Zielliste
part-list = Liste
part-disposition-lists = Listen nach Gesprächen
part-reason = Ablehnungsgrund
part-signature = Unterschrift
part-proposal = Vorschlag
part-agreement = Ganze Vereinbarung
stage-created = Erstellt

# What a lead must have to pass a test.
wanted-field = { $field } ist bekannt
wanted-not = Kein Ausschluss: { $name }
wanted-minimum = { $score } mindestens { $least }
wanted-team = Buying Center vollständig
wanted-grid = Akzeptiertes Feld aus Fit und Engagement
wanted-threshold = Score mindestens { $threshold }
duration-seconds = { $n } s
duration-minutes = { $n } Min.
duration-hours = { $n } Std.
duration-days = { $n } T.

# Worin sich zwei Fassungen einer Vereinbarung unterscheiden.
difference-changed = { $part }: { $before } → { $after }
difference-otherwise = { $part } geändert
difference-renamed = { $part } heißt jetzt { $after }
difference-added = { $part } hinzugefügt: { $after }
difference-added-plain = { $part } hinzugefügt
difference-removed = { $part } entfernt
difference-moved = { $part } verschoben
difference-nothing = nichts
part-owners = Verantwortliche
part-signing = Regeln zum Unterschreiben
part-example = Musterfall
part-member = Mitglied
part-comment = Kommentar
part-stance = Haltung einer Seite
part-position = Position
part-vote = verdeckte Abstimmung
