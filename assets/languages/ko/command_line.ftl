# Help on the command line.
cli-usage = 사용법:
cli-commands = 명령
cli-options = 옵션
cli-arguments = 인수
cli-about =
    Accord: 영업팀과 마케팅팀이 좋은 리드의 정의에 합의하고, 자사의 리드 이력으로 검증합니다.
    명령 없이 실행하면 창이 열립니다.
cli-after-help =
    예시
      accord                                   샘플로 창 열기
      accord funnel.ron                        합의서를 창에서 열기
      accord sample --leads 5000 --out demo    실습용 샘플 회사 만들기
      accord simulate demo/agreement.ron --leads demo/leads.csv --activities demo/activities.csv \
          --stage-changes demo/stage_changes.csv --deals demo/deals.csv
      accord check demo/agreement.ron          합의서에 문제가 없는지 점검
      accord export demo/agreement.ron --to json -o rules.json

    종료 코드
      0 완료
      1 check, verify 또는 merge에서 발견된 것이 있음
      2 인수가 잘못되었거나 창을 표시할 디스플레이가 없음
      3 파일을 사용할 수 없음
      4 결과를 쓸 수 없음
cli-file = 창에서 열 합의서, 리드 파일 또는 폴더
cli-language = 표시 언어: en, de, pl, ja, ko. 생략하면 시스템 언어
cli-help = 도움말 표시
cli-version = 버전 표시
cli-agreement = 합의서
cli-simulate-about = 리드 이력으로 합의서 시뮬레이션
cli-simulate-after-help =
    열은 헤더로 인식합니다. 인식한 내용은 --write-mapping으로 파일에 저장하고, 편집기에서
    수정한 뒤 --mapping으로 다시 지정할 수 있습니다.

    결과는 표준 출력으로, 행 처리 내용은 표준 오류로 출력합니다.

    판정 결과: 리드마다 한 행이며 열은 lead_id, stage_reached, mql_at, sal_at, sql_at,
    score_at_mql, first_failing_requirement, next_stage_verdict입니다. 시각은 UTC입니다.

    예시
      accord simulate funnel.ron --leads leads.csv --deals deals.csv --format json | jq .stages
cli-leads = 리드 파일: 리드마다 한 행
cli-activities = 활동 파일: 활동마다 한 행
cli-stage-changes = 단계 변경 파일: 변경마다 한 행
cli-deals = 거래 파일: 거래마다 한 행
cli-campaigns = 캠페인 비용 파일: 캠페인과 월마다 한 행
cli-accounts = 고객사 표: 회사마다 한 행
cli-mapping = 열의 의미를 담은 열 매핑 파일
cli-write-mapping = 인식한 열 매핑을 저장할 파일
cli-observed-until = 집계에 포함할 마지막 날(예: 2026-06-30). 생략하면 파일에서 가장 늦은 시각
cli-format = 결과 출력 형식: table, json, csv. 생략하면 table
cli-verdicts = 모든 리드의 판정 결과를 저장할 파일
cli-check-about = 합의서에 문제가 없는지 점검
cli-check-after-help = 서명을 막는 점검 결과가 없으면 종료 코드는 0, 있으면 1입니다.
cli-export-about = 다른 시스템에서 쓸 수 있도록 합의서의 규칙 내보내기
cli-export-after-help =
    양측의 서명이 완료되지 않은 규칙은 파일 안에 DRAFT로 표시됩니다. json-schema는 JSON 형식의 스키마를 저장합니다.
cli-to = 형식: json, ron, json-schema
cli-output = 저장할 파일
cli-sample-about = 실습용 가상 회사 만들기
cli-sample-after-help =
    leads.csv, activities.csv, stage_changes.csv, deals.csv, accounts.csv, campaigns.csv와
    이에 맞고 창에서 이 파일들을 여는 agreement.ron, 통화를 알려 주는 mapping.ron, 시뮬레이션에서 나와야 할 결과를 담은 planted.json을 저장합니다.
    시드가 같으면 파일도 바이트 단위까지 같습니다.
cli-sample-leads = 리드 수. 생략하면 5,000
cli-sample-seed = 회사를 정하는 시드: 숫자마다 다른 회사. 생략하면 42
cli-sample-out = 저장할 폴더
cli-no-output = 결과를 쓸 수 없습니다: { $error }
cli-wrong-date = “{ $value }”: 날짜가 아닙니다. 2026-06-30과 같은 형식으로 입력하세요.
cli-no-display =
    창을 표시할 디스플레이가 없습니다. 명령줄에서는 다음과 같이 실행하세요: accord simulate AGREEMENT.ron --leads FILE (자세한 내용: accord --help)
cli-no-graphics =
    창을 열 수 없습니다: { $error }. 명령줄에서는 다음과 같이 실행하세요: accord simulate AGREEMENT.ron --leads FILE (자세한 내용: accord --help)
usage-unknown-argument = 없는 옵션입니다: “{ $argument }”.
usage-unknown-command = 없는 명령입니다: “{ $command }”.
usage-missing-argument = 필수 인수가 없습니다: { $argument }.
usage-no-value = 값이 필요합니다: { $argument }.
usage-wrong-value = { $argument }: “{ $value }” 값은 사용할 수 없습니다.
usage-allowed-values = 가능한 값: { $values }.
usage-conflict = 함께 사용할 수 없습니다: { $argument }, { $other }.
usage-see-help = 자세한 내용은 --help를 참고하세요.

# Results as tables.
status-agreed = 합의 완료
status-draft = 초안
check-signature = { $party } 서명: { $name }, { $date }
check-result = { $blocking ->
    [0] 서명을 막는 점검 결과가 없습니다(권고 { $advice }건).
   *[other] 서명을 막는 점검 결과가 { $blocking }건 있습니다(권고 { $advice }건).
}
export-is-draft = 초안(DRAFT)으로 저장했습니다. 양측의 서명이 완료되지 않은 규칙입니다.
sample-written = 리드 { $leads }건과 활동 { $activities }건을 저장했습니다: { $folder }
progress-reading = 읽는 중
progress-leads = 리드
table-leads = 리드 { $leads }건, 수주 { $won }건({ $money })
table-observed-until = 집계 종료일: { $date }
table-stage = 단계
table-reached = 도달
table-conversion = 전환율(90% 구간)
table-coverage = 판정 가능
table-won = 수주
table-test = 탈락 항목
table-first-failing = 탈락
table-winners-lost = 수주
table-money-lost = 금액
table-sole-blocker = 이 항목만
share-interval = { $share } ({ $low }~{ $high })
report-rows = { $refused ->
    [0] { $file }: { $rows }행
   *[other] { $file }: { $rows }행, 거부된 행 { $refused }개
}
report-refused-row = {"  "}{ $line }번째 줄: { $reason }
report-more = {"  "}외 { $n }개
report-joined = {"  "}{ $how }: { $n }
report-near = {"  "}같은 것일 수 있음: “{ $written }”(행 { $n }개)과 “{ $known }”. 연결하려면 매핑의 “same”에 적으십시오
report-better-column = {"  "}“{ $column }” 열로는 리드가 없는 행 { $of }개 중 { $n }개가 리드를 찾습니다
report-warning = {"  "}{ $what }
report-unreadable = {"  "}“{ $column }” 열: 읽을 수 없는 셀 { $n }개(예: “{ $example }”). 값을 알 수 없는 것으로 처리합니다
cli-mapping-hint = 열의 의미와 날짜·숫자 표기 방식은 열 매핑 파일로 지정합니다: --mapping FILE. 작성법은 docs/file_format.md에 있습니다.
mapping-unparsable = { $path }: 열 매핑 파일이 아닙니다. { $line }번째 줄, { $column }번째 칸: { $message }
cli-question = 퍼널 대신 한 가지 질문에 답합니다: { $names }
cli-against = compare 질문에서 비교할 다른 합의
cli-capacity = capacity 질문: 영업이 주당 처리할 수 있는 MQL 수
cli-quota = quota 질문: 매출 목표(화폐 단위)
cli-within = quota 질문: 목표 기간(일)

cli-columns-about = 파일이 무엇으로 인식되고 각 열이 무엇을 뜻하는지 보여 줍니다
cli-as-mapping = 매핑을 표준 출력에 씁니다. 고쳐서 --mapping에 쓸 수 있습니다
cli-columns-after-help =
    각 열의 의미, 이유, 확실한 정도를 알려 줍니다. 매핑 파일에서 고친 내용이 우선합니다.
    accord columns exports/
    accord columns leads.csv --as-mapping > mapping.ron

cli-table-about = 파일을 읽은 그대로 표로 보여 줍니다
cli-table-file = 파일 또는 열이 같은 여러 파일
cli-delimiter = 셀 구분 기호
cli-encoding = 인코딩(예: windows-1250)
cli-sheet = 통합 문서의 시트
cli-header-row = 헤더의 행 번호. 없으면 0
cli-table-after-help =
    행을 CSV로 표준 출력에 쓰고, 파일의 특이한 점은 표준 오류에 씁니다.
    스프레드시트가 실행할 셀 앞에는 작은따옴표를 붙입니다.
    accord table export.xlsx --sheet Leads

cli-report-about = 경영진 보고서 작성
cli-report-files = 합의서와 리드 파일. 리드 파일이 없으면 합의서에 적힌 파일
cli-report-output = 저장할 파일: .html 또는 .pdf
cli-report-ending = 보고서는 .html 또는 .pdf로 저장합니다. 그런 파일 이름을 적으세요.
cli-report-no-agreement = 합의서가 지정되지 않았습니다. 합의서는 .ron으로 끝나는 파일입니다.
cli-report-after-help =
    리드가 어디에 있고, 어디서 빠지고, 무엇이 바뀌고, 무엇을 얻는지를 차트와 합의서의 문장으로 보여 줍니다.
    개인에 관한 내용은 없으며, 리드 5건 미만의 숫자는 싣지 않습니다.

    예
      accord report demo/agreement.ron --output report.html
      accord report funnel.ron leads.csv deals.csv --output report.pdf --language en
cli-tables = 표를 통합 문서로 저장: 해당 질문의 표, 질문이 없으면 답할 수 있는 모든 표
cli-against-agreed = 비교할 합의서. 없으면 마지막으로 합의한 것
cli-chart-about = 차트 하나를 그림으로 저장
cli-chart-name = 차트 이름: { $names }
cli-chart-output = 저장할 파일: .svg 또는 .png
cli-chart-ending = 차트는 .svg 또는 .png로 저장합니다. 그런 파일 이름을 적으세요.
cli-hide-few = 리드 5건 미만의 숫자를 표시하지 않음
cli-chart-after-help =
    예
      accord chart funnel demo/agreement.ron --output funnel.png
cli-verify-about = 합의가 서명된 그대로인지 확인합니다
cli-verify-after-help = 서명, 버전 사슬, 서명된 수치를 네트워크 없이 확인합니다. 이상이 없으면 종료 코드는 0, 있으면 1입니다.
verify-version = 버전 { $n } ({ $fingerprint }): { $date }, { $author }
verify-signature = { $member }, { $date }: { $meaning } ({ $how })
verify-with-key = 키로 서명
verify-by-name = 이름만으로
verify-withdrawn = { $member }: { $date }에 { $fingerprint } 서명을 철회함
verify-result = { $n ->
    [0] 모두 서명된 그대로입니다.
   *[other] 이상 { $n }건
}

cli-diff-about = 두 합의의 차이를 말로 알려 줍니다
cli-diff-files = 두 합의(이전 것 먼저). 하나만 주면 전체를 보여 줍니다
cli-diff-after-help = git이 외부 diff 프로그램에 주는 일곱 인수도 받습니다. 방법은 README에 있습니다.
cli-merge-about = 따로 편집한 두 사본을 하나로 합칩니다
cli-merge-base = 두 사본이 시작한 상태
cli-merge-ours = 우리 사본. 합친 결과가 여기에 쓰입니다
cli-merge-theirs = 상대 사본
cli-merge-after-help = 양쪽이 같은 부분을 다르게 바꾼 경우 이전 내용이 그대로 유효하고 두 변경은 제안이 됩니다. 어긋나는 것이 없으면 종료 코드는 0, 있으면 1이며, 어느 경우든 합친 사본을 씁니다. git에서 쓰는 방법은 README에 있습니다.
diff-files = 합의를 하나 또는 둘 지정하세요.
diff-signed = { $party } 서명: { $name }
diff-not-signed = { $party } 서명 없음
merge-conflict = 우리 쪽: { $ours } · 상대 쪽: { $theirs }
merge-as-it-was = 그대로
merge-forked = 두 사본이 같은 버전 다음에 각각 다른 버전에 합의했습니다. 둘 다 남겨 둡니다. 그중 하나에 다시 합의하세요.
merge-sources = 두 사본의 리드 파일이 다릅니다. 우리 것을 유지합니다.
merge-result = { $n ->
    [0] 합쳤습니다. 어긋나는 것이 없습니다.
   *[other] 합쳤습니다. 양쪽이 다르게 바꾼 부분: { $n }개. 이전 내용이 그대로 유효하며 두 변경은 이제 제안입니다.
}

cli-document-about = 합의서를 문서로 저장
cli-document-output = 저장할 파일: .md, .html 또는 .pdf
cli-document-ending = 문서는 .md, .html 또는 .pdf로 저장합니다. 그런 파일 이름을 적으세요.
cli-checklist = 대신 한 쪽짜리 영업 통화 체크리스트를 저장
cli-document-after-help =
    점수와 기준을 담은 정의, 체크리스트, 응답 기한, 채택하지 않은 안, 기준 사례, 서명과 확인 방법을 규칙에서 만든 문장으로 보여 줍니다. 사람은 책임자와 서명자만 적습니다.

    예
      accord document demo/agreement.ron --output agreement.pdf --language ko
      accord document demo/agreement.ron --checklist --output checklist.pdf
cli-created-from = 이 날짜부터 생성된 리드만 봅니다
cli-created-until = 이 날짜까지 생성된 리드만 봅니다
cli-only = 필드가 이 값인 리드만 봅니다(예: source=Webinar). = 뒤가 비어 있으면 값을 모르는 리드입니다. 여러 번 쓸 수 있습니다: 같은 필드는 값 중 하나, 다른 필드는 모두 맞아야 합니다
cli-by = 리드를 나누어 부분마다 차트를 그립니다: source, country 같은 필드, segment 또는 campaign
cli-only-wrong = ‘{ $value }’로는 리드를 고를 수 없습니다. source=Webinar처럼 필드, 등호, 값을 쓰십시오.
cli-wrong-day = ‘{ $value }’은(는) 날짜가 아닙니다. 2026-05-31처럼 쓰십시오.
filter-no-field = 데이터에 고를 수 있는 ‘{ $field }’ 필드가 없습니다. 있는 필드: { $offered }.
