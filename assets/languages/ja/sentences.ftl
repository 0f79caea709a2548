# Numbers in words.
percent = { $n }%
points = { $n ->
   *[other] { $signed }点
}
money = { $currency }{ $amount }
quoted = 「{ $text }」
list-comma = {"、"}
list-and = { $head }、かつ{ $tail }
list-or = { $head }、または{ $tail }
list-and-short = { $head }、{ $tail }
list-or-short = { $head }または{ $tail }
nothing-chosen = （未選択）

# The funnel.
stage-mql = マーケティング適格リード（MQL）
stage-sal = 営業受け入れリード（SAL）
stage-sql = 営業適格リード（SQL）
stage-mql-short = MQL
stage-sal-short = SAL
stage-sql-short = SQL
verdict-passed = 通過
verdict-failed = 不通過
verdict-not-evidenced = 判定不可
verdict-immature = 判定待ち
met-met = 充足
met-not-met = 未充足
met-not-evidenced = 判定不可
met-not-yet-due = 期限前
party-marketing = マーケティング
party-sales = 営業

# Questions to a field.
question-is = { $field }が{ $value }
question-is-not = { $field }が{ $value }以外
question-is-one-of = { $field }が{ $values }
question-is-none-of = { $field }が{ $values }以外
question-contains = { $field }が{ $values }を含む
question-contains-none = { $field }が{ $values }を含まない
question-begins = { $field }が{ $value }で始まる
question-ends = { $field }が{ $value }で終わる
question-matches = { $field }がパターン{ $value }に一致する
question-equals = { $field }が{ $value }と等しい
question-less-than = { $field }が{ $value }未満
question-at-most = { $field }が{ $value }以下
question-more-than = { $field }が{ $value }を超える
question-at-least = { $field }が{ $value }以上
question-between = { $field }が{ $low }以上{ $high }以下
question-yes = { $field }が「はい」
question-no = { $field }が「いいえ」
question-before = { $field }が{ $value }より前
question-after = { $field }が{ $value }より後
question-within-days = { $days ->
    [0] { $field }が当日
   *[other] { $field }が過去{ $days }日以内
}
question-known = { $field }が判明済み
question-unknown = { $field }が不明
condition-always = 常に該当
condition-never = 常に非該当
condition-group = （{ $parts }）
condition-none = （{ $parts }）に該当しない

# Criteria.
category-profile = 属性
category-channel = チャネル
category-action = 行動
category-undesirable = マイナス要因
score-fit = 適合度
score-engagement = エンゲージメント
criterion-fields = { $condition }なら{ $points }
criterion-fields-out = { $condition }なら対象外
criterion-amount = { $field } { $per }につき{ $points }
criterion-every-time = { $activity }1回ごとに{ $points }
criterion-once = { $activity }で{ $points }（1回のみ）
criterion-once-per-asset = { $activity }で{ $points }（コンテンツごとに1回）
criterion-once-per-campaign = { $activity }で{ $points }（キャンペーンごとに1回）
criterion-at-most-once = { $activity }で{ $points }（{ $days }日に1回まで）
criterion-activity-out = { $activity }があれば対象外
activity-where = { $activity }（{ $condition }）
criterion-window = 、{ $days }日間有効
criterion-wait = 、{ $days }日後に反映
criterion-decay = 、減衰: { $steps }、以降は0
decay-step = { $days }日まで{ $percent }
criterion-cap = 、合計{ $cap }点まで

# What a stage asks for.
mql-threshold-sentence = スコアが{ $threshold }点以上
mql-required-sentence = { $n ->
   *[other] 必須項目: { $fields }
}
mql-minimum-sentence = { $score }が{ $least }点以上
mql-team-sentence = 同じ取引先で過去{ $days }日以内に活動した人が{ $people }人以上
mql-roles-sentence = 役割{ $roles }のうち{ $n }種類以上がそろっている
mql-grid-sentence = 適合度とエンゲージメントの合格セル: { $cells }
grid-cell = 適合度{ $fit }・エンゲージメント{ $engagement }
band-any = 点数不問
band-below = { $high }点未満
band-from = { $low }点以上
band-between = { $low }～{ $high }点
mql-segment-sentence = { $name }: { $condition }なら{ $threshold }点以上
mql-segment-plain-sentence = { $name }: { $condition }
mql-recycling-sentence = { $days ->
    [0] 差し戻しやリサイクルとなった、または期限内に受け入れられなかったリードは、すぐに再びMQLになれる
   *[other] 差し戻しやリサイクルとなった、または期限内に受け入れられなかったリードは、{ $days }日後から再びMQLになれる
}
test-required-field = { $field }が不明
test-disqualifier = 対象外: { $name }
test-minimum = { $score }が{ $least }点未満
test-buying-team = 購買チーム未充足
test-grid = 適合度とエンゲージメントの合格セル外
test-threshold = スコアが{ $threshold }点未満
requirement-fields = { $condition }
requirement-within = 引き渡しから{ $window }以内に{ $act }
requirement-optional = { $sentence }（確認するが任意）
act-accepted = 営業がリードを受け入れる
act-qualified = 営業がリードを適格と判定する
act-opportunity = 営業が商談を作成する
act-disposition = 通話が{ $dispositions }で終了する
disposition-sales-ready = 商談可能
disposition-nurture = ナーチャリング
disposition-suspect = 見込み薄
purpose-nurture = ナーチャリング
purpose-low-quality = 低品質
purpose-disqualified = 対象外
window-hours = { $n }時間
window-days = { $n }日
window-working-hours = { $n }営業時間
window-working-days = { $n }営業日
unit-hours = 時間
unit-days = 日
unit-working-hours = 営業時間
unit-working-days = 営業日
weekday-monday = 月
weekday-tuesday = 火
weekday-wednesday = 水
weekday-thursday = 木
weekday-friday = 金
weekday-saturday = 土
weekday-sunday = 日

# What the CRM and sales record.
recorded-mql = CRMでMQL化
recorded-handed-over = 営業に引き渡し
recorded-accepted = 営業が受け入れ
recorded-rejected = 営業が差し戻し
recorded-recycled = リサイクル
recorded-call-sales-ready = 通話結果: 商談可能
recorded-call-nurture = 通話結果: ナーチャリング
recorded-call-suspect = 通話結果: 見込み薄
recorded-qualified = 営業が適格と判定
recorded-opportunity = 商談を作成
recorded-won = 受注
recorded-lost = 失注

# Edits, for undo and redo.
edit-add = { $part }を追加
edit-change = { $part }を変更
edit-remove = { $part }を削除
edit-move = { $part }を移動
part-named = { $part }{ $name }
part-title = タイトル
part-purpose = 目的
part-calendar = 営業時間
part-criterion = 基準
part-limits = 点数の限度
part-threshold = しきい値
part-required-fields = 必須項目
part-minimums = 最低点
part-buying-team = 購買チーム
part-grid = 判定表
part-segment = セグメント
part-recycling = リードの復帰
part-targets = 目標
part-requirement = 要件
part-stage-list = 移動先リスト
part-list = リスト
part-disposition-lists = 通話結果ごとのリスト
part-reason = 差し戻し理由
part-signature = 署名
part-proposal = 提案
part-agreement = 合意書全体
stage-created = 作成

# What a lead must have to pass a test.
wanted-field = { $field }が判明済み
wanted-not = 該当しない: { $name }
wanted-minimum = { $score }が{ $least }点以上
wanted-team = 購買チーム充足
wanted-grid = 適合度とエンゲージメントの合格セル内
wanted-threshold = スコアが{ $threshold }点以上
duration-seconds = { $n }秒
duration-minutes = { $n }分
duration-hours = { $n }時間
duration-days = { $n }日

# What differs between two versions of an agreement.
difference-changed = { $part }: { $before } → { $after }
difference-otherwise = { $part }を変更
difference-renamed = { $part }の名前を{ $after }に変更
difference-added = { $part }を追加: { $after }
difference-added-plain = { $part }を追加
difference-removed = { $part }を削除
difference-moved = { $part }を移動
difference-nothing = なし
part-owners = 責任者
part-signing = 署名の規則
part-example = 基準例
part-member = 参加者
part-comment = コメント
part-stance = チームの立場
part-position = 立場
part-vote = 非公開の投票
