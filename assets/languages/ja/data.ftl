# Kinds of files.
source-leads = リード
source-activities = アクティビティ
source-stage-changes = ステージの変更
source-deals = 商談
source-campaigns = キャンペーン費用
source-accounts = 取引先

# Why a file cannot be used, and what to do.
import-unreadable = { $path }: 読み込めません。{ $error }
import-empty = { $file }: ヘッダーの下に行がない、空のファイルです。行を含めてエクスポートし直してください。
import-not-text = { $type ->
    [xls] { $file }: テキストではなくスプレッドシートです。表をCSVで保存し、そのファイルを開いてください。
    [pdf] { $file }: PDFファイルです。表をCSVでエクスポートし、そのファイルを開いてください。
   *[binary] { $file }: テキストファイルではありません。表をCSVでエクスポートし、そのファイルを開いてください。
}
import-damaged = { $format ->
    [workbook] { $file }: ブックが破損しているか、読み込みを妨害するように作られています（{ $details }）。.xlsxまたは.csvで保存し直してください。
    [zip] { $file }: アーカイブが破損しています（{ $details }）。圧縮し直すか、展開してから中のファイルを開いてください。
    [gzip] { $file }: 圧縮ファイルが破損しているか、途中で切れています（{ $details }）。取得し直すか、圧縮し直してください。
   *[other] { $file }: { $format }ファイルが破損しています（{ $details }）。エクスポートし直してください。
}
import-bomb = { $file }: 展開後のサイズが通常の表より極端に大きく、プログラムを停止させる目的で作られた可能性があります。信頼できるファイルであれば、CSVでエクスポートし直してください。
import-protected = { $file }: パスワードで保護されています。作成元のアプリケーションで開き、パスワードなしで保存してください。
import-nested = { $file }: アーカイブの中にアーカイブがあります。先に展開してください。
import-oddly-packed = { $file }: ここでは読み込めない方式で圧縮されています。展開するか、通常のzipファイルとして圧縮し直してください。
import-large-packed = { $file }: 圧縮したまま読み込むには大きすぎます。先に展開してください。
import-no-table = { $file }: 読み込める表がありません。表をCSVでエクスポートし直してください。
import-too-heavy = { $file }: 読み込みに必要なメモリがブックの上限を超えています。非常に大きいか、読み込みを妨害するように作られています。シートをCSVで保存し、そのファイルを開いてください。
import-too-slow = { $file }: ブックの読み込みが進まないため中止しました。読み込みを妨害するように作られている可能性があります。シートをCSVで保存し、そのファイルを開いてください。
import-no-reader = { $file }: ブックの読み込みを開始できません（{ $error }）。シートをCSVで保存し、そのファイルを開いてください。
import-unknown-sheet = { $file }: シート「{ $sheet }」がありません。次のシートから選択してください: { $sheets }
import-no-id = { $file }: リードIDの列が見つかりません。該当する列を指定してください。ファイルの列: { $columns }
import-no-column = { $what ->
    [at] { $file }: 発生日時の列が見つかりません。該当する列を指定してください。ファイルの列: { $columns }
    [activity] { $file }: リードの行動を示す列が見つかりません。該当する列を指定してください。ファイルの列: { $columns }
    [campaign] { $file }: キャンペーン名の列が見つかりません。該当する列を指定してください。ファイルの列: { $columns }
    [cost] { $file }: キャンペーン費用の列が見つかりません。該当する列を指定してください。ファイルの列: { $columns }
   *[stage] { $file }: 記録の内容を示す列が見つかりません。該当する列を指定してください。ファイルの列: { $columns }
}
import-unknown-column = { $file }: マッピングで指定された列「{ $column }」がありません。ファイルの列: { $columns }
import-undecided-dates = { $file }: 列「{ $column }」の日付は複数の読み方ができます（{ $ways }）。例: { $example }。どの形式かを指定してください。
import-undecided-numbers = { $file }: 列「{ $column }」の数値は、小数点がピリオドかカンマかを判別できません（例: { $example }）。どちらかを指定してください。
import-mixed-dates = { $file }: 列「{ $column }」に、日が先の日付（{ $day }）と月が先の日付（{ $month }）が混在しています。順序をそろえてエクスポートし直すか、使用する順序を指定してください。別の順序の日付は取り込まれません。
import-mixed-currencies = { $file }: 列「{ $column }」の金額に複数の通貨が含まれています（{ $currencies }）。使用する通貨を選択してください。その場合、ほかの通貨の金額は不明として扱われます。または、事前に換算してください。
import-wrong-mapping = { $what ->
    [encoding] { $file }: 文字コード「{ $value }」はありません。マッピングを修正してください。
    [delimiter] { $file }: 「{ $value }」は区切り文字として使用できません。マッピングを修正してください。
   *[other] { $file }: タイムゾーン「{ $value }」はありません。マッピングを修正してください。
}
import-too-large = { $file }: メモリに収まりません。全ファイルで約{ $needed }が必要ですが、空きは{ $room }です。必要な列だけをParquetで保存するか、期間を短くしてエクスポートするか、データウェアハウスで事前に絞り込んでください。
import-two-columns = { $file }: 列「{ $a }」と「{ $b }」が同じものに割り当てられています。どちらかを無視してください。
import-other-columns = { $file }: 列がこれまでのファイルと異なるため、同じソースとして扱えません。このファイルの列: { $columns }。これまでのファイルの列: { $expected }
import-cancelled = 中止しました。何も変更されていません。

# Why a row is refused.
refusal-width = セルが{ $found }個ありますが、ヘッダーは{ $expected }個です
refusal-blank = 空の行です
refusal-repeated-header = ヘッダーの繰り返しです
refusal-other-table = 下にある別の表の行です
refusal-footer = 表の下にある合計または注記です
refusal-no-id = リードIDが空です
refusal-duplicate-id = リード{ $id }はすでにあります
refusal-unknown-lead = リード{ $id }はありません
refusal-unknown-account = 取引先{ $id }に属するリードがありません
refusal-several-leads = メールアドレス{ $email }のリードが複数あります
refusal-duplicate-account = 取引先{ $id }はすでにあります
refusal-no-time = 日時が空です
refusal-unreadable-time = 「{ $cell }」を日付として読み取れません
refusal-no-kind = 何が起きたかの記載がありません
refusal-no-campaign = キャンペーン名がありません
refusal-no-cost = 費用がないか、読み取れません
refusal-unknown-word = 「{ $word }」の意味が不明です
refusal-other-property = ステージではない「{ $property }」に関する行です
refusal-too-many-kinds = アクティビティの種類が多すぎます。別の列の可能性があります

# The data screen.
source-leads-about = リードごとに1行。必須です。
source-activities-about = リードの行動: 訪問、クリック、ウェビナーなど。
source-stage-changes-about = 営業の記録: 引き渡し、受け入れ、差し戻しなど。
source-deals-about = 商談と受注・失注、金額。
source-campaigns-about = キャンペーンごとの毎月の費用。
source-accounts-about = 企業の情報: 業種、規模、国など。
source-remove = { $name }を外す
source-rows = { $refused ->
    [0] { $rows }行
   *[other] { $rows }行、取り込み不可{ $refused }行
}
path-of = { $name }のパス
choose-file-of = { $name }のファイルを選択
read-file = 読み込む
read-file-of = { $name }のファイルを読み込む
data-reading = 読み込み中…
data-empty = 上でファイルを選択するか、パスを入力するか、ウィンドウにドロップしてください。
columns-of = { $name }の列
columns-about = 各列を何として認識したかを示します。誤りを修正すると、数値にすぐ反映されます。
column-header = 列
column-examples = 例
column-commonest = 最も多い値
column-reason = 理由
column-confidence = 確信度
column-filled = 入力率
column-meaning = 意味
column-holds = 形式
distinct = { $n }種類の値
distinct-at-least = { $n }種類以上の値
meaning-of = { $column }の意味
holds-of = { $column }の形式
dates-of = { $column }の日付の表記
numbers-of = { $column }の数値の表記
known-from = { $vendor }での名称
known-widely = 多くのシステムで使われる名称
reason-resembles = 違いは、システムが付け足した部分（前のオブジェクト名、後ろの単位）だけです。
reason-email-for-id = リードIDの列がないため、メールアドレスで行を結合します。
reason-cells-differ = 列名は「{ $role }」を示していますが、セルの内容が異なります。
reason-other-column = 列名は「{ $role }」を示していますが、「{ $column }」のほうが確実です。
reason-contested = 「{ $column }」の列名も同じ意味です。より左にあるこの列を採用したため、確認してください。
reason-confidence = 確信度: { $share }
known-not = 既知の名称ではないため、独自の項目として扱います
unreadable-tip = { $n }個のセルをこの形式で読み取れません（例: 「{ $example }」）。値は不明として扱われます。
role-lead-id = リードID
role-account = 取引先
role-created-at = 作成日時
role-at = 発生日時
role-activity = リードの行動
role-asset = コンテンツ
role-campaign = キャンペーン
role-minutes = 時間（分）
role-stage = 記録の内容
role-reason = 理由
role-amount = 金額
role-opened-at = 商談の作成日
role-currency = 金額の通貨
role-property = 変更された項目
role-closed-at = 完了日
role-is-won = 受注したか
role-is-closed = 完了したか
role-month = 月または日
role-cost = 費用
role-ignored = 無視
role-recorded-at = 日付: { $what }
role-recorded = はい/いいえ: { $what }
format-ask = 選択してください
format-either = 1234
format-year-first = 2026-05-31
format-day-first = 31.05.2026
format-month-first = 05/31/2026
format-named = 1 May 2026
format-serial = スプレッドシートの日付番号
format-epoch = 1970年からの秒数
format-point = 1,234.5
format-comma = 1.234,5
observed-until = 集計終了日
observed-until-tip = 集計に含める最終日です（例: 2026-06-30）。空欄の場合は、ファイル内の最も遅い日時までです。
currency = 通貨
currency-none = なし
handed-over-when-created = すべてのリードを作成時に営業へ引き渡し
handed-over-tip = リードファイルのすべてのリードを、作成と同時に営業へ引き渡したものとして扱います。
use-sample = サンプル企業を使用
save-mapping = マッピングを保存
save-mapping-tip = 列の意味を保存します。コマンドラインや、次回の同種のエクスポートで使用できます。
refused-rows = 取り込めなかった行: { $n }行
refused-line = 行番号
refused-reason = 理由
refused-cells = 行の内容
mapping-needs-files = マッピングは、ファイルの列の意味を示すものです。先にファイルを開いてから、マッピングを開いてください。
open-folder = フォルダーを開く…
open-folder-tip = フォルダー内の全ファイルを読み込みます。各ファイルは列に応じて振り分けられ、分割されたエクスポートは1つにまとめられます。
source-unread = 未読み込み: 指定が必要です
source-more-files = { $file } ほか{ $n }件
tab-columns = 列
tab-refused = { $n ->
    [0] 取り込み不可なし
   *[other] 取り込み不可 { $n }
}
tab-joins = { $n ->
    [0] すべて結合済み
   *[other] 結合: 不明 { $n }
}
refused-none = すべての行を取り込みました。
written-tip = ファイルの書式です。誤って認識されたものを変更できます。
written-sheet = シート
written-header = ヘッダーの行
written-header-tip = 列名がある行です。別の行が認識された場合に指定します。ヘッダーがない場合は0です。
written-encoding = 文字コード
written-delimiter = 区切り文字
written-zone = タイムゾーン
written-zone-tip = タイムゾーンの記載がない日時に使うタイムゾーンです（例: Europe/Berlin、Asia/Seoul）。空欄の場合はUTCです。
written-found = 認識結果: { $what }
delimiter-comma = カンマ
delimiter-semicolon = セミコロン
delimiter-tab = タブ
delimiter-pipe = 縦線
delimiter-space = スペース
delimiter-none = 1列のみ
layout-remembered = 列の意味は前回と同じです。
propose-anew = 認識し直す
warnings-more = ほか{ $n }件
joined-by-id = IDで結合
joined-by-longer-id = Salesforce IDで結合（15桁と18桁）
joined-by-email = メールアドレスで結合
joined-by-account = 取引先で結合
joined-by-domain = メールのドメインで結合
joined-by-confirmed = 同じものと確認したため結合
joined-missing = リードが見つからない行
joined-account-missing = 取引先が見つからないリード
joined-by-email-about = 大文字と小文字は区別しません。gmail.comなどのメールサービスのアドレスは、会社の判別に使いません。
join-better-column = 列「{ $column }」を使うと、これらの{ $of }行中{ $n }行でリードが見つかります。
join-use-column = { $column }で結合
near-title = 同じものの可能性
near-about = 違いは、大文字と小文字、空白、記号、ゼロ、法人格の表記だけです。確認されるまで結合しません。
near-all = { $n }件すべて同じ
near-same = 同じ
near-same-of = { $written }は{ $known }と同じ
near-rows = { $n }行
join-missing-title = 見つからないもの

# What is odd in a file that was read all the same.
warning-at = { $place }: { $what }
warning-line = { $file ->
    [none] { $line }行目
   *[other] { $file } { $line }行目
}
oddity-stray-quote = 閉じられていない引用符を文字として扱いました
oddity-broken-characters = 文字化けした文字が{ $n }個あります
oddity-error-cells = #N/Aなどのエラーのセル{ $n }個を空として扱います
oddity-shortened-ids = 表計算ソフトで短縮されたIDが{ $n }件あります（例: 7.01E+17）。異なるリードが同じに見える可能性があるため、テキストとしてエクスポートしてください。
oddity-long-numbers = 表計算ソフトの桁数の上限を超える数値が{ $n }個あり、末尾の桁が失われています
oddity-several-sheets = { $n }枚のシートのうち「{ $sheet }」を読み込みます
oddity-no-object = JSONオブジェクトではないため除外しました
oddity-nul-bytes = NULバイト{ $n }個を除外しました
oddity-repaired = 区切り文字または引用符に過不足がある{ $n }行を補正しました
oddity-preamble = ヘッダーより上の{ $n }行を除外しました
oddity-no-header = ヘッダーがないため、列に番号を付けました
oddity-several-header-rows = ヘッダーが{ $n }行にわたっています
oddity-header-width = ヘッダーのセルは{ $found }個ですが、ほとんどの行は{ $rows }個です
oddity-field-twice = 「{ $column }」はリードファイルにもあり、リードファイルの値を使用します

# What a file is like, and what it leaves open.
shape-snapshot = リードごとに1行で、各ステージの到達日があるスナップショット
shape-lead-list = ステージの日付がないリードの一覧
shape-activity-log = リードの行動のログ
shape-stage-history = ステージの履歴
shape-deals = 商談の一覧
shape-outcomes = 結果の一覧
shape-campaign-costs = キャンペーンの費用
shape-accounts = 取引先の表
gap-created = リードの作成日時
gap-activities = リードの行動
gap-stages = 営業での扱い
gap-returns = リードが戻ってきたか
gap-outcomes = 受注の有無
gap-when-won = 受注の時期
gap-money = 受注の金額
gap-which-lead = 商談が取引先のどのリードによるものか
shape-is = ファイルの種類: { $shape }。
shape-gaps = このファイルだけではわからないこと: { $gaps }。
