# What one party proposes and the other answers.
member = { $name } ({ $party })
member-unknown = 누군가
member-name = 이름
propose-open = 제안하기…
propose = 제안
propose-title = 이 변경을 제안
propose-about = 변경은 이유 및 효과와 함께 기록되고, 초안은 비교 기준으로 돌아갑니다. 상대 팀이 수락하거나 거절합니다.
propose-reason = 이유
proposals-open = { $n ->
    [0] 제안 목록
   *[other] 미결 제안 { $n }건
}
proposals-title = 제안과 결정
proposals-none = 아직 제안이 없습니다. 내용을 변경한 다음 아래 막대에서 제안하세요.
proposal-open = 미결
proposal-accepted = 수락됨
proposal-rejected = 거절됨
proposal-reason = 이유: { $reason }
proposal-figure = { $name } { $before } → { $after }
proposal-effect = { $figures } (리드 { $leads }건 기준)
proposal-unmeasured = 열린 이력이 없어 효과를 측정하지 못했습니다.
proposal-answer = { $who }, { $at }: { $reason }
proposal-answer-reason = 수락 또는 거절 이유
proposal-accept = 수락
proposal-reject = 거절
proposal-try = 적용해 보기
proposal-try-about = 변경을 초안에 적용해 효과를 확인합니다. 실행 취소로 되돌릴 수 있습니다.
save-decisions = 결정 저장…
notice-no-reason = 제안과 답변에는 이름과 이유가 필요합니다.
