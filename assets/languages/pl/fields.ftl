# Names of standard fields, as the standard catalogue lists them.
field-email = E-mail
field-first-name = Imię
field-last-name = Nazwisko
field-full-name = Imię i nazwisko
field-phone = Telefon
field-profile-link = Link do profilu
field-job-title = Stanowisko
field-job-level = Szczebel stanowiska
field-job-function = Dział
field-persona = Persona
field-company = Firma
field-company-domain = Domena firmy
field-industry = Branża
field-employees = Liczba pracowników
field-company-size = Wielkość firmy
field-annual-revenue = Roczny przychód
field-country = Kraj
field-region = Region
field-city = Miasto
field-language = Język
field-source = Źródło
field-source-detail = Szczegóły źródła
field-campaign = Kampania
field-landing-page = Strona docelowa
field-owner = Opiekun
field-lead-status = Status leada
field-lifecycle-stage = Etap cyklu życia
field-crm-score = Punktacja w CRM
field-free-mail = Adres w darmowej poczcie
field-opted-out = Rezygnacja z e-maili
field-competitor = Konkurent
field-permission = Zgoda na kontakt
field-budget = Budżet
field-authority = Uprawnienia decyzyjne
field-need = Potrzeba
field-time-frame = Horyzont czasowy
field-buying-cycle = Etap zakupu
field-influencer = Wpływ na zakup
field-visits = Liczba wizyt

# Fields of activities.
field-asset = Materiał
field-minutes = Minuty

# What a field holds.
kind-text = Tekst
kind-choice = Wybór
kind-number = Liczba
kind-money = Kwota
kind-date = Data
kind-flag = Tak lub nie
kind-list = Lista

# Common kinds of activity. The id is the kind as a slug.
activity-email-open = Otwarcie e-maila
activity-email-click = Kliknięcie w e-mailu
activity-page-view = Wyświetlenie strony
activity-pricing-page = Wizyta na stronie z cennikiem
activity-download = Pobranie materiału
activity-webinar = Udział w webinarze
activity-event = Udział w wydarzeniu
activity-booth-talk = Rozmowa na stoisku
activity-demo-request = Prośba o demo
activity-trial-start = Rozpoczęcie okresu próbnego
activity-form = Wysłanie formularza
activity-contact-request = Prośba o kontakt
activity-unsubscribe = Rezygnacja z subskrypcji
activity-careers-page = Wizyta na stronie z ofertami pracy
