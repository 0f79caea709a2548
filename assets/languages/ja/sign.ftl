# The sign screen.
sign-agreed = 表示されている内容そのものに、双方が署名しています。
sign-missing = 未署名: { $parties }
fingerprint = フィンガープリント
fingerprint-about = フィンガープリントが同じ合意書は、最後の値1つまで同じ内容です。
signed = 署名済み
signed-by-name-only = 名前のみによる署名です。
re-opened = 再署名が必要
re-opened-about = 署名後に内容が変更されました。元に戻すと署名が復元されます。または、もう一度署名してください。
signer-of = { $party }の署名者名
sign-for = { $party }として署名
sign-needs-name = 先に名前を入力してください。
sign-needs-signable = まだ署名できません。チェック結果を確認してください。
withdraw = 取り消す
withdraw-of = { $party }の署名を取り消す
findings = チェック結果
findings-none = 問題ありません
list-with-reasons = { $purpose } · 差し戻し理由: { $reasons }
