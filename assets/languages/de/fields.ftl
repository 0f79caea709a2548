# Names of standard fields, as the standard catalogue lists them.
field-email = E-Mail
field-first-name = Vorname
field-last-name = Nachname
field-full-name = Name
field-phone = Telefon
field-profile-link = Profil-Link
field-job-title = Jobtitel
field-job-level = Karrierestufe
field-job-function = Funktionsbereich
field-persona = Persona
field-company = Unternehmen
field-company-domain = Unternehmens-Domain
field-industry = Branche
field-employees = Mitarbeiterzahl
field-company-size = Unternehmensgröße
field-annual-revenue = Jahresumsatz
field-country = Land
field-region = Region
field-city = Ort
field-language = Sprache
field-source = Quelle
field-source-detail = Quelle im Detail
field-campaign = Kampagne
field-landing-page = Landingpage
field-owner = Inhaber
field-lead-status = Lead-Status
field-lifecycle-stage = Lifecycle-Phase
field-crm-score = CRM-Score
field-free-mail = Freemail-Adresse
field-opted-out = Opt-out
field-competitor = Wettbewerber
field-permission = Kontakterlaubnis
field-budget = Budget
field-authority = Entscheidungsbefugnis
field-need = Bedarf
field-time-frame = Zeitrahmen
field-buying-cycle = Kaufphase
field-influencer = Einfluss auf den Kauf
field-visits = Zahl der Besuche

# Fields of activities.
field-asset = Asset
field-minutes = Minuten

# What a field holds.
kind-text = Text
kind-choice = Auswahl
kind-number = Zahl
kind-money = Betrag
kind-date = Datum
kind-flag = Ja oder nein
kind-list = Liste

# Common kinds of activity. The id is the kind as a slug.
activity-email-open = E-Mail geöffnet
activity-email-click = E-Mail geklickt
activity-page-view = Seite aufgerufen
activity-pricing-page = Preisseite besucht
activity-download = Content heruntergeladen
activity-webinar = Webinar besucht
activity-event = Event besucht
activity-booth-talk = Gespräch am Stand
activity-demo-request = Demo angefragt
activity-trial-start = Testphase gestartet
activity-form = Formular abgeschickt
activity-contact-request = Kontakt angefragt
activity-unsubscribe = Abgemeldet
activity-careers-page = Karriereseite besucht
