# Help on the command line.
cli-usage = Użycie:
cli-commands = Polecenia
cli-options = Opcje
cli-arguments = Argumenty
cli-about =
    Accord: sprzedaż i marketing uzgadniają, czym jest dobry lead, i sprawdzają to na własnej historii.
    Bez polecenia otwiera okno.
cli-after-help =
    Przykłady
      accord                                   otwiera okno z przykładem
      accord funnel.ron                        otwiera okno z porozumieniem
      accord sample --leads 5000 --out demo    zapisuje przykładową firmę do prób
      accord simulate demo/agreement.ron --leads demo/leads.csv --activities demo/activities.csv \
          --stage-changes demo/stage_changes.csv --deals demo/deals.csv
      accord check demo/agreement.ron          czy porozumienie ma sens?
      accord export demo/agreement.ron --to json -o rules.json

    Kody wyjścia
      0 wykonano
      1 check, verify lub merge coś wykryło
      2 błędne argumenty lub brak ekranu dla okna
      3 nie można użyć pliku
      4 nie można zapisać wyniku
cli-file = Porozumienia, pliki z leadami lub foldery do otwarcia w oknie
cli-language = Język programu: en, de, pl, ja lub ko; domyślnie język systemu
cli-help = Pokaż pomoc
cli-version = Pokaż wersję
cli-agreement = Porozumienie
cli-simulate-about = Sprawdza porozumienie na historii leadów
cli-simulate-after-help =
    Kolumny są rozpoznawane po nagłówkach. To, co rozpoznano, można zapisać do pliku
    opcją --write-mapping, poprawić w edytorze i podać ponownie opcją --mapping.

    Wynik trafia na standardowe wyjście, a informacja o losie wierszy – na standardowe wyjście błędów.

    Werdykty: jeden wiersz na lead z kolumnami lead_id, stage_reached, mql_at, sal_at, sql_at, score_at_mql,
    first_failing_requirement i next_stage_verdict. Czasy są w UTC.

    Przykład
      accord simulate funnel.ron --leads leads.csv --deals deals.csv --format json | jq .stages
cli-leads = Plik z leadami: jeden wiersz na lead
cli-activities = Plik z aktywnościami: jeden wiersz na aktywność
cli-stage-changes = Plik ze zmianami etapów: jeden wiersz na zmianę
cli-deals = Plik z transakcjami: jeden wiersz na transakcję
cli-campaigns = Plik z kosztami kampanii: jeden wiersz na kampanię i miesiąc
cli-accounts = Tabela kont: jeden wiersz na firmę
cli-mapping = Co znaczą kolumny
cli-write-mapping = Zapisz rozpoznane znaczenie kolumn
cli-observed-until = Ostatni dzień, który się liczy, np. 2026-06-30; domyślnie najpóźniejszy czas w plikach
cli-format = Postać wyniku: table, json lub csv; domyślnie table
cli-verdicts = Zapisz werdykt dla każdego leada
cli-check-about = Sprawdza, czy porozumienie ma sens
cli-check-after-help = Kod wyjścia to 0, jeśli nic nie uniemożliwia podpisania, a 1, jeśli coś uniemożliwia.
cli-export-about = Zapisuje reguły porozumienia dla innych systemów
cli-export-after-help =
    Reguły, których nie podpisały obie strony, zawierają oznaczenie DRAFT. json-schema zapisuje schemat postaci JSON.
cli-to = Format: json, ron lub json-schema
cli-output = Plik do zapisania
cli-sample-about = Zapisuje nieistniejącą firmę do prób
cli-sample-after-help =
    Zapisuje pliki leads.csv, activities.csv, stage_changes.csv, deals.csv, accounts.csv, campaigns.csv,
    pasujące do nich agreement.ron, które otwiera je w oknie, mapping.ron, które podaje ich walutę,
    oraz planted.json z tym, co symulacja musi znaleźć.
    To samo ziarno daje te same bajty.
cli-sample-leads = Liczba leadów; domyślnie 5000
cli-sample-seed = Która firma: każda liczba daje inną; domyślnie 42
cli-sample-out = Folder do zapisu
cli-no-output = Nie można zapisać wyniku: { $error }
cli-wrong-date = „{ $value }” nie jest datą. Zapisz ją w postaci 2026-06-30.
cli-no-display =
    Brak ekranu, na którym można otworzyć okno. W wierszu poleceń użyj: accord simulate AGREEMENT.ron --leads FILE (więcej: accord --help)
cli-no-graphics =
    Nie można otworzyć okna: { $error }. W wierszu poleceń użyj: accord simulate AGREEMENT.ron --leads FILE (więcej: accord --help)
usage-unknown-argument = Nie ma opcji „{ $argument }”.
usage-unknown-command = Nie ma polecenia „{ $command }”.
usage-missing-argument = Brakuje: { $argument }.
usage-no-value = { $argument } wymaga wartości.
usage-wrong-value = { $argument } nie może mieć wartości „{ $value }”.
usage-allowed-values = Dozwolone wartości: { $values }.
usage-conflict = { $argument } nie łączy się z { $other }.
usage-see-help = Więcej: --help.

# Results as tables.
status-agreed = UZGODNIONE
status-draft = WERSJA ROBOCZA
check-signature = Podpis, { $party }: { $name }, { $date }
check-result = { $blocking ->
    [0] Nic nie uniemożliwia podpisania (zalecenia: { $advice }).
    [one] { $blocking } uwaga uniemożliwia podpisanie (zalecenia: { $advice }).
    [few] { $blocking } uwagi uniemożliwiają podpisanie (zalecenia: { $advice }).
    [many] { $blocking } uwag uniemożliwia podpisanie (zalecenia: { $advice }).
   *[other] { $blocking } uwagi uniemożliwia podpisanie (zalecenia: { $advice }).
}
export-is-draft = Zapisano jako WERSJĘ ROBOCZĄ, oznaczoną w pliku DRAFT: tych reguł nie podpisały obie strony.
sample-written = Zapisano w { $folder } (leady: { $leads }, aktywności: { $activities })
progress-reading = Wczytywanie
progress-leads = Leady
table-leads = { $leads ->
    [one] { $leads } lead
    [few] { $leads } leady
    [many] { $leads } leadów
   *[other] { $leads } leada
}, wygrane: { $won } ({ $money })
table-observed-until = Obserwacja do { $date }
table-stage = Etap
table-reached = Dotarły
table-conversion = Konwersja (przedział 90%)
table-coverage = Pokrycie
table-won = Wygrane
table-test = Co je zatrzymuje
table-first-failing = Zatrzymane
table-winners-lost = Wygrane
table-money-lost = Kwota
table-sole-blocker = Tylko to
share-interval = { $share } ({ $low } – { $high })
report-rows = { $refused ->
    [0] { $file }: { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    }
   *[other] { $file }: { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    }, odrzucone: { $refused }
}
report-refused-row = {"  "}wiersz { $line }: { $reason }
report-more = {"  "}i jeszcze { $n }
report-joined = {"  "}{ $how }: { $n }
report-near = {"  "}być może to samo: „{ $written }” ({ $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
    [many] { $n } wierszy
   *[other] { $n } wiersza
}) i „{ $known }”; aby połączyć takie pary, wymień je w mapowaniu pod „same”
report-better-column = {"  "}według kolumny „{ $column }” swój lead znalazłoby { $n } z { $of } wierszy bez leada
report-warning = {"  "}{ $what }
report-unreadable = {"  "}kolumna „{ $column }”: { $n ->
    [one] nie da się odczytać { $n } komórki: „{ $example }”; jej wartość jest nieznana
    [few] nie da się odczytać { $n } komórek, np. „{ $example }”; ich wartości są nieznane
    [many] nie da się odczytać { $n } komórek, np. „{ $example }”; ich wartości są nieznane
   *[other] nie da się odczytać { $n } komórki, np. „{ $example }”; ich wartości są nieznane
}
cli-mapping-hint = Plik mapowania określa, co znaczą kolumny oraz jak zapisano daty i liczby: --mapping FILE. Jak go przygotować, opisuje docs/file_format.md.
mapping-unparsable = { $path } nie jest mapowaniem: wiersz { $line }, kolumna { $column }: { $message }
cli-question = Zamiast lejka odpowiedz na jedno pytanie: { $names }
cli-against = Drugie porozumienie, dla pytania compare
cli-capacity = Ile MQL sprzedaż obsłuży w tygodniu, dla pytania capacity
cli-quota = Ile trzeba sprzedać, w pełnych jednostkach, dla pytania quota
cli-within = W ciągu ilu dni, dla pytania quota

cli-columns-about = Pokazuje, jak rozpoznano pliki i co znaczą ich kolumny
cli-as-mapping = Zapisz mapowanie na standardowe wyjście, do poprawienia i podania opcją --mapping
cli-columns-after-help =
    O każdej kolumnie mówi, co znaczy, dlaczego i z jaką pewnością. Poprawki w pliku mapowania są rozstrzygające.
    accord columns exports/
    accord columns leads.csv --as-mapping > mapping.ron

cli-table-about = Pokazuje plik jako tabelę, tak jak jest odczytywany
cli-table-file = Plik lub kilka plików o tych samych kolumnach
cli-delimiter = Znak między komórkami
cli-encoding = Kodowanie, np. windows-1250
cli-sheet = Arkusz skoroszytu
cli-header-row = Numer wiersza z nagłówkiem; 0, jeśli nagłówka nie ma
cli-table-after-help =
    Zapisuje wiersze jako CSV na standardowe wyjście; to, co w pliku nietypowe, trafia na standardowe wyjście błędów.
    Komórki, które arkusz kalkulacyjny by wykonał, otrzymują apostrof.
    accord table export.xlsx --sheet Leads

cli-report-about = Zapisuje raport dla kierownictwa
cli-report-files = Porozumienie i pliki leadów; bez nich te, które wymienia porozumienie
cli-report-output = Plik do zapisania: .html lub .pdf
cli-report-ending = Raport zapisuje się jako .html lub .pdf: podaj taki plik.
cli-report-no-agreement = Nie podano porozumienia. To plik, który kończy się na .ron.
cli-report-after-help =
    Gdzie leady są, gdzie wypadają, co się zmienia i co to daje, z wykresami i porozumieniem w zdaniach.
    Nie ma w nim niczego o pojedynczych osobach ani liczb dotyczących mniej niż pięciu leadów.

    Przykłady
      accord report demo/agreement.ron --output raport.html
      accord report funnel.ron leads.csv deals.csv --output report.pdf --language en
cli-tables = Zapisz tabele jako skoroszyt: pytania, a bez pytania wszystkie, na które można odpowiedzieć
cli-against-agreed = Porozumienie do porównania; bez niego ostatnio uzgodnione
cli-chart-about = Rysuje jeden wykres jako obraz
cli-chart-name = Który wykres: { $names }
cli-chart-output = Plik do zapisania: .svg lub .png
cli-chart-ending = Wykres zapisuje się jako .svg lub .png: podaj taki plik.
cli-hide-few = Nie podawaj liczb dotyczących mniej niż pięciu leadów
cli-chart-after-help =
    Przykład
      accord chart funnel demo/agreement.ron --output funnel.png
cli-verify-about = Sprawdź, czy umowa jest taka, jak ją podpisano
cli-verify-after-help = Sprawdza podpisy, łańcuch wersji i podpisane liczby, bez sieci. Kod wyjścia to 0, gdy wszystko się zgadza, a 1, gdy coś się nie zgadza.
verify-version = Wersja { $n } ({ $fingerprint }): { $date }, { $author }
verify-signature = { $member }, { $date }: { $meaning } ({ $how })
verify-with-key = kluczem
verify-by-name = tylko nazwiskiem
verify-withdrawn = { $member }: podpis pod { $fingerprint } wycofany { $date }
verify-result = { $n ->
    [0] Wszystko jest takie, jak podpisano.
    [one] { $n } błąd
    [few] { $n } błędy
    [many] { $n } błędów
   *[other] { $n } błędu
}

cli-diff-about = Powiedz słowami, czym różnią się dwie umowy
cli-diff-files = Dwie umowy, starsza pierwsza; albo jedna, by pokazać ją całą
cli-diff-after-help = Przyjmuje też siedem argumentów, które git podaje zewnętrznemu programowi do różnic; README mówi, jak.
cli-merge-about = Scal dwie kopie edytowane osobno
cli-merge-base = Od czego zaczęły obie kopie
cli-merge-ours = Nasza kopia, która stanie się scaloną
cli-merge-theirs = Druga kopia
cli-merge-after-help = Gdy obie strony zmieniły coś inaczej, obowiązuje to, co było, a obie zmiany stają się propozycjami. Kod wyjścia to 0, gdy nic się nie wyklucza, a 1 w przeciwnym razie; scalona kopia jest zapisywana zawsze. README mówi, jak używa tego git.
diff-files = Podaj jedną lub dwie umowy.
diff-signed = Podpis za { $party }: { $name }
diff-not-signed = Brak już podpisu za { $party }
merge-conflict = Nasza: { $ours } · Druga: { $theirs }
merge-as-it-was = bez zmian
merge-forked = Obie kopie uzgodniły własną wersję po tej samej. Obie zostają; uzgodnijcie jedną z nich na nowo.
merge-sources = Kopie wskazują różne pliki leadów; zostają nasze.
merge-result = { $n ->
    [0] Scalono; nic się nie wyklucza.
    [one] Scalono; { $n } część obie strony zmieniły inaczej. Obowiązuje to, co było; obie zmiany są teraz propozycjami.
    [few] Scalono; { $n } części obie strony zmieniły inaczej. Obowiązuje to, co było; obie zmiany są teraz propozycjami.
    [many] Scalono; { $n } części obie strony zmieniły inaczej. Obowiązuje to, co było; obie zmiany są teraz propozycjami.
   *[other] Scalono; { $n } części obie strony zmieniły inaczej. Obowiązuje to, co było; obie zmiany są teraz propozycjami.
}

cli-document-about = Zapisz porozumienie jako dokument
cli-document-output = Plik do zapisania: .md, .html lub .pdf
cli-document-ending = Dokument zapisuje się jako .md, .html lub .pdf: podaj taki plik.
cli-checklist = Zapisz zamiast tego jednostronicową listę kontrolną do rozmowy sprzedażowej
cli-document-after-help =
    Definicje z punktami i progami, listy kontrolne, czasy reakcji, czego nie przyjęto, przykłady, podpisy i sposób ich sprawdzenia: wszystko w zdaniach, na podstawie reguł. Z osób wymienia tylko odpowiedzialnych i podpisujących.

    Przykłady
      accord document demo/agreement.ron --output porozumienie.pdf --language pl
      accord document demo/agreement.ron --checklist --output lista.pdf
cli-created-from = Tylko leady utworzone od tego dnia
cli-created-until = Tylko leady utworzone do tego dnia włącznie
cli-only = Tylko leady, których pole ma tę wartość, np. source=Webinar; nic po = oznacza wartość nieznaną. Można podać wiele razy: dla jednego pola wystarczy jedna z wartości, różne pola muszą się zgadzać wszystkie
cli-by = Rysuje wykres dla każdej części leadów: pole takie jak source lub country, segment albo campaign
cli-only-wrong = „{ $value }” nie wybiera leadów: proszę podać pole, znak równości i wartość, np. source=Webinar.
cli-wrong-day = „{ $value }” to nie dzień: proszę zapisać go jak 2026-05-31.
filter-no-field = Dane nie mają pola „{ $field }”, według którego można wybierać. Są: { $offered }.
