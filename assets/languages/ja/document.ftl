# 文書としての合意書。
document-parties = 目的と当事者
document-owners = 責任者
document-nobody = まだ決まっていません
document-review = 次の見直し: { $date }
document-must-sign = 必要な署名
document-needed-with-key = { $n ->
   *[other] 鍵による署名{ $n }名分（鍵の所有者: { $names }）
}
document-needed-by-name = { $n ->
   *[other] 名前のみの署名{ $n }名分（鍵は登録されていません）
}
document-mql-about = ポイントを合計したものがスコアです。次のすべてが初めて成り立った時点で、リードはMQLになります。
document-roles = 購買チームの役割と担い手
document-not-qualified = 基準に達しないリードの移動先: { $list }
document-disqualified = 対象外となったリードの移動先: { $list }
document-of-category = この分類の合計: { $limit }
document-of-score = スコア全体: { $limit }
document-at-most = { $n ->
   *[other] 最大{ $n }点
}
document-no-less = 下限{ $points }
document-nothing-asked = 条件はありません。
document-stage-about = 任意の項目を除くすべてにチェックが付くと、リードは{ $stage }になります。
document-stage-otherwise = 満たさないリードの移動先: { $list }
document-requirement-otherwise = 満たさない場合: { $list }
document-service = 対応期限
document-service-about = 期限は営業への引き渡しから数えます。営業時間と営業日は、営業の稼働中だけ進みます。
document-no-windows = 期限の約束はありません。
document-clock = 期限の数え方
document-hours = { $days }、{ $opens }～{ $closes }（{ $zone }）
document-calls = 通話の結果
document-goes-on = 次の段階へ進む
document-no-list = 移動先のリストなし
document-lists = 各リストの用途
document-list-nurture = マーケティングが連絡を続ける
document-list-low-quality = 保管するが、働きかけはしない
document-list-disqualified = 完全に対象外
document-back = 復帰
document-one-pass = 離脱したリードは戻りません。機会は1回だけです。
document-capacity = { $n ->
   *[other] 営業が1週間に対応できるMQLは{ $n }件
}
document-quota = { $days ->
   *[other] 営業の売上目標は{ $days }日間で{ $amount }
}
document-decided = 採用しなかった案とその理由
document-nothing-decided = 却下された案はまだありません。
document-proposed = { $date }に{ $party }が提案: { $reason }
document-rejected = { $date }に{ $party }が却下: { $reason }
document-countered = { $party }の対案「{ $change }」: { $reason }
document-figures = 署名時の数値
document-no-figures = 署名された数値はありません。履歴が開かれていなかったか、名前のみの署名です。
document-seen = { $date }に版{ $n }へ署名した際に表示されていた数値:
document-seen-over = { $date }に版{ $n }へ署名した際に、履歴{ $history }について表示されていた数値:
document-figures-older = これらの数値は最後に署名された版のものです。その後、ルールは変更されています。
document-field = { $field }: { $value }
document-days-before = { $n ->
    [0] { $what }（判定当日）
   *[other] { $what }（{ $n }日前）
}
document-hours-before = { $n ->
    [0] { $what }（判定の時点）
   *[other] { $what }（{ $n }時間前）
}
document-points = ポイントの内訳
document-stops = { $stage }で停止: { $test }（{ $met }）
document-signatures = 署名
document-unsigned = まだ誰も署名していません。
document-by-name = 名前のみ: 名前を入力した人を示すだけで、それ以上の証明にはなりません
document-with-key = 鍵による署名（誰でも検証できます）
document-lapsed = 別の内容への署名: ここに書かれた内容には効力がありません
document-withdrawn = 撤回
document-versions = 版
document-keys = 鍵
document-times = 時刻のタイムゾーン: { $zone }
document-verify = 検証の方法
document-verify-about = この文書はルールから作成した閲覧用のものです。効力があるのは合意書のファイルで、誰でもネットワークなしで検証できます。
document-verify-file = ファイルをAccordで開くと、「署名」画面に、すべて署名されたとおりかどうかが表示されます。
document-verify-command = または次のように入力します: accord verify ファイル名.ron
document-verify-result = そこに表示されるフィンガープリントは、次のものと同じでなければなりません。異なる場合、この文書は別のルールのものです。
document-faults = 署名されたとおりでない点
# 商談の通話用チェックリスト。
checklist-title = { $title }: 営業通話チェックリスト
checklist-call = 通話
checklist-lead = リード
checklist-caller = 担当者
checklist-date = 日付
checklist-question = { $name }？
checklist-end = 通話の結果は？
checklist-rejected = 営業が差し戻す場合、その理由は？
