# The export screen.
export-agreed-about = Obie strony podpisały porozumienie. Eksport to stwierdza i podaje, kto podpisał.
export-draft-about = Nie podpisały jeszcze obie strony. Eksport zawiera oznaczenie DRAFT, aby nikt nie uznał go za uzgodniony.
format-json = JSON
format-json-about = Dla programów. Dokładny i kompletny, ze schematem.
format-ron = RON
format-ron-about = To samo w postaci wygodnej do czytania.
format-schema = JSON Schema
format-schema-about = Opisuje JSON, aby programy mogły go sprawdzić.
export-path = Ścieżka eksportu
export-save = Eksportuj
export-preview = Podgląd
