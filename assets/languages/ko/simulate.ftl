# Funnel and leakage.
stage-won = 수주
funnel-title = 퍼널
funnel-about = 숫자나 막대를 클릭하면 해당 리드를 볼 수 있습니다.
funnel-money = 금액 { $money }
leakage-title = 이탈
leakage-about = 이탈한 리드는 처음 탈락한 항목에서 한 번만 집계합니다.
leaks-nobody = 이탈한 리드가 없습니다.
leaks-none = 해당 항목이 없습니다.
winners-lost = 수주
winners-of = { $n ->
   *[other] { $n }건 중 { $won }건 수주
}
only-this = 이 항목만
show-leads = { $name }: { $n }
interval = ({ $low }~{ $high })
conversion-tip = 통과 또는 탈락으로 판정된 { $decided }건 중 { $passed }건이 통과했습니다. 실제 비율은 90% 확률로 { $low }~{ $high } 사이입니다.
coverage = { $share }만 판정 가능
coverage-tip = 나머지는 판정할 기록이 없거나 아직 기한이 지나지 않았습니다. 전환율에는 포함하지 않습니다.
lists-title = 나머지 리드가 가는 곳
figure-headline = 리드 { $n }건 · { $which }
figure-created = 전체
figure-won = 모든 단계 통과 후 수주
figure-reached = { $stage } 도달
figure-passed = { $stage } 통과
figure-failed = { $stage } 탈락
figure-not-evidenced = { $stage } 근거 없음
figure-immature = { $stage } 판정 대기
figure-first = 탈락 항목: { $test }
figure-sole = 유일한 탈락 항목: { $test }
figure-list = 이동할 목록: { $list }
figure-winners = { $of } 중 수주
scores-others = 기타
scores-tip = { $from }~{ $to }점: 리드 { $leads }건, 수주 { $won }건
scores-near = { $n ->
    [0] 임계 점수에 10점 이내로 못 미친 리드가 없습니다.
   *[other] 임계 점수에 10점 이내로 못 미친 리드는 { $n }건이며, 그중 { $won }건을 수주했습니다.
}

# The leads behind a number.
list-filter = 찾기
list-close = 목록 닫기
lead-id = ID
lead-who = 리드
lead-score = 점수
lead-reached = 도달 단계
lead-mql-at = MQL 전환일
lead-show = 리드 { $id } 보기
lead-close = 리드 닫기
ledger-at = 점수 내역: { $at } 기준
ledger-sum = 점수
ledger-missing = { $n ->
   *[other] { $n }점 부족
}
ledger-cap = 상한 초과분 제외
ledger-limit = 한도
ledger-total = 합계
ledger-amount = { $amount }, { $times }회 반영
ledger-silent = 알 수 없어 반영되지 않음: { $names }
goes-to = 이동할 목록: { $list }
recorded-title = 기록
undated = 날짜 없음

missing-title = 적격이 되려면
missing-cell = 가장 가까운 인정 구간까지 적합도 { $fit }점, 참여도 { $engagement }점이 필요합니다
missing-enough = { $criterion } 한 번 더: { $score }점, 적격
missing-not-enough = { $criterion } 한 번 더: { $score }점
missing-more = 외 { $n }개
passes-title = 추가 회차
passes-line = { $n }회차: { $date } MQL – { $how }
figure-among = { $of } · { $name }
filter-between = 생성 { $from } ~ { $until }
filter-from = 생성 { $from } 이후
filter-until = 생성 { $until } 이전
filter-field = { $field }: { $values }
filter-only = 다음 리드만: { $what } ({ $of }건 중 { $n }건).
notice-narrowed-sign = 일부 리드만 보고 있습니다. 서명하는 것은 전체 리드의 수치입니다. 먼저 창 아래에서 모든 리드를 표시하십시오.
figure-others = { $of } 중 미수주
figure-both = { $first }, { $second }
figure-before = 이전: { $of }
figure-came-to = { $stage }까지만 도달
figure-recorded = CRM에 { $stage }(으)로 기록됨
figure-month = { $month }에 생성
figure-month-unknown = 생성 시점 불명
figure-week = { $date } 시작 주에 MQL 도달
figure-source = 유입 경로: { $source }
figure-scores = 최고 점수 { $from }~{ $to }
figure-threshold = 임계 점수 { $n }일 때 MQL
figure-cell = 적합도 { $fit }, 참여도 { $engagement }
figure-answered = 인계 후 응답: { $speed }
figure-promise = 약속한 수락: { $kept }
figure-made = { $step }, { $time } 이내
figure-accounts = 고객사: { $group }
figure-moved = 이전: { $before } · 현재: { $now }
figure-created-week = { $date } 시작 주에 생성
