using System.Text.Json.Serialization;

namespace MentorFlow.Domain.Costs;

/// <summary>What was used of the platform: counted, and never priced where it is kept, so that another list of prices tells about the past too.</summary>
public sealed record UsageCounts
{
    public static UsageCounts Nothing { get; } = new();

    /// <summary>How often an orchestrator was taken up.</summary>
    public long Turns { get; init; }

    public long Activities { get; init; }

    public long Entities { get; init; }

    /// <summary>Over HTTP, of pages, API and webhooks.</summary>
    public long Requests { get; init; }

    /// <summary>Executions of timers and all that is none of the others.</summary>
    public long Others { get; init; }

    /// <summary>Charged by Cosmos DB; where documents are kept elsewhere, estimated by what was read and written.</summary>
    public decimal RequestUnits { get; init; }

    /// <summary>Sent.</summary>
    public long Mails { get; init; }

    public long MailBytes { get; init; }

    /// <summary>Of all participants together, in calls that a provider bills by them.</summary>
    public long VideoMinutes { get; init; }

    /// <summary>The same in meetings that nobody bills so: from browser to browser, over a link, by another way.</summary>
    public long FreeMinutes { get; init; }

    /// <summary>Asked of the organization's own language model; what it takes for them is on its own bill.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Drafts { get; init; }

    public long Executions => Turns + Activities + Entities + Requests + Others;

    /// <summary>Messages of the durable engine: one for each turn and each activity; what a turn takes together counts as one.</summary>
    public long Actions => Turns + Activities + Entities;

    public bool IsNothing => this == Nothing;

    public UsageCounts Plus(UsageCounts other) => new()
    {
        Turns = Turns + other.Turns,
        Activities = Activities + other.Activities,
        Entities = Entities + other.Entities,
        Requests = Requests + other.Requests,
        Others = Others + other.Others,
        RequestUnits = RequestUnits + other.RequestUnits,
        Mails = Mails + other.Mails,
        MailBytes = MailBytes + other.MailBytes,
        VideoMinutes = VideoMinutes + other.VideoMinutes,
        FreeMinutes = FreeMinutes + other.FreeMinutes,
        Drafts = Drafts + other.Drafts,
    };

    public static UsageCounts Sum(IEnumerable<UsageCounts> all) => all.Aggregate(Nothing, (sum, next) => sum.Plus(next));
}
