# What checks find. Each says what is wrong and what to do.
severity-blocking = Blockierend
severity-advisory = Hinweis
finding-unreachable-threshold = { $most ->
    [one] Kein Lead kann den Schwellenwert erreichen: Die Kriterien ergeben höchstens { $most } Punkt. Schwellenwert senken oder mehr Punkte geben.
   *[other] Kein Lead kann den Schwellenwert erreichen: Die Kriterien ergeben höchstens { $most } Punkte. Schwellenwert senken oder mehr Punkte geben.
}
finding-unreachable-minimum = Kein Lead kann diesen Mindestwert erreichen: Höchstens { $most } ist möglich. Mindestwert senken oder mehr Punkte geben.
finding-everyone-qualifies = Jeder Lead erreicht den Schwellenwert, was immer er tut. Schwellenwert anheben oder mehr verlangen.
finding-no-criteria = Es gibt noch nichts, was Punkte bringt. Kriterium hinzufügen.
finding-no-requirements = Diese Stufe lässt jeden Lead durch. Anforderung hinzufügen.
finding-worthless-criterion = Dieses Kriterium kann nie etwas ändern. Punkte geben oder entfernen.
finding-cap-too-small = { $cap ->
    [one] Die Grenze von { $cap } Punkt kappt schon einen einzelnen Treffer. Grenze anheben oder Punkte senken.
   *[other] Die Grenze von { $cap } Punkten kappt schon einen einzelnen Treffer. Grenze anheben oder Punkte senken.
}
finding-duplicate-criterion = Es betrachtet dasselbe wie „{ $of }“, beide zählen also. Eines entfernen, falls das nicht gewollt ist.
finding-malformed-pattern = Das Muster „{ $pattern }“ ist nicht lesbar, die Frage bleibt daher unbeantwortet. Muster korrigieren.
finding-impossible-question = Kein Wert kann diese Frage mit Ja beantworten. Werte wählen oder die kleinere Zahl nach vorn stellen.
finding-unnamed = Der Name fehlt. Ohne ihn kann niemand darüber sprechen.
finding-no-list = Leads, die hier scheitern, kommen auf keine Liste. Liste angeben.
finding-no-response-time = Nirgends steht, wie schnell der Vertrieb handeln muss. Der Annahme eine Frist geben, etwa 8 Arbeitsstunden.
finding-go = { $place } zeigen, um es zu korrigieren
place-agreement = Die Vereinbarung
place-calendar = Arbeitszeiten
place-limits = Grenzen

# What no agreement may be.
malformed-duplicate-id = { $place }: Zwei Einträge haben diese ID. Bitte einem eine andere geben.
malformed-unknown-list = { $place }: Die Liste „{ $list }“ gibt es nicht. Bitte hinzufügen oder eine andere nennen.
malformed-character = { $place }: Das Zeichen { $code } ist unsichtbar. Bitte den Text eintippen statt einfügen.
malformed-text-too-long = { $place }: Ein Text darf höchstens 2.000 Zeichen haben.
malformed-too-deep = { $place }: Bedingungen dürfen höchstens 12-fach verschachtelt sein.
malformed-points-range = { $place }: Punkte und Schwellenwerte reichen von −100.000 bis 100.000.
malformed-points-sign = { $place }: Negative Kriterien ziehen Punkte ab, alle anderen geben welche.
malformed-disqualifies = { $place }: Nur ein negatives Kriterium kann ausschließen.
malformed-evidence = { $place }: Kriterien zu Profil und Kanal fragen nur nach Feldern.
malformed-amount = { $place }: Ein Zähler kann nicht ausschließen. Bitte stattdessen das Feld abfragen.
malformed-decay = { $place }: Die Schritte des Verfalls müssen älter werden und 0 bis 100 Prozent geben.
malformed-days = { $place }: Tage reichen von 1 bis 36.500.
malformed-per = { $place }: Gezählt werden muss mindestens je 1.
malformed-limit = { $place }: Eine Obergrenze ist 0 oder größer, eine Untergrenze 0 oder kleiner.
malformed-activity-field = { $place }: Bei einer Aktivität lassen sich nur Asset, Kampagne und Minuten abfragen.
malformed-required-twice = { $place }: Ein Feld wird zweimal verlangt.
malformed-time-zone = { $place }: Die Zeitzone „{ $zone }“ gibt es nicht. Bitte einen Namen wie Europe/Berlin verwenden.
malformed-working-time = { $place }: Bitte jeden Arbeitstag einmal nennen; das Arbeitsende muss nach dem Arbeitsbeginn liegen.
malformed-window = { $place }: Eine Frist muss eine Länge haben.
malformed-team = { $place }: Ein Buying Center braucht mindestens eine Person und darf nicht mehr Rollen verlangen, als es hat.
malformed-grid = { $place }: Die Grenzen einer Matrix müssen ansteigen, und mindestens eines ihrer Felder muss akzeptiert sein.
malformed-too-many-criteria = { $place }: Es sind höchstens 1.000 Kriterien möglich.
malformed-quota = { $place }: Ein Umsatzziel braucht einen Zeitraum von mindestens einem Tag.
edit-gone = { $place } gibt es nicht mehr.
malformed-signatures-needed = Jede Partei, die unterzeichnen muss, wird einmal genannt, mit 1 bis 100 Unterschriften, und höchstens 100 Schlüssel stehen da.
malformed-key-twice = Unter denen, die unterzeichnen können, steht jemand oder ein Schlüssel zweimal.
edit-contested = Änderungen, die beim Zusammenführen einander widersprachen, warten auf eine Entscheidung. Zuerst diese Vorschläge beantworten, dann unterzeichnen.
malformed-region = { $place }: Für „{ $region }“ sind keine Feiertage bekannt. Verwenden Sie ein Land wie DE, JP, KR, PL oder US oder ein Bundesland wie DE-BY.
malformed-days-off = { $place }: Nennen Sie jeden freien Tag einmal, den frühesten zuerst.
finding-contradictory = Das kann kein Lead je haben: Es widerspricht sich selbst, einer anderen Anforderung oder einem Ausschlusskriterium. Ändern Sie eines davon.
finding-no-owner = Für diese Stufe ist niemand verantwortlich. Nennen Sie jemanden.
finding-never-true = Es trifft auf keinen Lead der Historie zu und ändert dort nichts. Prüfen Sie die Wörter, oder entfernen Sie es.
finding-always-true = Es trifft auf jeden Lead der Historie zu und unterscheidet keinen. Grenzen Sie es ein, oder entfernen Sie es.
finding-shadowed-by-cap = Seine Punkte zählen nie: „{ $by }“ füllt die Obergrenze von { $cap } schon, wann immer dies zutrifft. Heben Sie die Grenze an, oder entfernen Sie eines.
finding-empty-field = Die Historie kennt { $field } von niemandem. Laden Sie eine Datei, die es hat, oder fragen Sie ein anderes Feld.
finding-leaky-field = { $field } wurde nachträglich ausgefüllt und verrät den Ausgang. Eine Regel darauf sieht besser aus, als sie ist. Fragen Sie ein anderes Feld.
finding-example-fails = Beide Teams erwarten { $expected }, erreicht wird { $reached }. Ändern Sie die Regeln oder die Erwartung.
malformed-too-many-examples = { $place }: Höchstens 1.000 Musterfälle sind möglich.
