# Wykresy w słowach.
fewer-than = < { $n }
chart-part = { $name } { $n }
chart-tally = { $name }: leady { $leads }, wygrane { $won }, { $money }
chart-funnel-about = Leady: { $leads }. Stały się: MQL { $mql }, SAL { $sal }, SQL { $sql }; wygrane: { $won }.
chart-agreed-before = uzgodnione poprzednio: { $n }
chart-recorded = zapisane w CRM: { $n }
chart-expected-more = spodziewane dodatkowo: { $n } ({ $low } – { $high })
chart-leakage-about = Leady, które nie przechodzą etapu: { $leads }, w tym wygrane: { $won }. Najwięcej zatrzymuje „{ $test }”: { $most }.
chart-leakage-money = Gdzie wypadają pieniądze
chart-not-won = Dotąd niewygrane
chart-reasons = Dlaczego leady wypadają, według utraconych wygranych
chart-blockers = Co przepuściłaby jedna zmiana
chart-blockers-about = Wygrane, które nie spełniają tylko jednego wymagania. Bez niego przeszłyby dalej.
chart-winners = wygrane: { $n }
chart-winners-of = z leadów: { $leads } · { $money }
chart-scores = Leady według najwyższego wyniku
chart-score-won = Od { $from } do { $to } punktów: wygrane { $n } z { $leads } leadów
chart-score-others = Od { $from } do { $to } punktów: niewygrane { $n } z { $leads } leadów
chart-share-of = { $name } { $share } · { $n } z { $of } leadów
chart-cost-cell = { $name }: { $cost } · leady: { $n }
chart-threshold = Próg { $n }
chart-mqls-of-all = MQL wśród wszystkich leadów
chart-sweep-about = Próg daje teraz MQL: { $mqls }. Obejmują one { $caught } wszystkich wygranych, a wygrano { $precision } z nich.
chart-grid = Wskaźnik wygranych według dopasowania i zaangażowania
chart-grid-about = Punkty w chwili, która zdecydowała o leadzie. Duże: udział wygranych. Małe: liczba leadów.
chart-grid-decides = Pola w ramce kwalifikują. Duże: udział wygranych. Małe: liczba leadów.
chart-grid-cell = Dopasowanie { $fit }, zaangażowanie { $engagement }: leady { $leads }, wygrane { $rate }
chart-below = poniżej { $n }
chart-at-least = { $n } i więcej
chart-sensitivity-about = Ile MQL przybywa lub ubywa, gdy jedna liczba jest do jednej piątej mniejsza lub większa. Czerwone: przy tym kroku wiele naraz.
chart-if = przy { $n }
chart-made-it = Zrobiły krok
chart-made-after = { $step }: { $share } w ciągu { $after } · leady: { $n }
chart-step-half = { $step }, połowa w { $half }
chart-velocity-about = Od utworzenia do umowy połowa wygranych potrzebowała najwyżej { $half }, a najwyżej { $most } potrzebowało dziewięć na dziesięć. Linie liczą wszystkich, którzy zaczęli krok, także tych, którzy nigdy go nie zrobią.
chart-response-about = Tam, gdzie sprzedaż odpowiedziała po przekazaniu, w ciągu { $half } przyszła połowa odpowiedzi, a w ciągu { $most } dziewięć na dziesięć.
chart-promise-about = Obietnica: przyjęcie w ciągu { $window }. Dotrzymana dla { $share } leadów, które przyjęto lub należało przyjąć.
chart-won-share = wygrane { $share }
chart-rate-of = Wskaźnik { $stage }
chart-cohort-cell = { $month }, { $name }: { $share } · { $n } z { $of } leadów
chart-cohorts-about = Każdy wiersz to miesiąc utworzenia. Zakreskowane miesiące jeszcze trwają, bo do { $wait } potrzebuje dziewięć na dziesięć wygranych.
chart-trend = Miesiąc po miesiącu
chart-trend-about = Ile leadów z każdego miesiąca zaszło jak daleko. Puste punkty mogą jeszcze urosnąć.
chart-month-created = Miesiąc utworzenia
chart-channel = leady { $leads }, MQL { $mqls }, wygrane { $won }
chart-capacity = Sprzedaż obsłuży { $n }
chart-capacity-about = Tygodnie, w których kwalifikuje się więcej leadów, niż sprzedaż obsłuży: { $n } z { $weeks }.
chart-quota-about = { $quota } (liczba dni: { $days }) wymaga umów: { $deals }. Ile to znaczy co tydzień, a ile przychodzi teraz.
chart-needs-times = W plikach nie ma czasów, więc nic nie mówi, ile co trwa.
chart-needs-months = Oglądane leady utworzono w czasie krótszym niż dwa miesiące.
chart-needs-sources = Pliki nie rozróżniają kanałów.
chart-needs-costs = Pliki nie znają kosztów.
chart-needs-weeks = Żaden MQL nie ma czasu.
chart-needs-days = Umowy trwają dłużej, niż daje na nie cel sprzedaży.
# Raport dla kierownictwa.
report-agreed = Uzgodnione: obie strony podpisały
report-draft = Szkic: niepodpisany przez obie strony
report-leads = { $n ->
    [one] { $n } lead
    [few] { $n } leady
    [many] { $n } leadów
   *[other] { $n } leada
}
report-standing = Gdzie jesteśmy
report-leaks = Gdzie tracimy
report-changes = Co zmieniamy
report-brings = Co to daje
report-origins = Skąd przychodzą dobre leady
report-agreement = Co uzgadniamy
report-trust = Ile można oprzeć na tych liczbach
report-share-of = { $share } ({ $what })
report-all-winners = wszystkie wygrane
report-dearest = Najwięcej wygranych kosztuje samo „{ $test }” ({ $stage }): nic innego nie zatrzymuje leadów: { $leads }, w tym wygranych: { $won }, wartych { $money }.
report-no-baseline = Nie ma wcześniejszego porozumienia, z którym można by porównać.
report-no-changes = Od ostatniego podpisu obu stron nic się nie zmieniło.
report-same-history = Obie kolumny oceniają te same leady: to, co uzgodniono ostatnio, i to, co proponuje się teraz.
report-before = Przedtem
report-now = Teraz
report-missed = Wygrane pominięte
report-precision = MQL, które wygrano
report-acceptance = MQL, które sprzedaż przyjmuje
report-coverage = O niektórych leadach pliki nie mówią, jak stoją na danym etapie: nic o nich nie zapisano albo ich czas jeszcze trwa. Nie ma ich w żadnej konwersji.
report-caveats = Co może być nie tak z plikami
report-refused = { $file }: wiersze, których nie można użyć: { $n } z { $of }.
report-other-findings = { $n ->
    [one] { $n } inne spostrzeżenie podaje wartości z plików i nie jest tu wymienione.
    [few] { $n } inne spostrzeżenia podają wartości z plików i nie są tu wymienione.
    [many] { $n } innych spostrzeżeń podaje wartości z plików i nie jest tu wymienionych.
   *[other] { $n } innego spostrzeżenia nie wymieniono tu, bo podaje wartości z plików.
}
report-reading = Jak to czytać
report-past = Wszystkie liczby dotyczą przeszłości ocenionej według tych reguł, jakby były wtedy uzgodnione.
report-expected = To, co „spodziewane dodatkowo”, się nie wydarzyło. Zakłada się, że z leadami nierozstrzygniętymi byłoby tak jak z tymi, które obsłużyła sprzedaż; jeśli sprzedaż wybierała najpierw lepsze, obiecuje to za dużo.
report-few = Liczb dotyczących mniej niż { $n } leadów tu nie ma, ani udziałów i kwot tak nielicznych grup. W raporcie nie ma niczego o pojedynczych osobach.
report-page = { $title } · strona { $n } z { $of }
chart-by-about = Każda część ma własną skalę.
chart-part-leads = leady: { $leads }
chart-no-parts = Nie ma tu nic, według czego dałoby się podzielić leady.
facet-segment = Segment
facet-campaign = Pierwsza kampania
part-no-segment = Bez segmentu
part-others = pozostałe ({ $n })
chart-shared-costs = Nie da się powiedzieć, jaka część kosztów przypada na te leady: proszę obejrzeć wszystkie albo wybrać je tylko według dnia utworzenia.
chart-movers-before = Wcześniej
chart-movers-after = Teraz
chart-mover = { $leads }
chart-mover-won = { $leads } · wygrane { $won }, { $money }
chart-mover-winners = wygrane { $won }, { $money }
chart-movers-further = Dalej docierają leady: { $leads }, w tym wygrane: { $won }, o wartości { $money }.
chart-movers-less = Mniej daleko docierają leady: { $leads }, w tym wygrane: { $won }, o wartości { $money }.
chart-movers-about = Blade: bez zmian. { $neither } leadów nie jest MQL w żadnym przypadku i nie są narysowane.
chart-needs-against = Nie ma innego porozumienia do porównania: na razie nic się nie zmieniło.
chart-accounts = Konta według liczby osób i zespołu zakupowego
chart-account-class = konta: { $accounts } · osoby: { $people } · z MQL: { $mql } · wygrane: { $won }
chart-accounts-people = Osoby
chart-accounts-team = Zespół zakupowy
chart-needs-accounts = Pliki nie rozróżniają kont.
chart-sensitivity-map = Co porusza każda liczba
chart-sensitivity-map-about = Każda liczba mniejsza lub większa najwyżej o jedną piątą. W prawo: więcej MQL. W górę: więcej wygranych wśród nich. Czerwone: skok, przy którym wiele leadów przybywa lub ubywa naraz.
chart-map-along = MQL więcej lub mniej
chart-map-up = Wygrane wśród MQL, więcej lub mniej
chart-map-spot = { $name }, { $cause }: MQL { $mqls }, wygrane { $won }
chart-map-better = lepsze niż dzisiejsze MQL
chart-map-worse = gorsze
chart-needs-moves = Żadna liczba porozumienia nie porusza ani jednego leada.
chart-cliff-at = skok przy { $n }
