# The export screen.
export-agreed-about = 双方が署名済みです。エクスポートには、署名済みであることと署名者名が記載されます。
export-draft-about = 双方の署名がまだそろっていません。合意済みと誤解されないよう、エクスポートの中にDRAFTと記載されます。
format-json = JSON
format-json-about = プログラム向け。正確かつ完全で、スキーマがあります。
format-ron = RON
format-ron-about = 同じ内容を、人が読みやすい形式で出力します。
format-schema = JSON Schema
format-schema-about = プログラムが検証できるよう、JSONの構造を記述します。
export-path = エクスポート先のパス
export-save = エクスポート
export-preview = プレビュー
