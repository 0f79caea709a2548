# 문서로 된 합의서.
document-parties = 목적과 당사자
document-owners = 책임자
document-nobody = 아직 정해지지 않음
document-review = 다음 재검토: { $date }
document-must-sign = 필요한 서명
document-needed-with-key = { $n ->
   *[other] 키를 사용한 서명 { $n }명 (키 소유자: { $names })
}
document-needed-by-name = { $n ->
   *[other] 이름만으로 하는 서명 { $n }명 (등록된 키 없음)
}
document-mql-about = 점수를 모두 더한 값이 리드의 점수입니다. 다음이 모두 처음으로 충족되는 순간 리드는 MQL이 됩니다.
document-roles = 구매 그룹 역할과 맡는 사람
document-not-qualified = 기준에 못 미친 리드가 이동할 목록: { $list }
document-disqualified = 실격된 리드가 이동할 목록: { $list }
document-of-category = 이 항목 전체: { $limit }
document-of-score = 전체 점수: { $limit }
document-at-most = { $n ->
   *[other] 최대 { $n }점
}
document-no-less = 하한 { $points }
document-nothing-asked = 요구 조건이 없습니다.
document-stage-about = 선택 항목을 제외한 모든 칸에 표시할 수 있으면 리드는 { $stage }이 됩니다.
document-stage-otherwise = 충족하지 못한 리드가 이동할 목록: { $list }
document-requirement-otherwise = 아니면 { $list } 목록으로
document-service = 응답 기한
document-service-about = 기한은 영업팀에 인계한 때부터 셉니다. 업무 시간과 업무일은 영업팀이 일하는 동안에만 흐릅니다.
document-no-windows = 약속된 기한이 없습니다.
document-clock = 시간을 세는 기준
document-hours = { $days }, { $opens }~{ $closes } ({ $zone })
document-calls = 통화 결과
document-goes-on = 다음 단계로 진행
document-no-list = 이동할 목록 없음
document-lists = 목록의 용도
document-list-nurture = 마케팅팀이 계속 연락함
document-list-low-quality = 보관만 하고 따로 응대하지 않음
document-list-disqualified = 완전히 제외됨
document-back = 복귀
document-one-pass = 한 번 빠진 리드는 돌아오지 않습니다. 기회는 한 번입니다.
document-capacity = { $n ->
   *[other] 영업팀이 한 주에 처리할 수 있는 MQL: { $n }건
}
document-quota = { $days ->
   *[other] 영업팀의 판매 목표: { $days }일 안에 { $amount }
}
document-decided = 채택하지 않은 안과 그 이유
document-nothing-decided = 지금까지 거절된 안이 없습니다.
document-proposed = { $date } { $party } 제안: { $reason }
document-rejected = { $date } { $party } 거절: { $reason }
document-countered = { $party }의 대안 “{ $change }”: { $reason }
document-figures = 서명 당시의 수치
document-no-figures = 서명된 수치가 없습니다. 열린 이력이 없었거나 이름만으로 서명했습니다.
document-seen = { $date } 버전 { $n }에 서명할 때 표시된 수치:
document-seen-over = { $date } 버전 { $n }에 서명할 때 이력 { $history }에 대해 표시된 수치:
document-figures-older = 이 수치는 마지막으로 서명된 버전의 것입니다. 그 뒤 규칙이 바뀌었습니다.
document-field = { $field }: { $value }
document-days-before = { $n ->
    [0] { $what } (판정 당일)
   *[other] { $what } ({ $n }일 전)
}
document-hours-before = { $n ->
    [0] { $what } (판정 시점)
   *[other] { $what } ({ $n }시간 전)
}
document-points = 점수 내역
document-stops = { $stage } 단계에서 멈춤: { $test } ({ $met })
document-signatures = 서명
document-unsigned = 아직 아무도 서명하지 않았습니다.
document-by-name = 이름만: 누가 이름을 입력했는지만 나타내며 그 이상을 증명하지 않음
document-with-key = 키로 서명하여 누구나 확인 가능
document-lapsed = 다른 내용에 대한 서명: 여기 적힌 내용에는 효력 없음
document-withdrawn = 철회
document-versions = 버전
document-keys = 키
document-times = 시각은 { $zone } 기준입니다.
document-verify = 확인하는 방법
document-verify-about = 이 문서는 규칙에서 만들어진 읽기용 문서입니다. 효력은 합의서 파일에 있으며, 누구나 네트워크 없이 확인할 수 있습니다.
document-verify-file = 파일을 Accord에서 열면 “서명” 화면에 모두 서명된 그대로인지 표시됩니다.
document-verify-command = 또는 다음을 입력하세요: accord verify 파일이름.ron
document-verify-result = 거기에 표시되는 지문은 아래와 같아야 합니다. 다르면 이 문서는 다른 규칙에 관한 것입니다.
document-faults = 서명된 그대로가 아닌 것
# 영업 통화용 체크리스트.
checklist-title = { $title }: 영업 통화 체크리스트
checklist-call = 통화
checklist-lead = 리드
checklist-caller = 담당자
checklist-date = 날짜
checklist-question = { $name }?
checklist-end = 통화 결과는?
checklist-rejected = 영업팀이 리드를 반려한다면 그 이유는?
