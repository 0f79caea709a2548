# Names of standard fields, as the standard catalogue lists them.
field-email = メールアドレス
field-first-name = 名
field-last-name = 姓
field-full-name = 氏名
field-phone = 電話番号
field-profile-link = プロフィールのリンク
field-job-title = 役職名
field-job-level = 役職レベル
field-job-function = 職種
field-persona = ペルソナ
field-company = 会社名
field-company-domain = 会社のドメイン
field-industry = 業種
field-employees = 従業員数
field-company-size = 会社規模
field-annual-revenue = 年間売上高
field-country = 国
field-region = 地域
field-city = 市区町村
field-language = 言語
field-source = リードソース
field-source-detail = リードソースの詳細
field-campaign = キャンペーン
field-landing-page = ランディングページ
field-owner = 担当者
field-lead-status = リードの状況
field-lifecycle-stage = ライフサイクルステージ
field-crm-score = CRMスコア
field-free-mail = フリーメールアドレス
field-opted-out = 配信停止
field-competitor = 競合
field-permission = 連絡の同意
field-budget = 予算
field-authority = 決裁権
field-need = ニーズ
field-time-frame = 導入時期
field-buying-cycle = 購買段階
field-influencer = 購買への影響力
field-visits = 訪問回数

# Fields of activities.
field-asset = コンテンツ
field-minutes = 時間（分）

# What a field holds.
kind-text = テキスト
kind-choice = 選択肢
kind-number = 数値
kind-money = 金額
kind-date = 日付
kind-flag = はい/いいえ
kind-list = リスト

# Common kinds of activity. The id is the kind as a slug.
activity-email-open = メール開封
activity-email-click = メールクリック
activity-page-view = ページ閲覧
activity-pricing-page = 料金ページ訪問
activity-download = コンテンツのダウンロード
activity-webinar = ウェビナー参加
activity-event = イベント参加
activity-booth-talk = ブースでの会話
activity-demo-request = デモの依頼
activity-trial-start = トライアル開始
activity-form = フォーム送信
activity-contact-request = 問い合わせ
activity-unsubscribe = 配信停止
activity-careers-page = 採用ページ訪問
