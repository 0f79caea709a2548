# Files.
file-io = { $path }: { $error }
file-too-large = { $path }: 16MBを超えているため、合意書として開けません。
file-not-text = { $path }: テキストファイルではないため、合意書ではありません。合意書の拡張子は.ronです。
file-no-agreement = { $path }: このバージョンで開ける合意書ではありません。{ $error }
file-not-read-back = { $path }: 保存しませんでした。書き込む内容を読み戻せないためです。ファイルは元のままです。
file-changed = { $path }: 保存しませんでした。開いた後に、ほかの人がファイルを変更しています。
file-not-confirmed = { $path }: 保存しましたが、停電時にも残るかどうかをディスクが保証していません。{ $error }
open-newer = 新しいバージョンのAccordで作成されたファイルです（形式 { $version }）。開くにはAccordを更新してください。
open-unparsable = { $line }行目、{ $column }文字目: { $message }

# The frame of the window.
screen-define = 定義
screen-data = データ
screen-simulate = シミュレーション
screen-sign = 署名
screen-export = エクスポート
choose-language = 言語
theme-system = システムのテーマ
theme-light = ライトテーマ
theme-dark = ダークテーマ
untitled = 無題の合意書
not-saved = 未保存
menu-file = ファイル
action-new = 新規作成…
action-open = 開く…
action-save = 保存
action-save-as = 名前を付けて保存…
action-undo = 元に戻す
action-redo = やり直す
action-toggle-theme = ライト/ダークの切り替え
action-full-screen = 全画面表示
action-palette = コマンドを検索…
action-shortcuts = キーボードショートカット
action-quit = 終了
recent = 最近使用したファイル
cancel = キャンセル
close = 閉じる
open = 開く
save = 保存
discard = 保存しない
path = パス
path-hint = ファイルのパス
path-about = パスを入力するか、ファイルを選択するか、ウィンドウにドロップしてください。
choose-file = 選択…
put-away = 通知を閉じる
sample-company = サンプル企業
status-reading = ファイルを読み込み中
status-reading-pace = { $rate }/秒、残り{ $left }
status-no-data = リードファイルなし
status-history = { $name } · リード{ $leads }件 · アクティビティ{ $activities }件
status-signable = 署名可能
status-advice = 署名可能、アドバイス{ $n }件
status-blocking = 署名を妨げる指摘{ $n }件

# Dialogs.
new-title = 新しい合意書
new-about = ほかのチームで実績のある合意書から始められます。内容はすべて変更できます。
preset-inbound-saas = インバウンド（点数制）
preset-inbound-saas-about = 顧客のほうから訪れるソフトウェア事業向けです。どのような顧客で、何をしたかに点数を付けます。
preset-four-categories = 4カテゴリの基本形
preset-four-categories-about = 属性、チャネル、行動、マイナス要因で評価します。営業の受け入れに3つ、適格の判定に5つの要件があります。
preset-event-driven = イベント中心
preset-event-driven-about = 展示会、カンファレンス、ウェビナーでの行動に点数を付けます。点数は短期間で減衰します。
preset-buying-teams = 購買チーム
preset-buying-teams-about = 個人ではなく取引先単位で評価します。1つの企業で複数の人が同時に動いていることが条件です。
preset-short-cycle = 短い営業サイクル
preset-short-cycle-about = 数日で決まる商談向けです。導入時期と決裁権で判断し、営業は数時間以内に対応します。
preset-empty = 空の合意書
preset-empty-about = しきい値だけがあります。
open-title = 合意書を開く
save-as-title = 合意書を保存
palette = 何をしますか？
palette-nothing = その名前のコマンドはありません。
unsaved-title = 変更を保存しますか？
unsaved-about = 「{ $title }」に保存していない変更があります。

# Work that was not saved, and files that others have changed.
recovered-title = 保存されていない作業が見つかりました
recovered-about = 「{ $title }」は、編集中の{ $at }にAccordが終了したため、保存されていません。
recovered-no-file = まだファイルに保存されていませんでした。
recovered-file = { $path }の作業内容です。ファイルは元のままです。
recovered-file-gone = { $path }の作業内容ですが、現在そのファイルを開けません。
recovered-file-changed = { $path }の作業内容ですが、その後ほかの人がファイルを変更しています。確認なしに上書きすることはありません。
recovered-differences = ファイルにない内容:
recovered-edits = 変更した内容:
recovered-all = 作業内容:
recovered-restore = 作業を再開
recovered-forget = 破棄
recovered-later = 後で
recovered-later-tip = 次回の起動時にもう一度確認します。
changed-title = ほかの人がファイルを変更しました
changed-about = 開いた後に、ほかの人が{ $file }を保存しました。どれを選んでも、両方の版が残ります。
changed-theirs = 相手の変更
changed-yours = 自分の変更
changed-no-agreement = このファイルは合意書ではなくなっています。
action-merge = 別の写しと統合…
merge-title = 別の写しと統合
changed-merge = 両方を統合
changed-merge-about = 両方の編集が残ります。食い違うところは以前の内容が有効のままで、どちらも決めるべき提案になります。
changed-beside = 自分の写しを別ファイルに保存
changed-over = 自分の写しで上書き
changed-over-tip = 相手の写しは{ $file }として残ります。
differences-none = なし

# Notices.
notice-saved = { $path }に保存しました
notice-not-kept = 編集内容を異常終了に備えて保護できません: { $error }。こまめに保存してください。
notice-job-failed = プログラムに問題が発生しましたが、失われたものはありません。次のエラーを報告してください: { $error }
notice-other-columns = { $file }も「{ $kind }」のファイルのようですが、列が異なります。使用するファイルを選択してください。
notice-not-signable = 合意書にはまだ署名できません。チェック結果を確認してください。
notice-no-name = 署名には名前が必要です。

# The draft against what was agreed last.
strip-agreed = 前回の合意との比較
strip-file = 開いた、または保存したファイルとの比較
strip-same = 変更なし
strip-changes = { $first } ほか{ $n }件の変更
strip-cell = { $name }: { $now }（以前 { $before }）
strip-caught = 捕捉した受注
strip-missed = 逃した受注
strip-money = 捕捉した金額
strip-load = 週あたりMQL
filter-all = すべてのリード
filter-open = 見るリードを選ぶ
filter-count = リード{ $of }件中{ $n }件
filter-clear = すべてのリードを表示
filter-created = 作成日
filter-created-about = クリックするとその期間だけを表示し、Shift を押しながらだと追加します。
filter-no-times = リードのファイルに作成日時がありません。
filter-first-day = 開始日
filter-last-day = 終了日
filter-days-crossed = 終了日が開始日より前です。該当するリードはありません。
filter-quarter = Q{ $n }
filter-field-about = 選んだ値のいずれかを持つリードです。
break-down = 内訳
break-down-none = まとめて
break-down-by = { $facet }別
foreseen-leads = リードへの影響
foreseen-yours = 自分
foreseen-theirs = 相手
foreseen-merged = 統合後
foreseen-changed = 統合すると、リード{ $of }件のうち、自分の写しと比べて{ $yours }件、相手の写しと比べて{ $theirs }件の到達段階が変わります。
foreseen-conflicts = { $n ->
   *[other] 双方が異なる形で変更した箇所が{ $n }件あります。決定するまで署名できません。
}
foreseen-faults = { $n ->
   *[other] 相手の写しの{ $n }か所が署名されたものと異なります。統合する前に出所を確認してください。
}
foreseen-theirs-else = 相手の写しで異なる点
notice-go = { $screen }へ移動
working-out = 計算しています…
