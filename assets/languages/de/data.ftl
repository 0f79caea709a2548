# Kinds of files.
source-leads = Leads
source-activities = Aktivitäten
source-stage-changes = Stufenwechsel
source-deals = Deals
source-campaigns = Kampagnenkosten
source-accounts = Accounts

# Why a file cannot be used, and what to do.
import-unreadable = { $path } lässt sich nicht lesen: { $error }
import-empty = { $file } ist leer: Nach der Kopfzeile folgen keine Zeilen. Bitte mit Zeilen neu exportieren.
import-not-text = { $type ->
    [xls] { $file } ist eine Tabellenkalkulation, kein Text. Bitte die Tabelle als CSV speichern und diese öffnen.
    [pdf] { $file } ist ein PDF. Bitte die Tabelle als CSV exportieren und diese öffnen.
   *[binary] { $file } ist keine Textdatei. Bitte die Tabelle als CSV exportieren und diese öffnen.
}
import-damaged = { $format ->
    [workbook] { $file }: Die Arbeitsmappe ist beschädigt oder soll Programme zum Absturz bringen ({ $details }). Bitte neu als .xlsx oder .csv speichern.
    [zip] { $file }: Das Archiv ist beschädigt ({ $details }). Bitte neu packen oder entpacken und die Dateien öffnen.
    [gzip] { $file }: Die komprimierte Datei ist beschädigt oder abgeschnitten ({ $details }). Bitte neu holen oder packen.
   *[other] { $file }: Die { $format }-Datei ist beschädigt ({ $details }). Bitte neu exportieren.
}
import-bomb = { $file } würde viel größer als jede Tabelle dieser Dateigröße und soll vermutlich Programme zum Absturz bringen. Wenn Sie der Datei trauen, exportieren Sie sie neu als CSV.
import-protected = { $file } ist durch ein Passwort geschützt. Bitte dort öffnen, wo die Datei herkommt, und ohne Passwort speichern.
import-nested = { $file } ist ein Archiv in einem Archiv. Bitte zuerst entpacken.
import-oddly-packed = { $file } ist auf eine Weise gepackt, die hier nicht gelesen werden kann. Bitte entpacken oder als gewöhnliche ZIP-Datei neu packen.
import-large-packed = { $file } ist zu groß, um gepackt gelesen zu werden. Bitte zuerst entpacken.
import-no-table = { $file } enthält keine Tabelle, die gelesen werden kann. Bitte die Tabelle neu als CSV exportieren.
import-too-heavy = { $file } braucht zum Lesen mehr Speicher, als eine Arbeitsmappe haben darf: Die Datei ist sehr groß oder soll Programme zum Absturz bringen. Bitte das Blatt als CSV speichern und diese öffnen.
import-too-slow = { $file }: Das Lesen der Arbeitsmappe kam nicht voran und wurde beendet; die Datei soll vielleicht Programme zum Absturz bringen. Bitte das Blatt als CSV speichern und diese öffnen.
import-no-reader = { $file }: Der Leser für Arbeitsmappen lässt sich nicht starten ({ $error }). Bitte das Blatt als CSV speichern und diese öffnen.
import-unknown-sheet = { $file } hat kein Blatt „{ $sheet }“. Bitte eines der Blätter wählen: { $sheets }
import-no-id = { $file }: Keine Spalte ist als Lead-ID bekannt. Bitte angeben, welche es ist. Spalten: { $columns }
import-no-column = { $what ->
    [at] { $file }: Keine Spalte ist bekannt, die sagt, wann etwas geschah. Bitte angeben, welche es ist. Spalten: { $columns }
    [activity] { $file }: Keine Spalte ist bekannt, die sagt, was der Lead tat. Bitte angeben, welche es ist. Spalten: { $columns }
    [campaign] { $file }: Keine Spalte ist bekannt, die die Kampagne nennt. Bitte angeben, welche es ist. Spalten: { $columns }
    [cost] { $file }: Keine Spalte ist bekannt, die sagt, was die Kampagne gekostet hat. Bitte angeben, welche es ist. Spalten: { $columns }
   *[stage] { $file }: Keine Spalte ist bekannt, die sagt, was erfasst wurde. Bitte angeben, welche es ist. Spalten: { $columns }
}
import-unknown-column = { $file } hat keine Spalte „{ $column }“, wie sie die Zuordnung nennt. Spalten: { $columns }
import-undecided-dates = { $file }: Die Datumsangaben in „{ $column }“ lassen sich auf mehrere Arten lesen ({ $ways }), etwa { $example }. Bitte angeben, was gilt.
import-undecided-numbers = { $file }: Die Zahlen in „{ $column }“ können mit Dezimalpunkt oder Dezimalkomma geschrieben sein, etwa { $example }. Bitte angeben, was gilt.
import-mixed-dates = { $file }: In „{ $column }“ beginnen manche Datumsangaben mit dem Tag ({ $day }) und manche mit dem Monat ({ $month }). Bitte die Datei mit einer Reihenfolge exportieren oder angeben, welche gilt; die anderen werden dann abgelehnt.
import-mixed-currencies = { $file }: Die Beträge in „{ $column }“ sind in mehreren Währungen ({ $currencies }). Bitte die Währung wählen, die gilt; Beträge in anderen sind dann unbekannt. Oder sie vorher umrechnen.
import-wrong-mapping = { $what ->
    [encoding] { $file }: Die Zeichenkodierung „{ $value }“ gibt es nicht. Bitte die Zuordnung korrigieren.
    [delimiter] { $file }: Das Trennzeichen „{ $value }“ gibt es nicht. Bitte die Zuordnung korrigieren.
   *[other] { $file }: Die Zeitzone „{ $value }“ gibt es nicht. Bitte die Zuordnung korrigieren.
}
import-too-large = { $file } passt nicht in den Arbeitsspeicher: Alle Dateien zusammen brauchen etwa { $needed }, frei sind { $room }. Speichern Sie sie als Parquet mit nur den nötigen Spalten, exportieren Sie einen kürzeren Zeitraum, oder lassen Sie ein Data Warehouse vorarbeiten.
import-two-columns = { $file }: „{ $a }“ und „{ $b }“ haben dieselbe Bedeutung. Bitte eine davon ignorieren.
import-other-columns = { $file } hat andere Spalten als die Dateien davor und kann nicht zu derselben Quelle gehören. Sie hat { $columns }; die anderen haben { $expected }
import-cancelled = Abgebrochen. Alles ist wie zuvor.

# Why a row is refused.
refusal-width = sie hat { $found } Zellen, die Kopfzeile { $expected }
refusal-blank = sie ist leer
refusal-repeated-header = sie wiederholt die Kopfzeile
refusal-other-table = sie gehört zu einer weiteren Tabelle unter der ersten
refusal-footer = sie ist eine Summe oder Bemerkung unter der Tabelle
refusal-no-id = die Lead-ID fehlt
refusal-duplicate-id = den Lead { $id } gab es schon
refusal-unknown-lead = es gibt keinen Lead { $id }
refusal-unknown-account = kein Lead gehört zum Account { $id }
refusal-several-leads = mehrere Leads haben die E-Mail-Adresse { $email }
refusal-duplicate-account = den Account { $id } gab es schon
refusal-no-time = der Zeitpunkt fehlt
refusal-unreadable-time = „{ $cell }“ ist nicht als Datum lesbar
refusal-no-kind = es fehlt, was geschah
refusal-no-campaign = sie nennt keine Kampagne
refusal-no-cost = die Kosten fehlen oder sind nicht lesbar
refusal-unknown-word = „{ $word }“ hat keine bekannte Bedeutung
refusal-other-property = sie betrifft „{ $property }“, und das ist keine Stufe
refusal-too-many-kinds = zu viele Arten von Aktivitäten; wohl die falsche Spalte

# The data screen.
source-leads-about = Eine Zeile je Lead. Erforderlich.
source-activities-about = Was Leads taten: Besuche, Klicks, Webinare.
source-stage-changes-about = Was der Vertrieb erfasst hat: übergeben, akzeptiert, abgelehnt.
source-deals-about = Opportunitys, gewonnen und verloren, mit Beträgen.
source-campaigns-about = Was jede Kampagne gekostet hat, Monat für Monat.
source-accounts-about = Was über Unternehmen bekannt ist: Branche, Größe, Land.
source-remove = { $name } weglassen
source-rows = { $refused ->
    [0] { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }
   *[other] { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }, { $refused } zurückgewiesen
}
path-of = Pfad: { $name }
choose-file-of = Datei wählen: { $name }
read-file = Lesen
read-file-of = Datei lesen: { $name }
data-reading = Wird gelesen…
data-empty = Oben eine Datei wählen, den Pfad eintippen oder die Datei ins Fenster ziehen.
columns-of = Spalten: { $name }
columns-about = Als was jede Spalte erkannt wurde. Falsches einfach ändern; die Zahlen folgen sofort.
column-header = Spalte
column-examples = Beispiele
column-commonest = Häufigste
column-reason = Warum
column-confidence = Sicherheit
column-filled = Gefüllt
column-meaning = Bedeutung
column-holds = Inhalt
distinct = { $n ->
    [one] { $n } Wert
   *[other] { $n } verschiedene Werte
}
distinct-at-least = Mindestens { $n } verschiedene Werte
meaning-of = Bedeutung von { $column }
holds-of = Inhalt von { $column }
dates-of = Schreibweise der Datumsangaben in { $column }
numbers-of = Schreibweise der Zahlen in { $column }
known-from = So heißt es bei { $vendor }
known-widely = So heißt es in vielen Systemen
reason-resembles = Nur was Systeme hinzufügen, ist anders: ein Objekt davor, eine Einheit dahinter.
reason-email-for-id = Es gibt keine Spalte für die Lead-ID; Zeilen werden über die E-Mail-Adresse verknüpft.
reason-cells-differ = Der Name sagt „{ $role }“, aber die Zellen sind etwas anderes.
reason-other-column = Der Name sagt „{ $role }“, aber „{ $column }“ sagt es sicherer.
reason-contested = Der Name von „{ $column }“ sagt dasselbe. Diese Spalte steht weiter links und gilt: bitte prüfen.
reason-confidence = Sicherheit: { $share }
known-not = Kein bekannter Name, daher ein eigenes Feld
unreadable-tip = { $n ->
    [one] { $n } Zelle ist so nicht lesbar: „{ $example }“. Ihr Wert gilt als unbekannt.
   *[other] { $n } Zellen sind so nicht lesbar, etwa „{ $example }“. Ihre Werte gelten als unbekannt.
}
role-lead-id = Lead-ID
role-account = Account
role-created-at = Erstellt am
role-at = Wann es geschah
role-activity = Was der Lead tat
role-asset = Asset
role-campaign = Kampagne
role-minutes = Minuten
role-stage = Was erfasst wurde
role-reason = Grund
role-amount = Betrag
role-opened-at = Opportunity eröffnet am
role-currency = Währung des Betrags
role-property = Eigenschaft, die sich änderte
role-closed-at = Abgeschlossen am
role-is-won = Gewonnen?
role-is-closed = Abgeschlossen?
role-month = Monat oder Tag
role-cost = Kosten
role-ignored = Ignoriert
role-recorded-at = Datum: { $what }
role-recorded = Ja, wenn: { $what }
format-ask = Bitte wählen
format-either = 1234
format-year-first = 2026-05-31
format-day-first = 31.05.2026
format-month-first = 05/31/2026
format-named = 1. Mai 2026
format-serial = Tageszahl der Tabelle
format-epoch = Sekunden seit 1970
format-point = 1,234.5
format-comma = 1.234,5
observed-until = Beobachtet bis
observed-until-tip = Der letzte Tag, der zählt, etwa 2026-06-30. Leer: der späteste Zeitpunkt in den Dateien.
currency = Währung
currency-none = Keine
handed-over-when-created = Alle Leads gingen sofort an den Vertrieb
handed-over-tip = Jeder Lead der Lead-Datei wurde bei seiner Erstellung an den Vertrieb übergeben.
use-sample = Beispielunternehmen
save-mapping = Zuordnung speichern
save-mapping-tip = Speichern, was die Spalten bedeuten: für die Befehlszeile oder den nächsten Export gleicher Art.
refused-rows = { $n ->
    [one] { $n } Zeile wurde zurückgewiesen
   *[other] { $n } Zeilen wurden zurückgewiesen
}
refused-line = Zeile
refused-reason = Grund
refused-cells = Inhalt
mapping-needs-files = Eine Zuordnung sagt, was die Spalten Ihrer Dateien bedeuten. Öffnen Sie erst die Dateien, dann die Zuordnung.
open-folder = Ordner öffnen…
open-folder-tip = Alle Dateien eines Ordners: Jede kommt dorthin, wo ihre Spalten hingehören, und Teile eines Exports kommen zusammen.
source-unread = Noch nicht gelesen
source-more-files = { $file } und { $n } weitere
tab-columns = Spalten
tab-refused = { $n ->
    [0] Nichts abgelehnt
   *[other] { $n } abgelehnt
}
tab-joins = { $n ->
    [0] Alles verknüpft
   *[other] Verknüpfung: { $n } fehlen
}
refused-none = Jede Zeile wurde übernommen.
written-tip = Wie die Datei geschrieben ist. Ändern Sie, was falsch erkannt wurde.
written-sheet = Blatt
written-header = Kopfzeile in Zeile
written-header-tip = Die Zeile mit den Spaltennamen, falls eine andere gefunden wurde; 0, wenn es keine gibt.
written-encoding = Kodierung
written-delimiter = Zwischen den Zellen
written-zone = Zeitzone
written-zone-tip = Die Zeitzone von Zeiten, die keine nennen, etwa Europe/Berlin oder Asia/Seoul. Leer: UTC.
written-found = Wie erkannt: { $what }
delimiter-comma = Komma
delimiter-semicolon = Semikolon
delimiter-tab = Tabulator
delimiter-pipe = Senkrechter Strich
delimiter-space = Leerzeichen
delimiter-none = Eine Spalte
layout-remembered = Die Spalten bedeuten dasselbe wie beim letzten Mal.
propose-anew = Neu vorschlagen
warnings-more = und { $n } weitere
joined-by-id = Über die ID verknüpft
joined-by-longer-id = Über die Salesforce-ID mit 15 oder 18 Zeichen
joined-by-email = Über die E-Mail-Adresse verknüpft
joined-by-account = Über den Account verknüpft
joined-by-domain = Über die E-Mail-Domain verknüpft
joined-by-confirmed = Verknüpft, weil Sie sagten, dass es dasselbe ist
joined-missing = Zeilen ohne Lead
joined-account-missing = Leads ohne Account in dieser Datei
joined-by-email-about = Groß- und Kleinschreibung ist egal; Adressen bei Anbietern wie gmx.de stehen nie für ein Unternehmen.
join-better-column = Über „{ $column }“ fänden { $n } von { $of } dieser Zeilen ihren Lead.
join-use-column = Über { $column } verknüpfen
near-title = Vielleicht dasselbe
near-about = Sie unterscheiden sich nur in Groß- und Kleinschreibung, Leerzeichen, Zeichen, Nullen oder Rechtsform. Nichts wird verknüpft, bevor Sie es sagen.
near-all = Alle { $n } sind dasselbe
near-same = Dasselbe
near-same-of = { $written } ist dasselbe wie { $known }
near-rows = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
}
join-missing-title = Nicht gefunden

# What is odd in a file that was read all the same.
warning-at = { $place }: { $what }
warning-line = { $file ->
    [none] Zeile { $line }
   *[other] { $file }, Zeile { $line }
}
oddity-stray-quote = ein Anführungszeichen, das nichts schließt, gilt als Zeichen
oddity-broken-characters = { $n ->
    [one] ein Zeichen ist kaputt
   *[other] { $n } Zeichen sind kaputt
}
oddity-error-cells = { $n ->
    [one] eine Zelle enthält einen Fehler wie #NV und gilt als leer
   *[other] { $n } Zellen enthalten einen Fehler wie #NV und gelten als leer
}
oddity-shortened-ids = { $n } IDs wurden von einer Tabellenkalkulation gekürzt, etwa 7,01E+17: verschiedene Leads können gleich aussehen. Bitte als Text exportieren.
oddity-long-numbers = { $n ->
    [one] eine Zahl ist länger, als eine Tabelle behält; ihre letzten Ziffern fehlen
   *[other] { $n } Zahlen sind länger, als eine Tabelle behält; ihre letzten Ziffern fehlen
}
oddity-several-sheets = von { $n } Blättern wird „{ $sheet }“ gelesen
oddity-no-object = sie ist kein JSON-Objekt und wurde weggelassen
oddity-nul-bytes = { $n ->
    [one] ein Nullbyte wurde weggelassen
   *[other] { $n } Nullbytes wurden weggelassen
}
oddity-repaired = { $n ->
    [one] eine Zeile hatte ein Trennzeichen oder Anführungszeichen zu viel oder zu wenig und wurde berichtigt
   *[other] { $n } Zeilen hatten ein Trennzeichen oder Anführungszeichen zu viel oder zu wenig und wurden berichtigt
}
oddity-preamble = { $n ->
    [one] eine Zeile über der Kopfzeile wurde weggelassen
   *[other] { $n } Zeilen über der Kopfzeile wurden weggelassen
}
oddity-no-header = es gibt keine Kopfzeile; die Spalten sind nummeriert
oddity-several-header-rows = die Kopfzeile geht über { $n } Zeilen
oddity-header-width = die Kopfzeile hat { $found } Zellen, die meisten Zeilen haben { $rows }
oddity-field-twice = „{ $column }“ steht auch in der Lead-Datei; deren Angaben gelten

# What a file is like, and what it leaves open.
shape-snapshot = eine Momentaufnahme: eine Zeile je Lead mit den Tagen, an denen er etwas wurde
shape-lead-list = eine Liste von Leads ohne Daten der Stufen
shape-activity-log = ein Protokoll dessen, was Leads taten
shape-stage-history = ein Verlauf der Stufen
shape-deals = eine Liste von Deals
shape-outcomes = eine Liste von Ergebnissen
shape-campaign-costs = was Kampagnen kosteten
shape-accounts = eine Tabelle von Accounts
gap-created = wann Leads angelegt wurden
gap-activities = was Leads taten
gap-stages = was der Vertrieb daraus machte
gap-returns = ob ein Lead zurückkam
gap-outcomes = wer gewonnen wurde
gap-when-won = wann gewonnen wurde
gap-money = wie viel es wert war
gap-which-lead = von welchem Lead eines Accounts ein Deal kam
shape-is = Das ist { $shape }.
shape-gaps = Für sich allein sagt sie nicht: { $gaps }.
