# Files.
file-io = { $path }: { $error }
file-too-large = { $path } ist größer als 16 MB, zu groß für eine Vereinbarung.
file-not-text = { $path } ist keine Textdatei und damit keine Vereinbarung. Vereinbarungen enden auf .ron.
file-no-agreement = { $path } ist keine Vereinbarung, die diese Version öffnen kann. { $error }
file-not-read-back = { $path } wurde nicht gespeichert: Was geschrieben würde, ließe sich nicht wieder lesen. Die Datei ist unverändert.
file-changed = { $path } wurde nicht gespeichert: Jemand anderes hat die Datei seit dem Öffnen geändert.
file-not-confirmed = { $path } wurde gespeichert, aber der Datenträger bestätigt nicht, dass die Datei einen Stromausfall übersteht. { $error }
open-newer = Eine neuere Version von Accord hat sie geschrieben (Format { $version }). Zum Öffnen Accord aktualisieren.
open-unparsable = Zeile { $line }, Spalte { $column }: { $message }

# The frame of the window.
screen-define = Definieren
screen-data = Daten
screen-simulate = Simulieren
screen-sign = Unterzeichnen
screen-export = Exportieren
choose-language = Sprache
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
untitled = Vereinbarung ohne Titel
not-saved = Nicht gespeichert
menu-file = Datei
action-new = Neu…
action-open = Öffnen…
action-save = Speichern
action-save-as = Speichern unter…
action-undo = Rückgängig
action-redo = Wiederholen
action-toggle-theme = Hell/Dunkel wechseln
action-full-screen = Vollbild
action-palette = Befehl suchen…
action-shortcuts = Tastenkürzel
action-quit = Beenden
recent = Zuletzt geöffnet
cancel = Abbrechen
close = Schließen
open = Öffnen
save = Speichern
discard = Nicht speichern
path = Pfad
path-hint = Pfad einer Datei
path-about = Pfad eintippen, Datei wählen oder ins Fenster ziehen.
choose-file = Wählen…
put-away = Ausblenden
sample-company = Beispielunternehmen
status-reading = Dateien werden gelesen
status-reading-pace = { $rate }/s, noch { $left }
status-no-data = Noch keine Lead-Datei
status-history = { $name } · { $leads } Leads · { $activities } Aktivitäten
status-signable = Kann unterzeichnet werden
status-advice = { $n ->
    [one] Kann unterzeichnet werden, { $n } Hinweis
   *[other] Kann unterzeichnet werden, { $n } Hinweise
}
status-blocking = { $n ->
    [one] { $n } Befund steht der Unterzeichnung im Weg
   *[other] { $n } Befunde stehen der Unterzeichnung im Weg
}

# Dialogs.
new-title = Neue Vereinbarung
new-about = Mit einer bewährten Vereinbarung beginnen. Alles darin lässt sich ändern.
preset-inbound-saas = Inbound, mit Punkten
preset-inbound-saas-about = Software für Unternehmen, die von selbst kommen: Wer sie sind und was sie tun, gibt Punkte.
preset-four-categories = Der Klassiker in vier Kategorien
preset-four-categories-about = Profil, Kanal, Aktionen und Negatives; drei Schritte bis zur Annahme im Vertrieb, fünf bis zur Qualifizierung.
preset-event-driven = Events
preset-event-driven-about = Messen, Konferenzen und Webinare: Was dort geschieht, zählt und verfällt schnell.
preset-buying-teams = Buying Center
preset-buying-teams-about = Accounts statt Einzelpersonen: Mehrere aus einem Unternehmen müssen gleichzeitig aktiv werden.
preset-short-cycle = Kurzer Verkaufszyklus
preset-short-cycle-about = Deals, die in Tagen abschließen: Zeitpunkt und Befugnis entscheiden, der Vertrieb antwortet in Stunden.
preset-empty = Leer
preset-empty-about = Nichts als ein Schwellenwert.
open-title = Vereinbarung öffnen
save-as-title = Vereinbarung speichern
palette = Was möchten Sie tun?
palette-nothing = Nichts heißt so.
unsaved-title = Änderungen speichern?
unsaved-about = „{ $title }“ hat Änderungen, die nicht gespeichert sind.

# Work that was not saved, and files that others have changed.
recovered-title = Nicht gespeicherte Arbeit gefunden
recovered-about = „{ $title }“ wurde bearbeitet, als Accord am { $at } endete, und war nicht gespeichert.
recovered-no-file = Die Vereinbarung war noch in keiner Datei gespeichert.
recovered-file = Sie gehört zu { $path }; die Datei ist unverändert.
recovered-file-gone = Sie gehört zu { $path }; die Datei lässt sich jetzt nicht öffnen.
recovered-file-changed = Sie gehört zu { $path }; jemand hat die Datei inzwischen geändert. Ohne Rückfrage wird nichts überschrieben.
recovered-differences = Was nicht in der Datei steht:
recovered-edits = Was geändert wurde:
recovered-all = Was darin steht:
recovered-restore = Damit weiterarbeiten
recovered-forget = Verwerfen
recovered-later = Später
recovered-later-tip = Beim nächsten Start wird erneut gefragt.
changed-title = Jemand anderes hat die Datei geändert
changed-about = { $file } wurde von jemand anderem gespeichert, seit Sie sie geöffnet haben. Beide Fassungen bleiben erhalten, was immer Sie wählen.
changed-theirs = Was dort geändert wurde
changed-yours = Was Sie geändert haben
changed-no-agreement = Die Datei ist keine Vereinbarung mehr.
action-merge = Mit anderer Kopie zusammenführen…
merge-title = Mit einer anderen Kopie zusammenführen
changed-merge = Beides zusammenführen
changed-merge-about = Beide Änderungen bleiben erhalten. Wo sie sich widersprechen, gilt weiter, was vorher galt, und beide werden Vorschläge, über die zu entscheiden ist.
changed-beside = Meine daneben speichern
changed-over = Meine darüber speichern
changed-over-tip = Die andere Fassung bleibt als { $file } erhalten.
differences-none = Nichts

# Notices.
notice-saved = Gespeichert in { $path }
notice-not-kept = Was Sie bearbeiten, lässt sich nicht gegen einen Absturz sichern: { $error }. Bitte öfter speichern.
notice-job-failed = Im Programm ist etwas fehlgeschlagen, verloren ist nichts. Bitte melden: { $error }
notice-other-columns = { $file } scheint ebenfalls { $kind } zu enthalten, hat aber andere Spalten. Wählen Sie, welche Datei gemeint ist.
notice-not-signable = Die Vereinbarung kann noch nicht unterzeichnet werden. Siehe Befunde.
notice-no-name = Eine Unterschrift braucht einen Namen.

# The draft against what was agreed last.
strip-agreed = Gegenüber der letzten Einigung
strip-file = Gegenüber der Datei
strip-same = Nichts geändert
strip-changes = { $first } – und { $n ->
    [one] eine weitere Änderung
   *[other] { $n } weitere Änderungen
}
strip-cell = { $name }: { $now }, vorher { $before }
strip-caught = Gew. erfasst
strip-missed = Gew. verpasst
strip-money = Umsatz erfasst
strip-load = MQL pro Woche
filter-all = Alle Leads
filter-open = Auswählen, welche Leads betrachtet werden
filter-count = { $n } von { $of } Leads
filter-clear = Alle Leads zeigen
filter-created = Erstellt
filter-created-about = Ein Klick zeigt nur diese Zeit, mit Umschalttaste kommt sie hinzu.
filter-no-times = Die Lead-Datei sagt nicht, wann Leads erstellt wurden.
filter-first-day = Von
filter-last-day = Bis
filter-days-crossed = Der letzte Tag liegt vor dem ersten: Kein Lead liegt dazwischen.
filter-quarter = Q{ $n }
filter-field-about = Leads mit einem der gewählten Werte.
break-down = Aufteilen
break-down-none = Alle zusammen
break-down-by = Nach: { $facet }
foreseen-leads = Was das aus den Leads macht
foreseen-yours = Ihre
foreseen-theirs = Die andere
foreseen-merged = Zusammengeführt
foreseen-changed = Durch das Zusammenführen landen { $yours } von { $of } Leads in einer anderen Stufe als bei Ihnen und { $theirs } in einer anderen als in der anderen Kopie.
foreseen-conflicts = { $n ->
    [one] { $n } Teil wurde von beiden verschieden geändert. Niemand kann unterzeichnen, bis darüber entschieden ist.
   *[other] { $n } Teile wurden von beiden verschieden geändert. Niemand kann unterzeichnen, bis darüber entschieden ist.
}
foreseen-faults = { $n ->
    [one] { $n } Stelle in der anderen Kopie ist nicht so, wie sie unterzeichnet wurde. Klären Sie vor dem Zusammenführen, woher sie kommt.
   *[other] { $n } Stellen in der anderen Kopie sind nicht so, wie sie unterzeichnet wurden. Klären Sie vor dem Zusammenführen, woher sie kommt.
}
foreseen-theirs-else = Was in der anderen Kopie anders ist
notice-go = Wechseln zu: { $screen }
working-out = Wird durchgerechnet…
