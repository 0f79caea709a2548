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

# Signatures with keys, and whether they hold.
meaning-approved = zatwierdzone
meaning-reviewed = przeczytane, bez decyzji
meaning-with-reservation = zatwierdzone z zastrzeżeniem: { $words }
fault = { $at }: { $what }
fault-of-member = { $at }, { $member }: { $what }
fault-version = Wersja { $n }
fault-now = Umowa w obecnej postaci
flaw-content = Treść nie jest tą, której odpowiada odcisk.
flaw-chain = Nie następuje po poprzedniej wersji: jakąś wersję zmieniono, usunięto lub wstawiono.
flaw-seal = Autora, czas, powód lub podpisy zmieniono później.
flaw-agreed = To, co podano jako ostatnio uzgodnione, nie jest ostatnią wersją.
flaw-too-few = Ważne podpisy za { $party }: { $n } z { $needed }.
flaw-not-handed-over = Za { $party } nie podpisał nikt, czyj klucz podaje poprzednia wersja. Zapytaj, czy nowe klucze są ich.
flaw-figures = Dwie osoby podpisujące widziały różne liczby na tej samej historii.
flaw-other-content = Podpis złożono pod inną treścią.
flaw-unknown-key = Umowa nie podaje klucza tej osoby.
flaw-other-type = Dowód dotyczy czegoś innego.
flaw-form = Dowód nie ma jedynej dozwolonej postaci.
flaw-other-key = Podpisano innym kluczem, niż podaje umowa.
flaw-forged = Dowód nie pasuje do podpisanej treści: jedno z nich zmieniono.
flaw-statement = Podpisana treść nie ma postaci kanonicznej.
flaw-differs = Nazwisko, czas, znaczenie, powód lub treść podano inaczej, niż podpisano.
flaw-replayed = Podpis złożono w innym miejscu łańcucha wersji.
due-expired = Już nie obowiązuje: skończyła się { $date }.
due-expires = Obowiązuje do { $date }.
due-review = { $stage }: do ponownego przejrzenia od { $date }
signing-unknown-key = Umowa nie podaje twojego klucza. Najpierw dodaj go do zasad podpisywania.
signing-too-large = Liczba jest za duża, by ją podpisać: każdy program musi odczytać ją bez zmian.
key-exists = Klucz już istnieje i nie zostanie nadpisany: { $path }
key-no-chance = System nie daje liczb losowych, więc nie można utworzyć klucza: { $error }
key-short-passphrase = Hasło ma co najmniej { $n } znaków.
key-locked = { $path } pozostaje zamknięty: to inne hasło albo ktoś zmienił plik.
key-form = { $path } nie jest plikiem klucza znanym tej wersji.
