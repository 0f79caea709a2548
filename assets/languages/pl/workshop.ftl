# What the people around the table say and do.
party-operations = Operacje
party-leadership = Zarząd
party = Strona
table-open = Kto jest obecny?
table-title = Przy stole
table-about = Wszyscy obecni i osoba przy klawiaturze. Zmiany i komentarze są zapisywane pod jej nazwiskiem.
table-empty = Jeszcze nikogo nie ma. Dodaj poniżej pierwszą osobę.
table-speak = Siedzi przy klawiaturze
member-add = Dodaj
speaker = Przy klawiaturze: { $who }
notice-no-speaker = Najpierw wskaż, kto siedzi przy klawiaturze: „Kto jest obecny?” u góry.
talk-title = Co mówią strony
talk-about = { $n ->
    [0] { $name }: { $accord }
    [one] { $name }: { $accord }, { $n } otwarty komentarz
    [few] { $name }: { $accord }, { $n } otwarte komentarze
    [many] { $name }: { $accord }, { $n } otwartych komentarzy
   *[other] { $name }: { $accord }, { $n } otwartego komentarza
}
talk-nobody = Aby się zgodzić, zakwestionować lub skomentować, najpierw wskaż, kto jest obecny.
stance-of = { $party } mówi:
stance-agree = Zgoda
stance-contest = Sprzeciw
accord-agreed = Obie strony się zgadzają
accord-open = Otwarte
accord-half = Zgadza się tylko: { $parties }
accord-contested = Sprzeciw: { $parties }
comment = Komentarz
comment-add = Skomentuj
comment-settled = Załatwione
comments-none = Nikt jeszcze nic nie powiedział.
proposal-counter = Kontrpropozycja…
proposal-counter-about = Wprowadza zmianę do szkicu. Zmień ją i zaproponuj to w zamian.
proposal-counters = Kontrpropozycja wobec: { $who }
# Golden examples.
screen-discuss = Uzgodnij
examples = Przykłady wzorcowe
examples-about = Leady, prawdziwe lub wymyślone, z etapem, którego oczekują oba zespoły. Każda zmiana jest na nich sprawdzana.
examples-empty = Nie ma jeszcze przykładów. Wymyśl lead, który wszyscy uznają za dobry, i taki, którego nikt nie chce.
example-add = Wymyśl lead
example-add-known = Albo weź prawdziwy: otwórz lead w Symulacji i kliknij listę kontrolną.
example-expected = Oboje oczekują
example-expected-of = Oczekiwane dla: { $name }
example-meets = Osiąga: { $reached }
example-misses = Osiąga zamiast tego: { $reached }
example-unknown = Nie można sprawdzić
example-unknown-tip = Otwarta historia nie ma leada o tym identyfikatorze.
example-lead = Identyfikator leada
example-known-about = Lead z historii według identyfikatora; w porozumieniu jest tylko identyfikator.
example-fields = Co wiadomo
example-field-add = Dodaj pole
example-activities = Co zrobił lead
example-activity-add = Dodaj aktywność
example-acts = Co odnotowała sprzedaż
example-act-add = Dodaj wpis
example-days-ago = dni wcześniej
example-hours-ago = godzin wcześniej
example-asset = Materiał
example-score = Szkic daje punktów: { $score }: { $reached }.
example-from-lead = Uczyń ten lead przykładem wzorcowym
new-example = Nowy przykład
notice-example-added = { $lead } jest teraz przykładem wzorcowym, w sekcji Uzgodnij.
reached-none = brak MQL
# Positions.
positions = Stanowiska
positions-about = Szkice dwóch stron obok siebie: co się różni, co do kogo się nie zgadzają i co leży pomiędzy.
positions-empty = Potrzebne są dwa stanowiska. Zmień szkic tak, jak chce Twoja strona, i zapisz go jako stanowisko; druga strona robi to samo.
positions-differ = Czym różnią się: { $first } i { $second }
positions-same = Nie różnią się.
positions-running = Obliczanie tego, co leży pomiędzy…
position-take = Zapisz szkic jako stanowisko: { $party }
position-take-nobody = Zapisz szkic jako stanowisko
position-take-about = Zapisuje szkic jako stanowisko
position-load = Otwórz szkic: { $party }
front = Między liczbą a akceptacją
front-about = Każdy punkt to porozumienie przeliczone na historii. Nic nie przebija tych na linii: więcej MQL kosztuje akceptację.
front-volume = Liczba MQL
front-acceptance = Zaakceptowane, %
front-between = Pomiędzy
front-point = { $what }: MQL: { $mqls }, zaakceptowane: { $acceptance }
front-middle = { $party } z progiem { $threshold }
front-taken = { $party } oraz: { $changes }
front-try = Wypróbuj: { $what }
front-best = Nic z wypróbowanych nie ma więcej obu.
front-beaten = Coś innego ma więcej obu.
differing = { $n ->
    [one] Nie zgadzają się co do { $n } leada
    [few] Nie zgadzają się co do { $n } leadów
    [many] Nie zgadzają się co do { $n } leadów
   *[other] Nie zgadzają się co do { $n } leada
}
# The hidden vote.
vote = Tajne głosowanie
vote-about = Każda strona ocenia te same leady, nie widząc odpowiedzi innych. Potem głosy są otwierane.
vote-empty = Nie trwa żadne głosowanie. Zajmuje każdej stronie około trzech minut.
vote-begin = Wylosuj leady ({ $n }) i zacznij
vote-end = Odłóż głosowanie
vote-open = Otwórz głosy
vote-state = { $party }: { $n } z { $of }
vote-nobody = Wskaż, kto jest obecny, aby ocenić leady w imieniu strony.
vote-lead = Lead { $n } z { $of }
vote-next = Następny lead
vote-previous = Poprzedni lead
vote-question = Czy ten lead jest wart czasu sprzedaży?
vote-yes = Warto
vote-no = Nie warto
vote-did = Aktywności: { $what }
vote-did-nothing = nic, co odnotowano
vote-differing = { $n ->
    [0] Wszystkie leady ocenione tak samo
    [one] Różnią się co do { $n } leada
    [few] Różnią się co do { $n } leadów
    [many] Różnią się co do { $n } leadów
   *[other] Różnią się co do { $n } leada
}
concord-same = Zgodne oceny: { $same } z { $n } ({ $share }).
concord-kappa = Kappa Cohena wynosi { $kappa }: { $band }.
concord-no-kappa = Sam przypadek dałby to samo, więc kappa Cohena nic nie mówi.
kappa-none = mniejsza zgodność niż przypadkowa
kappa-slight = nikła zgodność
kappa-fair = słaba zgodność
kappa-moderate = umiarkowana zgodność
kappa-substantial = znaczna zgodność
kappa-almost-perfect = niemal pełna zgodność
# Minutes.
minutes = Protokół
minutes-about = Co zmieniono, powiedziano, zaproponowano, postanowiono i podpisano, od najnowszych.
minutes-empty = Nic jeszcze nie zapisano.
minutes-at = Kiedy
minutes-by = Kto
minutes-what = Co
minutes-text = Słownie
minutes-with-reason = { $change } – { $reason }
minute-changed = Zmieniono
minute-proposed = Zaproponowano
minute-said = Powiedziano
minute-took-position = Stanowisko
minute-voted = Głosowano
save-minutes = Zapisz protokół…
# The first steps.
guide-step = { $n } z { $of }
guide-data = Wczytaj swoje leady
guide-data-about = Otwarta jest przykładowa firma, aby można było wszystko wypróbować. Upuść własne pliki leadów na okno lub wybierz je w sekcji Dane. Nigdy nie opuszczają tego komputera.
guide-define = Przesuń próg
guide-define-about = Każda reguła to zdanie: kliknij słowo, aby je zmienić. Przesuń próg, a pasek poniżej od razu pokaże, co to robi z MQL, wygranymi i pieniędzmi.
guide-agree = Uzgodnijcie i podpiszcie
guide-agree-about = W sekcji Uzgodnij proponuj zmiany, porównuj stanowiska i oceniaj leady. Gdy nic nie blokuje, oba zespoły podpisują, a reguły można wyeksportować.
guide-next = Dalej
guide-done = Rozumiem
guide-show = Pokaż
guide-skip = Pomiń
action-guide = Pokaż pierwsze kroki
action-present = Tryb prezentacji
theme-contrast = Wysoki kontrast
# Words of a sentence and owners.
word-edit = Kliknij, aby edytować
word-done = Gotowe
owner-of = Odpowiedzialny za { $stage }
review-wanted = Przegląd dnia
review-of = Dzień przeglądu { $stage }
flag-yes = tak
flag-no = nie
# Charts to choose from.
chart-name-overview = Przegląd
chart-name-funnel = Lejek
chart-name-leakage = Dokąd trafiają leady
chart-name-leakage-money = Dokąd trafiają pieniądze
chart-name-reasons = Powody
chart-name-blockers = O jedną zmianę
chart-name-changes = Co zmieniamy
chart-name-scores = Wyniki
chart-name-sweep = Każdy próg
chart-name-grid = Dopasowanie × zaangażowanie
chart-name-sensitivity = Wrażliwość
chart-name-velocity = Tempo
chart-name-response = Czas reakcji
chart-name-promise = Dotrzymanie SLA
chart-name-cohorts = Kohorty
chart-name-trend = Trend
chart-name-channels = Kanały
chart-name-costs = Koszty
chart-name-capacity = Przepustowość
chart-name-quota = Plan celu
save-chart = Zapisz jako obraz…
save-chart-about = Zapisz wykres (.svg lub .png)
save-report = Raport…
save-report-about = Raport dla zarządu (.html lub .pdf)
notice-report-needs-leads = Raport wymaga wczytanej i sprawdzonej historii. Poczekaj chwilę lub wczytaj pliki leadów.
list-sort = Sortuj według: { $column }
list-save = Zapisz te leady…
notice-copies = Obok tego porozumienia leżą kopie, bo dwie osoby zapisały jednocześnie: { $names }. „Scal z inną kopią…” w menu pliku łączy je w całość.
chart-name-movers = Kto się przesuwa
chart-name-sensitivity-map = Mapa wrażliwości
chart-name-accounts = Konta
save-numbers = Zapisz liczby…
save-numbers-about = Zapisz tabele stojące za wykresem (.xlsx lub .csv)
chart-name-weeks = Tygodnie
save-shown = Zapisz
numbers-show = Liczby
numbers-about = Pokaż liczby kryjące się za wykresem
numbers-more = Dalsze wiersze ({ $n }) są w pliku do zapisania.
