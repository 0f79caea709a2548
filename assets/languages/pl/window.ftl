# Files.
file-io = { $path }: { $error }
file-too-large = Plik { $path } ma ponad 16 MB – to za dużo jak na porozumienie.
file-not-text = { $path } nie jest plikiem tekstowym, więc nie jest porozumieniem. Pliki porozumień mają rozszerzenie .ron.
file-no-agreement = { $path } nie jest porozumieniem, które ta wersja potrafi otworzyć. { $error }
file-not-read-back = Nie zapisano { $path }: zapisanego pliku nie dałoby się ponownie odczytać. Plik pozostał bez zmian.
file-changed = Nie zapisano { $path }: od chwili otwarcia ktoś inny zmienił ten plik.
file-not-confirmed = Zapisano { $path }, ale dysk nie potwierdza, że plik przetrwałby zanik zasilania. { $error }
open-newer = Plik zapisała nowsza wersja Accord (format { $version }). Zaktualizuj Accord, aby go otworzyć.
open-unparsable = Wiersz { $line }, kolumna { $column }: { $message }

# The frame of the window.
screen-define = Definicja
screen-data = Dane
screen-simulate = Symulacja
screen-sign = Podpisy
screen-export = Eksport
choose-language = Język
theme-system = Motyw systemowy
theme-light = Motyw jasny
theme-dark = Motyw ciemny
untitled = Porozumienie bez tytułu
not-saved = Niezapisane
menu-file = Plik
action-new = Nowe…
action-open = Otwórz…
action-save = Zapisz
action-save-as = Zapisz jako…
action-undo = Cofnij
action-redo = Ponów
action-toggle-theme = Przełącz motyw jasny/ciemny
action-full-screen = Pełny ekran
action-palette = Znajdź polecenie…
action-shortcuts = Skróty klawiaturowe
action-quit = Zakończ
recent = Ostatnio otwierane
cancel = Anuluj
close = Zamknij
open = Otwórz
save = Zapisz
discard = Nie zapisuj
path = Ścieżka
path-hint = Ścieżka pliku
path-about = Wpisz ścieżkę, wybierz plik albo upuść go na okno.
choose-file = Wybierz…
put-away = Ukryj
sample-company = Przykładowa firma
status-reading = Wczytywanie plików
status-reading-pace = { $rate }/s, pozostało { $left }
status-no-data = Brak pliku z leadami
status-history = { $name } · leady: { $leads } · aktywności: { $activities }
status-signable = Można podpisać
status-advice = { $n ->
    [one] Można podpisać, { $n } zalecenie
    [few] Można podpisać, { $n } zalecenia
    [many] Można podpisać, { $n } zaleceń
   *[other] Można podpisać, { $n } zalecenia
}
status-blocking = { $n ->
    [one] { $n } uwaga uniemożliwia podpisanie
    [few] { $n } uwagi uniemożliwiają podpisanie
    [many] { $n } uwag uniemożliwia podpisanie
   *[other] { $n } uwagi uniemożliwia podpisanie
}

# Dialogs.
new-title = Nowe porozumienie
new-about = Zacznij od porozumienia, które sprawdziło się u innych. Wszystko można w nim zmienić.
preset-inbound-saas = Inbound, z punktacją
preset-inbound-saas-about = Oprogramowanie dla firm, które zgłaszają się same: punkty daje to, kim są i co robią.
preset-four-categories = Klasyczne cztery kategorie
preset-four-categories-about = Profil, kanał, działania i cechy niepożądane; trzy kroki do akceptacji przez sprzedaż, pięć do kwalifikacji.
preset-event-driven = Wydarzenia
preset-event-driven-about = Targi, konferencje i webinary: liczy się to, co się na nich dzieje, i szybko wygasa.
preset-buying-teams = Zespoły zakupowe
preset-buying-teams-about = Konta zamiast pojedynczych osób: kilka osób z jednej firmy musi być aktywnych w tym samym czasie.
preset-short-cycle = Krótki cykl sprzedaży
preset-short-cycle-about = Transakcje zamykane w kilka dni: decydują termin i uprawnienia, a sprzedaż odpowiada w ciągu godzin.
preset-empty = Puste
preset-empty-about = Nic poza progiem.
open-title = Otwórz porozumienie
save-as-title = Zapisz porozumienie
palette = Co chcesz zrobić?
palette-nothing = Brak polecenia o takiej nazwie.
unsaved-title = Zapisać zmiany?
unsaved-about = „{ $title }” zawiera niezapisane zmiany.

# Work that was not saved, and files that others have changed.
recovered-title = Znaleziono niezapisaną pracę
recovered-about = Porozumienie „{ $title }” było edytowane, gdy program Accord zakończył działanie ({ $at }), i nie zostało zapisane.
recovered-no-file = Nie było jeszcze zapisane w żadnym pliku.
recovered-file = Należy do { $path }; plik jest bez zmian.
recovered-file-gone = Należy do { $path }; tego pliku nie można teraz otworzyć.
recovered-file-changed = Należy do { $path }; ktoś zmienił ten plik w międzyczasie. Nic nie zostanie nadpisane bez pytania.
recovered-differences = Czego nie ma w pliku:
recovered-edits = Co zmieniono:
recovered-all = Co zawiera:
recovered-restore = Kontynuuj pracę
recovered-forget = Odrzuć
recovered-later = Później
recovered-later-tip = Pytanie pojawi się ponownie przy następnym uruchomieniu.
changed-title = Ktoś inny zmienił plik
changed-about = Od chwili otwarcia ktoś inny zapisał { $file }. Niezależnie od wyboru obie wersje zostaną zachowane.
changed-theirs = Zmiany drugiej osoby
changed-yours = Twoje zmiany
changed-no-agreement = Plik nie jest już porozumieniem.
action-merge = Scal z inną kopią…
merge-title = Scalanie z inną kopią
changed-merge = Scal obie
changed-merge-about = Obie zmiany pozostają. Tam, gdzie są sprzeczne, obowiązuje to, co było, a obie stają się propozycjami do rozstrzygnięcia.
changed-beside = Zapisz moją wersję obok
changed-over = Zastąp moją wersją
changed-over-tip = Druga wersja zostanie zachowana jako { $file }.
differences-none = Brak

# Notices.
notice-saved = Zapisano w { $path }
notice-not-kept = Nie można zabezpieczyć zmian na wypadek awarii: { $error }. Zapisuj częściej.
notice-job-failed = Wystąpił błąd programu, ale nic nie zostało utracone. Prosimy o zgłoszenie: { $error }
notice-other-columns = { $file } wydaje się należeć do tego samego źródła ({ $kind }), ale ma inne kolumny. Wybierz właściwy plik.
notice-not-signable = Porozumienia nie można jeszcze podpisać. Sprawdź uwagi.
notice-no-name = Podpis wymaga imienia i nazwiska.

# The draft against what was agreed last.
strip-agreed = Względem ostatnich uzgodnień
strip-file = Względem otwartego lub zapisanego pliku
strip-same = Bez zmian
strip-changes = { $first } – i { $n ->
    [one] jeszcze { $n } zmiana
    [few] jeszcze { $n } zmiany
    [many] jeszcze { $n } zmian
   *[other] jeszcze { $n } zmiany
}
strip-cell = { $name }: { $now }, wcześniej { $before }
strip-caught = Wygr. ujęte
strip-missed = Wygr. pominięte
strip-money = Kwota ujęta
strip-load = MQL na tydzień
filter-all = Wszystkie leady
filter-open = Wybierz, które leady widać
filter-count = { $n } z { $of } leadów
filter-clear = Pokaż wszystkie leady
filter-created = Utworzone
filter-created-about = Kliknięcie pokazuje tylko ten okres, z klawiszem Shift dodaje go.
filter-no-times = Plik leadów nie mówi, kiedy je utworzono.
filter-first-day = Od
filter-last-day = Do
filter-days-crossed = Ostatni dzień jest przed pierwszym: żaden lead się nie mieści.
filter-quarter = K{ $n }
filter-field-about = Leady z jedną z wybranych wartości.
break-down = Podziel
break-down-none = Wszystko razem
break-down-by = Według: { $facet }
foreseen-leads = Co z tego wynika dla leadów
foreseen-yours = Twoja
foreseen-theirs = Tamta
foreseen-merged = Po scaleniu
foreseen-changed = Po scaleniu { $yours } z { $of } leadów osiąga inny etap niż w Twojej kopii, a { $theirs } – inny niż w tamtej.
foreseen-conflicts = { $n ->
    [one] { $n } część obie strony zmieniły inaczej. Nikt nie podpisze, dopóki nie zapadnie decyzja.
    [few] { $n } części obie strony zmieniły inaczej. Nikt nie podpisze, dopóki nie zapadnie decyzja.
   *[other] { $n } części obie strony zmieniły inaczej. Nikt nie podpisze, dopóki nie zapadnie decyzja.
}
foreseen-faults = { $n ->
    [one] { $n } miejsce w tamtej kopii nie jest takie, jak podpisano. Przed scaleniem sprawdź, skąd pochodzi.
    [few] { $n } miejsca w tamtej kopii nie są takie, jak podpisano. Przed scaleniem sprawdź, skąd pochodzi.
   *[other] { $n } miejsc w tamtej kopii nie jest takich, jak podpisano. Przed scaleniem sprawdź, skąd pochodzi.
}
foreseen-theirs-else = Co jest inne w tamtej kopii
notice-go = Przejdź do: { $screen }
working-out = Obliczanie…
