# The sign screen.
sign-agreed = Obie strony podpisały dokładnie to, co widać.
sign-missing = Brakuje podpisu: { $parties }
fingerprint = Odcisk cyfrowy
fingerprint-about = Dwa porozumienia o tym samym odcisku znaczą to samo, co do ostatniej wartości.
signed = Podpisano
signed-by-name-only = Podpisano tylko imieniem i nazwiskiem.
re-opened = Otwarte ponownie
re-opened-about = Od tego czasu coś się zmieniło. Polecenie Cofnij przywróci podpis; można też podpisać ponownie.
signer-of = { $party ->
    [Marketing] Kto podpisuje w imieniu marketingu?
   *[other] Kto podpisuje w imieniu sprzedaży?
}
sign-for = { $party ->
    [Marketing] Podpisz w imieniu marketingu
   *[other] Podpisz w imieniu sprzedaży
}
sign-needs-name = Najpierw wpisz imię i nazwisko.
sign-needs-signable = Coś uniemożliwia podpisanie. Sprawdź uwagi.
withdraw = Wycofaj
withdraw-of = Wycofaj podpis: { $party }
findings = Uwagi
findings-none = Bez uwag
list-with-reasons = { $purpose }; po: { $reasons }
