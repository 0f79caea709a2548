# Porozumienie jako dokument.
document-parties = Cel i strony
document-owners = Kto za co odpowiada
document-nobody = Nikogo jeszcze nie wskazano
document-review = następny przegląd: { $date }
document-must-sign = Kto musi podpisać
document-needed-with-key = { $n ->
    [one] { $n } podpis kluczem; klucze mają: { $names }
    [few] { $n } podpisy kluczem; klucze mają: { $names }
    [many] { $n } podpisów kluczem; klucze mają: { $names }
   *[other] { $n } podpisu kluczem; klucze mają: { $names }
}
document-needed-by-name = { $n ->
    [one] { $n } podpis, tylko nazwiskiem; nie podano kluczy
    [few] { $n } podpisy, tylko nazwiskiem; nie podano kluczy
    [many] { $n } podpisów, tylko nazwiskiem; nie podano kluczy
   *[other] { $n } podpisu, tylko nazwiskiem; nie podano kluczy
}
document-mql-about = Punkty sumują się do wyniku. Lead kwalifikuje się w pierwszej chwili, w której spełnione jest wszystko poniżej:
document-roles = Kto pełni którą rolę w zespole zakupowym
document-not-qualified = Leady, które się nie kwalifikują, trafiają na: { $list }
document-disqualified = Leady zdyskwalifikowane trafiają na: { $list }
document-of-category = Wszystko tu razem: { $limit }
document-of-score = Cały wynik: { $limit }
document-at-most = { $n ->
    [one] najwyżej { $n } punkt
    [few] najwyżej { $n } punkty
    [many] najwyżej { $n } punktów
   *[other] najwyżej { $n } punktu
}
document-no-less = nie mniej niż { $points }
document-nothing-asked = Niczego się nie wymaga.
document-stage-about = Lead staje się { $stage }, gdy można zaznaczyć każde pole oprócz opcjonalnych.
document-stage-otherwise = Leady, które tego nie spełniają, trafiają na: { $list }
document-requirement-otherwise = jeśli nie: na { $list }
document-service = Czasy reakcji
document-service-about = Zegar rusza z chwilą przekazania sprzedaży. Godziny i dni robocze liczą się tylko wtedy, gdy sprzedaż pracuje.
document-no-windows = Nie obiecano żadnych terminów.
document-clock = Kiedy biegnie czas
document-hours = { $days }, { $opens }–{ $closes } ({ $zone })
document-calls = Jak kończy się rozmowa
document-goes-on = Przechodzi do następnego kroku
document-no-list = Nie trafia na żadną listę
document-lists = Do czego służą listy
document-list-nurture = Marketing utrzymuje kontakt
document-list-low-quality = Zachowane, bez dalszych działań
document-list-disqualified = Wykluczone na stałe
document-back = Powrót
document-one-pass = Lead, który odpadł, nie wraca: każdy ma jedno podejście.
document-capacity = { $n ->
    [one] Sprzedaż obsłuży { $n } MQL tygodniowo
   *[other] Sprzedaż obsłuży { $n } MQL tygodniowo
}
document-quota = { $days ->
    [one] Sprzedaż musi sprzedać za { $amount } w ciągu { $days } dnia
   *[other] Sprzedaż musi sprzedać za { $amount } w ciągu { $days } dni
}
document-decided = Czego nie przyjęto i dlaczego
document-nothing-decided = Na razie niczego nie odrzucono.
document-proposed = Zaproponowano { $date } ({ $party }): { $reason }
document-rejected = Odrzucono { $date } ({ $party }): { $reason }
document-countered = Kontrpropozycja ({ $party }) „{ $change }”: { $reason }
document-figures = Liczby w chwili podpisania
document-no-figures = Nie podpisano żadnych liczb: nie była otwarta żadna historia albo pod porozumieniem są tylko nazwiska.
document-seen = Co było widać przy podpisywaniu wersji { $n } dnia { $date }:
document-seen-over = Co było widać przy podpisywaniu wersji { $n } dnia { $date }, na historii { $history }:
document-figures-older = Te liczby należą do ostatnio podpisanej wersji. Od tego czasu reguły się zmieniły.
document-field = { $field }: { $value }
document-days-before = { $n ->
    [0] { $what } w dniu oceny
    [one] { $what } { $n } dzień wcześniej
   *[other] { $what } { $n } dni wcześniej
}
document-hours-before = { $n ->
    [0] { $what } w chwili oceny
    [one] { $what } { $n } godzinę wcześniej
    [few] { $what } { $n } godziny wcześniej
    [many] { $what } { $n } godzin wcześniej
   *[other] { $what } { $n } godziny wcześniej
}
document-points = Punkty, jeden po drugim
document-stops = zatrzymuje się na { $stage }: { $test } ({ $met })
document-signatures = Podpisy
document-unsigned = Nikt jeszcze nie podpisał.
document-by-name = TYLKO NAZWISKIEM: mówi, kto wpisał nazwisko, i nie dowodzi niczego więcej
document-with-key = kluczem, więc każdy może to sprawdzić
document-lapsed = złożony pod inną treścią: nie dotyczy tego, co tu napisano
document-withdrawn = Wycofane
document-versions = Wersje
document-keys = Klucze
document-times = Czas według strefy { $zone }.
document-verify = Jak to sprawdzić
document-verify-about = Ten dokument powstał z reguł i służy do czytania. Liczy się porozumienie jako plik; każdy może je sprawdzić bez sieci.
document-verify-file = Otwórz plik w Accord: ekran „Podpisy” mówi, czy wszystko jest takie, jak podpisano.
document-verify-command = Albo wpisz: accord verify PLIK.ron
document-verify-result = Odcisk cyfrowy pokazany tam musi być właśnie ten. Jeśli jest inny, ten dokument mówi o innych regułach.
document-faults = Co nie jest takie, jak podpisano
# Lista kontrolna do rozmowy sprzedażowej.
checklist-title = { $title }: lista kontrolna do rozmowy sprzedażowej
checklist-call = Rozmowa
checklist-lead = Lead
checklist-caller = Rozmawiał(a)
checklist-date = Data
checklist-question = { $name }?
checklist-end = Jak skończyła się rozmowa?
checklist-rejected = Jeśli sprzedaż odrzuca lead: dlaczego?
