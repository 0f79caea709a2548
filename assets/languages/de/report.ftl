# Diagramme in Worten.
fewer-than = < { $n }
chart-part = { $name } { $n }
chart-tally = { $name }: { $leads } Leads, { $won } gewonnen, { $money }
chart-funnel-about = Von { $leads } Leads wurden { $mql } zu MQLs, { $sal } zu SALs und { $sql } zu SQLs; { $won } wurden gewonnen.
chart-agreed-before = zuletzt vereinbart: { $n }
chart-recorded = im CRM erfasst: { $n }
chart-expected-more = zusätzlich zu erwarten: { $n } ({ $low } – { $high })
chart-leakage-about = { $leads } Leads scheitern an einer Stufe, darunter { $won } Gewonnene. Die meisten bleiben hängen an „{ $test }“: { $most }.
chart-leakage-money = Wo Umsatz verloren geht
chart-not-won = Bisher nicht gewonnen
chart-reasons = Warum Leads ausscheiden, nach verlorenen Gewonnenen
chart-blockers = Was eine einzige Änderung durchließe
chart-blockers-about = Gewonnene, die nur an einer einzigen Anforderung scheitern. Ohne sie kämen sie durch.
chart-winners = { $n } gewonnen
chart-winners-of = von { $leads } Leads · { $money }
chart-scores = Leads nach höchster Punktzahl
chart-score-band = { $from } bis { $to } Punkte: { $leads } Leads, { $won } gewonnen
chart-threshold = Schwelle { $n }
chart-mqls-of-all = MQLs, von allen Leads
chart-sweep-about = Die Schwelle ergibt jetzt { $mqls } MQLs. Sie erfassen { $caught } aller Gewonnenen, und { $precision } von ihnen wurden gewonnen.
chart-grid = Gewinnquote nach Fit und Engagement
chart-grid-about = Punkte in dem Moment, der über den Lead entschied. Groß: davon gewonnen. Klein: wie viele Leads.
chart-grid-decides = Umrahmte Felder qualifizieren. Groß: davon gewonnen. Klein: wie viele Leads.
chart-grid-cell = Fit { $fit }, Engagement { $engagement }: { $leads } Leads, { $rate } gewonnen
chart-below = unter { $n }
chart-at-least = { $n } und mehr
chart-sensitivity-about = Wie viele MQLs dazukommen oder wegfallen, wenn eine einzelne Zahl bis zu einem Fünftel kleiner oder größer wäre. Rot: Bei diesem Schritt sind es viele auf einmal.
chart-if = bei { $n }
chart-made-it = Haben den Schritt gemacht
chart-made-after = { $step }: { $share } innerhalb von { $after }
chart-step-half = { $step }, Hälfte in { $half }
chart-velocity-about = Von der Erstellung bis zum Abschluss brauchte die Hälfte der Gewonnenen höchstens { $half }, neun von zehn höchstens { $most }. Die Linien zählen alle, die einen Schritt begonnen haben, auch die, die ihn nie machen.
chart-response-about = Wo der Vertrieb nach der Übergabe geantwortet hat: die Hälfte innerhalb von { $half }, neun von zehn innerhalb von { $most }.
chart-promise-about = Zugesagt: Annahme innerhalb von { $window }. Eingehalten bei { $share } der Leads, die angenommen wurden oder hätten werden sollen.
chart-won-share = { $share } gewonnen
chart-rate-of = { $stage }-Quote
chart-cohort-cell = { $month }, { $name }: { $share }
chart-cohorts-about = Jede Zeile ist ein Monat der Erstellung. Schraffierte Monate sind noch nicht abgeschlossen: Neun von zehn Gewonnenen brauchen bis zu { $wait }.
chart-trend = Monat für Monat
chart-trend-about = Wie viele Leads jedes Monats wie weit kamen. Hohle Punkte können noch wachsen.
chart-month-created = Monat der Erstellung
chart-channel = { $leads } Leads, { $mqls } MQLs, { $won } gewonnen
chart-capacity = Der Vertrieb schafft { $n }
chart-capacity-about = In { $n } von { $weeks } Wochen qualifizieren sich mehr Leads, als der Vertrieb schafft.
chart-quota-about = { $quota } innerhalb von { $days } Tagen brauchen { $deals } Abschlüsse. Was das jede Woche verlangt, und was jetzt kommt.
chart-needs-times = Die Dateien enthalten keine Zeiten, darum sagt nichts, wie lange etwas dauert.
chart-needs-months = Die Dateien umfassen weniger als zwei Monate.
chart-needs-sources = Die Dateien unterscheiden keine Kanäle.
chart-needs-costs = Die Dateien kennen keine Kosten.
chart-needs-weeks = Kein MQL hat eine Zeit.
chart-needs-days = Abschlüsse dauern länger, als das Umsatzziel ihnen gibt.
# Der Bericht für die Leitung.
report-agreed = Vereinbart: beide Parteien haben unterschrieben
report-draft = Entwurf: nicht von beiden Parteien unterschrieben
report-leads = { $n ->
    [one] { $n } Lead
   *[other] { $n } Leads
}
report-standing = Wo wir stehen
report-leaks = Wo wir verlieren
report-changes = Was wir ändern
report-brings = Was es bringt
report-origins = Woher gute Leads kommen
report-agreement = Was wir vereinbaren
report-trust = Was diese Zahlen tragen
report-share-of = { $share } von { $what }
report-all-winners = allen Gewonnenen
report-dearest = Am meisten Gewonnene kostet für sich allein „{ $test }“ ({ $stage }): Nichts anderes hält { $leads } Leads auf, darunter { $won } Gewonnene im Wert von { $money }.
report-no-baseline = Es gibt keine frühere Vereinbarung, gegen die man diese halten könnte.
report-no-changes = Seit der letzten Unterschrift beider Parteien hat sich nichts geändert.
report-same-history = Beide Spalten beurteilen dieselben Leads: was zuletzt vereinbart war und was jetzt vorgeschlagen ist.
report-before = Vorher
report-now = Jetzt
report-precision = MQLs, die gewonnen wurden
report-acceptance = MQLs, die der Vertrieb annimmt
report-coverage = Von manchen Leads sagen die Dateien nicht, wie sie an einer Stufe stehen: Nichts ist über sie erfasst, oder ihre Zeit ist noch nicht um. Sie stehen in keiner Conversion.
report-caveats = Was an den Dateien nicht stimmen könnte
report-refused = { $file }: { $n } von { $of } Zeilen waren nicht zu gebrauchen.
report-other-findings = { $n ->
    [one] { $n } weiterer Befund nennt Werte der Dateien und steht hier nicht.
   *[other] { $n } weitere Befunde nennen Werte der Dateien und stehen hier nicht.
}
report-reading = Wie dies zu lesen ist
report-past = Alle Zahlen sind vergangene, nach diesen Regeln beurteilt, als wären sie damals vereinbart gewesen.
report-expected = Was „zusätzlich zu erwarten“ ist, ist nicht geschehen. Es unterstellt, dass es den offenen Leads erginge wie denen, die der Vertrieb bearbeitet hat; hat er die besseren zuerst genommen, verspricht es zu viel.
report-few = Zahlen von weniger als { $n } Leads stehen hier nicht, und auch keine Anteile und Beträge von so wenigen. Über einzelne Personen steht nichts in diesem Bericht.
report-page = { $title } · Seite { $n } von { $of }
