# The sign screen.
sign-agreed = 양측이 지금 보이는 내용 그대로 서명했습니다.
sign-missing = 서명 대기: { $parties }
fingerprint = 합의서 지문
fingerprint-about = 지문이 같은 두 합의서는 마지막 값 하나까지 의미가 같습니다.
signed = 서명됨
signed-by-name-only = 이름만으로 서명했습니다.
re-opened = 재서명 필요
re-opened-about = 서명 이후 변경된 내용이 있습니다. 실행을 취소하면 서명이 복원됩니다. 그렇지 않으면 다시 서명하세요.
signer-of = { $party } 서명자 이름
sign-for = { $party } 서명
sign-needs-name = 먼저 이름을 입력하세요.
sign-needs-signable = 아직 서명할 수 없습니다. 점검 결과를 확인하세요.
withdraw = 철회
withdraw-of = { $party } 서명 철회
findings = 점검 결과
findings-none = 문제 없음
list-with-reasons = { $purpose } · 반려 사유: { $reasons }
