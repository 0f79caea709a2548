# Help on the command line.
cli-usage = 使い方:
cli-commands = コマンド
cli-options = オプション
cli-arguments = 引数
cli-about =
    Accord: 良いリードの定義を営業とマーケティングが合意し、自社の履歴で試します。
    コマンドを指定しない場合は、ウィンドウを開きます。
cli-after-help =
    例
      accord                                   サンプルでウィンドウを開く
      accord funnel.ron                        合意書をウィンドウで開く
      accord sample --leads 5000 --out demo    試用のためのサンプル企業を作成する
      accord simulate demo/agreement.ron --leads demo/leads.csv --activities demo/activities.csv \
          --stage-changes demo/stage_changes.csv --deals demo/deals.csv
      accord check demo/agreement.ron          合意書に問題がないかを確認する
      accord export demo/agreement.ron --to json -o rules.json

    終了コード
      0 完了
      1 check、verify、mergeのいずれかで指摘がある
      2 引数が正しくない、またはウィンドウを表示するディスプレイがない
      3 ファイルを使用できない
      4 結果を書き込めない
cli-file = ウィンドウで開く合意書、リードファイル、またはフォルダー
cli-language = 表示言語: en, de, pl, ja, ko（省略時はシステムの言語）
cli-help = ヘルプを表示
cli-version = バージョンを表示
cli-agreement = 合意書
cli-simulate-about = リードの履歴で合意書を試す
cli-simulate-after-help =
    列はヘッダーから認識します。認識結果は --write-mapping でファイルに書き出し、
    エディターで修正して --mapping で読み込ませることができます。

    結果は標準出力に、行の処理状況は標準エラー出力に書き込みます。

    判定結果: リードごとに1行。列は lead_id, stage_reached, mql_at, sal_at, sql_at,
    score_at_mql, first_failing_requirement, next_stage_verdict です。日時はUTCです。

    例
      accord simulate funnel.ron --leads leads.csv --deals deals.csv --format json | jq .stages
cli-leads = リードファイル: リードごとに1行
cli-activities = アクティビティファイル: アクティビティごとに1行
cli-stage-changes = ステージの変更ファイル: 変更ごとに1行
cli-deals = 商談ファイル: 商談ごとに1行
cli-campaigns = キャンペーン費用ファイル: キャンペーンと月ごとに1行
cli-accounts = 取引先の表: 企業ごとに1行
cli-mapping = 列の意味を示すマッピング
cli-write-mapping = 認識した列の意味を書き出す
cli-observed-until = 集計に含める最終日（例: 2026-06-30）。 省略時はファイル内の最も遅い日時
cli-format = 結果の出力形式: table, json, csv （省略時は表）
cli-verdicts = すべてのリードの判定結果を書き出す
cli-check-about = 合意書に問題がないかを確認
cli-check-after-help = 署名を妨げるものがなければ終了コードは0、あれば1です。
cli-export-about = 合意書のルールをほかのシステム向けに書き出す
cli-export-after-help =
    双方の署名がそろっていないルールには、ファイルの中にDRAFTと記載されます。
    json-schema を指定すると、JSON形式のスキーマを書き出します。
cli-to = 形式: json, ron, json-schema
cli-output = 書き込むファイル
cli-sample-about = 試用のための架空の企業を作成
cli-sample-after-help =
    leads.csv, activities.csv, stage_changes.csv, deals.csv, accounts.csv, campaigns.csv と、
    それらに対応し、ウィンドウで一緒に開く agreement.ron、通貨を示す mapping.ron、
    シミュレーションで見つかるべき結果を示す planted.json を書き込みます。
    シードが同じなら、内容は1バイトも変わりません。
cli-sample-leads = リードの件数（省略時は5,000）
cli-sample-seed = 企業を決めるシード: 数値ごとに別の企業（省略時は42）
cli-sample-out = 書き込むフォルダー
cli-no-output = 結果を書き込めません: { $error }
cli-wrong-date = 「{ $value }」は日付ではありません。2026-06-30のように入力してください。
cli-no-display =
    ウィンドウを表示するディスプレイがありません。コマンドラインでは次のように実行できます: accord simulate AGREEMENT.ron --leads FILE （詳細: accord --help）
cli-no-graphics =
    ウィンドウを開けません: { $error }。コマンドラインでは次のように実行できます: accord simulate AGREEMENT.ron --leads FILE （詳細: accord --help）
usage-unknown-argument = オプション「{ $argument }」はありません。
usage-unknown-command = コマンド「{ $command }」はありません。
usage-missing-argument = 次の指定が必要です: { $argument }
usage-no-value = { $argument } には値が必要です。
usage-wrong-value = { $argument } に「{ $value }」は指定できません。
usage-allowed-values = 指定できる値: { $values }
usage-conflict = { $argument } と { $other } は同時に指定できません。
usage-see-help = 詳細は --help で確認できます。

# Results as tables.
status-agreed = 合意済み
status-draft = 下書き
check-signature = { $party }の署名: { $name }、{ $date }
check-result = { $blocking ->
    [0] 署名を妨げる指摘はありません（アドバイス{ $advice }件）。
   *[other] 署名を妨げる指摘が{ $blocking }件あります（アドバイス{ $advice }件）。
}
export-is-draft = DRAFTとして書き込みました。このルールには双方の署名がそろっていません。
sample-written = リード{ $leads }件とアクティビティ{ $activities }件を { $folder } に書き込みました
progress-reading = 読み込み中
progress-leads = リード
table-leads = リード{ $leads }件、受注{ $won }件（{ $money }）
table-observed-until = 集計終了日 { $date }
table-stage = ステージ
table-reached = 到達
table-conversion = 転換率（90%区間）
table-coverage = 判定率
table-won = 受注
table-test = 離脱原因
table-first-failing = 離脱
table-winners-lost = 受注
table-money-lost = 金額
table-sole-blocker = これのみ
share-interval = { $share }（{ $low }～{ $high }）
report-rows = { $refused ->
    [0] { $file }: { $rows }行
   *[other] { $file }: { $rows }行、取り込み不可{ $refused }行
}
report-refused-row = {"  "}{ $line }行目: { $reason }
report-more = {"  "}ほか{ $n }件
report-joined = {"  "}{ $how }: { $n }
report-near = {"  "}同じものの可能性: 「{ $written }」（{ $n }行）と「{ $known }」。結合するには、マッピングの「same」に組を記載してください
report-better-column = {"  "}列「{ $column }」を使うと、リードが見つからない{ $of }行中{ $n }行で見つかります
report-warning = {"  "}{ $what }
report-unreadable = {"  "}列「{ $column }」: { $n }個のセルを読み取れません（例: 「{ $example }」）。値は不明として扱われます
cli-mapping-hint = 列の意味と、日付や数値の表記はマッピングファイルで指定します: --mapping FILE。書き方は docs/file_format.md にあります。
mapping-unparsable = { $path }: マッピングではありません。{ $line }行目、{ $column }文字目: { $message }
cli-question = ファネルの代わりに1つの質問に答える: { $names }
cli-against = 質問compareで比較するもう一方の合意書
cli-capacity = 質問capacity用: 営業が1週間に対応できるMQLの件数
cli-quota = 質問quota用: 達成すべき売上（通貨の単位）
cli-within = 質問quota用: 達成までの日数

cli-columns-about = ファイルの種類と列の意味を表示
cli-as-mapping = マッピングを標準出力に書き込む（修正して --mapping に指定できます）
cli-columns-after-help =
    各列の意味、その理由、確信度を示します。マッピングファイルで修正した内容が優先されます。
    accord columns exports/
    accord columns leads.csv --as-mapping > mapping.ron

cli-table-about = ファイルを読み込んだままの表で表示
cli-table-file = ファイル、または同じ列を持つ複数のファイル
cli-delimiter = セルの区切り文字
cli-encoding = 文字コード（例: windows-1250）
cli-sheet = ブックのシート
cli-header-row = ヘッダーの行（ない場合は0）
cli-table-after-help =
    行をCSVとして標準出力に書き込み、ファイルの不自然な点は標準エラー出力に書き込みます。
    表計算ソフトが数式として実行するセルには、先頭にアポストロフィを付けます。
    accord table export.xlsx --sheet Leads

cli-report-about = 経営層向けの報告書を作成
cli-report-files = 合意書とリードのファイル。リードのファイルがなければ、合意書に書かれたもの
cli-report-output = 書き込むファイル: .htmlまたは.pdf
cli-report-ending = 報告書は.htmlまたは.pdfで保存します。そのようなファイル名を指定してください。
cli-report-no-agreement = 合意書が指定されていません。合意書は.ronで終わるファイルです。
cli-report-after-help =
    リードの現状、離脱の箇所、変更点とその効果を、グラフと合意書の文章で示します。
    個人に関する内容はなく、リード5件未満の数値は載せません。

    例
      accord report demo/agreement.ron --output report.html
      accord report funnel.ron leads.csv deals.csv --output report.pdf --language en
cli-tables = 表をブックとして保存: 質問の表、質問がなければ答えられるすべての表
cli-against-agreed = 比較する合意書。なければ前回合意したもの
cli-chart-about = グラフを1つ画像として保存
cli-chart-name = グラフの名前: { $names }
cli-chart-output = 書き込むファイル: .svgまたは.png
cli-chart-ending = グラフは.svgまたは.pngで保存します。そのようなファイル名を指定してください。
cli-hide-few = リード5件未満の数値を表示しない
cli-chart-after-help =
    例
      accord chart funnel demo/agreement.ron --output funnel.png
cli-verify-about = 合意が署名されたとおりか確かめる
cli-verify-after-help = 署名、版の連鎖、署名された数値をネットワークなしで確かめます。問題がなければ終了コードは0、あれば1です。
verify-version = 版{ $n } ({ $fingerprint }): { $date }、{ $author }
verify-signature = { $member }、{ $date }: { $meaning } ({ $how })
verify-with-key = 鍵による
verify-by-name = 名前のみ
verify-withdrawn = { $member }は{ $date }に{ $fingerprint }への署名を撤回しました
verify-result = { $n ->
    [0] すべて署名されたとおりです。
   *[other] 不備{ $n }件
}

cli-diff-about = 二つの合意の違いを言葉で示す
cli-diff-files = 二つの合意(古い方を先に)。一つなら全体を示します
cli-diff-after-help = gitが外部の差分プログラムに渡す七つの引数も受け取ります。方法はREADMEにあります。
cli-merge-about = 別々に編集された二つの写しを統合する
cli-merge-base = 両方の写しの元になったもの
cli-merge-ours = こちらの写し。統合した結果がここに書かれます
cli-merge-theirs = 相手の写し
cli-merge-after-help = 双方が同じ部分を異なるように変えた場合、以前の内容が有効のまま残り、両方の変更は提案になります。矛盾がなければ終了コードは0、あれば1で、どちらの場合も統合した写しを書き出します。gitでの使い方はREADMEにあります。
diff-files = 合意を一つまたは二つ指定してください。
diff-signed = { $party }の署名: { $name }
diff-not-signed = { $party }の署名はなくなりました
merge-conflict = こちら: { $ours } · 相手: { $theirs }
merge-as-it-was = 元のまま
merge-forked = 両方の写しが同じ版の後にそれぞれ別の版を合意しています。どちらも残します。どちらか一つを改めて合意してください。
merge-sources = 写しが指すリードファイルが異なります。こちらのものを残します。
merge-result = { $n ->
    [0] 統合しました。矛盾はありません。
   *[other] 統合しました。双方が異なるように変えた部分: { $n }件。以前の内容が有効のまま残り、両方の変更は提案になりました。
}

cli-document-about = 合意書を文書として書き出す
cli-document-output = 書き込むファイル: .md、.htmlまたは.pdf
cli-document-ending = 文書は.md、.htmlまたは.pdfで保存します。そのようなファイル名を指定してください。
cli-checklist = 代わりに1ページの営業通話チェックリストを書き出す
cli-document-after-help =
    ポイントとしきい値を含む定義、チェックリスト、対応期限、採用しなかった案、基準例、署名とその検証方法を、ルールから文章にします。人については、責任者と署名者だけを記載します。

    例
      accord document demo/agreement.ron --output agreement.pdf --language ja
      accord document demo/agreement.ron --checklist --output checklist.pdf
cli-created-from = この日以降に作成されたリードだけを見る
cli-created-until = この日までに作成されたリードだけを見る
cli-only = 項目がこの値のリードだけを見る（例: source=Webinar）。= の後が空なら値が不明なリード。複数回指定できます。同じ項目はいずれかの値、異なる項目はすべてに当てはまるもの
cli-by = リードを分けて部分ごとにグラフを描く。source や country などの項目、segment、campaign
cli-only-wrong = 「{ $value }」ではリードを選べません。source=Webinar のように、項目、等号、値を書いてください。
cli-wrong-day = 「{ $value }」は日付ではありません。2026-05-31 のように書いてください。
filter-no-field = データには「{ $field }」という選べる項目がありません。あるのは { $offered } です。
