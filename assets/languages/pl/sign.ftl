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
    [Operacje] Kto podpisuje w imieniu operacji?
    [Zarząd] Kto podpisuje w imieniu zarządu?
   *[other] Kto podpisuje w imieniu sprzedaży?
}
sign-for = { $party ->
    [Marketing] Podpisz w imieniu marketingu
    [Operacje] Podpisz w imieniu operacji
    [Zarząd] Podpisz w imieniu zarządu
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

# Wersje, klucze i wycofane podpisy w oknie.
sign-document = Porozumienie
sign-needed = Podpisy: { $n } z { $needed }
sign-needs-passphrase = Najpierw wpisz hasło.
signed-with-key = Podpisano kluczem: każdy może to sprawdzić.
signature-reviewed = Przeczytano
signature-withdrawn = Wycofano
signature-needs-key = Tylko imię i nazwisko: nie liczy się, bo ta strona ma klucze
signature-unsound = Dowód jest nieprawidłowy
withdraw-why = Powód wycofania
withdrawn-at = Wycofano { $at }. Podpis pozostaje w dokumentacji.
by-name-about = Tylko imię i nazwisko: mówi, kto je wpisał. Klucz dowodzi, kto podpisał.
meaning-reservation = zatwierdzono z zastrzeżeniem
signature-meaning = Znaczenie podpisu: { $party }
reservation-of = Zastrzeżenie: { $party }
reason-of = Powód podpisu: { $party }
passphrase-of = Hasło podpisującego: { $party }
key-holder = Kto podpisuje: { $party }
key-elsewhere = Klucza { $name } nie ma na tym komputerze.
key-list = Dodaj do porozumienia klucz: { $name }
key-make = Utwórz klucz: { $party }
key-about = Klucz pozostaje na tym komputerze, zamknięty hasłem z co najmniej { $n } znaków. Nikt nie odzyska hasła. Część publiczna staje się częścią porozumienia, które trzeba wtedy podpisać ponownie.
key-name = Właściciel nowego klucza: { $party }
key-passphrase = Nowe hasło: { $party }
key-passphrase-again = Nowe hasło jeszcze raz: { $party }
key-passphrases-differ = Hasła się różnią.
key-create = Utwórz teraz klucz: { $party }
key-working = Trwa tworzenie lub otwieranie klucza…
keys = Klucze
keys-about = Porównaj cyfry z tymi na komputerze podpisującego albo odczytajcie je sobie.
keys-none = Nikt nie ma klucza; wszyscy podpisują tylko imieniem i nazwiskiem
key-here = na tym komputerze
signing-rules = Zasady podpisywania
signing-rules-about = Te zasady są częścią porozumienia. Kto je zmienia, otwiera je ponownie.
needed-of = Wymagane podpisy: { $party }
expires-wanted = Obowiązuje do
expires-on = Ostatni dzień obowiązywania
proof-sound = Wszystko jest tak, jak podpisano
proof-at-fault = Nie jest tak, jak podpisano
notice-faults = { $n ->
    [one] { $n } miejsce w tym pliku jest inne, niż podpisano. Zobacz ekran podpisów.
    [few] { $n } miejsca w tym pliku są inne, niż podpisano. Zobacz ekran podpisów.
   *[other] { $n } miejsc w tym pliku jest innych, niż podpisano. Zobacz ekran podpisów.
}
notice-no-keys = Na tym komputerze nie znaleziono folderu na klucze.
drift = Rzeczywistość odeszła od uzgodnionych liczb
drift-figure = { $name }: { $signed } przy podpisie, teraz { $now }
drift-about = Te same zasady na otwartej historii. Różnic do jednej dziesiątej nie zgłaszamy.
versions = Wersje
versions-none = Jeszcze niczego nie uzgodniono. Każde uzgodnienie staje się wersją, która tu zostaje.
versions-compared = Co się różni
version-back = Wróć do niej
version-back-to = Wróć do: { $version }
version-back-about = Wstawia tę wersję do szkicu jak zwykłą zmianę: trzeba ją podpisać ponownie, a cofnięcie ją usuwa.
version-figures = Liczby przy podpisie: { $figures }
version-no-figures = Podpisano bez liczb
compare-before = Przed
compare-after = Po
restated = Te same kwartały według każdej wersji
restated-about = Ile leadów utworzonych w kwartale przechodzi etap według zasad każdej wersji.
restated-stage = Pokazany etap
restated-quarter = Kwartał
restated-created = Utworzone
quarter = { $quarter }. kwartał { $year }
quarter-unknown = Nieznany
merge-other-agreement = Ten plik zawiera inne porozumienie; scalać można tylko kopie tego samego.
