# Help on the command line.
cli-usage = Aufruf:
cli-commands = Befehle
cli-options = Optionen
cli-arguments = Argumente
cli-about =
    Accord: Marketing und Vertrieb vereinbaren, was ein guter Lead ist, und prüfen das an der
    eigenen Lead-Historie. Ohne Befehl öffnet sich ein Fenster.
cli-after-help =
    Beispiele
      accord                                   Fenster mit einem Beispiel öffnen
      accord funnel.ron                        Fenster mit einer Vereinbarung öffnen
      accord sample --leads 5000 --out demo    ein Beispielunternehmen zum Ausprobieren schreiben
      accord simulate demo/agreement.ron --leads demo/leads.csv --activities demo/activities.csv \
          --stage-changes demo/stage_changes.csv --deals demo/deals.csv
      accord check demo/agreement.ron          ist die Vereinbarung in sich stimmig?
      accord export demo/agreement.ron --to json -o rules.json

    Rückgabewerte
      0 erledigt
      1 check, verify oder merge hat etwas gefunden
      2 falsche Argumente oder kein Bildschirm für ein Fenster
      3 eine Datei ist nicht verwendbar
      4 ein Ergebnis lässt sich nicht schreiben
cli-file = Vereinbarungen, Lead-Dateien oder Ordner, die im Fenster geöffnet werden
cli-language = Die Sprache: en, de, pl, ja oder ko; sonst die des Systems
cli-help = Hilfe anzeigen
cli-version = Version anzeigen
cli-agreement = Die Vereinbarung
cli-simulate-about = Eine Vereinbarung an einer Lead-Historie prüfen
cli-simulate-after-help =
    Spalten werden an ihren Überschriften erkannt. Was erkannt wurde, lässt sich mit
    --write-mapping in eine Datei schreiben, in einem Editor korrigieren und mit --mapping
    wieder einlesen.

    Das Ergebnis geht an die Standardausgabe, das Protokoll der Zeilen an die Fehlerausgabe.

    Ergebnisse je Lead: eine Zeile mit lead_id, stage_reached, mql_at, sal_at, sql_at,
    score_at_mql, first_failing_requirement und next_stage_verdict. Zeiten sind in UTC.

    Beispiel
      accord simulate funnel.ron --leads leads.csv --deals deals.csv --format json | jq .stages
cli-leads = Die Lead-Datei: eine Zeile je Lead
cli-activities = Die Aktivitätendatei: eine Zeile je Aktivität
cli-stage-changes = Die Datei der Stufenwechsel: eine Zeile je Wechsel
cli-deals = Die Deal-Datei: eine Zeile je Deal
cli-campaigns = Die Datei der Kampagnenkosten: eine Zeile je Kampagne und Monat
cli-accounts = Die Tabelle der Accounts: eine Zeile je Unternehmen
cli-mapping = Was die Spalten bedeuten
cli-write-mapping = Schreiben, wie die Spalten verstanden wurden
cli-observed-until = Der letzte Tag, der zählt, etwa 2026-06-30; sonst der späteste Zeitpunkt in den Dateien
cli-format = Form des Ergebnisses: table, json oder csv; sonst table
cli-verdicts = Das Ergebnis für jeden Lead schreiben
cli-check-about = Prüfen, ob eine Vereinbarung in sich stimmig ist
cli-check-after-help = Der Rückgabewert ist 0, wenn nichts der Unterzeichnung im Weg steht, sonst 1.
cli-export-about = Die Regeln einer Vereinbarung für andere Systeme schreiben
cli-export-after-help =
    Regeln, die nicht beide Seiten unterzeichnet haben, tragen den Vermerk DRAFT.
    json-schema schreibt das Schema der JSON-Form.
cli-to = Das Format: json, ron oder json-schema
cli-output = Die Datei, in die geschrieben wird
cli-sample-about = Ein erfundenes Unternehmen zum Ausprobieren schreiben
cli-sample-after-help =
    Schreibt leads.csv, activities.csv, stage_changes.csv, deals.csv, accounts.csv, campaigns.csv,
    eine dazu passende agreement.ron, die diese Dateien im Fenster öffnet, eine mapping.ron mit
    ihrer Währung und planted.json mit dem, was eine Simulation finden muss.
    Gleicher Startwert, gleiche Dateien, Byte für Byte.
cli-sample-leads = Anzahl der Leads; sonst 5.000
cli-sample-seed = Welches Unternehmen: jede Zahl ergibt ein anderes; sonst 42
cli-sample-out = Der Ordner, in den geschrieben wird
cli-no-output = Das Ergebnis lässt sich nicht schreiben: { $error }
cli-wrong-date = „{ $value }“ ist kein Datum. Bitte in der Form 2026-06-30 angeben.
cli-no-display =
    Kein Bildschirm für ein Fenster gefunden. Auf der Befehlszeile geht: accord simulate AGREEMENT.ron --leads FILE (mehr mit accord --help)
cli-no-graphics =
    Das Fenster lässt sich nicht öffnen: { $error }. Auf der Befehlszeile geht: accord simulate AGREEMENT.ron --leads FILE (mehr mit accord --help)
usage-unknown-argument = Die Option „{ $argument }“ gibt es nicht.
usage-unknown-command = Den Befehl „{ $command }“ gibt es nicht.
usage-missing-argument = Es fehlt: { $argument }.
usage-no-value = { $argument } braucht einen Wert.
usage-wrong-value = { $argument } kann nicht „{ $value }“ sein.
usage-allowed-values = Möglich sind: { $values }.
usage-conflict = { $argument } und { $other } schließen einander aus.
usage-see-help = Mehr dazu mit --help.

# Results as tables.
status-agreed = VEREINBART
status-draft = ENTWURF
check-signature = Unterzeichnet ({ $party }): { $name }, { $date }
check-result = { $blocking ->
    [0] Nichts steht der Unterzeichnung im Weg (Hinweise: { $advice }).
    [one] { $blocking } Befund steht der Unterzeichnung im Weg (Hinweise: { $advice }).
   *[other] { $blocking } Befunde stehen der Unterzeichnung im Weg (Hinweise: { $advice }).
}
export-is-draft = Als ENTWURF geschrieben, in der Datei DRAFT: Diese Regeln haben nicht beide Seiten unterzeichnet.
sample-written = { $leads } Leads mit { $activities } Aktivitäten in { $folder } geschrieben
progress-reading = Lesen
progress-leads = Leads
table-leads = { $leads } Leads, davon { $won } gewonnen ({ $money })
table-observed-until = Beobachtet bis { $date }
table-stage = Stufe
table-reached = Erreicht
table-conversion = Conversion (90-%-Intervall)
table-coverage = Beurteilbar
table-won = Gewonnen
table-test = Hürde
table-first-failing = Gescheitert
table-winners-lost = Gewonnene
table-money-lost = Umsatz
table-sole-blocker = Nur daran
share-interval = { $share } ({ $low } – { $high })
report-rows = { $refused ->
    [0] { $file }: { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }
   *[other] { $file }: { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }, { $refused } zurückgewiesen
}
report-refused-row = {"  "}Zeile { $line }: { $reason }
report-more = {"  "}und { $n } weitere
report-joined = {"  "}{ $how }: { $n }
report-near = {"  "}vielleicht dasselbe: „{ $written }“ ({ $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
}) und „{ $known }“; solche Paare verknüpft „same“ in der Zuordnung
report-better-column = {"  "}über die Spalte „{ $column }“ fänden { $n } von { $of } der Zeilen ohne Lead einen
report-warning = {"  "}{ $what }
report-unreadable = {"  "}Spalte „{ $column }“: { $n ->
    [one] { $n } Zelle ist nicht lesbar: „{ $example }“; ihr Wert gilt als unbekannt
   *[other] { $n } Zellen sind nicht lesbar, etwa „{ $example }“; ihre Werte gelten als unbekannt
}
cli-mapping-hint = Was Spalten bedeuten und wie Daten und Zahlen geschrieben sind, sagt eine Zuordnungsdatei: --mapping FILE. Wie sie aussieht, zeigt docs/file_format.md.
mapping-unparsable = { $path } ist keine Zuordnung: Zeile { $line }, Spalte { $column }: { $message }
cli-question = Statt des Trichters die Antwort auf eine Frage: { $names }
cli-against = Die andere Vereinbarung, für die Frage compare
cli-capacity = Wie viele MQLs der Vertrieb je Woche schafft, für die Frage capacity
cli-quota = Was verkauft werden muss, in ganzen Einheiten, für die Frage quota
cli-within = Innerhalb wie vieler Tage, für die Frage quota

cli-columns-about = Zeigt, als was Dateien erkannt werden und was ihre Spalten bedeuten
cli-as-mapping = Die Zuordnung auf die Standardausgabe schreiben, zum Korrigieren und für --mapping
cli-columns-after-help =
    Sagt zu jeder Spalte, was sie bedeutet, warum, und wie sicher das ist. Was jemand in einer Zuordnung korrigiert, gilt.
    accord columns exporte/
    accord columns leads.csv --as-mapping > mapping.ron

cli-table-about = Zeigt eine Datei als Tabelle, so wie sie gelesen wird
cli-table-file = Die Datei, oder mehrere mit denselben Spalten
cli-delimiter = Das Zeichen zwischen den Zellen
cli-encoding = Die Kodierung, etwa windows-1250
cli-sheet = Das Blatt einer Arbeitsmappe
cli-header-row = Die Zeile der Spaltennamen; 0, wenn es keine gibt
cli-table-after-help =
    Schreibt die Zeilen als CSV auf die Standardausgabe; was an der Datei seltsam ist, auf die Fehlerausgabe.
    Zellen, die eine Tabellenkalkulation ausführen würde, bekommen einen Apostroph.
    accord table export.xlsx --sheet Leads

cli-report-about = Den Bericht für die Leitung schreiben
cli-report-files = Die Vereinbarung und die Lead-Dateien; ohne diese jene, die die Vereinbarung nennt
cli-report-output = Die Datei, in die geschrieben wird: .html oder .pdf
cli-report-ending = Der Bericht wird als .html oder .pdf geschrieben: Nennen Sie eine solche Datei.
cli-report-no-agreement = Es ist keine Vereinbarung genannt. Sie ist eine Datei, die auf .ron endet.
cli-report-after-help =
    Wo Leads stehen, wo sie verloren gehen, was sich ändert und was es bringt, mit Diagrammen und der
    Vereinbarung in Sätzen. Über einzelne Personen steht nichts darin, und Zahlen von weniger als fünf Leads
    stehen nicht darin.

    Beispiele
      accord report demo/agreement.ron --output bericht.html
      accord report funnel.ron leads.csv deals.csv --output report.pdf --language en
cli-tables = Die Tabellen als Arbeitsmappe schreiben: der Frage, oder ohne Frage alle, die zu beantworten sind
cli-against-agreed = Die Vereinbarung zum Vergleich; ohne sie die zuletzt vereinbarte
cli-chart-about = Ein Diagramm als Bild zeichnen
cli-chart-name = Welches Diagramm: { $names }
cli-chart-output = Die Datei, in die geschrieben wird: .svg oder .png
cli-chart-ending = Ein Diagramm wird als .svg oder .png geschrieben: Nennen Sie eine solche Datei.
cli-hide-few = Zahlen von weniger als fünf Leads nicht nennen
cli-chart-after-help =
    Beispiel
      accord chart funnel demo/agreement.ron --output funnel.png
cli-verify-about = Sehen, ob eine Vereinbarung ist, wie sie unterzeichnet wurde
cli-verify-after-help = Prüft Unterschriften, die Kette der Fassungen und die unterzeichneten Zahlen, ohne Netz. Der Exit-Code ist 0, wenn nichts falsch ist, und 1, wenn etwas falsch ist.
verify-version = Fassung { $n } ({ $fingerprint }): { $date }, { $author }
verify-signature = { $member }, { $date }: { $meaning } ({ $how })
verify-with-key = mit Schlüssel
verify-by-name = nur mit Namen
verify-withdrawn = { $member } hat die Unterschrift unter { $fingerprint } am { $date } zurückgezogen
verify-result = { $n ->
    [0] Alles ist, wie es unterzeichnet wurde.
    [one] { $n } Fehler
   *[other] { $n } Fehler
}

cli-diff-about = In Worten sagen, worin zwei Vereinbarungen sich unterscheiden
cli-diff-files = Zwei Vereinbarungen, die ältere zuerst; oder eine, um sie ganz zu zeigen
cli-diff-after-help = Versteht auch die sieben Argumente, die git einem eigenen Programm für Unterschiede gibt; das README sagt, wie.
cli-merge-about = Zwei getrennt bearbeitete Kopien zusammenführen
cli-merge-base = Womit beide Kopien begannen
cli-merge-ours = Unsere Kopie, die zur zusammengeführten wird
cli-merge-theirs = Die andere Kopie
cli-merge-after-help = Wo beide einen Teil verschieden geändert haben, gilt weiter, was vorher da stand, und beide Änderungen werden Vorschläge. Der Exit-Code ist 0, wenn sich nichts widerspricht, sonst 1; geschrieben wird in jedem Fall. Das README sagt, wie git damit zusammenführt.
diff-files = Eine oder zwei Vereinbarungen nennen.
diff-signed = Für { $party } unterzeichnet von { $name }
diff-not-signed = Für { $party } nicht mehr unterzeichnet
merge-conflict = Unsere: { $ours } · Die andere: { $theirs }
merge-as-it-was = wie es war
merge-forked = Beide Kopien haben nach derselben Fassung je eine eigene vereinbart. Beide bleiben; eine davon neu vereinbaren.
merge-sources = Die Kopien nennen verschiedene Lead-Dateien; unsere bleiben.
merge-result = { $n ->
    [0] Zusammengeführt; nichts widerspricht sich.
    [one] Zusammengeführt, mit { $n } Teil, den beide verschieden geändert haben. Was vorher da stand, gilt weiter; beide Änderungen sind jetzt Vorschläge.
   *[other] Zusammengeführt, mit { $n } Teilen, die beide verschieden geändert haben. Was vorher da stand, gilt weiter; beide Änderungen sind jetzt Vorschläge.
}

cli-document-about = Die Vereinbarung als Dokument schreiben
cli-document-output = Die Datei, in die geschrieben wird: .md, .html oder .pdf
cli-document-ending = Das Dokument wird als .md, .html oder .pdf geschrieben: Nennen Sie eine solche Datei.
cli-checklist = Stattdessen die einseitige Prüfliste für das Verkaufsgespräch schreiben
cli-document-after-help =
    Definitionen mit Punkten und Schwellen, Prüflisten, Antwortzeiten, wogegen entschieden wurde, Musterfälle, Unterschriften und wie man sie prüft: alles in Sätzen, aus den Regeln erzeugt. An Personen nennt es nur die Verantwortlichen und die Unterzeichnenden.

    Beispiele
      accord document demo/agreement.ron --output vereinbarung.pdf --language de
      accord document demo/agreement.ron --checklist --output checkliste.pdf
cli-created-from = Nur Leads ansehen, die ab diesem Tag erstellt wurden
cli-created-until = Nur Leads ansehen, die bis zu diesem Tag erstellt wurden
cli-only = Nur Leads ansehen, deren Feld diesen Wert hat, etwa source=Webinar; nichts nach = steht für unbekannt. Mehrmals möglich: bei einem Feld genügt einer der Werte, mehrere Felder müssen alle zutreffen
cli-by = Das Diagramm für jeden Teil der Leads zeichnen: ein Feld wie source oder country, segment oder campaign
cli-only-wrong = „{ $value }“ wählt keine Leads aus: Schreiben Sie ein Feld, ein Gleichheitszeichen und einen Wert, etwa source=Webinar.
cli-wrong-day = „{ $value }“ ist kein Tag: Schreiben Sie ihn wie 2026-05-31.
filter-no-field = Die Daten haben kein Feld „{ $field }“, nach dem sich auswählen ließe. Es gibt: { $offered }.
