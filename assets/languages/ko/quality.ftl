# Whether the lead files can be trusted: what was found.
quality-refused = { $file }: 거부된 행 – { $reason ->
    [width] 셀 수가 헤더와 다릅니다
    [no-id] 리드 ID가 비어 있습니다
    [duplicate-id] 리드 ID가 중복됩니다
    [unknown-lead] 없는 리드입니다
    [unknown-account] 이 고객사에 속한 리드가 없습니다
    [several-leads] 이메일 주소가 같은 리드가 여럿입니다
    [duplicate-account] 고객사가 중복됩니다
    [no-time] 시각이 비어 있습니다
    [unreadable-time] 시각을 읽을 수 없습니다
    [no-kind] 무슨 일이 있었는지 없습니다
    [no-campaign] 캠페인 이름이 없습니다
    [no-cost] 비용이 없거나 읽을 수 없습니다
    [unknown-word] 의미를 알 수 없는 값입니다
    [too-many-kinds] 활동 종류가 너무 많습니다
   *[other] 사용할 수 없습니다
}
quality-refused-about = 이 행들은 어떤 수치에도 들어가지 않습니다. 줄 번호와 사유와 함께 저장해 원본에서 고친 뒤 다시 내보내거나, 열의 의미를 바꾸세요.
quality-unreadable = { $file }: “{ $column }” 열에 읽을 수 없는 셀이 있습니다(예: “{ $value }”)
quality-unreadable-about = { $otherwise ->
    [0] 값을 알 수 없는 것으로 처리됩니다. “모름”을 뜻하는 값이면 그렇게 지정하고, 아니면 열 목록에서 열의 내용을 다시 고르세요.
   *[other] 값을 알 수 없는 것으로 처리됩니다. 그중 { $otherwise }개는 표기 방식이 다르면 읽을 수 있습니다. 한 열에서 일과 월, 마침표와 쉼표가 섞였을 수 있으니 원본에서 고치거나 열 목록에서 형식을 고르세요.
}
quality-won-before-created = 생성 전에 수주된 리드
quality-won-before-created-about = 수주까지의 기간이 실제보다 짧게 나옵니다. 판매 후에 병합·등록되었거나, 날짜의 일과 월이 뒤바뀐 경우가 많습니다.
quality-recorded-before-created = 생성 전에 기록이 있는 리드
quality-recorded-before-created-about = 리드가 생기기 전에 인계되거나 수락될 수는 없습니다. 생성일이 가져오기나 병합 날짜인 경우가 많습니다.
quality-wrong-order = “{ $first }”보다 “{ $then }”이(가) 먼저 기록됨
quality-wrong-order-about = 단계가 있을 수 없는 순서로 기록되어, 단계 사이의 기간이 잘못 계산됩니다.
quality-won-and-lost = 수주와 실주가 모두 기록된 리드
quality-won-and-lost-about = 한 리드에 거래가 여러 개면 정상일 수 있습니다. 아니면 둘 중 하나가 잘못된 것입니다. 이런 리드는 수주로 집계됩니다.
quality-in-the-future = 미래 날짜가 있는 리드
quality-in-the-future-about = 집계 종료일이 밀려 어떤 리드의 기간이 충분한지 판단이 달라집니다. “집계 종료일”을 내보낸 날로 지정하세요.
quality-too-old = 1990년 이전 날짜가 있는 리드
quality-too-old-about = 날짜를 모를 때 시스템이 1900-01-01이나 1970-01-01 같은 첫 날짜를 적는 경우가 많습니다.
quality-after-observation = 집계 종료일 이후의 기록
quality-after-observation-about = “집계 종료일” 설정에 따라 제외했습니다.
quality-long-before-created = 생성 90일 전보다 이른 활동이 있는 리드
quality-long-before-created-about = 양식을 작성하기 직전의 방문은 흔합니다. 훨씬 전이라면 다른 사람의 활동이거나 생성일이 가져오기 날짜일 수 있습니다.
quality-no-time-of-day = { $moment }: 시각이 없음
quality-no-time-of-day-about = 거의 모두 자정이거나 정시입니다. 시간 단위 응답 시간과 같은 날 안의 순서는 알 수 없습니다.
quality-new-year = { $moment }: 1월 1일이 지나치게 많음
quality-new-year-about = 보통은 365일 중 하루입니다. 연도만 알거나 모를 때 시스템이 그해 첫날을 적습니다.
quality-same-email = 이메일 주소가 같은 리드
quality-same-email-about = 한 사람이 여러 번 집계되고 활동이 나뉩니다. 원본에서 병합하세요.
quality-same-person = 회사와 이름이 같은 리드
quality-same-person-about = 주소가 여러 개인 한 사람일 수 있습니다. 확인한 뒤 원본에서 병합하세요.
quality-empty = { $n ->
    [1] { $file }: “{ $column }” 열이 비어 있음
   *[other] { $file }: 열 { $n }개가 비어 있음
}
quality-empty-about = 어떤 규칙에도 쓸 수 없습니다.
quality-nearly-empty = { $n ->
    [1] { $file }: “{ $column }” 열이 거의 비어 있음
   *[other] { $file }: 열 { $n }개가 거의 비어 있음
}
quality-nearly-empty-about = 값이 있는 행이 100개 중 1개도 되지 않아, 이 열의 기준은 거의 아무에게도 적용되지 않습니다.
quality-constant = “{ $column }” 값이 항상 “{ $value }”
quality-constant-about = 아무도 구별하지 못합니다. 이 열의 점수는 모두가 받습니다.
quality-placeholder = { $file }: “{ $column }”의 “{ $value }”은(는) “모름”으로 보임
quality-placeholder-about = 값으로 남아 있으면 알려진 값으로 집계되고, 규칙도 그대로 받아들입니다.
quality-common-number = “{ $column }” 값이 눈에 띄게 자주 { $value }
quality-common-number-about = 여러 숫자 가운데 셀 다섯 개 중 하나 이상을 차지합니다. 기본값일 수 있습니다.
quality-filled-later = “{ $column }” 열은 영업이 진행된 리드에만 채워져 있음
quality-filled-later-about = 나중에 채워지는 열로 보입니다. 이를 쓰는 규칙은 이미 아는 결과를 예측하는 셈입니다. 리드가 들어올 때 알 수 없던 값이면 무시하세요.
quality-value-decides = “{ $column }” 값이 “{ $value }”이면 거의 항상 { $outcome }
quality-value-decides-about = 이렇게 분명하게 갈리는 특성은 드뭅니다. 결과가 나온 뒤에 적힌 값이라면 규칙에 쓰면 안 됩니다.
quality-dominant = { $holder } “{ $value }”: 전체 수주의 { $wins }, 전체 리드의 { $leads }
quality-dominant-about = 전체 리드의 수주율은 { $rate }이고, 이것을 빼면 { $without }입니다. 전체 수치가 상당 부분 이 하나의 것입니다.
quality-no-activity = 활동이 전혀 없는 리드
quality-no-activity-about = 참여 점수가 없습니다. 많다면 활동 파일의 기간이나 ID가 다를 수 있습니다.

# What could not be looked at.
unchecked-no-creation = 생성 전의 기록이 있는지: 생성일 열이 없습니다.
unchecked-no-record-times = 영업 기록의 순서가 맞는지: 시각이 있는 기록이 없습니다.
unchecked-no-email = 이메일 중복: 이메일 열이 없습니다.
unchecked-no-names = 이름과 회사 중복: 해당 열이 없습니다.
unchecked-no-activities = 활동이 없는 리드: 활동 파일이 없습니다.
unchecked-few-outcomes = 결과가 드러나는 열: 영업팀이 적격 판정하거나 수주·실주로 기록한 리드가 20건 미만입니다.
unchecked-no-accounts = 한 고객사가 수치를 좌우하는지: 고객사나 회사 열이 없습니다.

# How bad it is, and how much there is of it.
quality-wrong = 오류
quality-doubtful = 의심
quality-note = 참고
quality-of-leads = 리드 { $of }건 중 { $n }건
quality-of-rows = { $of }행 중 { $n }행
quality-of-cells = 채워진 셀 { $of }개 중 { $n }개
quality-of-entries = 기록 { $of }개 중 { $n }개
quality-of-columns = 열 { $of }개 중 { $n }개
quality-hardly = 0.1% 미만

# What has a time, and who can stand behind a rate.
moment-created = 생성
moment-first-activity = 첫 활동
moment-last-activity = 마지막 활동
moment-at = { $moment }: { $at }
moment-unknown = 시각 없음
holder-account = 고객사

# What can be done about it.
repair-ignore = “{ $column }” 열 무시
repair-unknown = “{ $column }”의 “{ $value }”을(를) 모름으로 처리

# The page of the window.
page-files = 파일
page-quality = { $n ->
    [0] 데이터 품질
   *[other] 데이터 품질({ $n })
}
quality-looking = 파일을 살펴보는 중…
quality-no-data = 먼저 리드 파일을 여세요.
quality-nothing = 발견된 문제 없음
quality-found = 발견된 문제
quality-unchecked = 확인할 수 없는 항목({ $n })
quality-facts = 알려진 내용
quality-commonest = 가장 많은 셀
repair-ignore-all = 열 { $n }개 모두 무시
repair-everywhere = “{ $value }”을(를) 열 { $n }개 모두에서 모름으로 처리
repair-tip = 열의 의미를 바꾸고 파일을 다시 읽습니다. 되돌릴 수 있습니다.
repairs-made = 수정 { $n }건
repairs-take-back = 모두 되돌리기
repair-take-back = 되돌리기
repair-take-back-of = 되돌리기: { $repair }
save-refused = 거부된 행 저장…
save-refused-of = 거부된 행 저장: { $name }
save-refused-tip = 파일, 줄 번호, 사유, 셀을 담은 CSV로 저장합니다.
save-affected = 이 리드 저장…
save-affected-tip = ID와 날짜를 CSV로 저장합니다. 개인을 알 수 있는 내용은 저장하지 않습니다.

# On the command line.
cli-quality-about = 리드 파일을 믿을 수 있는지 확인
cli-quality-after-help =
    모순된 날짜, 중복, 빈 열, 나중에 채워진 열, 수치를 좌우하는 고객사를 찾고,
    확인할 수 없는 항목도 알려 줍니다. 아무것도 바꾸지 않습니다.
    파일의 종류는 헤더로 알아내며, 옵션으로 직접 지정할 수 있습니다.

    거부된 행: 파일, 줄 번호, 사유(문장과 키), 원래 헤더 아래의 셀.

    예
      accord quality export/*.csv --refused refused.csv
cli-quality-files = 리드 파일 또는 폴더(헤더로 종류를 알아냄)
cli-quality-twice = { $file }: { $name } 파일이 이미 있습니다. --leads FILE 같은 옵션으로 어느 파일인지 지정하세요.
cli-quality-no-leads = 리드 파일로 보이는 파일이 없습니다. 직접 지정하세요: --leads FILE
cli-refused = 거부된 모든 행을 줄 번호와 사유와 함께 저장
