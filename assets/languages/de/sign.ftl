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
