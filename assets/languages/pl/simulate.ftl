# Funnel and leakage.
stage-won = Wygrane
funnel-title = Lejek
funnel-about = Kliknij liczbę lub pasek, aby zobaczyć leady.
funnel-money = Wartość: { $money }
leakage-title = Odpływ
leakage-about = Każdy lead, który wypada z lejka, liczy się raz: przy pierwszym teście, który go zatrzymuje.
leaks-nobody = Nikt nie wypada z lejka.
leaks-none = Brak.
winners-lost = Wygrane
winners-of = { $n ->
    [one] wygrane: { $won } z { $n }
    [few] wygrane: { $won } z { $n }
    [many] wygrane: { $won } z { $n }
   *[other] wygrane: { $won } z { $n }
}
only-this = Tylko to
show-leads = { $name }: { $n }
interval = ({ $low } – { $high })
conversion-tip = Zaliczyło: { $passed } z { $decided } rozstrzygniętych (zaliczonych lub nie). Z prawdopodobieństwem 90% prawdziwy udział leży między { $low } a { $high }.
coverage = Można ocenić tylko { $share }
coverage-tip = O pozostałych nie zapisano nic, co by to rozstrzygało, albo ich termin jeszcze trwa. Nie wliczają się do konwersji.
lists-title = Dokąd trafiają pozostałe
figure-headline = { $n ->
    [one] { $n } lead · { $which }
    [few] { $n } leady · { $which }
    [many] { $n } leadów · { $which }
   *[other] { $n } leada · { $which }
}
figure-created = wszystkie
figure-won = wszystko zaliczone, wygrane
figure-reached = dotarły do { $stage }
figure-passed = { $stage } zaliczony
figure-failed = { $stage } niezaliczony
figure-not-evidenced = { $stage } – brak potwierdzenia
figure-immature = { $stage } – za wcześnie
figure-first = zatrzymane przez: { $test }
figure-sole = zatrzymane tylko przez: { $test }
figure-list = dokąd trafiły: { $list }
figure-winners = { $of }, wygrane
scores-others = Pozostałe
scores-tip = Punkty od { $from } do { $to }: leady: { $leads }, wygrane: { $won }
scores-near = { $n ->
    [0] Żadnemu leadowi nie brakuje do progu dziesięciu punktów lub mniej.
    [one] { $n } leadowi brakuje do progu dziesięciu punktów lub mniej; wygrane: { $won }.
    [few] { $n } leadom brakuje do progu dziesięciu punktów lub mniej; w tym wygrane: { $won }.
    [many] { $n } leadom brakuje do progu dziesięciu punktów lub mniej; w tym wygrane: { $won }.
   *[other] { $n } leada brakuje do progu dziesięciu punktów lub mniej; w tym wygrane: { $won }.
}

# The leads behind a number.
list-filter = Znajdź
list-close = Zamknij listę
lead-id = ID
lead-who = Kto
lead-score = Wynik
lead-reached = Etap
lead-mql-at = MQL od
lead-show = Pokaż lead { $id }
lead-close = Zamknij lead
ledger-at = Stan punktów: { $at }
ledger-sum = Wynik
ledger-missing = { $n ->
    [one] brakuje { $n } punktu
    [few] brakuje { $n } punktów
    [many] brakuje { $n } punktów
   *[other] brakuje { $n } punktu
}
ledger-cap = obcięte przez limit
ledger-limit = limit
ledger-total = Razem
ledger-amount = { $amount }, liczone { $times ->
    [one] { $times } raz
    [few] { $times } razy
    [many] { $times } razy
   *[other] { $times } raza
}
ledger-silent = Bez wpływu, bo nieznane: { $names }
goes-to = Trafia na: { $list }
recorded-title = Co zapisano
undated = bez daty

missing-title = Co by go zakwalifikowało
missing-cell = Do najbliższej przyjętej komórki brakuje: dopasowanie { $fit } pkt, zaangażowanie { $engagement } pkt
missing-enough = { $criterion } jeszcze raz: { $score } pkt – i kwalifikuje się
missing-not-enough = { $criterion } jeszcze raz: { $score } pkt
missing-more = i jeszcze { $n }
passes-title = Kolejne obiegi
passes-line = Obieg { $n }: MQL { $date } – { $how }
figure-among = { $of } · { $name }
filter-between = utworzone od { $from } do { $until }
filter-from = utworzone od { $from }
filter-until = utworzone do { $until }
filter-field = { $field }: { $values }
filter-only = Tylko te leady: { $what } ({ $n } z { $of }).
notice-narrowed-sign = Widać tylko część leadów, a podpisuje się liczby wszystkich: najpierw proszę na dole okna pokazać wszystkie leady.
figure-others = { $of }, niewygrane
figure-both = { $first }, { $second }
figure-before = wcześniej: { $of }
figure-came-to = { $stage } i nie dalej
figure-recorded = w CRM zapisane jako { $stage }
figure-month = utworzone w miesiącu { $month }
figure-month-unknown = nieznany czas utworzenia
figure-week = zakwalifikowane w tygodniu od { $date }
figure-source = źródło: { $source }
figure-scores = najwyższy wynik od { $from } do { $to }
figure-threshold = MQL przy progu { $n }
figure-cell = dopasowanie { $fit }, zaangażowanie { $engagement }
figure-answered = odpowiedź po przekazaniu: { $speed }
figure-promise = akceptacja w terminie: { $kept }
figure-made = { $step } w ciągu { $time }
figure-accounts = z kont: { $group }
figure-moved = wcześniej: { $before } · teraz: { $now }
figure-created-week = utworzone w tygodniu od { $date }
