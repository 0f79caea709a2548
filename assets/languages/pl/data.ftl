# Kinds of files.
source-leads = Leady
source-activities = Aktywności
source-stage-changes = Zmiany etapów
source-deals = Transakcje
source-campaigns = Koszty kampanii
source-accounts = Konta

# Why a file cannot be used, and what to do.
import-unreadable = Nie można odczytać { $path }: { $error }
import-empty = { $file } jest pusty: po nagłówku nie ma żadnych wierszy. Wyeksportuj go ponownie, razem z wierszami.
import-not-text = { $type ->
    [xls] { $file } to arkusz kalkulacyjny, a nie tekst. Zapisz tabelę jako CSV i otwórz ten plik.
    [pdf] { $file } to plik PDF. Wyeksportuj tabelę jako CSV i otwórz ten plik.
   *[binary] { $file } nie jest plikiem tekstowym. Wyeksportuj tabelę jako CSV i otwórz ten plik.
}
import-damaged = { $format ->
    [workbook] { $file }: skoroszyt jest uszkodzony lub spreparowany tak, by zakłócać odczyt ({ $details }). Zapisz go ponownie jako .xlsx lub .csv.
    [zip] { $file }: archiwum jest uszkodzone ({ $details }). Spakuj je ponownie albo rozpakuj i otwórz pliki.
    [gzip] { $file }: skompresowany plik jest uszkodzony lub ucięty ({ $details }). Pobierz go lub spakuj ponownie.
   *[other] { $file }: plik { $format } jest uszkodzony ({ $details }). Wyeksportuj go ponownie.
}
import-bomb = { $file } rozrósłby się znacznie bardziej niż jakakolwiek tabela tej wielkości, więc prawdopodobnie ma zakłócać działanie programów. Jeśli ufasz temu plikowi, wyeksportuj go ponownie jako CSV.
import-protected = { $file } jest chroniony hasłem. Otwórz go w programie, z którego pochodzi, i zapisz bez hasła.
import-nested = { $file } to archiwum w archiwum. Najpierw je rozpakuj.
import-oddly-packed = { $file } jest spakowany w sposób, którego nie można tu odczytać. Rozpakuj go lub spakuj ponownie jako zwykły plik ZIP.
import-large-packed = { $file } jest za duży, aby odczytać go bez rozpakowania. Najpierw go rozpakuj.
import-no-table = { $file } nie zawiera tabeli, którą można odczytać. Wyeksportuj tabelę ponownie jako CSV.
import-too-heavy = Odczyt { $file } wymaga więcej pamięci, niż wolno zająć skoroszytowi: plik jest bardzo duży lub spreparowany tak, by zakłócać odczyt. Zapisz arkusz jako CSV i otwórz ten plik.
import-too-slow = { $file }: odczyt skoroszytu nie postępował i został przerwany; plik może być spreparowany tak, by zakłócać odczyt. Zapisz arkusz jako CSV i otwórz ten plik.
import-no-reader = { $file }: nie można uruchomić modułu odczytu skoroszytów ({ $error }). Zapisz arkusz jako CSV i otwórz ten plik.
import-unknown-sheet = { $file } nie ma arkusza „{ $sheet }”. Wybierz jeden z arkuszy: { $sheets }
import-no-id = { $file }: nie wiadomo, która kolumna zawiera identyfikator leada. Wskaż ją. Kolumny: { $columns }
import-no-column = { $what ->
    [at] { $file }: nie wiadomo, która kolumna mówi, kiedy coś się wydarzyło. Wskaż ją. Kolumny: { $columns }
    [activity] { $file }: nie wiadomo, która kolumna mówi, co zrobił lead. Wskaż ją. Kolumny: { $columns }
    [campaign] { $file }: nie wiadomo, która kolumna zawiera nazwę kampanii. Wskaż ją. Kolumny: { $columns }
    [cost] { $file }: nie wiadomo, która kolumna mówi, ile kosztowała kampania. Wskaż ją. Kolumny: { $columns }
   *[stage] { $file }: nie wiadomo, która kolumna mówi, co zapisano. Wskaż ją. Kolumny: { $columns }
}
import-unknown-column = { $file } nie ma kolumny „{ $column }”, którą wymienia mapowanie. Kolumny: { $columns }
import-undecided-dates = { $file }: daty w kolumnie „{ $column }” można odczytać na kilka sposobów ({ $ways }), np. { $example }. Wskaż właściwy.
import-undecided-numbers = { $file }: liczby w kolumnie „{ $column }” można odczytać z kropką lub z przecinkiem dziesiętnym, np. { $example }. Wskaż właściwy zapis.
import-mixed-dates = { $file }: w kolumnie „{ $column }” część dat zaczyna się od dnia ({ $day }), a część od miesiąca ({ $month }). Wyeksportuj plik ponownie z jednolitą kolejnością albo wskaż, która obowiązuje; daty w innej kolejności zostaną wtedy odrzucone.
import-mixed-currencies = { $file }: kwoty w kolumnie „{ $column }” są w kilku walutach ({ $currencies }). Wybierz walutę, która się liczy; kwoty w innych będą wtedy nieznane. Możesz też przeliczyć je wcześniej.
import-wrong-mapping = { $what ->
    [encoding] { $file }: nie ma kodowania znaków „{ $value }”. Popraw mapowanie.
    [delimiter] { $file }: nie ma separatora „{ $value }”. Popraw mapowanie.
   *[other] { $file }: nie ma strefy czasowej „{ $value }”. Popraw mapowanie.
}
import-too-large = { $file } nie mieści się w pamięci: wszystkie pliki razem wymagają około { $needed }, a wolne jest { $room }. Zapisz je jako Parquet tylko z potrzebnymi kolumnami, wyeksportuj krótszy okres albo przygotuj dane wstępnie w hurtowni danych.
import-two-columns = { $file }: kolumny „{ $a }” i „{ $b }” mają przypisane to samo znaczenie. Zignoruj jedną z nich.
import-other-columns = { $file } ma inne kolumny niż pliki przed nim, więc nie może należeć do tego samego źródła. Jego kolumny: { $columns }; kolumny pozostałych: { $expected }
import-cancelled = Przerwano. Wszystko pozostało bez zmian.

# Why a row is refused.
refusal-width = liczba komórek wynosi { $found }, a w nagłówku { $expected }
refusal-blank = jest pusty
refusal-repeated-header = powtarza nagłówek
refusal-other-table = należy do innej tabeli, pod pierwszą
refusal-footer = to suma lub uwaga pod tabelą
refusal-no-id = brakuje identyfikatora leada
refusal-duplicate-id = lead { $id } już wystąpił
refusal-unknown-lead = nie ma leada { $id }
refusal-unknown-account = żaden lead nie należy do konta { $id }
refusal-several-leads = kilka leadów ma adres e-mail { $email }
refusal-duplicate-account = konto { $id } już wystąpiło
refusal-no-time = brakuje czasu
refusal-unreadable-time = nie da się odczytać „{ $cell }” jako daty
refusal-no-kind = nie mówi, co się wydarzyło
refusal-no-campaign = nie podaje kampanii
refusal-no-cost = kosztu brakuje lub nie da się go odczytać
refusal-unknown-word = nie wiadomo, co znaczy „{ $word }”
refusal-other-property = dotyczy pola „{ $property }”, które nie jest etapem
refusal-too-many-kinds = jest zbyt wiele rodzajów aktywności; to prawdopodobnie inna kolumna

# The data screen.
source-leads-about = Jeden wiersz na lead. Wymagane.
source-activities-about = Co robiły leady: wizyty, kliknięcia, webinary.
source-stage-changes-about = Co zapisała sprzedaż: przekazania, akceptacje, odrzucenia.
source-deals-about = Szanse sprzedaży, wygrane i przegrane, z kwotami.
source-campaigns-about = Ile kosztowała każda kampania, miesiąc po miesiącu.
source-accounts-about = Co wiadomo o firmach: branża, wielkość, kraj.
source-remove = Pomiń: { $name }
source-rows = { $refused ->
    [0] { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    }
   *[other] { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    }, odrzucone: { $refused }
}
path-of = Ścieżka: { $name }
choose-file-of = Wybierz plik: { $name }
read-file = Wczytaj
read-file-of = Wczytaj plik: { $name }
data-reading = Wczytywanie…
data-empty = Wybierz plik powyżej, wpisz jego ścieżkę albo upuść go na okno.
columns-of = Kolumny: { $name }
columns-about = Jak rozpoznano każdą kolumnę. Popraw błędy; liczby zmienią się od razu.
column-header = Kolumna
column-examples = Przykłady
column-commonest = Najczęstsze
column-reason = Dlaczego
column-confidence = Pewność
column-filled = Wypełnione
column-meaning = Znaczenie
column-holds = Zawartość
distinct = { $n ->
    [one] { $n } wartość
    [few] { $n } różne wartości
    [many] { $n } różnych wartości
   *[other] { $n } wartości
}
distinct-at-least = Co najmniej { $n } różnych wartości
meaning-of = Znaczenie: { $column }
holds-of = Zawartość: { $column }
dates-of = Zapis dat: { $column }
numbers-of = Zapis liczb: { $column }
known-from = Tak nazywa to { $vendor }
known-widely = Tak nazywa to wiele systemów
reason-resembles = Różni się tylko tym, co dodają systemy: obiektem na początku lub jednostką na końcu.
reason-email-for-id = Brak kolumny z identyfikatorem leada, więc wiersze są łączone według adresu e-mail.
reason-cells-differ = Nazwa mówi „{ $role }”, ale komórki zawierają coś innego.
reason-other-column = Nazwa mówi „{ $role }”, ale kolumna „{ $column }” mówi to pewniej.
reason-contested = Nazwa kolumny „{ $column }” mówi to samo. Tamta kolumna jest dalej na prawo, więc wybrano tę: sprawdź to.
reason-confidence = Pewność: { $share }
known-not = Nieznana nazwa, więc jest to osobne pole
unreadable-tip = { $n ->
    [one] Nie da się tak odczytać { $n } komórki, np. „{ $example }”. Jej wartość jest nieznana.
    [few] Nie da się tak odczytać { $n } komórek, np. „{ $example }”. Ich wartości są nieznane.
    [many] Nie da się tak odczytać { $n } komórek, np. „{ $example }”. Ich wartości są nieznane.
   *[other] Nie da się tak odczytać { $n } komórki, np. „{ $example }”. Ich wartości są nieznane.
}
role-lead-id = Identyfikator leada
role-account = Konto
role-created-at = Data utworzenia
role-at = Kiedy to się wydarzyło
role-activity = Co zrobił lead
role-asset = Materiał
role-campaign = Kampania
role-minutes = Minuty
role-stage = Co zapisano
role-reason = Powód
role-amount = Kwota
role-opened-at = Data otwarcia szansy
role-currency = Waluta kwoty
role-property = Zmienione pole
role-closed-at = Data zamknięcia
role-is-won = Czy wygrana?
role-is-closed = Czy zamknięta?
role-month = Miesiąc lub dzień
role-cost = Koszt
role-ignored = Ignorowana
role-recorded-at = Data: { $what }
role-recorded = Tak, jeśli: { $what }
format-ask = Wybierz
format-either = 1234
format-year-first = 2026-05-31
format-day-first = 31.05.2026
format-month-first = 05/31/2026
format-named = 1 maja 2026
format-serial = Numer dnia z arkusza kalkulacyjnego
format-epoch = Sekundy od 1970 r.
format-point = 1,234.5
format-comma = 1.234,5
observed-until = Obserwacja do
observed-until-tip = Ostatni dzień, który się liczy, np. 2026-06-30. Puste: najpóźniejszy czas w plikach.
currency = Waluta
currency-none = Brak
handed-over-when-created = Wszystkie leady trafiały do sprzedaży od razu
handed-over-tip = Każdy lead z pliku z leadami przekazano do sprzedaży w chwili utworzenia.
use-sample = Użyj przykładowej firmy
save-mapping = Zapisz mapowanie
save-mapping-tip = Zapisz znaczenie kolumn – na potrzeby wiersza poleceń lub następnego eksportu tego samego rodzaju.
refused-rows = { $n ->
    [one] Odrzucono { $n } wiersz
    [few] Odrzucono { $n } wiersze
    [many] Odrzucono { $n } wierszy
   *[other] Odrzucono { $n } wiersza
}
refused-line = Nr wiersza
refused-reason = Powód
refused-cells = Zawartość
mapping-needs-files = Mapowanie określa, co znaczą kolumny Twoich plików. Otwórz najpierw pliki, a potem mapowanie.
open-folder = Otwórz folder…
open-folder-tip = Wszystkie pliki z folderu: każdy trafia tam, gdzie pasują jego kolumny, a części jednego eksportu są łączone.
source-unread = Jeszcze niewczytane: podaj więcej informacji
source-more-files = { $file } i jeszcze { $n }
tab-columns = Kolumny
tab-refused = { $n ->
    [0] Nic nie odrzucono
   *[other] Odrzucone: { $n }
}
tab-joins = { $n ->
    [0] Wszystko połączono
   *[other] Łączenie: brakuje { $n }
}
refused-none = Przyjęto każdy wiersz.
written-tip = Jak zapisano plik. Zmień to, co rozpoznano błędnie.
written-sheet = Arkusz
written-header = Nagłówek w wierszu
written-header-tip = Wiersz z nazwami kolumn, jeśli znaleziono niewłaściwy; 0, jeśli nagłówka nie ma.
written-encoding = Kodowanie
written-delimiter = Separator komórek
written-zone = Strefa czasowa
written-zone-tip = Strefa dla czasów, które jej nie podają, np. Europe/Warsaw lub Asia/Seoul. Puste: UTC.
written-found = Rozpoznane: { $what }
delimiter-comma = Przecinek
delimiter-semicolon = Średnik
delimiter-tab = Tabulator
delimiter-pipe = Kreska pionowa
delimiter-space = Spacja
delimiter-none = Jedna kolumna
layout-remembered = Kolumny znaczą to samo co poprzednio.
propose-anew = Zaproponuj od nowa
warnings-more = i jeszcze { $n }
joined-by-id = Połączone według identyfikatora
joined-by-longer-id = Połączone według identyfikatora Salesforce, od 15 do 18 znaków
joined-by-email = Połączone według adresu e-mail
joined-by-account = Połączone według konta
joined-by-domain = Połączone według domeny adresu e-mail
joined-by-confirmed = Połączone, bo wskazano, że to to samo
joined-missing = Wiersze bez leada
joined-account-missing = Leady bez konta w tym pliku
joined-by-email-about = Wielkość liter nie ma znaczenia; adresy u dostawców takich jak gmail.com nigdy nie oznaczają firmy.
join-better-column = Według kolumny „{ $column }” swój lead znalazłoby { $n } z { $of } tych wierszy.
join-use-column = Łącz według: { $column }
near-title = Być może to samo
near-about = Różnią się tylko wielkością liter, spacjami, znakami, zerami lub formą prawną. Bez Twojego potwierdzenia nic nie zostanie połączone.
near-all = Wszystkie ({ $n }) to to samo
near-same = To samo
near-same-of = { $written } to to samo co { $known }
near-rows = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
    [many] { $n } wierszy
   *[other] { $n } wiersza
}
join-missing-title = Nie znaleziono

# What is odd in a file that was read all the same.
warning-at = { $place }: { $what }
warning-line = { $file ->
    [none] Wiersz { $line }
   *[other] { $file }, wiersz { $line }
}
oddity-stray-quote = cudzysłów, którego nic nie zamyka, potraktowano jako zwykły znak
oddity-broken-characters = { $n ->
    [one] { $n } znak jest uszkodzony
    [few] { $n } znaki są uszkodzone
    [many] { $n } znaków jest uszkodzonych
   *[other] { $n } znaku jest uszkodzone
}
oddity-error-cells = { $n ->
    [one] { $n } komórka zawiera błąd, np. #N/D, i jest traktowana jako pusta
    [few] { $n } komórki zawierają błąd, np. #N/D, i są traktowane jako puste
    [many] { $n } komórek zawiera błąd, np. #N/D, i jest traktowanych jako puste
   *[other] { $n } komórki zawiera błąd, np. #N/D, i jest traktowane jako puste
}
oddity-shortened-ids = { $n ->
    [one] { $n } identyfikator został skrócony przez arkusz kalkulacyjny, np. 7,01E+17: różne leady mogą wyglądać tak samo. Wyeksportuj identyfikatory jako tekst.
    [few] { $n } identyfikatory zostały skrócone przez arkusz kalkulacyjny, np. 7,01E+17: różne leady mogą wyglądać tak samo. Wyeksportuj identyfikatory jako tekst.
    [many] { $n } identyfikatorów zostało skróconych przez arkusz kalkulacyjny, np. 7,01E+17: różne leady mogą wyglądać tak samo. Wyeksportuj identyfikatory jako tekst.
   *[other] { $n } identyfikatora zostało skrócone przez arkusz kalkulacyjny, np. 7,01E+17: różne leady mogą wyglądać tak samo. Wyeksportuj identyfikatory jako tekst.
}
oddity-long-numbers = { $n ->
    [one] { $n } liczba jest dłuższa, niż przechowuje arkusz kalkulacyjny; jej ostatnie cyfry przepadły
    [few] { $n } liczby są dłuższe, niż przechowuje arkusz kalkulacyjny; ich ostatnie cyfry przepadły
    [many] { $n } liczb jest dłuższych, niż przechowuje arkusz kalkulacyjny; ich ostatnie cyfry przepadły
   *[other] { $n } liczby jest dłuższe, niż przechowuje arkusz kalkulacyjny; ich ostatnie cyfry przepadły
}
oddity-several-sheets = arkusze: { $n }; wczytano „{ $sheet }”
oddity-no-object = nie jest obiektem JSON i został pominięty
oddity-nul-bytes = { $n ->
    [one] pominięto { $n } bajt zerowy
    [few] pominięto { $n } bajty zerowe
    [many] pominięto { $n } bajtów zerowych
   *[other] pominięto { $n } bajtu zerowego
}
oddity-repaired = { $n ->
    [one] { $n } wiersz miał o separator lub cudzysłów za dużo albo za mało i został poprawiony
    [few] { $n } wiersze miały o separator lub cudzysłów za dużo albo za mało i zostały poprawione
    [many] { $n } wierszy miało o separator lub cudzysłów za dużo albo za mało i zostało poprawionych
   *[other] { $n } wiersza miało o separator lub cudzysłów za dużo albo za mało i zostało poprawione
}
oddity-preamble = { $n ->
    [one] pominięto { $n } wiersz nad nagłówkiem
    [few] pominięto { $n } wiersze nad nagłówkiem
    [many] pominięto { $n } wierszy nad nagłówkiem
   *[other] pominięto { $n } wiersza nad nagłówkiem
}
oddity-no-header = nie ma nagłówka; kolumny ponumerowano
oddity-several-header-rows = { $n ->
    [one] nagłówek zajmuje { $n } wiersz
    [few] nagłówek zajmuje { $n } wiersze
    [many] nagłówek zajmuje { $n } wierszy
   *[other] nagłówek zajmuje { $n } wiersza
}
oddity-header-width = liczba komórek w nagłówku to { $found }, a w większości wierszy { $rows }
oddity-field-twice = „{ $column }” jest też w pliku z leadami; liczy się to, co podaje plik z leadami

# What a file is like, and what it leaves open.
shape-snapshot = migawka: jeden wiersz na lead z datami osiągnięcia kolejnych etapów
shape-lead-list = lista leadów bez dat etapów
shape-activity-log = dziennik tego, co robiły leady
shape-stage-history = historia etapów
shape-deals = lista transakcji
shape-outcomes = lista rezultatów
shape-campaign-costs = zestawienie kosztów kampanii
shape-accounts = tabela kont
gap-created = kiedy utworzono leady
gap-activities = co robiły leady
gap-stages = co zrobiła z nimi sprzedaż
gap-returns = czy lead wrócił
gap-outcomes = kogo wygrano
gap-when-won = kiedy wygrano
gap-money = ile były warte
gap-which-lead = od którego leada z konta pochodzi transakcja
shape-is = To { $shape }.
shape-gaps = Sam plik nie mówi: { $gaps }.
