# What checks find. Each says what is wrong and what to do.
severity-blocking = 서명 불가
severity-advisory = 권고
finding-unreachable-threshold = { $most ->
   *[other] 임계 점수에 도달할 수 있는 리드가 없습니다. 기준의 점수를 모두 더해도 최대 { $most }점입니다. 임계 점수를 낮추거나 점수를 더 부여하세요.
}
finding-unreachable-minimum = 이 최소 점수에 도달할 수 있는 리드가 없습니다. 가능한 점수는 최대 { $most }점입니다. 최소 점수를 낮추거나 점수를 더 부여하세요.
finding-everyone-qualifies = 모든 리드가 아무 행동 없이도 임계 점수에 도달합니다. 임계 점수를 높이거나 조건을 추가하세요.
finding-no-criteria = 점수를 매길 기준이 아직 없습니다. 기준을 추가하세요.
finding-no-requirements = 이 단계는 모든 리드를 통과시킵니다. 요건을 추가하세요.
finding-worthless-criterion = 이 기준은 결과에 아무런 영향을 주지 않습니다. 점수를 부여하거나 삭제하세요.
finding-cap-too-small = 상한이 { $cap }점이라 한 번에 받는 점수의 일부가 잘립니다. 상한을 높이거나 점수를 낮추세요.
finding-duplicate-criterion = “{ $of }” 기준과 확인 대상이 같아 점수가 중복 반영됩니다. 의도한 것이 아니라면 하나를 삭제하세요.
finding-malformed-pattern = “{ $pattern }” 패턴을 해석할 수 없어 조건을 판정할 수 없습니다. 패턴을 수정하세요.
finding-impossible-question = 어떤 값도 이 조건을 충족할 수 없습니다. 값을 선택하거나 작은 숫자를 앞에 입력하세요.
finding-unnamed = 이름이 없습니다. 서로 논의할 수 있도록 이름을 입력하세요.
finding-no-list = 여기서 탈락한 리드가 이동할 곳이 없습니다. 이동할 목록을 지정하세요.
finding-no-response-time = 영업팀이 얼마나 빨리 대응해야 하는지 정해져 있지 않습니다. 수락에 기한(예: 업무 시간 8시간)을 지정하세요.
finding-go = 수정할 수 있도록 { $place } 보기
place-agreement = 합의서
place-calendar = 업무 시간
place-limits = 점수 한도

# What no agreement may be.
malformed-duplicate-id = { $place }: 같은 ID를 쓰는 항목이 두 개 있습니다. 하나를 다른 ID로 바꾸세요.
malformed-unknown-list = { $place }: “{ $list }” 목록이 없습니다. 목록을 추가하거나 다른 목록을 지정하세요.
malformed-character = { $place }: 보이지 않는 문자({ $code })가 있습니다. 붙여 넣지 말고 직접 입력하세요.
malformed-text-too-long = { $place }: 텍스트는 2,000자를 넘을 수 없습니다.
malformed-too-deep = { $place }: 조건은 12단계까지만 중첩할 수 있습니다.
malformed-points-range = { $place }: 점수와 임계 점수는 −100,000~100,000 범위여야 합니다.
malformed-points-sign = { $place }: 감점 요인은 점수를 차감하고, 그 외 범주는 점수를 더해야 합니다.
malformed-disqualifies = { $place }: 감점 요인만 실격 처리할 수 있습니다.
malformed-evidence = { $place }: 프로필과 채널 기준에는 필드 조건만 사용할 수 있습니다.
malformed-amount = { $place }: 횟수 필드로는 실격 처리할 수 없습니다. 대신 필드 조건을 사용하세요.
malformed-decay = { $place }: 감소 단계는 일수가 점점 커져야 하고, 비율은 0~100%여야 합니다.
malformed-days = { $place }: 일수는 1~36,500 범위여야 합니다.
malformed-per = { $place }: 집계 단위는 1 이상이어야 합니다.
malformed-limit = { $place }: 상한은 0 이상, 하한은 0 이하여야 합니다.
malformed-activity-field = { $place }: 활동에는 에셋, 캠페인, 시간(분) 조건만 사용할 수 있습니다.
malformed-required-twice = { $place }: 같은 필수 확인 필드가 두 번 지정되었습니다.
malformed-time-zone = { $place }: “{ $zone }” 시간대가 없습니다. Europe/Berlin과 같은 이름을 사용하세요.
malformed-working-time = { $place }: 근무 요일은 한 번씩만 지정하고, 업무 종료 시각은 시작 시각보다 늦어야 합니다.
malformed-window = { $place }: 기한의 길이를 지정해야 합니다.
malformed-team = { $place }: 구매 그룹에는 한 명 이상이 필요하며, 필요한 역할 수는 등록된 역할 수를 넘을 수 없습니다.
malformed-grid = { $place }: 매트릭스의 경곗값은 오름차순이어야 하며, 인정 구간이 하나 이상 있어야 합니다.
malformed-too-many-criteria = { $place }: 기준은 최대 1,000개까지 가능합니다.
malformed-quota = { $place }: 매출 목표의 기간은 하루 이상이어야 합니다.
edit-gone = { $place }: 더 이상 존재하지 않는 항목입니다.
malformed-region = { $place }: “{ $region }”의 공휴일 정보가 없습니다. DE, JP, KR, PL, US 같은 국가나 DE-BY 같은 독일의 주를 사용하세요.
malformed-days-off = { $place }: 휴무일은 이른 날짜부터 한 번씩만 적어 주세요.
