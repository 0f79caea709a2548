# Names of standard fields, as the standard catalogue lists them.
field-email = 이메일
field-first-name = 이름
field-last-name = 성
field-full-name = 성명
field-phone = 전화번호
field-profile-link = 프로필 링크
field-job-title = 직함
field-job-level = 직급
field-job-function = 직무
field-persona = 페르소나
field-company = 회사
field-company-domain = 회사 도메인
field-industry = 업종
field-employees = 직원 수
field-company-size = 회사 규모
field-annual-revenue = 연 매출
field-country = 국가
field-region = 지역
field-city = 도시
field-language = 언어
field-source = 유입 경로
field-source-detail = 상세 유입 경로
field-campaign = 캠페인
field-landing-page = 랜딩 페이지
field-owner = 담당자
field-lead-status = 리드 상태
field-lifecycle-stage = 라이프사이클 단계
field-crm-score = CRM 점수
field-free-mail = 무료 메일 주소
field-opted-out = 수신 거부
field-competitor = 경쟁사
field-permission = 연락 동의
field-budget = 예산
field-authority = 의사 결정 권한
field-need = 니즈
field-time-frame = 도입 시기
field-buying-cycle = 구매 단계
field-influencer = 구매 영향력
field-visits = 방문 수

# Fields of activities.
field-asset = 에셋
field-minutes = 시간(분)

# What a field holds.
kind-text = 텍스트
kind-choice = 선택값
kind-number = 숫자
kind-money = 금액
kind-date = 날짜
kind-flag = 예/아니요
kind-list = 목록

# Common kinds of activity. The id is the kind as a slug.
activity-email-open = 이메일 열람
activity-email-click = 이메일 클릭
activity-page-view = 페이지 조회
activity-pricing-page = 가격 페이지 방문
activity-download = 콘텐츠 다운로드
activity-webinar = 웨비나 참석
activity-event = 행사 참석
activity-booth-talk = 부스 상담
activity-demo-request = 데모 요청
activity-trial-start = 무료 체험 시작
activity-form = 양식 제출
activity-contact-request = 문의 요청
activity-unsubscribe = 수신 거부
activity-careers-page = 채용 페이지 방문
