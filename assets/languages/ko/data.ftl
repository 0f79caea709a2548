# Kinds of files.
source-leads = 리드
source-activities = 활동
source-stage-changes = 단계 변경
source-deals = 거래
source-campaigns = 캠페인 비용
source-accounts = 고객사

# Why a file cannot be used, and what to do.
import-unreadable = { $path }: 파일을 읽을 수 없습니다. { $error }
import-empty = { $file }: 헤더 아래에 행이 없는 빈 파일입니다. 행을 포함하여 다시 내보내세요.
import-not-text = { $type ->
    [xls] { $file }: 텍스트가 아닌 스프레드시트입니다. 표를 CSV로 저장한 뒤 여세요.
    [pdf] { $file }: PDF 파일입니다. 표를 CSV로 내보낸 뒤 여세요.
   *[binary] { $file }: 텍스트 파일이 아닙니다. 표를 CSV로 내보낸 뒤 여세요.
}
import-damaged = { $format ->
    [workbook] { $file }: 통합 문서가 손상되었거나 프로그램을 망가뜨리도록 만들어졌습니다({ $details }). .xlsx 또는 .csv로 다시 저장하세요.
    [zip] { $file }: 압축 파일이 손상되었습니다({ $details }). 다시 압축하거나 압축을 푼 뒤 파일을 여세요.
    [gzip] { $file }: 압축 파일이 손상되었거나 잘렸습니다({ $details }). 다시 받거나 다시 압축하세요.
   *[other] { $file }: { $format } 파일이 손상되었습니다({ $details }). 다시 내보내세요.
}
import-bomb = { $file }: 파일 크기에 비해 펼친 크기가 지나치게 커서 프로그램을 망가뜨리려는 파일로 보입니다. 믿을 수 있는 파일이라면 CSV로 다시 내보내세요.
import-protected = { $file }: 암호로 보호되어 있습니다. 원래 프로그램에서 열어 암호 없이 저장하세요.
import-nested = { $file }: 압축 파일 안의 압축 파일입니다. 먼저 압축을 푸세요.
import-oddly-packed = { $file }: 여기서 읽을 수 없는 방식으로 압축되어 있습니다. 압축을 풀거나 일반 zip 파일로 다시 압축하세요.
import-large-packed = { $file }: 압축된 채로 읽기에는 너무 큽니다. 먼저 압축을 푸세요.
import-no-table = { $file }: 읽을 수 있는 표가 없습니다. 표를 CSV로 다시 내보내세요.
import-too-heavy = { $file }: 통합 문서에 허용된 것보다 많은 메모리가 필요합니다. 파일이 매우 크거나 프로그램을 망가뜨리도록 만들어졌습니다. 시트를 CSV로 저장한 뒤 여세요.
import-too-slow = { $file }: 통합 문서 읽기가 진행되지 않아 중단했습니다. 프로그램을 망가뜨리도록 만들어진 파일일 수 있습니다. 시트를 CSV로 저장한 뒤 여세요.
import-no-reader = { $file }: 통합 문서 읽기를 시작할 수 없습니다({ $error }). 시트를 CSV로 저장한 뒤 여세요.
import-unknown-sheet = { $file }: “{ $sheet }” 시트가 없습니다. 다음 시트 중에서 고르세요: { $sheets }
import-no-id = { $file }: 리드 ID 열을 찾을 수 없습니다. 해당하는 열을 지정하세요. 파일의 열: { $columns }
import-no-column = { $what ->
    [at] { $file }: 발생 시각을 나타내는 열을 찾을 수 없습니다. 해당하는 열을 지정하세요. 파일의 열: { $columns }
    [activity] { $file }: 리드의 활동을 나타내는 열을 찾을 수 없습니다. 해당하는 열을 지정하세요. 파일의 열: { $columns }
    [campaign] { $file }: 캠페인을 나타내는 열을 찾을 수 없습니다. 해당하는 열을 지정하세요. 파일의 열: { $columns }
    [cost] { $file }: 캠페인 비용을 나타내는 열을 찾을 수 없습니다. 해당하는 열을 지정하세요. 파일의 열: { $columns }
   *[stage] { $file }: 기록 내용을 나타내는 열을 찾을 수 없습니다. 해당하는 열을 지정하세요. 파일의 열: { $columns }
}
import-unknown-column = { $file }: 열 매핑에 지정된 “{ $column }” 열이 없습니다. 파일의 열: { $columns }
import-undecided-dates = { $file }: “{ $column }” 열의 날짜를 여러 가지로 읽을 수 있습니다({ $ways }). 예: { $example }. 어느 것인지 지정하세요.
import-undecided-numbers = { $file }: “{ $column }” 열의 숫자는 소수점이 마침표인지 쉼표인지 알 수 없습니다(예: { $example }). 형식을 지정하세요.
import-mixed-dates = { $file }: “{ $column }” 열에 일이 먼저인 날짜({ $day })와 월이 먼저인 날짜({ $month })가 섞여 있습니다. 한 가지 순서로 다시 내보내거나 적용할 순서를 지정하세요. 다른 순서의 날짜는 거부됩니다.
import-mixed-currencies = { $file }: “{ $column }” 열의 금액이 여러 통화로 되어 있습니다({ $currencies }). 적용할 통화를 선택하세요. 다른 통화의 금액은 알 수 없음으로 처리됩니다. 또는 미리 환산하세요.
import-wrong-mapping = { $what ->
    [encoding] { $file }: “{ $value }” 문자 인코딩은 없습니다. 열 매핑을 수정하세요.
    [delimiter] { $file }: “{ $value }” 문자는 구분 기호로 쓸 수 없습니다. 열 매핑을 수정하세요.
   *[other] { $file }: “{ $value }” 시간대는 없습니다. 열 매핑을 수정하세요.
}
import-too-large = { $file } 파일이 메모리에 들어가지 않습니다. 모든 파일에 약 { $needed }가 필요하지만 남은 메모리는 { $room }입니다. 필요한 열만 Parquet으로 저장하거나, 더 짧은 기간을 내보내거나, 데이터 웨어하우스에서 먼저 줄이십시오.
import-two-columns = { $file }: “{ $a }” 열과 “{ $b }” 열이 같은 항목에 매핑되어 있습니다. 둘 중 하나는 무시하도록 지정하세요.
import-other-columns = { $file }의 열이 앞의 파일들과 달라 같은 원본으로 읽을 수 없습니다. 이 파일의 열: { $columns }. 앞 파일의 열: { $expected }
import-cancelled = 중지했습니다. 변경된 내용은 없습니다.

# Why a row is refused.
refusal-width = 셀은 { $found }개인데 헤더는 { $expected }개입니다
refusal-blank = 빈 행입니다
refusal-repeated-header = 헤더가 반복된 행입니다
refusal-other-table = 아래에 있는 다른 표의 행입니다
refusal-footer = 표 아래의 합계나 설명입니다
refusal-no-id = 리드 ID가 비어 있습니다
refusal-duplicate-id = 중복된 리드 ID입니다: { $id }
refusal-unknown-lead = 없는 리드입니다: { $id }
refusal-unknown-account = 이 고객사에 속한 리드가 없습니다: { $id }
refusal-several-leads = 이메일 주소가 같은 리드가 여럿입니다: { $email }
refusal-duplicate-account = 중복된 고객사입니다: { $id }
refusal-no-time = 시각이 비어 있습니다
refusal-unreadable-time = 날짜로 읽을 수 없습니다: “{ $cell }”
refusal-no-kind = 무슨 일이 있었는지 기록되어 있지 않습니다
refusal-no-campaign = 캠페인 이름이 비어 있습니다
refusal-no-cost = 비용이 비어 있거나 읽을 수 없습니다
refusal-unknown-word = 의미를 알 수 없는 값입니다: “{ $word }”
refusal-other-property = 단계가 아닌 속성 “{ $property }”에 관한 행입니다
refusal-too-many-kinds = 활동 종류가 너무 많습니다. 다른 열일 가능성이 높습니다

# The data screen.
source-leads-about = 리드마다 한 행입니다. 필수입니다.
source-activities-about = 방문, 클릭, 웨비나 등 리드의 활동입니다.
source-stage-changes-about = 인계, 수락, 반려 등 영업팀의 기록입니다.
source-deals-about = 영업 기회와 수주·실주 결과, 금액입니다.
source-campaigns-about = 캠페인별 월 비용입니다.
source-accounts-about = 회사 정보: 산업, 규모, 국가입니다.
source-remove = { $name } 제외
source-rows = { $refused ->
    [0] { $rows }행
   *[other] { $rows }행, 거부된 행 { $refused }개
}
path-of = { $name } 파일 경로
choose-file-of = { $name } 파일 선택
read-file = 읽기
read-file-of = { $name } 파일 읽기
data-reading = 읽는 중…
data-empty = 위에서 파일을 선택하거나, 경로를 입력하거나, 창에 끌어다 놓으세요.
columns-of = { $name } 열
columns-about = 각 열을 어떤 항목으로 인식했는지 표시합니다. 잘못된 항목을 바꾸면 수치에 바로 반영됩니다.
column-header = 열
column-examples = 예시
column-commonest = 최다 값
column-reason = 이유
column-confidence = 확실성
column-filled = 입력률
column-meaning = 의미
column-holds = 형식
distinct = { $n ->
   *[other] 고유 값 { $n }개
}
distinct-at-least = 고유 값 { $n }개 이상
meaning-of = { $column } 열의 의미
holds-of = { $column } 열의 형식
dates-of = { $column } 열의 날짜 표기
numbers-of = { $column } 열의 숫자 표기
known-from = { $vendor }에서 쓰는 이름
known-widely = 여러 시스템에서 쓰는 이름
reason-resembles = 시스템이 덧붙이는 것(앞의 개체 이름, 뒤의 단위)만 다릅니다.
reason-email-for-id = 리드 ID 열이 없어 이메일로 연결합니다.
reason-cells-differ = 열 이름은 “{ $role }”이지만 셀 내용이 다릅니다.
reason-other-column = 열 이름은 “{ $role }”이지만 “{ $column }” 열이 더 확실합니다.
reason-contested = “{ $column }” 열의 이름도 같은 뜻입니다. 왼쪽에 있는 이 열을 사용하니 확인하세요.
reason-confidence = 확신도: { $share }
known-not = 알려진 이름이 아니므로 별도 필드로 처리
unreadable-tip = 이 형식으로 읽을 수 없는 셀이 { $n }개 있습니다(예: “{ $example }”). 값을 알 수 없는 것으로 처리합니다.
role-lead-id = 리드 ID
role-account = 고객사
role-created-at = 생성일
role-at = 발생 시각
role-activity = 리드의 활동
role-asset = 에셋
role-campaign = 캠페인
role-minutes = 시간(분)
role-stage = 기록 내용
role-reason = 사유
role-amount = 금액
role-opened-at = 영업 기회 생성일
role-currency = 금액의 통화
role-property = 변경된 속성
role-closed-at = 종료일
role-is-won = 수주 여부
role-is-closed = 종료 여부
role-month = 월 또는 날짜
role-cost = 비용
role-ignored = 무시
role-recorded-at = 날짜: { $what }
role-recorded = 예/아니요: { $what }
format-ask = 선택하세요
format-either = 1234
format-year-first = 2026-05-31
format-day-first = 31.05.2026
format-month-first = 05/31/2026
format-named = 1 May 2026
format-serial = 스프레드시트 날짜 번호
format-epoch = 1970년부터의 초
format-point = 1,234.5
format-comma = 1.234,5
observed-until = 집계 종료일
observed-until-tip = 집계에 포함할 마지막 날입니다(예: 2026-06-30). 비워 두면 파일에서 가장 늦은 시각까지 집계합니다.
currency = 통화 단위
currency-none = 없음
handed-over-when-created = 모든 리드를 생성 즉시 영업팀에 인계
handed-over-tip = 리드 파일의 모든 리드를 생성 시점에 영업팀에 인계한 것으로 처리합니다.
use-sample = 샘플 회사 사용
save-mapping = 열 매핑 저장
save-mapping-tip = 각 열의 의미를 저장합니다. 명령줄에서 쓰거나 다음에 같은 형식의 파일을 읽을 때 사용할 수 있습니다.
refused-rows = { $n ->
   *[other] 거부된 행 { $n }개
}
refused-line = 줄
refused-reason = 사유
refused-cells = 행 내용
mapping-needs-files = 열 매핑은 파일의 열이 무엇을 뜻하는지 알려 줍니다. 먼저 파일을 열고 그다음에 열 매핑을 여세요.
open-folder = 폴더 열기…
open-folder-tip = 폴더의 모든 파일을 엽니다. 각 파일은 열에 맞는 자리로 가고, 나뉜 내보내기 파일은 하나로 합쳐집니다.
source-unread = 아직 읽지 않음
source-more-files = { $file } 외 { $n }개
tab-columns = 열
tab-refused = { $n ->
    [0] 제외된 행 없음
   *[other] 제외된 행 { $n }개
}
tab-joins = { $n ->
    [0] 모두 연결됨
   *[other] 연결: { $n }개 없음
}
refused-none = 모든 행을 읽었습니다.
written-tip = 파일이 쓰인 방식입니다. 잘못 인식된 것을 바꾸십시오.
written-sheet = 시트
written-header = 헤더 행
written-header-tip = 열 이름이 있는 행 번호입니다. 헤더가 없으면 0입니다.
written-encoding = 인코딩
written-delimiter = 셀 구분 기호
written-zone = 시간대
written-zone-tip = 시간대가 적히지 않은 시각의 시간대입니다. 예: Europe/Berlin, Asia/Seoul. 비우면 UTC입니다.
written-found = 인식된 값: { $what }
delimiter-comma = 쉼표
delimiter-semicolon = 세미콜론
delimiter-tab = 탭
delimiter-pipe = 세로줄
delimiter-space = 공백
delimiter-none = 열 하나
layout-remembered = 열의 의미는 지난번과 같습니다.
propose-anew = 다시 제안
warnings-more = 외 { $n }건
joined-by-id = ID로 연결
joined-by-longer-id = 15자리·18자리 Salesforce ID로 연결
joined-by-email = 이메일로 연결
joined-by-account = 고객사로 연결
joined-by-domain = 이메일 도메인으로 연결
joined-by-confirmed = 같다고 확인하여 연결
joined-missing = 리드를 찾지 못한 행
joined-account-missing = 고객사를 찾지 못한 리드
joined-by-email-about = 대소문자는 구분하지 않습니다. naver.com 같은 메일 서비스 주소는 회사로 보지 않습니다.
join-better-column = “{ $column }” 열로는 이 행 { $of }개 중 { $n }개가 리드를 찾습니다.
join-use-column = { $column } 열로 연결
near-title = 같은 것일 수 있음
near-about = 대소문자, 공백, 기호, 앞의 0, 법인 형태만 다릅니다. 확인하기 전에는 연결하지 않습니다.
near-all = { $n }개 모두 같음
near-same = 같음
near-same-of = { $written } = { $known }
near-rows = 행 { $n }개
join-missing-title = 찾지 못함

# What is odd in a file that was read all the same.
warning-at = { $place }: { $what }
warning-line = { $file ->
    [none] { $line }행
   *[other] { $file } { $line }행
}
oddity-stray-quote = 닫히지 않은 따옴표를 글자로 읽었습니다
oddity-broken-characters = 깨진 글자가 { $n }개 있습니다
oddity-error-cells = #N/A 같은 오류 셀 { $n }개는 빈 셀로 봅니다
oddity-shortened-ids = 스프레드시트가 줄인 ID가 { $n }개 있습니다(예: 7.01E+17). 서로 다른 리드가 같아 보일 수 있으니 텍스트로 내보내세요.
oddity-long-numbers = 너무 긴 숫자 { $n }개는 스프레드시트에서 끝자리가 사라졌습니다
oddity-several-sheets = 시트 { $n }개 중 “{ $sheet }” 시트를 읽습니다
oddity-no-object = JSON 객체가 아니어서 뺐습니다
oddity-nul-bytes = NUL 바이트 { $n }개를 뺐습니다
oddity-repaired = 구분 기호나 따옴표가 남거나 모자란 행 { $n }개를 바로잡았습니다
oddity-preamble = 헤더 위의 { $n }줄을 뺐습니다
oddity-no-header = 헤더가 없어 열에 번호를 붙였습니다
oddity-several-header-rows = 헤더가 { $n }행에 걸쳐 있습니다
oddity-header-width = 헤더의 셀은 { $found }개인데 대부분의 행은 { $rows }개입니다
oddity-field-twice = “{ $column }” 열은 리드 파일에도 있으며 리드 파일의 값을 씁니다

# What a file is like, and what it leaves open.
shape-snapshot = 리드마다 한 행에 단계별 날짜가 있는 스냅샷
shape-lead-list = 단계 날짜가 없는 리드 목록
shape-activity-log = 리드 활동 기록
shape-stage-history = 단계 변경 이력
shape-deals = 거래 목록
shape-outcomes = 결과 목록
shape-campaign-costs = 캠페인 비용
shape-accounts = 고객사 표
gap-created = 리드가 언제 생성되었는지
gap-activities = 리드가 무엇을 했는지
gap-stages = 영업이 어떻게 처리했는지
gap-returns = 리드가 되돌아왔는지
gap-outcomes = 누가 수주되었는지
gap-when-won = 언제 수주되었는지
gap-money = 금액이 얼마인지
gap-which-lead = 거래가 고객사의 어느 리드에서 왔는지
shape-is = 파일 종류: { $shape }.
shape-gaps = 이 파일만으로 알 수 없는 것: { $gaps }.
