# The sign screen.
sign-agreed = Beide Seiten haben genau das unterzeichnet, was hier steht.
sign-missing = Noch nicht unterzeichnet: { $parties }
fingerprint = Fingerabdruck
fingerprint-about = Zwei Vereinbarungen mit gleichem Fingerabdruck bedeuten dasselbe, bis zum letzten Wert.
signed = Unterzeichnet
signed-by-name-only = Nur mit dem Namen unterzeichnet.
re-opened = Wieder offen
re-opened-about = Seitdem hat sich etwas geändert. Rückgängig machen bringt die Unterschrift zurück; sonst neu unterzeichnen.
signer-of = { $party ->
    [Vertrieb] Wer unterzeichnet für den Vertrieb?
    [Operations] Wer unterzeichnet für Operations?
    [Leitung] Wer unterzeichnet für die Leitung?
   *[other] Wer unterzeichnet für das { $party }?
}
sign-for = { $party ->
    [Vertrieb] Für den Vertrieb unterzeichnen
    [Operations] Für Operations unterzeichnen
    [Leitung] Für die Leitung unterzeichnen
   *[other] Für das { $party } unterzeichnen
}
sign-needs-name = Zuerst einen Namen eintippen.
sign-needs-signable = Etwas steht der Unterzeichnung im Weg. Siehe Befunde.
withdraw = Zurückziehen
withdraw-of = Unterschrift zurückziehen: { $party }
findings = Befunde
findings-none = Nichts zu beanstanden
list-with-reasons = { $purpose }; nach: { $reasons }

# Signatures with keys, and whether they hold.
meaning-approved = einverstanden
meaning-reviewed = gelesen, ohne Entscheidung
meaning-with-reservation = einverstanden mit Vorbehalt: { $words }
fault = { $at }: { $what }
fault-of-member = { $at }, { $member }: { $what }
fault-version = Fassung { $n }
fault-now = Die Vereinbarung, wie sie ist
flaw-content = Der Inhalt ist nicht der, für den der Fingerabdruck steht.
flaw-chain = Sie folgt nicht auf die Fassung davor: Eine Fassung wurde geändert, entfernt oder eingefügt.
flaw-seal = Verfasser, Zeit, Grund oder Unterschriften wurden nachträglich geändert.
flaw-agreed = Was als zuletzt vereinbart dasteht, ist nicht die letzte Fassung.
flaw-too-few = Gültige Unterschriften für { $party }: { $n } von { $needed }.
flaw-not-handed-over = Für { $party } hat niemand unterzeichnet, dessen Schlüssel die Fassung davor nennt. Fragen, ob die neuen Schlüssel ihre sind.
flaw-figures = Zwei Unterzeichner sahen auf derselben Historie verschiedene Zahlen.
flaw-other-content = Die Unterschrift gilt anderem Inhalt.
flaw-unknown-key = Die Vereinbarung nennt keinen Schlüssel dieses Unterzeichners.
flaw-other-type = Der Nachweis ist einer für etwas anderes.
flaw-form = Der Nachweis hat nicht die eine erlaubte Form.
flaw-other-key = Unterschrieben wurde mit einem anderen Schlüssel, als die Vereinbarung nennt.
flaw-forged = Der Nachweis gehört nicht zum Unterschriebenen: Eines von beiden wurde geändert.
flaw-statement = Das Unterschriebene hat nicht seine kanonische Form.
flaw-differs = Name, Zeit, Bedeutung, Grund oder Inhalt stehen anders da, als sie unterzeichnet wurden.
flaw-replayed = Die Unterschrift gilt einer anderen Stelle in der Kette der Fassungen.
due-expired = Sie gilt nicht mehr: Sie endete am { $date }.
due-expires = Sie gilt bis { $date }.
due-review = { $stage }: seit { $date } wieder durchzusehen
signing-unknown-key = Die Vereinbarung nennt Ihren Schlüssel nicht. Zuerst zu den Regeln zum Unterschreiben hinzufügen.
signing-too-large = Eine Zahl ist zu groß zum Unterschreiben: Jedes Programm muss sie lesen können, wie sie ist.
key-exists = Es gibt schon einen Schlüssel, und er wird nicht überschrieben: { $path }
key-no-chance = Das System liefert keine Zufallszahlen, also kann kein Schlüssel entstehen: { $error }
key-short-passphrase = Eine Passphrase hat mindestens { $n } Zeichen.
key-locked = Das ist nicht die Passphrase des Schlüssels. Wenn Sie sicher sind, dass sie es ist, hat jemand die Schlüsseldatei geändert: { $path }
key-form = { $path } ist keine Schlüsseldatei, die diese Version kennt.

# Fassungen, Schlüssel und zurückgezogene Unterschriften im Fenster.
sign-document = Vereinbarung
sign-needed = Unterschriften: { $n } von { $needed }
sign-needs-passphrase = Bitte zuerst die Passphrase eingeben.
signed-with-key = Mit Schlüssel unterzeichnet: Jeder kann es prüfen.
signature-reviewed = Gelesen
signature-withdrawn = Zurückgezogen
signature-needs-key = Nur mit Namen: zählt nicht, weil diese Partei Schlüssel hat
signature-unsound = Der Nachweis stimmt nicht
withdraw-why = Grund für das Zurückziehen
withdrawn-at = Zurückgezogen am { $at }. Die Unterschrift bleibt verzeichnet.
by-name-about = Nur mit Namen: Das sagt, wer einen Namen eingegeben hat. Ein Schlüssel beweist, wer unterzeichnet hat.
signature-meaning = Bedeutung der Unterschrift für { $party }
reservation-of = Vorbehalt von { $party }
reason-of = Grund der Unterschrift für { $party }
passphrase-of = Passphrase für { $party }
key-holder = Wer für { $party } unterzeichnet
key-elsewhere = Der Schlüssel von { $name } ist nicht auf diesem Rechner.
key-list = Schlüssel von { $name } in die Vereinbarung aufnehmen
key-make = Schlüssel für { $party } anlegen
key-about = Der Schlüssel bleibt auf diesem Rechner, verschlossen mit einer Passphrase aus mindestens { $n } Zeichen. Niemand kann die Passphrase wiederherstellen. Die öffentliche Hälfte wird Teil der Vereinbarung, die danach neu zu unterzeichnen ist.
key-name = Name zum neuen Schlüssel für { $party }
key-passphrase = Neue Passphrase für { $party }
key-passphrase-again = Neue Passphrase für { $party }, noch einmal
key-passphrases-differ = Die beiden Passphrasen sind verschieden.
key-create = Schlüssel für { $party } jetzt anlegen
key-working = Der Schlüssel wird angelegt oder geöffnet…
keys = Schlüssel
keys-about = Vergleichen Sie die Ziffern mit denen auf dem Rechner des Unterzeichners, oder lesen Sie sie einander vor.
keys-none = Niemand hat einen Schlüssel; alle unterzeichnen nur mit Namen
key-here = auf diesem Rechner
signing-rules = Regeln fürs Unterzeichnen
signing-rules-about = Diese Regeln sind Teil der Vereinbarung. Wer sie ändert, öffnet sie wieder.
needed-of = Nötige Unterschriften von { $party }
expires-wanted = In Kraft bis
expires-on = Letzter Tag in Kraft
proof-sound = Keine Spur einer Manipulation
proof-at-fault = Nicht so, wie es unterzeichnet wurde
notice-faults = { $n ->
    [one] { $n } Stelle in dieser Datei ist nicht so, wie sie unterzeichnet wurde. Näheres unter „Unterzeichnen“.
   *[other] { $n } Stellen in dieser Datei sind nicht so, wie sie unterzeichnet wurden. Näheres unter „Unterzeichnen“.
}
notice-no-keys = Auf diesem Rechner wurde kein Ordner für Schlüssel gefunden.
drift = Die Zahlen weichen ab
drift-figure = { $name }: { $signed } bei der Unterschrift, jetzt { $now }
drift-about = Dieselben Regeln auf den geöffneten Leads. Umfassen diese eine längere oder kürzere Zeit, weichen die Zahlen schon deshalb ab. Ein Zehntel mehr oder weniger wird nicht gemeldet.
versions = Fassungen
versions-none = Noch ist nichts vereinbart. Jede Vereinbarung wird eine Fassung, die hier bleibt.
versions-compared = Was sich unterscheidet
version-back = Zurückkehren
version-back-to = Zurückkehren zu: { $version }
version-back-about = Setzt diese Fassung in den Entwurf, als gewöhnliche Änderung: Sie ist neu zu unterzeichnen, und „Rückgängig“ nimmt sie zurück.
version-figures = Zahlen bei der Unterschrift: { $figures }
version-no-figures = Ohne Zahlen unterzeichnet
compare-before = Vorher
compare-after = Nachher
restated = Dieselben Quartale unter jeder Fassung
restated-about = Wie viele der in einem Quartal angelegten Leads die Stufe bestehen, nach den Regeln jeder Fassung.
restated-stage = Gezeigte Stufe
restated-quarter = Quartal
restated-created = Angelegt
quarter = Q{ $quarter } { $year }
quarter-unknown = Unbekannt
merge-other-agreement = Diese Datei enthält eine andere Vereinbarung; nur Kopien derselben lassen sich zusammenführen.
choose-approved = Ich stimme zu
choose-reviewed = Ich habe es gelesen, ohne zu entscheiden
choose-reservation = Ich stimme mit Vorbehalt zu
hint-name = Name
hint-reason = Grund, wenn Sie einen nennen möchten
hint-reservation = Worin der Vorbehalt besteht
hint-passphrase = Passphrase Ihres Schlüssels
hint-new-passphrase = Neue Passphrase
hint-passphrase-again = Dieselbe Passphrase noch einmal
sign-needs-reservation = Bitte zuerst sagen, worin der Vorbehalt besteht.
with-key-about = Der Schlüssel auf diesem Rechner beweist, dass Sie es waren. Die Passphrase wird nicht aufbewahrt.
withdraw-begin = Unterschrift zurückziehen…
withdraw-begin-of = Unterschrift zurückziehen: { $party }…
key-made = { $name } hat jetzt einen Schlüssel, und er ist Teil der Vereinbarung. Er liegt in { $path }
signatures-needed = Wie viele Personen unterzeichnen müssen
proof-at-fault-about = Jemand hat geändert, was unterzeichnet war, oder die Datei ist beschädigt. Fragen Sie die Unterzeichnenden, oder öffnen Sie eine frühere Kopie.
faults-more = { $n } weitere anzeigen
notice-drift = Auf diesen Leads leistet die Vereinbarung nicht mehr, was unterzeichnet wurde:
