# Whether the lead files can be trusted: what was found.
quality-refused = { $file }: odrzucone wiersze – { $reason ->
    [width] mają więcej lub mniej komórek niż nagłówek
    [no-id] brakuje identyfikatora leada
    [duplicate-id] lead o tym identyfikatorze już wystąpił
    [unknown-lead] nie ma takiego leada
    [unknown-account] żaden lead nie należy do tego konta
    [several-leads] kilka leadów ma ten adres e-mail
    [duplicate-account] konto już wystąpiło
    [no-time] nie mówią, kiedy to było
    [unreadable-time] nie da się odczytać czasu
    [no-kind] nie mówią, co się wydarzyło
    [no-campaign] nie podają kampanii
    [no-cost] kosztu brakuje lub nie da się go odczytać
    [unknown-word] nie wiadomo, co znaczy ich słowo
    [too-many-kinds] jest zbyt wiele rodzajów aktywności
   *[other] nie da się ich użyć
}
quality-refused-about = Tych wierszy nie ma w żadnej liczbie. Zapisz je z numerami i powodami, popraw w źródle i wyeksportuj ponownie albo zmień znaczenie kolumn.
quality-unreadable = { $file }: nie da się odczytać komórek kolumny „{ $column }”, np. „{ $value }”
quality-unreadable-about = { $otherwise ->
    [0] Ich wartości są nieznane. Jeśli to słowo oznacza brak wiedzy, zaznacz to; w przeciwnym razie wybierz zawartość kolumny na karcie kolumn.
    [one] Ich wartości są nieznane. { $otherwise } z nich dałoby się odczytać, gdyby kolumnę zapisano inaczej: w jej obrębie dzień może zamieniać się miejscami z miesiącem albo kropka z przecinkiem. Popraw to w źródle lub wybierz zapis na karcie kolumn.
    [few] Ich wartości są nieznane. { $otherwise } z nich dałoby się odczytać, gdyby kolumnę zapisano inaczej: w jej obrębie dzień może zamieniać się miejscami z miesiącem albo kropka z przecinkiem. Popraw to w źródle lub wybierz zapis na karcie kolumn.
    [many] Ich wartości są nieznane. { $otherwise } z nich dałoby się odczytać, gdyby kolumnę zapisano inaczej: w jej obrębie dzień może zamieniać się miejscami z miesiącem albo kropka z przecinkiem. Popraw to w źródle lub wybierz zapis na karcie kolumn.
   *[other] Ich wartości są nieznane. { $otherwise } z nich dałoby się odczytać, gdyby kolumnę zapisano inaczej: w jej obrębie dzień może zamieniać się miejscami z miesiącem albo kropka z przecinkiem. Popraw to w źródle lub wybierz zapis na karcie kolumn.
}
quality-won-before-created = Wygrane przed utworzeniem
quality-won-before-created-about = Takie leady skracają każdy czas do wygranej. Często scalono je lub zaimportowano po sprzedaży albo w datach zamieniono dzień z miesiącem.
quality-recorded-before-created = Coś zapisano przed ich utworzeniem
quality-recorded-before-created-about = Leada nie można przekazać ani zaakceptować, zanim zaistnieje. Często data utworzenia to data importu lub scalenia.
quality-wrong-order = „{ $then }” przed „{ $first }”
quality-wrong-order-about = Etapy zapisano w niemożliwej kolejności. Czasy między nimi są błędne.
quality-won-and-lost = Jednocześnie wygrane i przegrane
quality-won-and-lost-about = Kilka transakcji jednego leada może się tak zakończyć; wtedy wszystko jest w porządku. W przeciwnym razie jedno z dwojga jest błędne. Takie leady liczą się jako wygrane.
quality-in-the-future = Daty w przyszłości
quality-in-the-future-about = Takie daty przesuwają koniec obserwacji, a przez to zmieniają, które leady miały dość czasu. Ustaw „Obserwacja do” na dzień eksportu.
quality-too-old = Daty sprzed 1990 r.
quality-too-old-about = Gdy systemy nie znają daty, zapisują swój pierwszy dzień, np. 1900-01-01 lub 1970-01-01.
quality-after-observation = Po końcu obserwacji
quality-after-observation-about = Pominięto to zgodnie z ustawieniem „Obserwacja do”.
quality-long-before-created = Aktywne ponad 90 dni przed utworzeniem
quality-long-before-created-about = Wizyty tuż przed wysłaniem formularza są normalne. Dużo wcześniejsze mogą należeć do kogoś innego albo data utworzenia to data importu.
quality-no-time-of-day = { $moment }: brak godziny
quality-no-time-of-day-about = Prawie wszystkie to północ lub pełne godziny. Nie da się ustalić czasów reakcji w godzinach ani kolejności zdarzeń w ciągu dnia.
quality-new-year = { $moment }: podejrzanie często 1 stycznia
quality-new-year-about = Spodziewany jest jeden na 365. Gdy znany jest tylko rok albo nic, systemy zapisują pierwszy dzień roku.
quality-same-email = Ten sam adres e-mail
quality-same-email-about = Jedna osoba jest liczona kilka razy, a to, co zrobiła, rozkłada się na kilka leadów. Scal je w źródle.
quality-same-person = To samo nazwisko w tej samej firmie
quality-same-person-about = Prawdopodobnie jedna osoba z kilkoma adresami. Sprawdź, zanim scalisz je w źródle.
quality-empty = { $n ->
    [one] { $file }: kolumna „{ $column }” jest pusta
    [few] { $file }: { $n } kolumny są puste
    [many] { $file }: { $n } kolumn jest pustych
   *[other] { $file }: { $n } kolumny jest puste
}
quality-empty-about = Żadna reguła nie może jej użyć.
quality-nearly-empty = { $n ->
    [one] { $file }: kolumna „{ $column }” jest prawie pusta
    [few] { $file }: { $n } kolumny są prawie puste
    [many] { $file }: { $n } kolumn jest prawie pustych
   *[other] { $file }: { $n } kolumny jest prawie puste
}
quality-nearly-empty-about = Cokolwiek mówi mniej niż jeden wiersz na sto. Oparte na niej kryterium nie rozstrzyga prawie o nikim.
quality-constant = „{ $column }” ma zawsze wartość „{ $value }”
quality-constant-about = Nikogo nie wyróżnia. Punkty za nią to punkty dla wszystkich.
quality-placeholder = { $file }: „{ $value }” w kolumnie „{ $column }” wygląda na „nieznane”
quality-placeholder-about = Dopóki to wartość, pole uchodzi za znane, a reguły biorą ją dosłownie.
quality-common-number = „{ $column }” wynosi podejrzanie często { $value }
quality-common-number-about = Występuje w co najmniej jednej na pięć komórek, wśród wielu różnych liczb. Może to być wartość domyślna.
quality-filled-later = „{ $column }” jest wypełnione prawie tylko tam, gdzie sprzedaż zaszła daleko
quality-filled-later-about = Prawdopodobnie ktoś wypełnia tę kolumnę po fakcie. Reguła, która jej używa, pozornie przewiduje to, co już wie. Zignoruj kolumnę, chyba że jej wartość była znana, gdy pojawił się lead.
quality-value-decides = „{ $column }” to „{ $value }” i prawie zawsze: { $outcome }
quality-value-decides-about = Mało która cecha rozstrzyga tak wyraźnie. Prawdopodobnie wartość jest zapisywana, gdy rezultat jest już znany; wtedy żadna reguła nie może jej używać.
quality-dominant = { $holder } „{ $value }”: { $wins } wszystkich wygranych, { $leads } wszystkich leadów
quality-dominant-about = Wygranych jest { $rate } wszystkich leadów, a bez tej wartości { $without }. Ogólne liczby są w dużej mierze jej liczbami.
quality-no-activity = Brak jakiejkolwiek aktywności
quality-no-activity-about = Nie mają wyniku zaangażowania. Jeśli jest ich dużo, plik z aktywnościami może pochodzić z innego okresu lub mieć inne identyfikatory.

# What could not be looked at.
unchecked-no-creation = Czy coś wydarzyło się przed utworzeniem leadów: żadna kolumna nie mówi, kiedy je utworzono.
unchecked-no-record-times = Czy zapisy sprzedaży są we właściwej kolejności: żaden nie ma czasu.
unchecked-no-email = Duplikaty według adresu e-mail: żadna kolumna nie zawiera adresów.
unchecked-no-names = Duplikaty według nazwiska i firmy: brakuje odpowiednich kolumn.
unchecked-no-activities = Które leady nic nie zrobiły: nie ma aktywności.
unchecked-few-outcomes = Kolumny, które zdradzają rezultat: mniej niż 20 leadów zostało zakwalifikowanych, wygranych lub przegranych przez sprzedaż.
unchecked-no-accounts = Czy za wskaźnikiem stoi jeden klient: żadna kolumna nie podaje kont ani firm.

# How bad it is, and how much there is of it.
quality-wrong = Błędne
quality-doubtful = Wątpliwe
quality-note = Warto wiedzieć
quality-of-leads = { $of ->
    [one] { $n } z { $of } leada
    [few] { $n } z { $of } leadów
    [many] { $n } z { $of } leadów
   *[other] { $n } z { $of } leada
}
quality-of-rows = { $of ->
    [one] { $n } z { $of } wiersza
    [few] { $n } z { $of } wierszy
    [many] { $n } z { $of } wierszy
   *[other] { $n } z { $of } wiersza
}
quality-of-cells = { $of ->
    [one] { $n } z { $of } wypełnionej komórki
    [few] { $n } z { $of } wypełnionych komórek
    [many] { $n } z { $of } wypełnionych komórek
   *[other] { $n } z { $of } wypełnionej komórki
}
quality-of-entries = { $of ->
    [one] { $n } z { $of } wpisu
    [few] { $n } z { $of } wpisów
    [many] { $n } z { $of } wpisów
   *[other] { $n } z { $of } wpisu
}
quality-of-columns = { $of ->
    [one] { $n } z { $of } kolumny
    [few] { $n } z { $of } kolumn
    [many] { $n } z { $of } kolumn
   *[other] { $n } z { $of } kolumny
}
quality-hardly = poniżej 0,1%

# What has a time, and who can stand behind a rate.
moment-created = Utworzenie
moment-first-activity = Pierwsza aktywność
moment-last-activity = Ostatnia aktywność
moment-at = { $moment }: { $at }
moment-unknown = brak czasu
holder-account = Konto

# What can be done about it.
repair-ignore = Ignoruj „{ $column }”
repair-unknown = Traktuj „{ $value }” w kolumnie „{ $column }” jako nieznane

# The page of the window.
page-files = Pliki
page-quality = { $n ->
    [0] Jakość danych
   *[other] Jakość danych ({ $n })
}
quality-looking = Sprawdzanie plików…
quality-no-data = Najpierw otwórz plik z leadami.
quality-nothing = Niczego nie wykryto
quality-found = Co wykryto
quality-unchecked = { $n ->
    [one] Nie udało się sprawdzić ({ $n })
    [few] Nie udało się sprawdzić ({ $n })
    [many] Nie udało się sprawdzić ({ $n })
   *[other] Nie udało się sprawdzić ({ $n })
}
quality-facts = Co wiadomo
quality-commonest = Najczęstsze komórki
repair-ignore-all = { $n ->
    [one] Ignoruj { $n } kolumnę
    [few] Ignoruj wszystkie { $n } kolumny
    [many] Ignoruj wszystkie { $n } kolumn
   *[other] Ignoruj { $n } kolumny
}
repair-everywhere = { $n ->
    [one] Traktuj „{ $value }” jako nieznane w { $n } kolumnie
    [few] Traktuj „{ $value }” jako nieznane we wszystkich { $n } kolumnach
    [many] Traktuj „{ $value }” jako nieznane we wszystkich { $n } kolumnach
   *[other] Traktuj „{ $value }” jako nieznane w { $n } kolumny
}
repair-tip = Zmienia znaczenie kolumny i ponownie wczytuje pliki. Można to wycofać.
repairs-made = { $n ->
    [one] { $n } poprawka
    [few] { $n } poprawki
    [many] { $n } poprawek
   *[other] { $n } poprawki
}
repairs-take-back = Wycofaj wszystkie
repair-take-back = Wycofaj
repair-take-back-of = Wycofaj: { $repair }
save-refused = Zapisz odrzucone wiersze…
save-refused-of = Zapisz odrzucone wiersze: { $name }
save-refused-tip = Jako CSV: każdy z plikiem, numerem wiersza, powodem i komórkami.
save-affected = Zapisz te leady…
save-affected-tip = Jako CSV: identyfikatory i daty. Dane, które zdradzają, kim ktoś jest, zostają tutaj.

# On the command line.
cli-quality-about = Sprawdza, czy plikom z leadami można ufać
cli-quality-after-help =
    Szuka sprzecznych dat, duplikatów, pustych kolumn, kolumn wypełnianych po fakcie oraz klientów,
    od których w dużej mierze zależy wskaźnik, i podaje, czego nie udało się sprawdzić.
    Niczego nie zmienia. Zawartość pliku rozpoznaje po nagłówkach; opcje określają ją dokładnie.

    Odrzucone wiersze: plik, numer wiersza, powód słownie i jako klucz, a potem komórki pod nagłówkami.

    Przykład
      accord quality export/*.csv --refused refused.csv
cli-quality-files = Pliki z leadami lub foldery, rozpoznawane po nagłówkach
cli-quality-twice = { $file }: istnieje inny plik dla źródła { $name }. Określ opcjami, który się liczy, np. --leads FILE.
cli-quality-no-leads = Żaden z plików nie wygląda na plik z leadami. Wskaż właściwy: --leads FILE
cli-refused = Zapisz każdy odrzucony wiersz z jego numerem i powodem
