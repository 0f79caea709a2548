# Funnel and leakage.
stage-won = Gewonnen
funnel-title = Funnel
funnel-about = Eine Zahl oder einen Balken anklicken, um die Leads zu sehen.
funnel-money = Umsatz: { $money }
leakage-title = Verluste
leakage-about = Jeder ausscheidende Lead zählt einmal: bei der ersten Hürde, an der er scheitert.
leaks-nobody = Niemand scheidet aus.
leaks-none = Keine.
winners-lost = Gewonnene
winners-of = { $n ->
    [one] { $won } von { $n } gewonnen
   *[other] { $won } von { $n } gewonnen
}
only-this = Nur daran
show-leads = { $name }: { $n }
interval = ({ $low } – { $high })
conversion-tip = { $passed } von { $decided } mit klarem Ergebnis haben bestanden. Mit einer Wahrscheinlichkeit von 90{"\u00A0"}% liegt der wahre Anteil zwischen { $low } und { $high }.
coverage = Nur { $share } beurteilbar
coverage-tip = Bei den übrigen ist nichts erfasst, was es belegt, oder ihre Frist läuft noch. Sie zählen nicht zur Conversion.
lists-title = Wohin die anderen gehen
figure-headline = { $n ->
    [one] { $n } Lead · { $which }
   *[other] { $n } Leads · { $which }
}
figure-created = alle
figure-won = alles bestanden, gewonnen
figure-reached = { $stage } erreicht
figure-passed = { $stage } bestanden
figure-failed = an { $stage } gescheitert
figure-not-evidenced = bei { $stage } nicht belegt
figure-immature = für { $stage } noch zu früh
figure-first = gescheitert an: { $test }
figure-sole = nur gescheitert an: { $test }
figure-list = Ziel: { $list }
figure-winners = { $of }, gewonnen
scores-others = Andere
scores-tip = { $from } bis { $to } Punkte: { $leads } Leads, { $won } gewonnen
scores-near = { $n ->
    [0] Kein Lead verfehlt den Schwellenwert um zehn Punkte oder weniger.
    [one] { $n } Lead verfehlt den Schwellenwert um zehn Punkte oder weniger; { $won } gewonnen.
   *[other] { $n } Leads verfehlen den Schwellenwert um zehn Punkte oder weniger; { $won } davon gewonnen.
}

# The leads behind a number.
list-filter = Suchen
list-close = Liste schließen
lead-id = ID
lead-who = Wer
lead-score = Score
lead-reached = Erreicht
lead-mql-at = MQL seit
lead-show = Lead { $id } zeigen
lead-close = Lead schließen
ledger-at = Punkte am { $at }
ledger-sum = Score
ledger-missing = { $n ->
    [one] { $n } Punkt fehlt
   *[other] { $n } Punkte fehlen
}
ledger-cap = durch die Grenze gekappt
ledger-limit = Grenze
ledger-total = Gesamt
ledger-amount = { $amount }, { $times }-mal gezählt
ledger-silent = Ohne Wirkung, weil unbekannt: { $names }
goes-to = Kommt auf: { $list }
recorded-title = Was erfasst wurde
undated = ohne Datum

missing-title = Was ihn qualifizieren würde
missing-cell = { $fit } Punkte Fit und { $engagement } Punkte Engagement fehlen bis zum nächsten akzeptierten Feld
missing-enough = { $criterion } noch einmal: { $score } Punkte, qualifiziert
missing-not-enough = { $criterion } noch einmal: { $score } Punkte
missing-more = und { $n } weitere
passes-title = Weitere Durchläufe
passes-line = Durchlauf { $n }: MQL am { $date } – { $how }
figure-among = { $of } · { $name }
filter-between = erstellt { $from } bis { $until }
filter-from = erstellt ab { $from }
filter-until = erstellt bis { $until }
filter-field = { $field }: { $values }
filter-only = Nur diese Leads: { $what } ({ $n } von { $of }).
notice-narrowed-sign = Es werden nur einige Leads betrachtet. Unterzeichnet werden die Zahlen aller Leads: Zeigen Sie zuerst unten im Fenster alle Leads.
figure-others = { $of }, nicht gewonnen
figure-both = { $first }, { $second }
figure-before = vorher: { $of }
figure-came-to = { $stage } und nicht weiter
figure-recorded = im CRM als { $stage } erfasst
figure-month = erstellt im Monat { $month }
figure-month-unknown = Zeit der Erstellung unbekannt
figure-week = qualifiziert in der Woche ab { $date }
figure-source = Quelle: { $source }
figure-scores = höchster Score { $from } bis { $to }
figure-threshold = MQL bei Schwellenwert { $n }
figure-cell = Fit { $fit }, Engagement { $engagement }
figure-answered = nach der Übergabe beantwortet: { $speed }
figure-promise = Annahme wie zugesagt: { $kept }
figure-made = { $step } innerhalb von { $time }
figure-accounts = aus Accounts: { $group }
figure-moved = vorher: { $before } · jetzt: { $now }
figure-created-week = erstellt in der Woche ab { $date }
