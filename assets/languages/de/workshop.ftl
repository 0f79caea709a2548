# What the people around the table say and do.
party-operations = Operations
party-leadership = Leitung
party = Seite
table-open = Wer ist da?
table-title = Am Tisch
table-about = Alle Anwesenden und wer an der Tastatur sitzt. Änderungen und Kommentare werden unter diesem Namen festgehalten.
table-empty = Noch niemand. Fügen Sie unten die erste Person hinzu.
table-speak = Sitzt an der Tastatur
member-add = Hinzufügen
speaker = An der Tastatur: { $who }
notice-no-speaker = Sagen Sie zuerst, wer an der Tastatur sitzt: oben „Wer ist da?“.
talk-title = Was die Seiten sagen
talk-about = { $n ->
    [0] { $name }: { $accord }
    [one] { $name }: { $accord }, { $n } offener Kommentar
   *[other] { $name }: { $accord }, { $n } offene Kommentare
}
talk-nobody = Zum Zustimmen, Bestreiten oder Kommentieren sagen Sie zuerst, wer da ist.
stance-of = { $party } sagt:
stance-agree = Einverstanden
stance-contest = Bestreiten
accord-agreed = Von beiden zugesagt
accord-open = Offen
accord-half = Nur { $parties } ist einverstanden
accord-contested = Bestritten von { $parties }
comment = Kommentar
comment-add = Kommentieren
comment-settled = Erledigt
comments-none = Noch wurde nichts gesagt.
proposal-counter = Gegenvorschlag…
proposal-counter-about = Übernimmt die Änderung in den Entwurf. Ändern Sie sie ab und schlagen Sie das stattdessen vor.
proposal-counters = Gegenvorschlag zu { $who }
# Golden examples.
screen-discuss = Abstimmen
examples = Musterfälle
examples-about = Echte oder erfundene Leads mit der Stufe, die beide Teams erwarten. Jede Änderung wird daran geprüft.
examples-empty = Noch keine Musterfälle. Erfinden Sie einen Lead, den alle gut finden, und einen, den keiner will.
example-add = Lead erfinden
example-add-known = Oder einen echten: unter Simulieren einen Lead öffnen und auf die Prüfliste klicken.
example-expected = Beide erwarten
example-expected-of = Erwartet von { $name }
example-meets = Erreicht { $reached }
example-misses = Erreicht stattdessen { $reached }
example-unknown = Nicht prüfbar
example-unknown-tip = Die geöffnete Historie hat keinen Lead mit dieser ID.
example-lead = Lead-ID
example-known-about = Ein Lead der Historie über seine ID; nur die ID steht in der Vereinbarung.
example-fields = Was bekannt ist
example-field-add = Feld hinzufügen
example-activities = Was der Lead getan hat
example-activity-add = Aktivität hinzufügen
example-acts = Was der Vertrieb festhielt
example-act-add = Eintrag hinzufügen
example-days-ago = Tage vorher
example-hours-ago = Stunden vorher
example-asset = Inhalt
example-score = Der Entwurf gibt { $score } Punkte: { $reached }.
example-from-lead = Diesen Lead zum Musterfall machen
new-example = Neuer Musterfall
notice-example-added = { $lead } ist jetzt ein Musterfall, unter Abstimmen.
reached-none = kein MQL
# Positions.
positions = Positionen
positions-about = Die Entwürfe zweier Seiten nebeneinander: was sich unterscheidet, bei wem sie uneins sind und was dazwischen liegt.
positions-empty = Es braucht zwei Positionen. Ändern Sie den Entwurf, wie Ihre Seite ihn will, und legen Sie ihn als Position ab; die andere Seite tut dasselbe.
positions-differ = Worin sich { $first } und { $second } unterscheiden
positions-same = Sie unterscheiden sich nicht.
positions-running = Was dazwischen liegt, wird durchgerechnet…
position-take = Entwurf als Position ablegen: { $party }
position-take-nobody = Entwurf als Position ablegen
position-take-about = Den Entwurf als Position ablegen
position-load = Entwurf öffnen: { $party }
front = Zwischen Menge und Annahme
front-about = Jeder Punkt ist eine Vereinbarung, über die Historie gerechnet. Die auf der Linie schlägt keiner: mehr MQLs kosten Annahme.
front-volume = MQLs
front-acceptance = Vom Vertrieb angenommen, %
front-between = Dazwischen
front-point = { $what }: { $mqls } MQLs, { $acceptance } angenommen
front-middle = { $party } mit Schwellenwert { $threshold }
front-taken = { $party } mit: { $changes }
front-try = Ausprobieren: { $what }
front-best = Nichts Probiertes hat von beidem mehr.
front-beaten = Anderes hat von beidem mehr.
differing = { $n ->
    [one] Uneins bei { $n } Lead
   *[other] Uneins bei { $n } Leads
}
# The hidden vote.
vote = Verdeckte Abstimmung
vote-about = Jede Seite beurteilt dieselben Leads, ohne die Antworten der anderen zu sehen. Dann wird ausgezählt.
vote-empty = Es läuft keine Abstimmung. Sie dauert je Seite etwa drei Minuten.
vote-begin = { $n } Leads ziehen und beginnen
vote-end = Abstimmung verwerfen
vote-open = Auszählen
vote-state = { $party }: { $n } von { $of }
vote-nobody = Sagen Sie, wer da ist, um die Leads für eine Seite zu beurteilen.
vote-lead = Lead { $n } von { $of }
vote-next = Nächster Lead
vote-previous = Vorheriger Lead
vote-question = Ist dieser Lead die Zeit des Vertriebs wert?
vote-yes = Lohnt sich
vote-no = Lohnt sich nicht
vote-did = Hat getan: { $what }
vote-did-nothing = nichts Festgehaltenes
vote-differing = { $n ->
    [0] Alle Leads gleich beurteilt
    [one] Uneins bei { $n } Lead
   *[other] Uneins bei { $n } Leads
}
concord-same = { $n ->
    [one] Bei { $same } von { $n } Lead gleich beurteilt ({ $share }).
   *[other] Bei { $same } von { $n } Leads gleich beurteilt ({ $share }).
}
concord-kappa = Cohens Kappa ist { $kappa }: { $band }.
concord-no-kappa = Der Zufall allein gäbe dasselbe, daher sagt Cohens Kappa nichts.
kappa-none = weniger Einigkeit als durch Zufall
kappa-slight = geringe Einigkeit
kappa-fair = leichte Einigkeit
kappa-moderate = mittlere Einigkeit
kappa-substantial = beachtliche Einigkeit
kappa-almost-perfect = nahezu volle Einigkeit
# Minutes.
minutes = Protokoll
minutes-about = Was geändert, gesagt, vorgeschlagen, entschieden und unterzeichnet wurde, das Neueste zuerst.
minutes-empty = Noch ist nichts festgehalten.
minutes-at = Wann
minutes-by = Wer
minutes-what = Was
minutes-text = In Worten
minutes-with-reason = { $change } – { $reason }
minute-changed = Geändert
minute-proposed = Vorgeschlagen
minute-said = Gesagt
minute-took-position = Position
minute-voted = Abgestimmt
save-minutes = Protokoll speichern…
# The first steps.
guide-step = { $n } von { $of }
guide-data = Bringen Sie Ihre Leads mit
guide-data-about = Ein Beispielunternehmen ist geöffnet, damit Sie alles ausprobieren können. Ziehen Sie eigene Lead-Dateien ins Fenster oder wählen Sie sie unter Daten. Sie verlassen diesen Rechner nie.
guide-define = Bewegen Sie den Schwellenwert
guide-define-about = Jede Regel ist ein Satz: Klicken Sie auf ein Wort, um es zu ändern. Ziehen Sie den Schwellenwert, und die Leiste unten zeigt sofort, was das bei MQLs, Gewinnern und Geld bewirkt.
guide-agree = Einigen und unterzeichnen
guide-agree-about = Unter Abstimmen schlagen Sie Änderungen vor, vergleichen Positionen und beurteilen Leads. Wenn nichts mehr im Weg steht, unterzeichnen beide Teams, und die Regeln lassen sich exportieren.
guide-next = Weiter
guide-done = Verstanden
guide-show = Zeigen
guide-skip = Überspringen
action-guide = Erste Schritte zeigen
action-present = Für den Raum vergrößern
theme-contrast = Hoher Kontrast
# Words of a sentence and owners.
word-edit = Zum Ändern klicken
word-done = Fertig
owner-of = Verantwortlich für { $stage }
review-wanted = Überprüfen am
review-of = Überprüfungstag von { $stage }
flag-yes = ja
flag-no = nein
# Charts to choose from.
chart-name-overview = Überblick
chart-name-funnel = Funnel
chart-name-leakage = Wohin Leads gehen
chart-name-leakage-money = Wohin Umsatz geht
chart-name-reasons = Gründe
chart-name-blockers = Eine Änderung entfernt
chart-name-changes = Was wir ändern
chart-name-scores = Scores
chart-name-sweep = Jeder Schwellenwert
chart-name-grid = Fit × Engagement
chart-name-sensitivity = Empfindlichkeit
chart-name-velocity = Tempo
chart-name-response = Reaktionszeit
chart-name-promise = Zusage gehalten
chart-name-cohorts = Kohorten
chart-name-trend = Verlauf
chart-name-channels = Kanäle
chart-name-costs = Kosten
chart-name-capacity = Kapazität
chart-name-quota = Quotenplan
save-chart = Als Bild speichern…
save-chart-about = Diagramm speichern (.svg oder .png)
save-report = Bericht…
save-report-about = Bericht für die Leitung (.html oder .pdf)
notice-report-needs-leads = Der Bericht braucht eine gelesene und geprüfte Historie. Warten Sie einen Moment, oder laden Sie Lead-Dateien.
list-sort = Nach { $column } sortieren
list-save = Diese Leads speichern…
notice-copies = Neben dieser Vereinbarung liegen Kopien, weil zwei gleichzeitig gespeichert haben: { $names }. „Mit anderer Kopie zusammenführen…“ im Dateimenü bringt sie zusammen.
chart-name-movers = Wer sich bewegt
chart-name-sensitivity-map = Karte der Empfindlichkeit
chart-name-accounts = Accounts
save-numbers = Zahlen speichern…
save-numbers-about = Die Tabellen hinter dem Diagramm speichern (.xlsx oder .csv)
chart-name-weeks = Wochen
save-shown = Speichern
numbers-show = Zahlen
numbers-about = Die Zahlen hinter dem Diagramm zeigen
numbers-more = { $n } weitere Zeilen stehen in der Datei, die sich speichern lässt.
