# What one party proposes and the other answers.
member = { $name }（{ $party }）
member-unknown = 誰か
member-name = 名前
propose-open = 提案…
propose = 提案する
propose-title = この変更を提案
propose-about = 変更は理由と効果とともに記録され、下書きは比較元の内容に戻ります。相手側が承認または却下します。
propose-reason = 理由
proposals-open = { $n ->
    [0] 提案一覧
   *[other] 未決の提案{ $n }件
}
proposals-title = 提案と決定
proposals-none = 提案はまだありません。内容を変更し、下のバーから提案してください。
proposal-open = 未決
proposal-accepted = 承認済み
proposal-rejected = 却下
proposal-reason = 理由: { $reason }
proposal-figure = { $name } { $before } → { $after }
proposal-effect = { $figures }（リード{ $leads }件中）
proposal-unmeasured = 履歴を開いていなかったため、効果は測定されていません。
proposal-answer = { $who }、{ $at }: { $reason }
proposal-answer-reason = 承認または却下の理由
proposal-accept = 承認
proposal-reject = 却下
proposal-try = 試す
proposal-try-about = 変更を下書きに適用して効果を確認します。「元に戻す」で取り消せます。
save-decisions = 決定を保存…
notice-no-reason = 提案と回答には、名前と理由が必要です。
