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
   *[other] Wer unterzeichnet für das { $party }?
}
sign-for = { $party ->
    [Vertrieb] Für den Vertrieb unterzeichnen
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
flaw-not-handed-over = Für { $party } hat niemand unterschrieben, dessen Schlüssel die Fassung davor nennt. Fragen, ob die neuen Schlüssel ihre sind.
flaw-figures = Zwei Unterzeichner sahen auf derselben Historie verschiedene Zahlen.
flaw-other-content = Die Unterschrift gilt anderem Inhalt.
flaw-unknown-key = Die Vereinbarung nennt keinen Schlüssel dieses Unterzeichners.
flaw-other-type = Der Nachweis ist einer für etwas anderes.
flaw-form = Der Nachweis hat nicht die eine erlaubte Form.
flaw-other-key = Unterschrieben wurde mit einem anderen Schlüssel, als die Vereinbarung nennt.
flaw-forged = Der Nachweis gehört nicht zum Unterschriebenen: Eines von beiden wurde geändert.
flaw-statement = Das Unterschriebene hat nicht seine kanonische Form.
flaw-differs = Name, Zeit, Bedeutung, Grund oder Inhalt stehen anders da, als sie unterschrieben wurden.
flaw-replayed = Die Unterschrift gilt einer anderen Stelle in der Kette der Fassungen.
due-expired = Sie gilt nicht mehr: Sie endete am { $date }.
due-expires = Sie gilt bis { $date }.
due-review = { $stage }: seit { $date } wieder durchzusehen
signing-unknown-key = Die Vereinbarung nennt Ihren Schlüssel nicht. Zuerst zu den Regeln zum Unterschreiben hinzufügen.
signing-too-large = Eine Zahl ist zu groß zum Unterschreiben: Jedes Programm muss sie lesen können, wie sie ist.
key-exists = Es gibt schon einen Schlüssel, und er wird nicht überschrieben: { $path }
key-no-chance = Das System liefert keine Zufallszahlen, also kann kein Schlüssel entstehen: { $error }
key-short-passphrase = Eine Passphrase hat mindestens { $n } Zeichen.
key-locked = { $path } bleibt verschlossen: Es ist eine andere Passphrase, oder jemand hat die Datei geändert.
key-form = { $path } ist keine Schlüsseldatei, die diese Version kennt.
