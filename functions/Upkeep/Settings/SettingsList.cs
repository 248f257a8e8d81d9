using MentorFlow.Branding;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Participants.Recruiting;
using MentorFlow.Functions.Scim.Access;
using MentorFlow.Json;
using MentorFlow.Mails.Pacing;
using MentorFlow.Providers.Smtp;
using static MentorFlow.Functions.Upkeep.Settings.SettingHost;

namespace MentorFlow.Functions.Upkeep.Settings;

/// <summary>
/// Every setting that the app reads. A test compares the list with the sources and with the templates, so that none is missing and none is left over.
/// </summary>
public static class SettingsList
{
    private const string Span = "ISO 8601 span";

    private static readonly string Months = $"months, 1 to {RetentionPolicy.Longest}";

    private const string Roles = "`reader`, `coordinator` or `administrator`";

    // Before the list, which is made of it.
    private static SmtpSettings Relay { get; } = new() { Host = "" };

    public static IReadOnlyList<Setting> All { get; } =
    [
        new("Host:Storage", "`sqlite`, `memory` or `cosmos`", "sqlite", Both, "Where documents are kept; on this machine, also whether histories are."),
        new("Host:DataFolder", "path", "data", OnlyLocal, "Holds all that must outlive the process: documents, histories, mails, the link key."),
        new(
            "Host:MostMegabytes", "number from 1", "what the disk holds", OnlyLocal,
            "How large documents, and histories, may each become on the disk. Beyond it, it is as on a full one: nothing is taken that cannot be kept."),
        new("Host:Urls", "http addresses, by semicolon", "http://localhost:7071", OnlyLocal, "Where to listen."),
        new("Host:Http", "`true` or `false`", "true", OnlyLocal, "False runs functions and engine without listening."),
        new(
            "Host:Clock", "`real`, `shifted` or `virtual`", "real", OnlyLocal,
            "The machine's time; that plus what somebody advances; or a time that moves only when told."),
        new("Host:ClockStart", "time, UTC", "now", OnlyLocal, "Where a virtual clock begins."),
        new("Host:DaytimeIn", "IANA time zone", "the machine's time", OnlyLocal, "Where it must be day when a shifted clock is started for the first time."),
        new(
            "Host:Replay", "`whenNeeded` or `always`", "whenNeeded", OnlyLocal,
            "Always replays every turn of an orchestration from its beginning: slow, and finds code that is not deterministic."),
        new(
            "Costs:Prices", "path of a JSON file", "the list that comes with the product", Both,
            "What units cost, for the costs of programs and for forecasts (`docs/costs.md`)."),
        new(
            "Costs:Meter", "`true` or `false`", "true", Both,
            "Whether executions, request units, mails and minutes are counted by program and mentorship; false shows no costs."),
        new("Cosmos:Endpoint", "https address", null, Both, "The account, for `Host:Storage=cosmos`; the app signs in with its identity."),
        new("Cosmos:Database", "name", "mentorflow", Both, "The database in it."),
        new(
            "Site:BaseAddress", "http(s) address", "the address it listens on", Both,
            "How people reach the app: links in mails begin with it, and forms are taken from it only."),
        new("Organization:Name", "a line of up to 60 characters", "MentorFlow", Both, "Stands in the masthead, in titles and in mails."),
        new(
            "Organization:LogoFile", "path of a PNG or SVG file of at most 30 KB", "none", Both,
            "Stands in the masthead instead of the name; mails show a PNG, where the site has an https address. Needs `Organization:Name`."),
        new(
            "Organization:Accent", "color, `#rrggbb`", $"{Accent.Default.Light.Brand}", Both,
            "Of buttons, charts, and what is chosen or next; it must stand out from the page by 4.5:1 (WCAG 2.2, AA)."),
        new(
            "Organization:AccessibilityContact", "mail address", "the program's coordinators", Both,
            "Who is written to about something that somebody cannot use; stands on `/accessibility` for everybody to read."),
        new(
            "Content:Folder", "path of a folder", "none", Both,
            "Files of modules, aids and whatever else is told at length, in place of those that are built in or beside them (`docs/content.md`)."),
        new(
            "Links:Keys", "`id:secret`, by space; the secret in base64, 32 bytes or more", "one made at the first start; required with `cosmos`", Both,
            "Sign links and visits: the first signs, all verify.", Secret: true),
        new(
            VisitSettings.Setting, "`code` or `none`", "`code`; `none` with `Mail:Provider=outbox`", Both,
            "What is asked for beside a link on a browser that is new, before more than the link was mailed for: a code by mail. `none` is for mails that stay in the outbox (`docs/security.md`)."),
        new(
            "Ledger:VaultKey", "https address of a key of Key Vault, without its version", "`inputs.key` in the data folder; required with `cosmos`", Both,
            "Wraps the keys of people, under which the inputs of decisions are kept; the app's identity may wrap and unwrap with it."),
        new(
            "Ledger:KeepInputs", $"{Span}, a day or more", Durations.Format(InputsRetention.Default.Span), Both,
            "How long the inputs of decisions are kept, from the decision on; it can be made again only as long. The ledger itself stays."),
        new(
            "Console:Access", Choice<ConsoleAccessKind>(), "local", Both,
            "How coordinators sign in: by a link that is printed at the start, or with Microsoft Entra ID."),
        new(
            "Console:Key", "text, 16 characters or more", "nobody", Both,
            "`local`: callers of the API that send it in the header X-MentorFlow-Key are administrators.", Secret: true),
        new("Console:Keys:{number}:Key", "text, 16 characters or more", null, Both, "`local`: callers that send it have the role beside it.", Secret: true),
        new("Console:Keys:{number}:Role", Roles, null, Both, "What they may do."),
        new("Console:Keys:{number}:Programs:{row}", "id of a program, or `*`", "required but for administrators", Both, "Where they may."),
        new(
            "Console:Role", "app role", null, Both,
            "`entra`: who has it is an administrator. It, `Console:Group` or an administrator in `Console:Roles` must be set."),
        new("Console:Group", "object id", null, Both, "`entra`: who is in it is an administrator."),
        new("Console:Roles:{number}:Role", Roles, null, Both, "`entra`: the role here of those below. Whom a program lists by address coordinates it anyway."),
        new("Console:Roles:{number}:AppRole", "app role", "a group", Both, "`entra`: who has it has that role;"),
        new("Console:Roles:{number}:Group", "object id", "an app role", Both, "`entra`: or who is in it; one of both."),
        new("Console:Roles:{number}:Programs:{row}", "id of a program, or `*`", "required but for administrators", Both, "Where the role holds."),
        new(
            "Console:MeasureWork", "`true` or `false`", "true", Both,
            "Whether the minutes from opening a work item to deciding it are summed by week, program and kind; never by coordinator."),
        new("Console:WorkTarget", "minutes, 5 to 600", $"{new ConsoleSettings().WorkTarget}", Both, "What a week of a program may take for 25 people."),
        new("Mail:Provider", "`outbox`, `smtp`, `graph` or `acs`", "outbox", Both, "Who sends the mails."),
        new("Mail:Hold", "`true` or `false`", "false", Both, "Keeps every mail back: for an app on restored data, until an administrator looks at what is due again."),
        new("Mail:From", "mail address", "mentorflow@localhost", Both, "A mailbox that the provider may send from."),
        new("Mail:FromName", "text", "the coordinator's and the program's", Both, "Shown as the sender."),
        new(
            "Mail:Administrators", "mail addresses, by space", "nobody", Both,
            "Who is told in the morning, at 8:00 UTC, what has come into the queue that belongs to no program."),
        new(
            "Mail:MostAWeek", "number from 1", $"{PersonalPace.UsualMostAWeek}", Both,
            "Mails to one person within seven days, of all programs, after which what can wait joins their weekly digest."),
        new("Mail:Pace", "`30/PT1M 100/PT1H`: mails in a span", "no limit", Both, "What the provider allows; mails wait for their turn."),
        new(
            "Mail:EventsSecret", "texts, by space", "every report is refused", Both,
            "The key in the address that Event Grid sends delivery reports to; any of them holds.", Secret: true),
        new("Smtp:Host", "name", null, Both, "The relay, for `smtp`."),
        new("Smtp:Port", "number", $"{Relay.Port}", Both, "Its port."),
        new("Smtp:Security", Choice<SmtpSecurity>(), $"{Relay.Security}", Both, "How the connection is protected; `None` sends no password."),
        new("Smtp:Domain", "domain", "that of `Mail:From`", Both, "The name with which the relay is greeted (EHLO)."),
        new("Smtp:UserName", "text", "no sign-in", Both, "The account on the relay."),
        new("Smtp:Password", "text", null, Both, "Its password.", Secret: true),
        new("Communication:Endpoint", "https address", null, Both, "The Communication Services resource, for `acs`."),
        new(
            "Communication:Client", "`rest` or `sdk`", "rest", Both,
            "How it is spoken to: `sdk` takes Azure's own clients, which are in a build with `-p:CommunicationServices=true` only."),
        new("Communication:AccessKey", "base64", "the app's identity", Both, "For a resource without sign-in by identity.", Secret: true),
        new("Video:Provider", "`browser`, `teams`, `acs` or `link`", "browser", Both, "Where sessions take place."),
        new(
            "Call:StunUrls", "`stun:` addresses, by space", "none", Both,
            "Servers that tell a browser its address as others see it: without any, calls work within one network only, and over a relay (`docs/calls.md`)."),
        new("Call:TurnUrls", "`turn:` or `turns:` addresses, by space", "none", Both, "The relay for those whom nothing else lets through."),
        new("Call:TurnSecret", "text", "no relay", Both, "Shared with the relay, which checks by it the credentials that members get for an hour.", Secret: true),
        new("Call:RelayOnly", "`true` or `false`", "false", Both, "Calls use no way but the relay: to try it, or so that nobody learns another's address."),
        new("Text:Provider", "`none` or `webhook`", "none", Both, "Who sends text messages to people who gave a number, when a call of theirs breaks."),
        new("Text:Url", "https address", null, Both, "The organization's gateway, for `webhook`: it is sent `id`, `to` and `text` (`docs/text-messages.md`)."),
        new("Text:Secret", "`whsec_` and 24 to 64 bytes in base64", null, Both, "Signs what is sent there, by Standard Webhooks.", Secret: true),
        new(
            "Assistant:Endpoint", "https address", "no assistant", Both,
            "The organization's own language model, by the interface of OpenAI's chat completions: `/chat/completions` is added (`docs/assistant.md`)."),
        new("Assistant:Model", "text", "required with an endpoint", Both, "The model, as the endpoint calls it."),
        new("Assistant:Key", "text", "none is sent", Both, "Sent to the endpoint as a bearer token.", Secret: true),
        new(
            "Assistant:AllowInside", "`true` or `false`", "false", Both,
            "Lets the endpoint be inside a network, or on this machine and then over http; else its name must lead to the public internet."),
        new("Teams:OrganizerId", "object id", null, Both, "The account in whose name meetings are made, for `teams`."),
        new("Hris:Connections:{name}:Vendor", Choice<HrisVendor>(), null, Both, "How the HR system signs its events; they come to /api/hris/{name}."),
        new("Hris:Connections:{name}:Secrets", "texts, by space", null, Both, "Any of them may have signed, so that one can be replaced.", Secret: true),
        new("Hris:Connections:{name}:FieldNames:{field}", "our name of the field", "none", Both, "For vendors whose customers name fields themselves."),
        new(
            "Hris:Connections:{name}:ApiAddress", "https address", "required for BambooHr, HiBob, Personio and Finch", Both,
            "Where people are looked up of whom an event says only that they changed."),
        new(
            "Hris:Connections:{name}:ApiKey", "text; for HiBob and Personio, two with a colon between them", "required with an address", Both,
            "Signs in there: `docs/hr-systems.md`.", Secret: true),
        new(
            "Hris:KeepDeliveries", $"{Span}, a week or more", Durations.Format(HrisKeeping.Default.Span), Both,
            "How long what they sent is kept, from its receipt; an event can be taken in again only as long."),
        new("Hris:DirectoryFile", "path", "the vendor's interface", OnlyLocal, "A file to look people up in, for trials without an HR system."),
        new(
            "Webhooks:KeepDeliveries", $"{Span}, a week or more", Durations.Format(WebhookSettings.Default.Keep), Both,
            "How long the log of what other systems were told is kept, from the event; an event can be sent again only as long (`docs/webhooks.md`)."),
        new(
            "Webhooks:AllowLoopback", "`true` or `false`", "false", OnlyLocal,
            "Lets messages go to this machine, over http too, for trials with a receiver on it; refused on Azure."),
        new(
            "Import:Folder", "path of a folder", "no list is taken in by night", OnlyLocal,
            "At 4:00 UTC the newest list of people in it (.csv or .xlsx) is taken in like one that is handed in; one that lost a fifth of its rows asks first."),
        new(
            "Import:Container", "https address of a Blob container, or its name beside `Import:Connection`", "no list is taken in by night", Both,
            "The same for a container instead of a folder; the app signs in with its identity, which needs Storage Blob Data Reader there."),
        new(
            "Import:Connection", "connection string of a storage account", "the app's identity", Both,
            "For an account without sign-in by identity, and for the emulator.", Secret: true),
        new(
            "Attachments:Container", "https address of a Blob container, or its name beside `Attachments:Connection`", "`attachments` in the data folder", Both,
            "Where files are kept that members attach; the app signs in with its identity, which needs Storage Blob Data Contributor there."),
        new(
            "Attachments:Connection", "connection string of a storage account", "the app's identity", Both,
            "For an account without sign-in by identity, and for the emulator.", Secret: true),
        new(
            RecruitingSettings.Setting, Choice<UnknownAddresses>(), $"{UnknownAddresses.Ask}", Both,
            "What becomes of a sign-up with an address that nobody is known by: a coordinator is asked, or nothing. Who signs up is told the same."),
        new(
            "Scim:Connections:{name}:Tokens", "texts of 24 characters or more, by space, or `sha256:` and the hash in hex", null, Both,
            "A directory that sends one of them to /scim/v2 is this connection: several, so that one can be replaced.", Secret: true),
        new(
            "Scim:Connections:{name}:PersonBy", Choice<ScimPersonBy>(), $"{ScimPersonBy.Connection}", Both,
            "By what an account leads to a person: by what the connection calls it, or by the employee number, as HR events do."),
        new(
            "Scim:Connections:{name}:HiresSince", "date or time, UTC", "nobody", Both,
            "Accounts that are made from then on are hires, where no hire date is said: set it when everybody who is there has been taken over."),
        new(
            "Scim:Connections:{name}:Limit", "`6000/PT1M`: requests in a span", ScimSettings.DefaultLimit, Both,
            "What the directory may ask for before it is told to wait."),
        new("Scim:Connections:{name}:Enroll:{key}:Group", "display name", "no group", Both, "Who is in this group is invited,"),
        new("Scim:Connections:{name}:Enroll:{key}:Program", "id of a program", null, Both, "to this program,"),
        new("Scim:Connections:{name}:Enroll:{key}:Role", Choice<ProgramRole>(), null, Both, "in this role."),
        new(
            "History:KeepEnded", $"{Span}, a day or more", Durations.Format(HistorySettings.Default.Ended), Both,
            "How long the history of an ended instance is kept, from its end. The task hub of the Scheduler has a policy of its own."),
        new("History:KeepFailed", $"{Span}, a day or more", Durations.Format(HistorySettings.Default.Failed), Both, "The same for failed ones."),
        new(
            "Retention:Words", Months, $"{RetentionPolicy.Default.Words}", Both,
            "From the end of a program: messages, files, notes, agendas, key points and feedback. Those whom it concerns are told a month before."),
        new(
            "Retention:Answers", Months, $"{RetentionPolicy.Default.Answers}", Both,
            "From there: words in answers to questions. The numbers stay with the part in the program."),
        new(
            "Retention:Participation", Months, $"{RetentionPolicy.Default.Participation}", Both,
            "From there: profiles, goals, agreements, choices and answers; not shorter than the two above. Dates and stages stay, without names."),
        new("Retention:Mails", Months, $"{RetentionPolicy.Default.Mails}", Both, "From the day of a mail: that it went out, and whether it arrived."),
        new("Retention:Concerns", Months, $"{RetentionPolicy.Default.Concerns}", Both, "From the day on which a concern or question was closed."),
        new(
            "Retention:People", Months, $"{RetentionPolicy.Default.People}", Both,
            "From the end of somebody's last program, for those whom HR does not name: then they are erased."),
        new("Demo:Enabled", "`true` or `false`", "false", OnlyLocal, "Begins an empty data folder with four months of a demo, and plays its people. Needs `Host:Storage` to be `sqlite`."),
        new(
            "OTEL_EXPORTER_OTLP_ENDPOINT", "http(s) address", "no export", Both,
            "Where traces, metrics and logs go, by OTLP; the other standard variables hold, too."),
        new("OTEL_SERVICE_NAME", "name", "mentorflow", Both, "The role that traces, metrics and logs are shown under."),
        new("APPLICATIONINSIGHTS_CONNECTION_STRING", "connection string", "no export", OnlyAzure, "Sends them to Azure Monitor."),
        new("WEBSITE_AUTH_ENABLED", "`true`", "set by App Service", OnlyAzure, "Without it the headers of a sign-in are not believed."),
        new("AZURE_CLIENT_ID", "client id", "the only identity there is", OnlyAzure, "Which identity the app signs in with everywhere."),
        new(
            "DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "connection string without a key", "histories are in the storage account", OnlyAzure,
            "The scheduler that keeps them, in a build with `-p:DurableScheduler=true`."),
    ];

    private static string Choice<T>()
        where T : struct, Enum => string.Join(" or ", Enum.GetNames<T>().Select(name => $"`{name}`"));
}
