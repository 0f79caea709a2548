# What one party proposes and the other answers.
member = { $name } ({ $party })
member-unknown = ktoś
member-name = Imię i nazwisko
propose-open = Zaproponuj…
propose = Zaproponuj
propose-title = Zaproponuj tę zmianę
propose-about = Zmiana zostanie zapisana wraz z uzasadnieniem i skutkiem, a wersja robocza wróci do stanu, z którym jest porównywana. Druga strona ją zaakceptuje lub odrzuci.
propose-reason = Dlaczego?
proposals-open = { $n ->
    [0] Propozycje
    [one] { $n } otwarta propozycja
    [few] { $n } otwarte propozycje
    [many] { $n } otwartych propozycji
   *[other] { $n } otwartej propozycji
}
proposals-title = Propozycje i decyzje
proposals-none = Nie ma jeszcze żadnych propozycji. Zmień coś, a potem zaproponuj to na pasku poniżej.
proposal-open = Otwarta
proposal-accepted = Zaakceptowana
proposal-rejected = Odrzucona
proposal-reason = Dlaczego: { $reason }
proposal-figure = { $name } { $before } → { $after }
proposal-effect = { $figures } (leady: { $leads })
proposal-unmeasured = Skutek nie został zmierzony: nie była otwarta żadna historia.
proposal-answer = { $who }, { $at }: { $reason }
proposal-answer-reason = Dlaczego akceptacja lub odrzucenie?
proposal-accept = Zaakceptuj
proposal-reject = Odrzuć
proposal-try = Wypróbuj
proposal-try-about = Wprowadza zmianę do wersji roboczej, aby pokazać jej skutek. Polecenie Cofnij ją wycofuje.
save-decisions = Zapisz decyzje…
notice-no-reason = Propozycja i odpowiedź na nią wymagają imienia i nazwiska oraz uzasadnienia.
