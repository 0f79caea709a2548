# Numbers in words.
percent = { $n }%
points = { $n ->
   *[other] { $signed }점
}
money = { $currency }{ $amount }
quoted = “{ $text }”
list-comma = {", "}
list-and = { $head }, 그리고 { $tail }
list-or = { $head }, 또는 { $tail }
list-and-short = { $head } 및 { $tail }
list-or-short = { $head } 또는 { $tail }
nothing-chosen = (아직 선택하지 않음)

# The funnel.
stage-mql = 마케팅 적격 리드(MQL)
stage-sal = 영업 수락 리드(SAL)
stage-sql = 영업 적격 리드(SQL)
stage-mql-short = MQL
stage-sal-short = SAL
stage-sql-short = SQL
verdict-passed = 통과
verdict-failed = 탈락
verdict-not-evidenced = 근거 없음
verdict-immature = 판정 대기
met-met = 충족
met-not-met = 미충족
met-not-evidenced = 근거 없음
met-not-yet-due = 기한 전
party-marketing = 마케팅팀
party-sales = 영업팀

# Questions to a field.
question-is = { $field }: { $value }
question-is-not = { $field }: { $value } 아님
question-is-one-of = { $field }: { $values }
question-is-none-of = { $field }: { $values } 제외
question-contains = { $field }에 { $values } 포함
question-contains-none = { $field }에 { $values } 미포함
question-begins = { $field }: { $value }(으)로 시작
question-ends = { $field }: { $value }(으)로 끝남
question-matches = { $field }: 패턴 { $value } 일치
question-equals = { $field }: 정확히 { $value }
question-less-than = { $field } { $value } 미만
question-at-most = { $field } { $value } 이하
question-more-than = { $field } { $value } 초과
question-at-least = { $field } { $value } 이상
question-between = { $field } { $low } 이상 { $high } 이하
question-yes = { $field }: 예
question-no = { $field }: 아니요
question-before = { $field }: { $value }보다 이전
question-after = { $field }: { $value }보다 이후
question-within-days = { $days ->
    [0] { $field }: 당일
   *[other] { $field }: 최근 { $days }일 이내
}
question-known = { $field } 확인됨
question-unknown = { $field } 미확인
condition-always = 항상 충족
condition-never = 항상 미충족
condition-group = ({ $parts })
condition-none = ({ $parts })에 해당하지 않음

# Criteria.
category-profile = 프로필
category-channel = 채널
category-action = 행동
category-undesirable = 감점 요인
score-fit = 적합도
score-engagement = 참여도
criterion-fields = { $condition } → { $points }
criterion-fields-out = { $condition } → 실격
criterion-amount = { $field } { $per }마다 { $points }
criterion-every-time = { $activity } 1회마다 { $points }
criterion-once = { $activity } 시 { $points }, 1회만 반영
criterion-once-per-asset = { $activity } 시 { $points }, 에셋별 1회만 반영
criterion-once-per-campaign = { $activity } 시 { $points }, 캠페인별 1회만 반영
criterion-at-most-once = { $days ->
    [1] { $activity } 시 { $points }, 하루에 1회만 반영
   *[other] { $activity } 시 { $points }, { $days }일에 1회만 반영
}
criterion-activity-out = { $activity } 시 실격
activity-where = { $activity }({ $condition })
criterion-window = { $days ->
   *[other] , { $days }일간 유효
}
criterion-wait = { $days ->
   *[other] , { $days }일 후 반영
}
criterion-decay = , 점차 감소: { $steps }, 이후 소멸
decay-step = { $days }일까지 { $percent }
criterion-cap = { $cap ->
   *[other] , 총 { $cap }점까지
}

# What a stage asks for.
mql-threshold-sentence = { $threshold ->
   *[other] 점수 { $threshold }점 이상
}
mql-required-sentence = { $n ->
   *[other] 필수 확인 정보: { $fields }
}
mql-minimum-sentence = { $least ->
   *[other] { $score } { $least }점 이상
}
mql-team-sentence = 같은 고객사에서 최근 { $days }일 이내에 활동한 인원 { $people }명 이상
mql-roles-sentence = 역할 { $roles } 중 { $n }개 이상 충족
mql-grid-sentence = 적합도와 참여도의 인정 구간: { $cells }
grid-cell = 적합도 { $fit }, 참여도 { $engagement }
band-any = 점수 무관
band-below = { $high }점 미만
band-from = { $low }점 이상
band-between = { $low }~{ $high }점
mql-segment-sentence = { $threshold ->
   *[other] { $name }: { $condition }이면 { $threshold }점 이상
}
mql-segment-plain-sentence = { $name }: { $condition }
mql-recycling-sentence = { $days ->
    [0] 반려·재육성되었거나 기한 내에 수락되지 않은 리드는 즉시 다시 MQL이 될 수 있음
   *[other] 반려·재육성되었거나 기한 내에 수락되지 않은 리드는 { $days }일 후 다시 MQL이 될 수 있음
}
test-required-field = { $field } 미확인
test-disqualifier = 실격: { $name }
test-minimum = { $score } { $least }점 미만
test-buying-team = 구매 그룹 미충족
test-grid = 적합도·참여도 인정 구간 밖
test-threshold = 점수 { $threshold }점 미만
requirement-fields = { $condition }
requirement-within = 인계 후 { $window } 이내에 { $act }
requirement-optional = { $sentence } (확인하지만 필수는 아님)
act-accepted = 영업팀이 리드를 수락
act-qualified = 영업팀이 리드를 적격으로 판정
act-opportunity = 영업팀이 영업 기회를 생성
act-disposition = 통화가 { $dispositions }(으)로 종료
disposition-sales-ready = 영업 진행 가능
disposition-nurture = 육성
disposition-suspect = 가망 낮음
purpose-nurture = 육성
purpose-low-quality = 품질 미달
purpose-disqualified = 실격
window-hours = { $n ->
   *[other] { $n }시간
}
window-days = { $n ->
   *[other] { $n }일
}
window-working-hours = { $n ->
   *[other] 업무 시간 { $n }시간
}
window-working-days = { $n ->
   *[other] { $n }영업일
}
unit-hours = 시간
unit-days = 일
unit-working-hours = 업무 시간
unit-working-days = 영업일
weekday-monday = 월
weekday-tuesday = 화
weekday-wednesday = 수
weekday-thursday = 목
weekday-friday = 금
weekday-saturday = 토
weekday-sunday = 일

# What the CRM and sales record.
recorded-mql = CRM에서 MQL로 전환
recorded-handed-over = 영업팀에 인계
recorded-accepted = 영업팀 수락
recorded-rejected = 영업팀 반려
recorded-recycled = 마케팅팀으로 반환
recorded-call-sales-ready = 통화 결과: 영업 진행 가능
recorded-call-nurture = 통화 결과: 육성
recorded-call-suspect = 통화 결과: 가망 낮음
recorded-qualified = 영업팀 적격 판정
recorded-opportunity = 영업 기회 생성
recorded-won = 수주
recorded-lost = 실주

# Edits, for undo and redo.
edit-add = { $part } 추가
edit-change = { $part } 변경
edit-remove = { $part } 삭제
edit-move = { $part } 이동
part-named = { $part } { $name }
part-title = 제목
part-purpose = 목적
part-calendar = 업무 시간
part-criterion = 기준
part-limits = 점수 한도
part-threshold = 임계 점수
part-required-fields = 필수 확인 필드
part-minimums = 최소 점수
part-buying-team = 구매 그룹
part-grid = 그리드
part-segment = 세그먼트
part-recycling = 재활용
part-targets = 목표
part-requirement = 요건
part-stage-list = 이동할 목록
part-list = 목록
part-disposition-lists = 통화 결과별 목록
part-reason = 반려 사유
part-signature = 서명
part-proposal = 제안
part-agreement = 합의서 전체
stage-created = 생성

# What a lead must have to pass a test.
wanted-field = { $field } 확인됨
wanted-not = 실격 사유 없음: { $name }
wanted-minimum = { $score } { $least }점 이상
wanted-team = 구매 그룹 충족
wanted-grid = 적합도·참여도 인정 구간
wanted-threshold = 점수 { $threshold }점 이상
duration-seconds = { $n }초
duration-minutes = { $n }분
duration-hours = { $n }시간
duration-days = { $n }일

# 합의서의 두 버전이 어떻게 다른지.
difference-changed = { $part }: { $before } → { $after }
difference-otherwise = { $part } 변경됨
difference-renamed = { $part }의 새 이름: { $after }
difference-added = { $part } 추가됨: { $after }
difference-added-plain = { $part } 추가됨
difference-removed = { $part } 삭제됨
difference-moved = { $part } 이동됨
difference-nothing = 없음
part-owners = 책임자
part-signing = 서명 규칙
part-example = 기준 사례
part-member = 참석자
part-comment = 의견
part-stance = 팀 입장 표시
part-position = 입장
part-vote = 비공개 평가
