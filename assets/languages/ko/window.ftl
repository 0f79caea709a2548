# Files.
file-io = { $path }: { $error }
file-too-large = { $path }: 16MB를 초과하여 합의서로 열 수 없습니다.
file-not-text = { $path }: 텍스트 파일이 아니므로 합의서가 아닙니다. 합의서 파일의 확장자는 .ron입니다.
file-no-agreement = { $path }: 이 버전에서 열 수 있는 합의서가 아닙니다. { $error }
file-not-read-back = { $path }: 저장하지 않았습니다. 저장할 내용을 다시 읽을 수 없기 때문입니다. 파일은 그대로입니다.
file-changed = { $path }: 저장하지 않았습니다. 파일을 연 뒤에 다른 사람이 변경했습니다.
file-not-confirmed = { $path }: 저장했지만 정전 시에도 남아 있을지 디스크가 확인해 주지 않습니다. { $error }
open-newer = 더 최신 버전의 Accord에서 작성한 파일입니다(형식 { $version }). 열려면 Accord를 업데이트하세요.
open-unparsable = { $line }번째 줄, { $column }번째 칸: { $message }

# The frame of the window.
screen-define = 정의
screen-data = 데이터
screen-simulate = 시뮬레이션
screen-sign = 서명
screen-export = 내보내기
choose-language = 언어
theme-system = 시스템 테마
theme-light = 라이트 테마
theme-dark = 다크 테마
untitled = 제목 없는 합의서
not-saved = 저장되지 않음
menu-file = 파일
action-new = 새로 만들기…
action-open = 열기…
action-save = 저장
action-save-as = 다른 이름으로 저장…
action-undo = 실행 취소
action-redo = 다시 실행
action-toggle-theme = 라이트/다크 테마 전환
action-full-screen = 전체 화면
action-palette = 명령 찾기…
action-shortcuts = 키보드 단축키
action-quit = 종료
recent = 최근 파일
cancel = 취소
close = 닫기
open = 열기
save = 저장
discard = 저장 안 함
path = 경로
path-hint = 파일 경로
path-about = 경로를 입력하거나, 파일을 선택하거나, 창에 끌어다 놓으세요.
choose-file = 선택…
put-away = 알림 닫기
sample-company = 샘플 회사
status-reading = 파일 읽는 중
status-reading-pace = { $rate }/s, { $left } 남음
status-no-data = 리드 파일 없음
status-history = { $name } · 리드 { $leads }건 · 활동 { $activities }건
status-signable = 서명 가능
status-advice = { $n ->
   *[other] 서명 가능, 권고 { $n }건
}
status-blocking = { $n ->
   *[other] 서명을 막는 점검 결과 { $n }건
}

# Dialogs.
new-title = 새 합의서
new-about = 다른 팀에서 유용하게 사용한 합의서로 시작하세요. 모든 내용을 바꿀 수 있습니다.
preset-inbound-saas = 인바운드 점수제
preset-inbound-saas-about = 고객이 먼저 찾아오는 소프트웨어 비즈니스에 적합합니다. 어떤 고객이며 무엇을 했는지에 점수를 부여합니다.
preset-four-categories = 4개 범주 기본형
preset-four-categories-about = 프로필, 채널, 행동, 감점 요인으로 평가합니다. 영업 수락까지 세 단계, 적격 판정까지 다섯 단계입니다.
preset-event-driven = 행사 중심
preset-event-driven-about = 전시회, 콘퍼런스, 웨비나에서의 활동에 점수를 부여하며, 점수는 빠르게 감소합니다.
preset-buying-teams = 구매 그룹
preset-buying-teams-about = 개인이 아닌 고객사 단위로 평가합니다. 한 회사에서 여러 명이 함께 움직여야 합니다.
preset-short-cycle = 짧은 영업 주기
preset-short-cycle-about = 며칠 만에 성사되는 거래에 적합합니다. 도입 시기와 결정 권한이 핵심이며, 영업팀은 몇 시간 안에 응답합니다.
preset-empty = 빈 합의서
preset-empty-about = 임계 점수만 있습니다.
open-title = 합의서 열기
save-as-title = 합의서 저장
palette = 무엇을 할까요?
palette-nothing = 그런 이름의 명령이 없습니다.
unsaved-title = 변경 내용을 저장하시겠습니까?
unsaved-about = “{ $title }”에 저장하지 않은 변경 내용이 있습니다.

# Work that was not saved, and files that others have changed.
recovered-title = 저장되지 않은 작업이 있습니다
recovered-about = ‘{ $title }’을(를) 편집하던 중 { $at }에 Accord가 종료되어 저장되지 않았습니다.
recovered-no-file = 아직 파일로 저장된 적이 없습니다.
recovered-file = { $path } 파일의 작업이며, 파일은 그대로입니다.
recovered-file-gone = { $path } 파일의 작업이지만 지금은 파일을 열 수 없습니다.
recovered-file-changed = { $path } 파일의 작업이며, 그 사이 누군가 파일을 변경했습니다. 확인 없이 덮어쓰지 않습니다.
recovered-differences = 파일에 없는 내용:
recovered-edits = 변경한 내용:
recovered-all = 작업 내용:
recovered-restore = 이어서 작업
recovered-forget = 버리기
recovered-later = 나중에
recovered-later-tip = 다음에 시작할 때 다시 묻습니다.
changed-title = 다른 사람이 파일을 변경했습니다
changed-about = 파일을 연 뒤에 다른 사람이 { $file }을(를) 저장했습니다. 무엇을 선택하든 두 버전 모두 보관됩니다.
changed-theirs = 다른 사람이 변경한 내용
changed-yours = 내가 변경한 내용
changed-no-agreement = 더 이상 합의서 파일이 아닙니다.
action-merge = 다른 사본과 병합…
merge-title = 다른 사본과 병합
changed-merge = 둘을 병합
changed-merge-about = 두 편집이 모두 남습니다. 서로 어긋나는 곳은 이전 내용이 유효하고, 둘 다 결정할 제안이 됩니다.
changed-beside = 내 버전을 옆에 저장
changed-over = 내 버전으로 덮어쓰기
changed-over-tip = 상대 버전은 { $file }(으)로 보관됩니다.
differences-none = 없음

# Notices.
notice-saved = 저장됨: { $path }
notice-not-kept = 편집 내용을 비정상 종료에 대비해 보관할 수 없습니다: { $error }. 더 자주 저장하세요.
notice-job-failed = 프로그램에 문제가 발생했지만 손실된 내용은 없습니다. 다음 오류를 신고해 주세요: { $error }
notice-other-columns = { $file } 파일도 { $kind } 파일로 보이지만 열이 다릅니다. 어느 파일인지 선택하십시오.
notice-not-signable = 아직 합의서에 서명할 수 없습니다. 점검 결과를 확인하세요.
notice-no-name = 서명하려면 이름이 필요합니다.

# The draft against what was agreed last.
strip-agreed = 마지막 합의 대비
strip-file = 열거나 저장한 파일 대비
strip-same = 변경 없음
strip-changes = { $first } 외 { $n }건 변경
strip-cell = { $name }: { $now }, 이전 { $before }
strip-caught = 포착한 수주
strip-missed = 놓친 수주
strip-money = 포착한 금액
strip-load = 주당 MQL
filter-all = 모든 리드
filter-open = 어떤 리드를 볼지 고르기
filter-count = 리드 { $of }건 중 { $n }건
filter-clear = 모든 리드 보기
filter-created = 생성일
filter-created-about = 누르면 그 기간만 보고, Shift를 누른 채 누르면 더해집니다.
filter-no-times = 리드 파일에 생성 시각이 없습니다.
filter-first-day = 시작일
filter-last-day = 종료일
filter-days-crossed = 종료일이 시작일보다 빨라 해당하는 리드가 없습니다.
filter-quarter = { $n }분기
filter-field-about = 고른 값 가운데 하나를 가진 리드입니다.
break-down = 나누어 보기
break-down-none = 전체 함께
break-down-by = { $facet }별
foreseen-leads = 리드에 미치는 결과
foreseen-yours = 내 사본
foreseen-theirs = 상대 사본
foreseen-merged = 병합 후
foreseen-changed = 병합하면 리드 { $of }건 가운데 내 사본 대비 { $yours }건, 상대 사본 대비 { $theirs }건의 도달 단계가 달라집니다.
foreseen-conflicts = { $n ->
   *[other] 양쪽에서 서로 다르게 바꾼 부분이 { $n }곳 있습니다. 결정할 때까지 아무도 서명할 수 없습니다.
}
foreseen-faults = { $n ->
   *[other] 상대 사본에서 { $n }곳이 서명된 것과 다릅니다. 병합하기 전에 출처를 확인하세요.
}
foreseen-theirs-else = 상대 사본에서 다른 점
notice-go = { $screen } 화면으로 이동
working-out = 계산하는 중…
