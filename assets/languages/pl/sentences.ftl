# Numbers in words.
percent = { $n }%
points = { $n ->
    [one] { $signed } punkt
    [few] { $signed } punkty
    [many] { $signed } punktów
   *[other] { $signed } punktu
}
money = { $amount }{"\u00A0"}{ $currency }
quoted = „{ $text }”
list-comma = {", "}
list-and = { $head } oraz { $tail }
list-or = { $head } lub { $tail }
list-and-short = { $head } i { $tail }
list-or-short = { $head } lub { $tail }
nothing-chosen = (jeszcze nic nie wybrano)

# The funnel.
stage-mql = Lead zakwalifikowany przez marketing
stage-sal = Lead zaakceptowany przez sprzedaż
stage-sql = Lead zakwalifikowany przez sprzedaż
stage-mql-short = MQL
stage-sal-short = SAL
stage-sql-short = SQL
verdict-passed = Zaliczono
verdict-failed = Nie zaliczono
verdict-not-evidenced = Brak potwierdzenia
verdict-immature = Za wcześnie
met-met = Spełnione
met-not-met = Niespełnione
met-not-evidenced = Brak potwierdzenia
met-not-yet-due = Przed terminem
party-marketing = Marketing
party-sales = Sprzedaż

# Questions to a field.
question-is = { $field } to { $value }
question-is-not = { $field } to nie { $value }
question-is-one-of = { $field } to { $values }
question-is-none-of = { $field } to inna wartość niż { $values }
question-contains = { $field } zawiera { $values }
question-contains-none = { $field } nie zawiera { $values }
question-begins = { $field } zaczyna się od { $value }
question-ends = { $field } kończy się na { $value }
question-matches = { $field } pasuje do wzorca { $value }
question-equals = { $field } wynosi dokładnie { $value }
question-less-than = { $field } wynosi mniej niż { $value }
question-at-most = { $field } wynosi najwyżej { $value }
question-more-than = { $field } wynosi więcej niż { $value }
question-at-least = { $field } wynosi co najmniej { $value }
question-between = { $field } mieści się między { $low } a { $high }
question-yes = { $field } to „tak”
question-no = { $field } to „nie”
question-before = { $field } przypada przed { $value }
question-after = { $field } przypada po { $value }
question-within-days = { $days ->
    [0] { $field } przypada tego samego dnia
    [one] { $field } przypada najwyżej { $days } dzień wstecz
    [few] { $field } przypada najwyżej { $days } dni wstecz
    [many] { $field } przypada najwyżej { $days } dni wstecz
   *[other] { $field } przypada najwyżej { $days } dnia wstecz
}
question-known = { $field } ma znaną wartość
question-unknown = { $field } nie ma znanej wartości
condition-always = zawsze
condition-never = nigdy
condition-group = ({ $parts })
condition-none = nie ({ $parts })

# Criteria.
category-profile = Profil
category-channel = Kanał
category-action = Działanie
category-undesirable = Niepożądane
score-fit = Dopasowanie
score-engagement = Zaangażowanie
criterion-fields = { $points }, jeśli { $condition }
criterion-fields-out = Dyskwalifikacja, jeśli { $condition }
criterion-amount = { $points } za każde { $per } w polu „{ $field }”
criterion-every-time = { $points } za każdą aktywność { $activity }
criterion-once = { $points } jednorazowo za aktywność { $activity }
criterion-once-per-asset = { $points } za aktywność { $activity }, raz na materiał
criterion-once-per-campaign = { $points } za aktywność { $activity }, raz na kampanię
criterion-at-most-once = { $days ->
    [one] { $points } za aktywność { $activity }, najwyżej raz dziennie
    [few] { $points } za aktywność { $activity }, najwyżej raz na { $days } dni
    [many] { $points } za aktywność { $activity }, najwyżej raz na { $days } dni
   *[other] { $points } za aktywność { $activity }, najwyżej raz na { $days } dnia
}
criterion-activity-out = Dyskwalifikacja po aktywności { $activity }
activity-where = { $activity } (gdzie { $condition })
criterion-window = { $days ->
    [one] , przez { $days } dzień
    [few] , przez { $days } dni
    [many] , przez { $days } dni
   *[other] , przez { $days } dnia
}
criterion-wait = { $days ->
    [one] , liczone { $days } dzień później
    [few] , liczone { $days } dni później
    [many] , liczone { $days } dni później
   *[other] , liczone { $days } dnia później
}
criterion-decay = , z wygasaniem: { $steps }, potem nic
decay-step = { $percent } do dnia { $days }
criterion-cap = { $cap ->
    [one] , łącznie najwyżej { $cap } punkt
    [few] , łącznie najwyżej { $cap } punkty
    [many] , łącznie najwyżej { $cap } punktów
   *[other] , łącznie najwyżej { $cap } punktu
}

# What a stage asks for.
mql-threshold-sentence = { $threshold ->
    [one] Wynik: co najmniej { $threshold } punkt
    [few] Wynik: co najmniej { $threshold } punkty
    [many] Wynik: co najmniej { $threshold } punktów
   *[other] Wynik: co najmniej { $threshold } punktu
}
mql-required-sentence = { $n ->
    [one] Znana wartość: { $fields }
    [few] Znane wszystkie wartości: { $fields }
    [many] Znane wszystkie wartości: { $fields }
   *[other] Znane wszystkie wartości: { $fields }
}
mql-minimum-sentence = { $least ->
    [one] { $score }: co najmniej { $least } punkt
    [few] { $score }: co najmniej { $least } punkty
    [many] { $score }: co najmniej { $least } punktów
   *[other] { $score }: co najmniej { $least } punktu
}
mql-team-sentence = { $people ->
    [one] Co najmniej { $people } osoba z konta aktywna
    [few] Co najmniej { $people } osoby z konta aktywne
    [many] Co najmniej { $people } osób z konta aktywnych
   *[other] Co najmniej { $people } osoby z konta aktywne
} w ciągu { $days ->
    [one] { $days } dnia
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
mql-roles-sentence = Obsadzone role: co najmniej { $n } spośród { $roles }
mql-grid-sentence = Przyjęta komórka dopasowania i zaangażowania: { $cells }
grid-cell = dopasowanie { $fit } i zaangażowanie { $engagement }
band-any = dowolne
band-below = poniżej { $high }
band-from = od { $low }
band-between = od { $low } do { $high }
mql-segment-sentence = { $threshold ->
    [one] { $name }: co najmniej { $threshold } punkt, jeśli { $condition }
    [few] { $name }: co najmniej { $threshold } punkty, jeśli { $condition }
    [many] { $name }: co najmniej { $threshold } punktów, jeśli { $condition }
   *[other] { $name }: co najmniej { $threshold } punktu, jeśli { $condition }
}
mql-segment-plain-sentence = { $name }: jeśli { $condition }
mql-recycling-sentence = { $days ->
    [0] Leady odrzucone, zwrócone lub niezaakceptowane w terminie mogą od razu zakwalifikować się ponownie
    [one] Leady odrzucone, zwrócone lub niezaakceptowane w terminie mogą zakwalifikować się ponownie po { $days } dniu
    [few] Leady odrzucone, zwrócone lub niezaakceptowane w terminie mogą zakwalifikować się ponownie po { $days } dniach
    [many] Leady odrzucone, zwrócone lub niezaakceptowane w terminie mogą zakwalifikować się ponownie po { $days } dniach
   *[other] Leady odrzucone, zwrócone lub niezaakceptowane w terminie mogą zakwalifikować się ponownie po { $days } dnia
}
test-required-field = Wartość nieznana: { $field }
test-disqualifier = Dyskwalifikacja: { $name }
test-minimum = { $score } poniżej { $least }
test-buying-team = Niepełny zespół zakupowy
test-grid = Poza przyjętą komórką dopasowania i zaangażowania
test-threshold = Wynik poniżej { $threshold }
requirement-fields = { $condition }
requirement-within = { $act } w ciągu { $window } od przekazania
requirement-optional = { $sentence } (sprawdzane, ale opcjonalne)
act-accepted = Sprzedaż akceptuje lead
act-qualified = Sprzedaż uznaje lead za zakwalifikowany
act-opportunity = Sprzedaż otwiera szansę
act-disposition = Rozmowa kończy się rezultatem { $dispositions }
disposition-sales-ready = Gotowy do sprzedaży
disposition-nurture = Nurturing
disposition-suspect = Wątpliwy
purpose-nurture = Nurturing
purpose-low-quality = Niska jakość
purpose-disqualified = Zdyskwalifikowane
window-hours = { $n ->
    [one] { $n } godziny
    [few] { $n } godzin
    [many] { $n } godzin
   *[other] { $n } godziny
}
window-days = { $n ->
    [one] { $n } dnia
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
}
window-working-hours = { $n ->
    [one] { $n } godziny roboczej
    [few] { $n } godzin roboczych
    [many] { $n } godzin roboczych
   *[other] { $n } godziny roboczej
}
window-working-days = { $n ->
    [one] { $n } dnia roboczego
    [few] { $n } dni roboczych
    [many] { $n } dni roboczych
   *[other] { $n } dnia roboczego
}
unit-hours = godzin
unit-days = dni
unit-working-hours = godzin roboczych
unit-working-days = dni roboczych
weekday-monday = Pn
weekday-tuesday = Wt
weekday-wednesday = Śr
weekday-thursday = Cz
weekday-friday = Pt
weekday-saturday = So
weekday-sunday = Nd

# What the CRM and sales record.
recorded-mql = Uzyskanie statusu MQL w CRM
recorded-handed-over = Przekazanie do sprzedaży
recorded-accepted = Akceptacja przez sprzedaż
recorded-rejected = Odrzucenie przez sprzedaż
recorded-recycled = Zwrot do marketingu
recorded-call-sales-ready = Rozmowa: gotowy do sprzedaży
recorded-call-nurture = Rozmowa: nurturing
recorded-call-suspect = Rozmowa: wątpliwy
recorded-qualified = Kwalifikacja przez sprzedaż
recorded-opportunity = Otwarcie szansy sprzedaży
recorded-won = Wygrana
recorded-lost = Przegrana

# Edits, for undo and redo.
edit-add = Dodanie: { $part }
edit-change = Zmiana: { $part }
edit-remove = Usunięcie: { $part }
edit-move = Przeniesienie: { $part }
part-named = { $part } { $name }
part-title = tytuł
part-purpose = cel
part-calendar = godziny pracy
part-criterion = kryterium
part-limits = limity
part-threshold = próg
part-required-fields = pola wymagane
part-minimums = minima punktowe
part-buying-team = zespół zakupowy
part-grid = matryca
part-segment = segment
part-recycling = powroty leadów
part-targets = cele
part-requirement = wymaganie
part-stage-list = lista docelowa
part-list = lista
part-disposition-lists = listy po rozmowach
part-reason = powód odrzucenia
part-signature = podpis
part-proposal = propozycja
part-agreement = całe porozumienie
stage-created = Utworzone

# What a lead must have to pass a test.
wanted-field = Wartość znana: { $field }
wanted-not = Bez dyskwalifikacji: { $name }
wanted-minimum = { $score }: co najmniej { $least }
wanted-team = Pełny zespół zakupowy
wanted-grid = W przyjętej komórce dopasowania i zaangażowania
wanted-threshold = Wynik co najmniej { $threshold }
duration-seconds = { $n } s
duration-minutes = { $n } min
duration-hours = { $n } godz.
duration-days = { $n } d

# What differs between two versions of an agreement.
difference-changed = { $part }: { $before } → { $after }
difference-otherwise = { $part } – zmieniono
difference-renamed = { $part } – nowa nazwa: { $after }
difference-added = { $part } – dodano: { $after }
difference-added-plain = { $part } – dodano
difference-removed = { $part } – usunięto
difference-moved = { $part } – przeniesiono
difference-nothing = brak
part-owners = odpowiedzialni
part-signing = zasady podpisywania
part-example = przykład wzorcowy
part-member = uczestnik
part-comment = komentarz
part-stance = zdanie strony
part-position = stanowisko
part-vote = tajne głosowanie
