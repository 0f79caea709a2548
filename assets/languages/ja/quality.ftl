# Whether the lead files can be trusted: what was found.
quality-refused = { $file }: 取り込めなかった行 – { $reason ->
    [width] セルの数がヘッダーと異なります
    [no-id] リードIDが空です
    [duplicate-id] 同じIDのリードがすでにあります
    [unknown-lead] 該当するリードがありません
    [unknown-account] 該当する取引先のリードがありません
    [several-leads] 同じメールアドレスのリードが複数あります
    [duplicate-account] 同じ取引先がすでにあります
    [no-time] 日時がありません
    [unreadable-time] 日時を読み取れません
    [no-kind] 何が起きたかの記載がありません
    [no-campaign] キャンペーン名がありません
    [no-cost] 費用がないか、読み取れません
    [unknown-word] 意味が不明な値です
    [too-many-kinds] アクティビティの種類が多すぎます
   *[other] 使用できません
}
quality-refused-about = これらの行は、どの数値にも含まれていません。行番号と理由を付けて保存し、元データを修正してエクスポートし直すか、列の意味を変更してください。
quality-unreadable = { $file }: 列「{ $column }」に読み取れないセルがあります（例: 「{ $value }」）
quality-unreadable-about = { $otherwise ->
    [0] 値は不明として扱われます。「不明」を意味する値であれば、そのように指定してください。そうでなければ、列の一覧で列の形式を選択してください。
   *[other] 値は不明として扱われます。そのうち{ $otherwise }個は、列の表記が異なれば読み取れます。列の中で日と月、またはピリオドとカンマが混在している可能性があります。元データを修正するか、列の一覧で形式を選択してください。
}
quality-won-before-created = 作成より前に受注
quality-won-before-created-about = 受注までの期間が実際より短く計算されます。受注後に統合またはインポートされたか、日付の日と月が逆になっている場合がよくあります。
quality-recorded-before-created = 作成より前に記録あり
quality-recorded-before-created-about = 存在しないリードを引き渡したり、受け入れたりすることはできません。作成日がインポートや統合の日になっている場合がよくあります。
quality-wrong-order = 「{ $first }」より前に「{ $then }」
quality-wrong-order-about = ステージがありえない順序で記録されているため、ステージ間の期間が正しく計算されません。
quality-won-and-lost = 受注と失注の両方あり
quality-won-and-lost-about = 1つのリードに複数の商談があれば、問題ありません。そうでなければ、どちらかが誤りです。このようなリードは受注として数えます。
quality-in-the-future = 未来の日付
quality-in-the-future-about = 集計の終わりが後ろにずれ、どのリードに十分な時間があったかの判断も変わります。「集計終了日」をエクスポートした日に設定してください。
quality-too-old = 1990年より前の日付
quality-too-old-about = 日付が不明な場合に、1900-01-01や1970-01-01のような最初の日付が書き込まれることがあります。
quality-after-observation = 集計終了日より後の記録
quality-after-observation-about = 「集計終了日」の設定に従って除外されました。
quality-long-before-created = 作成の90日より前に行動あり
quality-long-before-created-about = フォーム送信の直前の訪問はよくあります。ずっと前の行動は、別の人のものか、作成日がインポートの日になっている可能性があります。
quality-no-time-of-day = { $moment }: 時刻なし
quality-no-time-of-day-about = ほぼすべてが午前0時か毎正時です。時間単位の対応時間と、同じ日の中での順序はわかりません。
quality-new-year = { $moment }: 1月1日が不自然に多い
quality-new-year-about = 通常は365件に1件程度です。年しかわからない場合や何もわからない場合に、その年の初日が書き込まれることがあります。
quality-same-email = 同じメールアドレス
quality-same-email-about = 1人が複数回数えられ、行動も複数のリードに分散しています。元データで統合してください。
quality-same-person = 同じ会社の同じ名前
quality-same-person-about = 複数のアドレスを持つ同一人物と考えられます。元データで統合する前に確認してください。
quality-empty = { $n ->
    [1] { $file }: 「{ $column }」が空
   *[other] { $file }: { $n }列が空
}
quality-empty-about = どのルールでも使用できません。
quality-nearly-empty = { $n ->
    [1] { $file }: 「{ $column }」がほぼ空
   *[other] { $file }: { $n }列がほぼ空
}
quality-nearly-empty-about = 値がある行は100行に1行もありません。この列を使う基準は、ほとんどのリードに影響しません。
quality-constant = 「{ $column }」がすべて「{ $value }」
quality-constant-about = リードを区別できません。この列の点数は、すべてのリードに付く点数になります。
quality-placeholder = { $file }: 「{ $column }」の「{ $value }」は「不明」を意味すると考えられます
quality-placeholder-about = 値として扱う限り、項目は判明済みとみなされ、ルールでもそのまま使われます。
quality-common-number = 「{ $column }」に{ $value }が目立って多い
quality-common-number-about = さまざまな数値の中で、セルの5分の1以上を占めています。既定値の可能性があります。
quality-filled-later = 「{ $column }」の入力が、営業の進んだリードにほぼ限られている
quality-filled-later-about = 後から入力されている可能性があります。これを使うルールは、すでにわかっている結果を言い当てているだけになります。リードの発生時点で判明していた値でなければ、無視してください。
quality-value-decides = 「{ $column }」が「{ $value }」だとほぼ常に{ $outcome }
quality-value-decides-about = これほど明確に結果を分ける特徴はまれです。結果が出た後に入力された値であれば、ルールに使ってはいけません。
quality-dominant = { $holder }「{ $value }」: 全受注の{ $wins }、全リードの{ $leads }
quality-dominant-about = 全リードの受注率は{ $rate }、これを除くと{ $without }です。全体の数値が、これ1つに大きく左右されています。
quality-no-activity = アクティビティがまったくない
quality-no-activity-about = エンゲージメントのスコアがありません。件数が多い場合は、アクティビティファイルの期間やIDが異なる可能性があります。

# What could not be looked at.
unchecked-no-creation = リードの作成より前の記録: 作成日時の列がありません。
unchecked-no-record-times = 営業の記録の順序: 日時のある記録がありません。
unchecked-no-email = メールアドレスの重複: アドレスの列がありません。
unchecked-no-names = 名前と会社の重複: 必要な列がありません。
unchecked-no-activities = 行動のないリード: アクティビティがありません。
unchecked-few-outcomes = 結果がわかってしまう列: 営業が適格と判定、受注、または失注としたリードが20件未満です。
unchecked-no-accounts = 1社の顧客が割合を左右しているか: 取引先または会社の列がありません。

# How bad it is, and how much there is of it.
quality-wrong = 誤り
quality-doubtful = 要確認
quality-note = 参考
quality-of-leads = リード{ $of }件中{ $n }件
quality-of-rows = { $of }行中{ $n }行
quality-of-cells = 入力済みセル{ $of }個中{ $n }個
quality-of-entries = 記録{ $of }件中{ $n }件
quality-of-columns = { $of }列中{ $n }列
quality-hardly = 0.1%未満

# What has a time, and who can stand behind a rate.
moment-created = 作成
moment-first-activity = 最初のアクティビティ
moment-last-activity = 最後のアクティビティ
moment-at = { $moment }: { $at }
moment-unknown = 日時なし
holder-account = 取引先

# What can be done about it.
repair-ignore = 「{ $column }」を無視
repair-unknown = 「{ $column }」の「{ $value }」を不明として扱う

# The page of the window.
page-files = ファイル
page-quality = { $n ->
    [0] データ品質
   *[other] データ品質（{ $n }）
}
quality-looking = ファイルを確認中…
quality-no-data = 先にリードファイルを開いてください。
quality-nothing = 問題は見つかりませんでした
quality-found = 見つかった問題
quality-unchecked = 確認できなかった項目（{ $n }）
quality-facts = わかっていること
quality-commonest = 最も多いセル
repair-ignore-all = { $n }列すべてを無視
repair-everywhere = { $n }列すべてで「{ $value }」を不明として扱う
repair-tip = 列の意味を変更し、ファイルを読み込み直します。後で取り消せます。
repairs-made = 修正{ $n }件
repairs-take-back = すべて取り消す
repair-take-back = 取り消す
repair-take-back-of = 取り消す: { $repair }
save-refused = 取り込めなかった行を保存…
save-refused-of = { $name }の取り込めなかった行を保存
save-refused-tip = ファイル、行番号、理由、セルをCSVで保存します。
save-affected = これらのリードを保存…
save-affected-tip = IDと日付をCSVで保存します。個人を特定できる情報は含まれません。

# On the command line.
cli-quality-about = リードファイルが信頼できるかを確認
cli-quality-after-help =
    矛盾する日付、重複、空の列、後から入力された列、割合を大きく左右する顧客を探し、
    確認できなかった項目も示します。何も変更しません。
    ファイルの種類はヘッダーから認識します。オプションで明示することもできます。

    取り込めなかった行: ファイル、行番号、理由（文とキー）、元のヘッダーの下のセル

    例
      accord quality export/*.csv --refused refused.csv
cli-quality-files = リードファイルまたはフォルダー（ヘッダーで種類を認識）
cli-quality-twice = { $file }: { $name }のファイルがほかにもあります。--leads FILE のようなオプションで、使用するファイルを指定してください。
cli-quality-no-leads = リードファイルと思われるファイルがありません。次のように指定してください: --leads FILE
cli-refused = 取り込めなかった行を行番号と理由とともに書き出す
