# Funnel and leakage.
stage-won = 受注
funnel-title = ファネル
funnel-about = 数値またはバーをクリックすると、該当するリードが表示されます。
funnel-money = 金額 { $money }
leakage-title = 離脱
leakage-about = 離脱したリードは、最初に通過できなかった条件で1回だけ数えます。
leaks-nobody = 離脱したリードはありません。
leaks-none = ありません。
winners-lost = 受注
winners-of = { $n }件中{ $won }件受注
only-this = この条件のみ
show-leads = { $name }: { $n }
interval = （{ $low }～{ $high }）
conversion-tip = 通過または不通過と判定された{ $decided }件中{ $passed }件が通過しました。実際の割合は、90%の確率で{ $low }～{ $high }の間にあります。
coverage = 判定できたのは{ $share }のみ
coverage-tip = 残りは、判定できる記録がないか、まだ期限が来ていません。転換率には含まれません。
lists-title = 離脱したリードの移動先
figure-headline = リード{ $n }件 · { $which }
figure-created = 全件
figure-won = 全ステージを通過して受注
figure-reached = { $stage }に到達
figure-passed = { $stage }を通過
figure-failed = { $stage }で不通過
figure-not-evidenced = { $stage }で判定不可
figure-immature = { $stage }で判定待ち
figure-first = 離脱原因: { $test }
figure-sole = 唯一の離脱原因: { $test }
figure-list = 移動先: { $list }
figure-winners = { $of }、受注
scores-others = その他
scores-tip = { $from }～{ $to }点: リード{ $leads }件、受注{ $won }件
scores-near = { $n ->
    [0] しきい値まで10点以内のリードはありません。
   *[other] しきい値まで10点以内のリードは{ $n }件、うち受注{ $won }件です。
}

# The leads behind a number.
list-filter = 検索
list-close = 一覧を閉じる
lead-id = ID
lead-who = リード
lead-score = スコア
lead-reached = 到達ステージ
lead-mql-at = MQL化の日時
lead-show = リード{ $id }を表示
lead-close = リードを閉じる
ledger-at = { $at }時点の点数
ledger-sum = スコア
ledger-missing = { $n }点不足
ledger-cap = 上限の超過分
ledger-limit = 限度
ledger-total = 合計
ledger-amount = { $amount }、{ $times }回分を加算
ledger-silent = 情報が不明で加算されない基準: { $names }
goes-to = 移動先: { $list }
recorded-title = 記録
undated = 日付なし

missing-title = MQLになるには
missing-cell = 最も近い合格セルまで、適合度{ $fit }点、エンゲージメント{ $engagement }点
missing-enough = { $criterion }がもう1回あれば{ $score }点でMQLに到達
missing-not-enough = { $criterion }がもう1回あれば{ $score }点
missing-more = ほか{ $n }件
passes-title = 2巡目以降
passes-line = { $n }巡目: { $date }にMQL – { $how }
figure-among = { $of } · { $name }
filter-between = 作成 { $from }～{ $until }
filter-from = 作成 { $from }以降
filter-until = 作成 { $until }まで
filter-field = { $field }：{ $values }
filter-only = 対象のリード: { $what }（{ $of }件中{ $n }件）。
notice-narrowed-sign = 一部のリードだけを見ています。署名するのは全リードの数値です。まず画面下部で全リードを表示してください。
