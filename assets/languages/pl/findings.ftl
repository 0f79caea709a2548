# What checks find. Each says what is wrong and what to do.
severity-blocking = Blokuje
severity-advisory = Zalecenie
finding-unreachable-threshold = { $most ->
    [one] Żaden lead nie może osiągnąć progu: kryteria dają najwyżej { $most } punkt. Obniż próg lub przyznaj więcej punktów.
    [few] Żaden lead nie może osiągnąć progu: kryteria dają najwyżej { $most } punkty. Obniż próg lub przyznaj więcej punktów.
    [many] Żaden lead nie może osiągnąć progu: kryteria dają najwyżej { $most } punktów. Obniż próg lub przyznaj więcej punktów.
   *[other] Żaden lead nie może osiągnąć progu: kryteria dają najwyżej { $most } punktu. Obniż próg lub przyznaj więcej punktów.
}
finding-unreachable-minimum = Żaden lead nie może osiągnąć tego minimum: możliwe jest najwyżej { $most }. Obniż je lub przyznaj więcej punktów.
finding-everyone-qualifies = Każdy lead osiąga próg, cokolwiek zrobi. Podnieś próg lub wymagaj czegoś więcej.
finding-no-criteria = Nie ma jeszcze za co przyznawać punktów. Dodaj kryterium.
finding-no-requirements = Ten etap przepuszcza każdy lead. Dodaj wymaganie.
finding-worthless-criterion = To kryterium nigdy niczego nie zmieni. Przypisz mu punkty lub je usuń.
finding-cap-too-small = Limit { $cap } pkt obcina już jednorazowe punkty. Podnieś limit lub zmniejsz punkty.
finding-duplicate-criterion = Sprawdza to samo co „{ $of }”, więc liczą się oba. Usuń jedno, chyba że tak ma być.
finding-malformed-pattern = Nie można odczytać wzorca „{ $pattern }”, więc pytanie pozostaje bez odpowiedzi. Popraw wzorzec.
finding-impossible-question = Na to pytanie żadna wartość nie da odpowiedzi „tak”. Wybierz wartości lub podaj najpierw mniejszą liczbę.
finding-unnamed = Brakuje nazwy. Bez niej nie da się o tym rozmawiać.
finding-no-list = Leady, które tu odpadają, nie trafiają nigdzie. Wskaż dla nich listę.
finding-no-response-time = Nigdzie nie określono, jak szybko sprzedaż ma zareagować. Wyznacz termin akceptacji, np. 8 godzin roboczych.
finding-go = Pokaż i popraw: { $place }
place-agreement = Porozumienie
place-calendar = Godziny pracy
place-limits = Limity

# What no agreement may be.
malformed-duplicate-id = { $place }: dwa wpisy mają ten sam identyfikator. Zmień jeden z nich.
malformed-unknown-list = { $place }: nie ma listy „{ $list }”. Dodaj ją lub wskaż inną.
malformed-character = { $place }: znak { $code } jest niewidoczny. Wpisz tekst zamiast go wklejać.
malformed-text-too-long = { $place }: tekst może mieć najwyżej 2000 znaków.
malformed-too-deep = { $place }: warunki można zagnieżdżać najwyżej na 12 poziomów.
malformed-points-range = { $place }: punkty i progi muszą mieścić się w zakresie od −100{"\u00A0"}000 do 100{"\u00A0"}000.
malformed-points-sign = { $place }: kryteria niepożądane odejmują punkty, wszystkie inne je dodają.
malformed-disqualifies = { $place }: dyskwalifikować może tylko kryterium niepożądane.
malformed-evidence = { $place }: kryteria profilu i kanału sprawdzają tylko pola.
malformed-amount = { $place }: licznik nie może dyskwalifikować. Zamiast tego zadaj pytanie o pole.
malformed-decay = { $place }: kroki wygasania muszą następować od najmłodszego do najstarszego i dawać od 0 do 100 procent.
malformed-days = { $place }: liczba dni musi mieścić się w zakresie od 1 do 36{"\u00A0"}500.
malformed-per = { $place }: liczyć można co najmniej za każde 1.
malformed-limit = { $place }: górny limit to 0 lub więcej, dolny – 0 lub mniej.
malformed-activity-field = { $place }: w aktywności można pytać tylko o materiał, kampanię i minuty.
malformed-required-twice = { $place }: jedno z pól jest wymagane dwukrotnie.
malformed-time-zone = { $place }: nie ma strefy czasowej „{ $zone }”. Użyj nazwy takiej jak Europe/Warsaw.
malformed-working-time = { $place }: każdy dzień roboczy podaj raz; praca musi kończyć się później, niż się zaczyna.
malformed-window = { $place }: termin musi mieć jakąś długość.
malformed-team = { $place }: zespół zakupowy musi mieć co najmniej jedną osobę i nie może wymagać więcej ról, niż ma.
malformed-grid = { $place }: granice matrycy muszą rosnąć, a co najmniej jedna komórka musi być przyjęta.
malformed-too-many-criteria = { $place }: możliwych jest najwyżej 1000 kryteriów.
malformed-quota = { $place }: cel sprzedaży wymaga okresu co najmniej jednego dnia.
edit-gone = { $place } – tego już nie ma.
malformed-signatures-needed = Każda strona, która musi podpisać, jest podana raz, z liczbą podpisów od 1 do 100, a kluczy jest najwyżej 100.
malformed-key-twice = Na liście osób, które mogą podpisać, ktoś lub jakiś klucz występuje dwa razy.
edit-contested = Zmiany, których nie dało się scalić, czekają na decyzję. Najpierw odpowiedz na te propozycje, potem podpisz.
malformed-region = { $place }: nie są znane święta dla „{ $region }”. Użyj kraju, np. DE, JP, KR, PL lub US, albo kraju związkowego Niemiec, np. DE-BY.
malformed-days-off = { $place }: każdy dzień wolny podaj raz, zaczynając od najwcześniejszego.
finding-contradictory = Żaden lead nie może tego spełnić: przeczy samo sobie, innemu wymaganiu lub kryterium wykluczającemu. Zmień jedno z nich.
finding-no-owner = Nikt nie odpowiada za ten etap. Wskaż odpowiedzialnego.
finding-never-true = Nie dotyczy żadnego leada z historii, więc niczego tam nie zmienia. Sprawdź słowa lub usuń.
finding-always-true = Dotyczy każdego leada z historii, więc żadnego nie wyróżnia. Zawęź je lub usuń.
finding-shadowed-by-cap = Jego punkty nigdy się nie liczą: „{ $by }” wypełnia limit { $cap } zawsze, gdy to zachodzi. Podnieś limit lub usuń jedno.
finding-empty-field = Historia nie zna pola { $field } u nikogo. Wczytaj plik, który je ma, lub zapytaj o inne pole.
finding-leaky-field = Pole { $field } uzupełniono po fakcie i zdradza wynik. Oparta na nim reguła wygląda lepiej, niż jest. Zapytaj o inne pole.
finding-example-fails = Oba zespoły oczekują: { $expected }, a osiąga: { $reached }. Zmień reguły lub oczekiwanie.
malformed-too-many-examples = { $place }: możliwych jest najwyżej 1000 przykładów wzorcowych.
