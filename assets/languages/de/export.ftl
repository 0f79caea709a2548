# The export screen.
export-agreed-about = Beide Seiten haben unterzeichnet. Der Export sagt das und nennt sie.
export-draft-about = Noch nicht von beiden Seiten unterzeichnet. Im Export steht DRAFT, damit ihn niemand für vereinbart hält.
format-json = JSON
format-json-about = Für Programme. Exakt und vollständig, mit Schema.
format-ron = RON
format-ron-about = Dasselbe, für Menschen gut lesbar.
format-schema = JSON Schema
format-schema-about = Beschreibt das JSON, damit Programme es prüfen können.
export-path = Pfad des Exports
export-save = Exportieren
export-preview = Vorschau
