# Die Vereinbarung als Dokument.
document-parties = Zweck und Parteien
document-owners = Wer wofür verantwortlich ist
document-nobody = Noch niemand genannt
document-review = nächste Überprüfung am { $date }
document-must-sign = Wer unterzeichnen muss
document-needed-with-key = { $n ->
    [one] { $n } Unterschrift mit Schlüssel; Schlüssel haben: { $names }
   *[other] { $n } Unterschriften mit Schlüssel; Schlüssel haben: { $names }
}
document-needed-by-name = { $n ->
    [one] { $n } Unterschrift, nur mit Namen; es sind keine Schlüssel hinterlegt
   *[other] { $n } Unterschriften, nur mit Namen; es sind keine Schlüssel hinterlegt
}
document-mql-about = Punkte werden zu einem Score addiert. Ein Lead qualifiziert sich in dem ersten Moment, in dem all das gilt:
document-roles = Wer welche Rolle im Buying Center einnimmt
document-not-qualified = Leads, die sich nicht qualifizieren, kommen auf { $list }
document-disqualified = Disqualifizierte Leads kommen auf { $list }
document-of-category = Alles hier zusammen: { $limit }
document-of-score = Der Score insgesamt: { $limit }
document-at-most = { $n ->
    [one] höchstens { $n } Punkt
   *[other] höchstens { $n } Punkte
}
document-no-less = nicht weniger als { $points }
document-nothing-asked = Es wird nichts verlangt.
document-stage-about = Ein Lead wird zum { $stage }, wenn jedes Kästchen angekreuzt werden kann, die optionalen ausgenommen.
document-stage-otherwise = Leads, die daran scheitern, kommen auf { $list }
document-requirement-otherwise = sonst: auf { $list }
document-service = Antwortzeiten
document-service-about = Die Uhr beginnt mit der Übergabe an den Vertrieb. Arbeitsstunden und Arbeitstage zählen nur, solange der Vertrieb arbeitet.
document-no-windows = Es sind keine Fristen zugesagt.
document-clock = Wann die Uhr läuft
document-hours = { $days }, { $opens } bis { $closes } ({ $zone })
document-calls = Wie ein Gespräch endet
document-goes-on = Geht weiter zum nächsten Schritt
document-no-list = Kommt auf keine Liste
document-lists = Wofür die Listen da sind
document-list-nurture = Das Marketing hält Kontakt
document-list-low-quality = Wird aufbewahrt, ohne Aufwand
document-list-disqualified = Endgültig ausgeschieden
document-back = Rückkehr
document-one-pass = Ein ausgeschiedener Lead kommt nicht zurück: Jeder hat einen Durchgang.
document-capacity = { $n ->
    [one] Der Vertrieb schafft { $n } MQL pro Woche
   *[other] Der Vertrieb schafft { $n } MQL pro Woche
}
document-quota = { $days ->
    [one] Der Vertrieb muss { $amount } in { $days } Tag verkaufen
   *[other] Der Vertrieb muss { $amount } in { $days } Tagen verkaufen
}
document-decided = Wogegen entschieden wurde, und warum
document-nothing-decided = Bisher wurde nichts abgelehnt.
document-proposed = Vorgeschlagen am { $date } ({ $party }): { $reason }
document-rejected = Abgelehnt am { $date } ({ $party }): { $reason }
document-countered = Gegenvorschlag ({ $party }) „{ $change }“: { $reason }
document-figures = Zahlen bei der Unterschrift
document-no-figures = Es wurden keine Zahlen unterzeichnet: Es war keine Historie geöffnet, oder unter der Vereinbarung stehen nur Namen.
document-seen = Was bei der Unterschrift unter Fassung { $n } am { $date } zu sehen war:
document-seen-over = Was bei der Unterschrift unter Fassung { $n } am { $date } zu sehen war, über der Historie { $history }:
document-figures-older = Diese Zahlen gehören zur zuletzt unterzeichneten Fassung. Die Regeln haben sich seither geändert.
document-field = { $field }: { $value }
document-days-before = { $n ->
    [0] { $what } am Tag der Beurteilung
    [one] { $what } { $n } Tag vorher
   *[other] { $what } { $n } Tage vorher
}
document-hours-before = { $n ->
    [0] { $what } im Moment der Beurteilung
    [one] { $what } { $n } Stunde vorher
   *[other] { $what } { $n } Stunden vorher
}
document-points = Die Punkte, einer nach dem anderen
document-stops = scheitert am { $stage }: { $test } ({ $met })
document-signatures = Unterschriften
document-unsigned = Noch niemand hat unterzeichnet.
document-by-name = NUR MIT NAMEN: sagt, wer einen Namen eingetippt hat, und beweist nicht mehr
document-with-key = mit Schlüssel, also für alle prüfbar
document-lapsed = für anderen Inhalt gegeben: gilt nicht für das, was hier steht
document-withdrawn = Zurückgezogen
document-versions = Fassungen
document-keys = Schlüssel
document-times = Alle Zeiten in der Zeitzone { $zone }.
document-verify = Wie man es prüft
document-verify-about = Dieses Dokument ist aus den Regeln erzeugt und zum Lesen da. Es gilt die Vereinbarung als Datei; jeder kann sie prüfen, ohne Netz.
document-verify-file = Die Datei in Accord öffnen: Die Ansicht „Unterzeichnen“ sagt, ob alles ist, wie es unterzeichnet wurde.
document-verify-command = Oder eingeben: accord verify DATEI.ron
document-verify-result = Der Fingerabdruck dort muss dieser sein. Ist er ein anderer, handelt dieses Dokument von anderen Regeln.
document-faults = Was nicht so ist, wie es unterzeichnet wurde
# Die Prüfliste für das Verkaufsgespräch.
checklist-title = { $title }: Prüfliste für das Verkaufsgespräch
checklist-call = Das Gespräch
checklist-lead = Lead
checklist-caller = Geführt von
checklist-date = Datum
checklist-question = { $name }?
checklist-end = Wie endete das Gespräch?
checklist-rejected = Falls der Vertrieb den Lead ablehnt: Warum?
