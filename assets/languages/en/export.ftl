# The export screen.
export-agreed-about = Both parties have signed. The export says so, and names them.
export-draft-about = Not signed by both parties yet. The export says DRAFT inside, so that nobody takes it for agreed.
format-json = JSON
format-json-about = For programs. Exact and complete, with a schema.
format-ron = RON
format-ron-about = The same for people who like to read it.
format-schema = JSON Schema
format-schema-about = Describes the JSON, so that programs can check it.
export-path = Path of the export
export-save = Export
export-preview = Preview
