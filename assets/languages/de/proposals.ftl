# What one party proposes and the other answers.
member = { $name } ({ $party })
member-unknown = jemand
member-name = Name
propose-open = Vorschlagen…
propose = Vorschlagen
propose-title = Diese Änderung vorschlagen
propose-about = Die Änderung wird mit Begründung und Wirkung festgehalten, und der Entwurf geht auf den Vergleichsstand zurück. Die andere Seite nimmt sie an oder lehnt sie ab.
propose-reason = Warum?
proposals-open = { $n ->
    [0] Vorschläge
    [one] 1 offener Vorschlag
   *[other] { $n } offene Vorschläge
}
proposals-title = Vorschläge und Entscheidungen
proposals-none = Noch wurde nichts vorgeschlagen. Ändern Sie etwas und schlagen Sie es in der Leiste unten vor.
proposal-open = Offen
proposal-accepted = Angenommen
proposal-rejected = Abgelehnt
proposal-reason = Warum: { $reason }
proposal-figure = { $name } { $before } → { $after }
proposal-effect = { $figures } (von { $leads } Leads)
proposal-unmeasured = Die Wirkung wurde nicht gemessen: Es war keine Historie offen.
proposal-answer = { $who }, { $at }: { $reason }
proposal-answer-reason = Warum annehmen oder ablehnen?
proposal-accept = Annehmen
proposal-reject = Ablehnen
proposal-try = Ausprobieren
proposal-try-about = Übernimmt die Änderung in den Entwurf, um ihre Wirkung zu sehen. Rückgängig nimmt sie zurück.
save-decisions = Entscheidungen speichern…
notice-no-reason = Ein Vorschlag und seine Antwort brauchen Namen und Begründung.
