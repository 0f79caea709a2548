# Whether the lead files can be trusted: what was found.
quality-refused = { $file }: Zeilen zurückgewiesen; { $reason ->
    [width] sie haben mehr oder weniger Zellen als die Kopfzeile
    [no-id] die Lead-ID fehlt
    [duplicate-id] einen Lead mit dieser ID gab es schon
    [unknown-lead] diesen Lead gibt es nicht
    [unknown-account] kein Lead gehört zu diesem Account
    [several-leads] mehrere Leads haben diese E-Mail-Adresse
    [duplicate-account] den Account gab es schon
    [no-time] der Zeitpunkt fehlt
    [unreadable-time] der Zeitpunkt ist nicht lesbar
    [no-kind] es fehlt, was geschah
    [no-campaign] sie nennen keine Kampagne
    [no-cost] die Kosten fehlen oder sind nicht lesbar
    [unknown-word] ihr Wort hat keine bekannte Bedeutung
    [too-many-kinds] es gibt zu viele Arten von Aktivitäten
   *[other] sie sind nicht verwendbar
}
quality-refused-about = Diese Zeilen gehen in keine Zahl ein. Speichern Sie sie mit Zeilennummer und Grund, korrigieren Sie sie in der Quelle und exportieren Sie neu – oder ändern Sie die Bedeutung der Spalten.
quality-unreadable = { $file }: Zellen in „{ $column }“ sind nicht lesbar, etwa „{ $value }“
quality-unreadable-about = { $otherwise ->
    [0] Ihre Werte sind unbekannt. Steht das Wort für „unbekannt“, dann legen Sie das fest; sonst wählen Sie bei den Spalten, was die Spalte enthält.
    [one] Ihre Werte sind unbekannt. { $otherwise } davon wäre lesbar, wenn die Spalte anders geschrieben wäre: Vielleicht wechseln darin Tag und Monat oder Punkt und Komma. Korrigieren Sie das in der Quelle, oder wählen Sie bei den Spalten.
   *[other] Ihre Werte sind unbekannt. { $otherwise } davon wären lesbar, wenn die Spalte anders geschrieben wäre: Vielleicht wechseln darin Tag und Monat oder Punkt und Komma. Korrigieren Sie das in der Quelle, oder wählen Sie bei den Spalten.
}
quality-won-before-created = Gewonnen, bevor sie erstellt wurden
quality-won-before-created-about = Solche Leads verkürzen jede Zeit bis zum Abschluss. Oft wurden sie nach dem Verkauf zusammengeführt oder importiert, oder Tag und Monat sind vertauscht.
quality-recorded-before-created = Etwas wurde erfasst, bevor sie erstellt wurden
quality-recorded-before-created-about = Ein Lead kann nicht übergeben oder akzeptiert werden, bevor es ihn gibt. Oft ist das Erstelldatum das eines Imports oder einer Zusammenführung.
quality-wrong-order = „{ $then }“ vor „{ $first }“
quality-wrong-order-about = Die Stufen sind in einer unmöglichen Reihenfolge erfasst. Zeiten dazwischen werden falsch.
quality-won-and-lost = Gewonnen und zugleich verloren
quality-won-and-lost-about = Mehrere Deals eines Leads können so enden; dann ist alles in Ordnung. Sonst stimmt eines von beiden nicht. Solche Leads zählen als gewonnen.
quality-in-the-future = In der Zukunft datiert
quality-in-the-future-about = Solche Daten verschieben das Ende der Beobachtung und damit, welche Leads genug Zeit hatten. Setzen Sie „Beobachtet bis“ auf den Tag des Exports.
quality-too-old = Vor 1990 datiert
quality-too-old-about = Systeme schreiben ihren ersten Tag, etwa 1900-01-01 oder 1970-01-01, wo sie keinen kennen.
quality-after-observation = Später als das Ende der Beobachtung
quality-after-observation-about = Weggelassen, wie „Beobachtet bis“ es vorgibt.
quality-long-before-created = Über 90 Tage vor dem Erstellen schon aktiv
quality-long-before-created-about = Besuche kurz vor einem Formular sind üblich. Lange davor können es die von jemand anderem sein, oder das Erstelldatum ist das eines Imports.
quality-no-time-of-day = { $moment }: ohne Uhrzeit
quality-no-time-of-day-about = Fast alle sind Mitternacht oder volle Stunden. Reaktionszeiten in Stunden und die Reihenfolge innerhalb eines Tages sind nicht bekannt.
quality-new-year = { $moment }: auffällig oft der 1. Januar
quality-new-year-about = Zu erwarten ist einer von 365. Wo nur ein Jahr oder gar nichts bekannt ist, schreiben Systeme dessen ersten Tag.
quality-same-email = Dieselbe E-Mail-Adresse
quality-same-email-about = Eine Person zählt mehrfach, und was sie tat, verteilt sich auf mehrere Leads. Führen Sie sie in der Quelle zusammen.
quality-same-person = Derselbe Name im selben Unternehmen
quality-same-person-about = Vermutlich eine Person mit mehreren Adressen. Sehen Sie nach, bevor Sie in der Quelle zusammenführen.
quality-empty = { $n ->
    [one] { $file }: „{ $column }“ ist leer
   *[other] { $file }: { $n } Spalten sind leer
}
quality-empty-about = Keine Regel kann sie verwenden.
quality-nearly-empty = { $n ->
    [one] { $file }: „{ $column }“ ist fast leer
   *[other] { $file }: { $n } Spalten sind fast leer
}
quality-nearly-empty-about = Weniger als eine von hundert Zeilen sagt etwas. Ein Kriterium darauf entscheidet über kaum jemanden.
quality-constant = „{ $column }“ ist immer „{ $value }“
quality-constant-about = Sie unterscheidet niemanden. Punkte dafür sind Punkte für alle.
quality-placeholder = { $file }: „{ $value }“ in „{ $column }“ sieht nach „unbekannt“ aus
quality-placeholder-about = Solange es ein Wert ist, gilt das Feld als bekannt, und Regeln nehmen es beim Wort.
quality-common-number = „{ $column }“ ist auffällig oft { $value }
quality-common-number-about = Unter vielen verschiedenen Zahlen steht sie in mindestens jeder fünften Zelle. Vielleicht ist es eine Vorgabe.
quality-filled-later = „{ $column }“ ist fast nur gefüllt, wo der Vertrieb weit kam
quality-filled-later-about = Vermutlich wird sie erst im Nachhinein gefüllt. Eine Regel, die sie verwendet, scheint vorherzusehen, was sie schon weiß. Ignorieren Sie sie, falls sie beim Eingang des Leads noch nicht bekannt war.
quality-value-decides = „{ $column }“ ist „{ $value }“ und fast immer: { $outcome }
quality-value-decides-about = Kaum ein Merkmal entscheidet so klar. Vermutlich wird der Wert geschrieben, wenn das Ergebnis feststeht; dann darf keine Regel ihn verwenden.
quality-dominant = { $holder } „{ $value }“: { $wins } aller gewonnenen, { $leads } aller Leads
quality-dominant-about = { $rate } aller Leads werden gewonnen, ohne diese { $without }. Zahlen für alle sind zu großen Teilen ihre.
quality-no-activity = Ganz ohne Aktivität
quality-no-activity-about = Sie haben keinen Engagement-Score. Sind es viele, stammt die Aktivitätsdatei vielleicht aus anderer Zeit oder hat andere IDs.

# What could not be looked at.
unchecked-no-creation = Ob etwas vor dem Erstellen der Leads geschah: Keine Spalte sagt, wann das war.
unchecked-no-record-times = Ob die Einträge des Vertriebs in der richtigen Reihenfolge stehen: Keiner hat eine Zeit.
unchecked-no-email = Dubletten nach E-Mail: Keine Spalte enthält Adressen.
unchecked-no-names = Dubletten nach Name und Unternehmen: Die Spalten dafür fehlen.
unchecked-no-activities = Welche Leads nichts taten: Es gibt keine Aktivitäten.
unchecked-few-outcomes = Spalten, die das Ergebnis verraten: Weniger als 20 Leads sind vom Vertrieb qualifiziert, gewonnen oder verloren.
unchecked-no-accounts = Ob ein Kunde hinter einer Quote steht: Keine Spalte nennt Accounts oder Unternehmen.

# How bad it is, and how much there is of it.
quality-wrong = Falsch
quality-doubtful = Zweifelhaft
quality-note = Gut zu wissen
quality-of-leads = { $of ->
    [one] { $n } von { $of } Lead
   *[other] { $n } von { $of } Leads
}
quality-of-rows = { $of ->
    [one] { $n } von { $of } Zeile
   *[other] { $n } von { $of } Zeilen
}
quality-of-cells = { $of ->
    [one] { $n } von { $of } gefüllten Zelle
   *[other] { $n } von { $of } gefüllten Zellen
}
quality-of-entries = { $of ->
    [one] { $n } von { $of } Eintrag
   *[other] { $n } von { $of } Einträgen
}
quality-of-columns = { $of ->
    [one] { $n } von { $of } Spalte
   *[other] { $n } von { $of } Spalten
}
quality-hardly = unter 0,1 %

# What has a time, and who can stand behind a rate.
moment-created = Erstellt
moment-first-activity = Erste Aktivität
moment-last-activity = Letzte Aktivität
moment-at = { $moment }: { $at }
moment-unknown = ohne Zeit
holder-account = Account

# What can be done about it.
repair-ignore = „{ $column }“ ignorieren
repair-unknown = „{ $value }“ in „{ $column }“ als unbekannt behandeln

# The page of the window.
page-files = Dateien
page-quality = { $n ->
    [0] Datenqualität
   *[other] Datenqualität ({ $n })
}
quality-looking = Die Dateien werden geprüft…
quality-no-data = Öffnen Sie zuerst eine Lead-Datei.
quality-nothing = Nichts gefunden
quality-found = Was auffällt
quality-unchecked = { $n ->
    [one] Nicht prüfbar ({ $n })
   *[other] Nicht prüfbar ({ $n })
}
quality-facts = Was bekannt ist
quality-commonest = Die häufigsten Zellen
repair-ignore-all = Alle { $n } Spalten ignorieren
repair-everywhere = „{ $value }“ in allen { $n } Spalten als unbekannt behandeln
repair-tip = Ändert die Bedeutung der Spalte und liest die Dateien neu. Es lässt sich zurücknehmen.
repairs-made = { $n ->
    [one] { $n } Korrektur
   *[other] { $n } Korrekturen
}
repairs-take-back = Alle zurücknehmen
repair-take-back = Zurücknehmen
repair-take-back-of = Zurücknehmen: { $repair }
save-refused = Zurückgewiesene Zeilen speichern…
save-refused-of = Zurückgewiesene Zeilen speichern: { $name }
save-refused-tip = Als CSV, jede mit Datei, Zeilennummer, Grund und Zellen.
save-affected = Diese Leads speichern…
save-affected-tip = Als CSV: IDs und Daten. Was Personen erkennbar macht, bleibt hier.

# On the command line.
cli-quality-about = Prüfen, ob Lead-Dateien vertrauenswürdig sind
cli-quality-after-help =
    Sucht widersprüchliche Daten, Dubletten, leere Spalten, im Nachhinein gefüllte Spalten und
    Kunden, die hinter einem großen Teil einer Quote stehen, und nennt, was nicht prüfbar war.
    Nichts wird geändert. Worum es in einer Datei geht, sagen die Kopfzeilen, genau die Optionen.

    Zurückgewiesene Zeilen: Datei, Zeile, Grund in Worten und als Schlüssel, dann die Zellen.

    Beispiel
      accord quality export/*.csv --refused refused.csv
cli-quality-files = Lead-Dateien oder Ordner, an den Kopfzeilen erkannt
cli-quality-twice = { $file }: Es gibt schon eine Datei für { $name }. Sagen Sie mit Optionen, welche zählt, etwa --leads FILE.
cli-quality-no-leads = Keine der Dateien scheint eine Lead-Datei zu sein. Bitte angeben: --leads FILE
cli-refused = Jede zurückgewiesene Zeile mit Zeilennummer und Grund schreiben
