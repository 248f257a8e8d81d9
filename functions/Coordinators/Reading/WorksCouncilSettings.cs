using MentorFlow.Branding;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Telemetry;
using MentorFlow.Functions.Participants.Recruiting;
using MentorFlow.Functions.Scim.Access;
using MentorFlow.Localization;
using MentorFlow.Mails.Composing;
using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Hris;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How this deployment is set, as far as a works council asks; what is secret is not among it.</summary>
public sealed class WorksCouncilSettings(
    IConfiguration configuration,
    MailSettings mail,
    PersonalPace pace,
    VideoSettings video,
    CallSettings calls,
    RecruitingSettings recruiting,
    HrisConnections systems,
    ScimConnections directories,
    HrisKeeping deliveries,
    WebhookSettings webhooks,
    InputsRetention inputs,
    HistorySettings histories,
    SiteAddress site,
    IOptions<ConsoleSettings> console)
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public TimeSpan Histories => histories.Ended;

    public TimeSpan FailedHistories => histories.Failed;

    public TimeSpan Deliveries => deliveries.Span;

    public TimeSpan Log => webhooks.Keep;

    public TimeSpan Inputs => inputs.Span;

    /// <summary>By the places of the kit.</summary>
    public IReadOnlyDictionary<string, string> In(Texts texts, Organization organization) => new Dictionary<string, string>
    {
        ["organization"] = organization.Name ?? texts["works-council.no-name"],
        ["version"] = AppVersion.Text,
        ["address"] = site.Base.AbsoluteUri,
        ["store"] = StoreIn(texts),
        ["files"] = FilesIn(texts),
        ["sources"] = texts.List(SourcesIn(texts)),
        ["mail"] = texts[$"console-settings.mail-providers.{MailProvider}"]
            + (Written("Smtp:Host") is { } relay && MailProvider == "smtp" ? texts["works-council.at", ("host", relay)] : ""),
        ["sender"] = $"{mail.FromName ?? texts["console-settings.mail-name-usual"]} ({mail.FromAddress})",
        ["mails-a-week"] = pace.MostAWeek.ToString("N0", texts.Culture),
        ["video"] = texts[$"console-settings.video-providers.{video.Provider}"],
        ["calls"] = CallsIn(texts),
        ["texts"] = Written("Text:Provider") is "webhook"
            ? texts["works-council.texts.webhook", ("host", HostOf("Text:Url"))]
            : texts["works-council.texts.none"],
        ["access"] = texts[$"console-settings.entrances.{console.Value.Access}"],
        ["links"] = Span(texts, LinkSigner.DefaultLife),
        ["visit"] = Span(texts, VisitSigner.Life),
        ["unknown-addresses"] = texts[$"works-council.unknown-addresses.{recruiting.Unknown}"],
        ["telemetry"] = TelemetryIn(texts),
        ["work-measured"] = texts[console.Value.MeasureWork ? "console-load.measured" : "console-load.not-measured", ("target", console.Value.WorkTarget)],
        ["histories"] = Span(texts, Histories),
        ["failed-histories"] = Span(texts, FailedHistories),
        ["deliveries"] = Span(texts, Deliveries),
        ["log"] = Span(texts, Log),
        ["inputs"] = Span(texts, Inputs),
    };

    /// <summary>"12 hours", "1,095 days": spans of an agreement are said exactly.</summary>
    internal static string Span(Texts texts, TimeSpan span) =>
        span < TimeSpan.FromHours(1) ? texts["time.minutes", ("count", (int)span.TotalMinutes)]
        : span < TimeSpan.FromDays(2) ? texts["time.hours", ("count", (int)span.TotalHours)]
        : texts.Days((int)span.TotalDays);

    private string MailProvider => Written("Mail:Provider") ?? MailSettings.Outbox;

    private string StoreIn(Texts texts) => Written("Host:Storage")?.ToLowerInvariant() switch
    {
        "cosmos" => texts["works-council.stores.cosmos", ("host", HostOf("Cosmos:Endpoint"))],
        "memory" => texts["works-council.stores.memory"],
        _ => texts["works-council.stores.sqlite"],
    };

    private string FilesIn(Texts texts) =>
        Written("Attachments:Container") is { } container ? texts["works-council.files.container", ("container", ShownOf(container))]
        : HostFolder.IsInMemory(configuration) ? texts["works-council.stores.memory"]
        : texts["works-council.files.folder"];

    private IReadOnlyList<string> SourcesIn(Texts texts) =>
    [
        .. systems.All.Select(system => texts["works-council.sources.hr", ("name", system.Name), ("vendor", system.Vendor)]),
        .. directories.Names.Select(directory => texts["works-council.sources.directory", ("name", directory)]),
        .. Written("Import:Folder") is not null || Written("Import:Container") is not null ? [texts["works-council.sources.nightly"]] : Array.Empty<string>(),
        texts["works-council.sources.by-hand"],
    ];

    private string CallsIn(Texts texts) => video.Provider switch
    {
        VideoSettings.Teams or VideoSettings.Communication => texts["works-council.calls.microsoft"],
        VideoSettings.Link => texts["works-council.calls.link"],
        _ when calls.RelayOnly => texts["works-council.calls.relay-only", ("servers", texts.List(calls.TurnUrls))],
        _ when calls.StunUrls.Count + calls.TurnUrls.Count is 0 => texts["works-council.calls.none"],
        _ => texts["works-council.calls.servers", ("servers", texts.List([.. calls.StunUrls, .. calls.TurnUrls]))],
    };

    private string TelemetryIn(Texts texts) => (Written(OtlpEndpoint), Written(AzureMonitor.Setting)) switch
    {
        (null, null) => texts["works-council.telemetry.none"],
        ({ }, null) => texts["works-council.telemetry.otlp", ("host", HostOf(OtlpEndpoint))],
        (null, { }) => texts["works-council.telemetry.azure"],
        _ => texts["works-council.telemetry.both", ("host", HostOf(OtlpEndpoint))],
    };

    // The name of a container, or the address of one without what may be signed into it.
    private static string ShownOf(string container) => Uri.TryCreate(container, UriKind.Absolute, out var address) ? address.Host : container;

    private string HostOf(string setting) => Uri.TryCreate(configuration[setting], UriKind.Absolute, out var address) ? address.Host : "";

    private string? Written(string setting) => configuration[setting] is { Length: > 0 } text ? text : null;
}
