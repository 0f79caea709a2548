# The export screen.
export-agreed-about = 양측이 모두 서명했습니다. 내보낸 파일에 서명 사실과 서명자 이름이 표시됩니다.
export-draft-about = 아직 양측의 서명이 완료되지 않았습니다. 합의된 문서로 오해하지 않도록 내보낸 파일 안에 DRAFT로 표시됩니다.
format-json = JSON
format-json-about = 프로그램용입니다. 정확하고 완전하며 스키마를 제공합니다.
format-ron = RON
format-ron-about = 같은 내용을 사람이 읽기 쉬운 형식으로 제공합니다.
format-schema = JSON Schema
format-schema-about = 프로그램이 검사할 수 있도록 JSON의 구조를 설명합니다.
export-path = 내보낼 경로
export-save = 내보내기
export-preview = 미리보기
