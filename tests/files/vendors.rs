//! The headers of the common CRMs, as their exports have them, are recognised.

use accord::import::{ImportProgress, Input, Mapping, Origin, Role, SourceKind, guess_kind, inspect, load};

/// A header, a cell under it, and what the column is taken for: a role, or a field with its kind.
type Column = (&'static str, &'static str, &'static str);

/// Contacts as `HubSpot` exports them.
const HUBSPOT_CONTACTS: &[Column] = &[
    ("Record ID", "51", "LeadId"),
    ("First Name", "Zoë", "first_name Text"),
    ("Last Name", "Kim", "last_name Text"),
    ("Email", "zoe@example.com", "email Text"),
    ("Phone Number", "+49 30 123", "phone Text"),
    ("Job Title", "Head of Sales", "job_title Text"),
    ("Company Name", "Acme", "company Text"),
    ("Contact owner", "Lee", "owner Choice"),
    ("Lead Status", "Open", "lead_status Choice"),
    ("Lifecycle Stage", "Lead", "lifecycle_stage Choice"),
    ("Create Date", "2026-05-01 09:30", "CreatedAt"),
    ("Became a Marketing Qualified Lead Date", "2026-05-02 10:00", "RecordedAt(Mql)"),
    ("Became a Sales Qualified Lead Date", "2026-05-03 10:00", "RecordedAt(Qualified)"),
    ("Became an Opportunity Date", "2026-05-04 10:00", "RecordedAt(Opportunity)"),
    ("Became a Customer Date", "2026-05-05 10:00", "RecordedAt(Won)"),
    ("Original Source", "Organic search", "source Choice"),
    ("Original Source Drill-Down 1", "bing", "source_detail Choice"),
    ("Number of Employees", "120", "employees Number"),
    ("Annual Revenue", "5000000", "annual_revenue Money"),
    ("Industry", "Software", "industry Choice"),
    ("Country/Region", "Germany", "country Choice"),
    ("State/Region", "Berlin", "region Choice"),
    ("City", "Berlin", "city Text"),
    ("Number of Sessions", "9", "visits Number"),
    ("HubSpot Score", "40", "crm_score Number"),
    ("Unsubscribed from all email", "false", "opted_out Flag"),
    ("Associated Company ID", "9001", "Account"),
    ("Fleet size", "12", "fleet_size Number"),
];

/// Deals as `HubSpot` exports them.
const HUBSPOT_DEALS: &[Column] = &[
    ("Record ID", "77", "Ignored"),
    ("Deal Name", "Acme renewal", "Ignored"),
    ("Deal Stage", "Closed Won", "Stage"),
    ("Pipeline", "Sales", "Ignored"),
    ("Amount", "1200.50", "Amount"),
    ("Create Date", "2026-05-04 10:00", "OpenedAt"),
    ("Close Date", "2026-05-20 10:00", "ClosedAt"),
    ("Closed Lost Reason", "", "Reason"),
    ("Is Closed Won", "true", "IsWon"),
    ("Is Deal Closed?", "true", "IsClosed"),
    ("Associated Contact IDs", "51", "LeadId"),
];

/// Leads as a report of Salesforce has them.
const SALESFORCE_REPORT: &[Column] = &[
    ("Lead ID", "51", "LeadId"),
    ("First Name", "Zoë", "first_name Text"),
    ("Last Name", "Kim", "last_name Text"),
    ("Title", "Head of Sales", "job_title Text"),
    ("Company / Account", "Acme", "company Text"),
    ("Email", "zoe@example.com", "email Text"),
    ("Lead Source", "Web", "source Choice"),
    ("Lead Status", "Open", "lead_status Choice"),
    ("Rating", "Hot", "rating Text"),
    ("State/Province", "BE", "region Choice"),
    ("Country", "Germany", "country Choice"),
    ("Lead Owner", "Lee", "owner Choice"),
    ("Create Date", "5/31/2026", "CreatedAt"),
    ("Converted", "1", "Recorded(Opportunity)"),
    ("Converted Date", "6/30/2026", "RecordedAt(Opportunity)"),
    ("Annual Revenue", "$5,000,000.00", "annual_revenue Money"),
    ("No. of Employees", "120", "employees Number"),
    ("Email Opt Out", "false", "opted_out Flag"),
];

/// Leads as the data loader of Salesforce writes them.
const SALESFORCE_LOADER: &[Column] = &[
    ("Id", "51", "LeadId"),
    ("LastName", "Kim", "last_name Text"),
    ("FirstName", "Zoë", "first_name Text"),
    ("Name", "Zoë Kim", "full_name Text"),
    ("Title", "Head of Sales", "job_title Text"),
    ("Company", "Acme", "company Text"),
    ("LeadSource", "Web", "source Choice"),
    ("Status", "Open", "lead_status Choice"),
    ("Industry", "Software", "industry Choice"),
    ("AnnualRevenue", "5000000", "annual_revenue Money"),
    ("NumberOfEmployees", "120", "employees Number"),
    ("OwnerId", "005", "owner Choice"),
    ("IsConverted", "true", "Recorded(Opportunity)"),
    ("ConvertedDate", "2026-06-30", "RecordedAt(Opportunity)"),
    ("HasOptedOutOfEmail", "false", "opted_out Flag"),
    ("CreatedDate", "2026-05-31T00:00:00.000Z", "CreatedAt"),
];

/// Tasks as the data loader of Salesforce writes them.
const SALESFORCE_TASKS: &[Column] = &[
    ("Id", "00T", "Ignored"),
    ("WhoId", "51", "LeadId"),
    ("Subject", "Called", "Asset"),
    ("ActivityDate", "2026-06-01", "At"),
    ("Status", "Completed", "Ignored"),
    ("TaskSubtype", "Call", "Activity"),
];

/// The history of leads as the data loader of Salesforce writes it.
const SALESFORCE_HISTORY: &[Column] = &[
    ("Id", "017", "Ignored"),
    ("LeadId", "51", "LeadId"),
    ("Field", "Status", "Property"),
    ("OldValue", "Open", "Ignored"),
    ("NewValue", "Qualified", "Stage"),
    ("CreatedDate", "2026-06-02T10:00:00.000Z", "At"),
];

/// Opportunities as the data loader of Salesforce writes them.
const SALESFORCE_DEALS: &[Column] = &[
    ("Id", "006", "Ignored"),
    ("AccountId", "001", "Account"),
    ("ContactId", "51", "LeadId"),
    ("Name", "Acme renewal", "Ignored"),
    ("StageName", "Closed Won", "Stage"),
    ("Amount", "1200.50", "Amount"),
    ("CloseDate", "2026-07-20", "ClosedAt"),
    ("IsClosed", "true", "IsClosed"),
    ("IsWon", "true", "IsWon"),
    ("CreatedDate", "2026-06-30T10:00:00.000Z", "OpenedAt"),
    ("Loss_Reason__c", "", "Reason"),
];

/// People as Marketo's bulk extract writes them.
const MARKETO_LEADS: &[Column] = &[
    ("id", "51", "LeadId"),
    ("email", "zoe@example.com", "email Text"),
    ("firstName", "Zoë", "first_name Text"),
    ("lastName", "Kim", "last_name Text"),
    ("company", "Acme", "company Text"),
    ("title", "Head of Sales", "job_title Text"),
    ("industry", "Software", "industry Choice"),
    ("numberOfEmployees", "120", "employees Number"),
    ("annualRevenue", "5000000", "annual_revenue Money"),
    ("leadSource", "Webinar", "source Choice"),
    ("originalSourceInfo", "Spring", "source_detail Choice"),
    ("leadStatus", "Open", "lead_status Choice"),
    ("leadScore", "40", "crm_score Number"),
    ("unsubscribed", "false", "opted_out Flag"),
    ("createdAt", "2026-05-01T09:30:00Z", "CreatedAt"),
];

/// Activities as Marketo's bulk extract writes them.
const MARKETO_ACTIVITIES: &[Column] = &[
    ("marketoGUID", "g-1", "Ignored"),
    ("leadId", "51", "LeadId"),
    ("activityDate", "2026-05-02T09:30:00Z", "At"),
    ("activityTypeId", "11", "Activity"),
    ("campaignId", "7", "Campaign"),
    ("primaryAttributeValueId", "3", "Ignored"),
    ("primaryAttributeValue", "Guide", "Asset"),
];

/// People as Pipedrive exports them.
const PIPEDRIVE_PEOPLE: &[Column] = &[
    ("Person - ID", "51", "LeadId"),
    ("Person - Name", "Zoë Kim", "full_name Text"),
    ("Person - Label", "Hot lead", "lead_status Choice"),
    ("Person - Organization", "Acme", "company Text"),
    ("Person - Email - Work", "zoe@example.com", "email Text"),
    ("Person - Phone - Work", "+49 30 123", "phone Text"),
    ("Person - Job title", "Head of Sales", "job_title Text"),
    ("Person - Owner", "Lee", "owner Choice"),
    ("Person - Person created", "2026-05-01 09:30:00", "CreatedAt"),
];

/// Leads as Pipedrive exports them.
const PIPEDRIVE_LEADS: &[Column] = &[
    ("Lead - ID", "51", "LeadId"),
    ("Lead - Title", "Acme lead", "lead_title Text"),
    ("Lead - Contact person", "Zoë Kim", "full_name Text"),
    ("Lead - Organization", "Acme", "company Text"),
    ("Lead - Owner", "Lee", "owner Choice"),
    ("Lead - Source", "Web forms", "source Choice"),
    ("Lead - Label", "Cold", "lead_status Choice"),
    ("Lead - Lead created", "2026-05-01 09:30:00", "CreatedAt"),
];

/// Activities as Pipedrive exports them.
const PIPEDRIVE_ACTIVITIES: &[Column] = &[
    ("Activity - Type", "Call", "Activity"),
    ("Activity - Subject", "First call", "Asset"),
    ("Activity - Due date", "2026-05-02", "At"),
    ("Activity - Contact person ID", "51", "LeadId"),
];

/// Deals as Pipedrive exports them.
const PIPEDRIVE_DEALS: &[Column] = &[
    ("Deal - ID", "9", "Ignored"),
    ("Deal - Title", "Acme deal", "Ignored"),
    ("Deal - Value", "1200.50", "Amount"),
    ("Deal - Status", "Won", "Stage"),
    ("Deal - Deal created", "2026-05-04 10:00:00", "OpenedAt"),
    ("Deal - Won time", "2026-05-20 10:00:00", "RecordedAt(Won)"),
    ("Deal - Lost time", "", "RecordedAt(Lost)"),
    ("Deal - Lost reason", "", "Reason"),
    ("Deal - Contact person ID", "51", "LeadId"),
    ("Deal - Organization ID", "3", "Account"),
];

/// Every export with its vendor and what it is about.
const EXPORTS: [(Origin, SourceKind, &[Column]); 13] = [
    (Origin::HubSpot, SourceKind::Leads, HUBSPOT_CONTACTS),
    (Origin::HubSpot, SourceKind::Deals, HUBSPOT_DEALS),
    (Origin::Salesforce, SourceKind::Leads, SALESFORCE_REPORT),
    (Origin::Salesforce, SourceKind::Leads, SALESFORCE_LOADER),
    (Origin::Salesforce, SourceKind::Activities, SALESFORCE_TASKS),
    (Origin::Salesforce, SourceKind::StageChanges, SALESFORCE_HISTORY),
    (Origin::Salesforce, SourceKind::Deals, SALESFORCE_DEALS),
    (Origin::Marketo, SourceKind::Leads, MARKETO_LEADS),
    (Origin::Marketo, SourceKind::Activities, MARKETO_ACTIVITIES),
    (Origin::Pipedrive, SourceKind::Leads, PIPEDRIVE_PEOPLE),
    (Origin::Pipedrive, SourceKind::Leads, PIPEDRIVE_LEADS),
    (Origin::Pipedrive, SourceKind::Activities, PIPEDRIVE_ACTIVITIES),
    (Origin::Pipedrive, SourceKind::Deals, PIPEDRIVE_DEALS),
];

/// An export with its headers changed somehow.
fn input_with(columns: &[Column], change: fn(&str) -> String) -> Input {
    let headers: Vec<String> = columns.iter().map(|it| format!("\"{}\"", change(it.0))).collect();
    let cells: Vec<String> = columns.iter().map(|it| format!("\"{}\"", it.1)).collect();
    let text = format!("{}\r\n{}\r\n", headers.join(","), cells.join(","));
    Input::Memory { name: "export.csv".to_owned(), bytes: text.into_bytes().into() }
}

fn input(columns: &[Column]) -> Input {
    input_with(columns, str::to_owned)
}

fn shown(role: &Role) -> String {
    match role {
        Role::Field { id, kind } => format!("{id} {kind:?}"),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_columns_of_every_vendor_are_recognised() {
    for (vendor, kind, columns) in EXPORTS {
        let inspection = inspect(kind, &input(columns), None, &ImportProgress::default()).unwrap();
        for (proposal, (header, _, expected)) in inspection.columns.iter().zip(columns) {
            assert_eq!(proposal.mapping.header, *header);
            assert_eq!(shown(&proposal.mapping.role), *expected, "{vendor:?} {kind:?}: {header}");
        }
        assert_eq!(inspection.columns.len(), columns.len());
    }
}

#[test]
fn an_export_is_recognised_for_what_it_is_about() {
    for (vendor, kind, columns) in EXPORTS {
        let headers: Vec<String> = columns.iter().map(|it| it.0.to_owned()).collect();
        assert_eq!(guess_kind(&headers), kind, "{vendor:?}");
    }
}

#[test]
fn headers_are_recognised_in_any_case_and_with_other_signs() {
    for (vendor, kind, columns) in EXPORTS {
        let changes: [fn(&str) -> String; 4] =
            [str::to_uppercase, str::to_lowercase, |it| it.replace(' ', "_"), |it| format!(" {it} ")];
        for change in changes {
            let input = input_with(columns, change);
            let found = inspect(kind, &input, None, &ImportProgress::default()).unwrap();
            for (proposal, (header, _, expected)) in found.columns.iter().zip(columns) {
                assert_eq!(shown(&proposal.mapping.role), *expected, "{vendor:?}: {header}");
            }
        }
    }
}

/// What the leads of each vendor's export say once they are loaded.
#[test]
fn the_files_of_a_vendor_go_together() {
    for (vendor, created, n_activities, won) in [
        (Origin::HubSpot, "2026-05-01T09:30:00Z", 0, Some(120_050)),
        (Origin::Salesforce, "2026-05-31T00:00:00Z", 1, Some(120_050)),
        (Origin::Marketo, "2026-05-01T09:30:00Z", 1, None),
        (Origin::Pipedrive, "2026-05-01T09:30:00Z", 1, Some(120_050)),
    ] {
        let mut sources: Vec<(SourceKind, Input)> = Vec::new();
        for (_, kind, columns) in EXPORTS.iter().filter(|it| it.0 == vendor) {
            if !sources.iter().any(|it| it.0 == *kind) {
                sources.push((*kind, input(columns)));
            }
        }
        let loaded = load(&sources, &Mapping::default(), None, &ImportProgress::default()).unwrap();
        for report in &loaded.report.sources {
            assert_eq!(
                (report.n_accepted, &report.refused[..]),
                (1, &[][..]),
                "{vendor:?} {:?}",
                report.kind
            );
        }
        let leads = &loaded.leads;
        let lead = leads.indices().next().unwrap();
        assert_eq!(leads.created(lead).unwrap().to_string(), created, "{vendor:?}");
        assert_eq!(leads.activities().len(), n_activities, "{vendor:?}");
        assert_eq!(leads.won(lead).and_then(|it| it.amount), won, "{vendor:?}");
    }
}
