# Names of standard fields, as the standard catalogue lists them.
field-email = E-mail
field-first-name = First name
field-last-name = Last name
field-full-name = Full name
field-phone = Phone
field-profile-link = Profile link
field-job-title = Job title
field-job-level = Job level
field-job-function = Job function
field-persona = Persona
field-company = Company
field-company-domain = Company domain
field-industry = Industry
field-employees = Employees
field-company-size = Company size
field-annual-revenue = Annual revenue
field-country = Country
field-region = Region
field-city = City
field-language = Language
field-source = Source
field-source-detail = Source detail
field-campaign = Campaign
field-landing-page = Landing page
field-owner = Owner
field-lead-status = Lead status
field-lifecycle-stage = Lifecycle stage
field-crm-score = CRM score
field-free-mail = Free-mail address
field-opted-out = Opted out
field-competitor = Competitor
field-permission = Permission to contact
field-budget = Budget
field-authority = Authority
field-need = Need
field-time-frame = Time frame
field-buying-cycle = Buying cycle
field-influencer = Influences the purchase
field-visits = Visits

# Fields of activities.
field-asset = Asset
field-minutes = Minutes

# What a field holds.
kind-text = Text
kind-choice = Choice
kind-number = Number
kind-money = Money
kind-date = Date
kind-flag = Yes or no
kind-list = List

# Common kinds of activity. The id is the kind as a slug.
activity-email-open = E-mail opened
activity-email-click = E-mail clicked
activity-page-view = Page viewed
activity-pricing-page = Pricing page visited
activity-download = Content downloaded
activity-webinar = Webinar attended
activity-event = Event attended
activity-booth-talk = Talk at the booth
activity-demo-request = Demo requested
activity-trial-start = Trial started
activity-form = Form submitted
activity-contact-request = Contact requested
activity-unsubscribe = Unsubscribed
activity-careers-page = Careers page visited
