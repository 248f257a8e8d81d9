using System.Globalization;
using MentorFlow.Calendars;
using MentorFlow.Enrollments;
using MentorFlow.People;
using MentorFlow.WorkItems;

namespace MentorFlow.Mail.Rendering;

/// <summary>Everything that a template may say, looked up when the mail is written. A template uses what its mail is about; the rest is null.</summary>
/// <param name="Sender">Whom the mail comes from: shown in the header and as the organizer of invitations.</param>
public sealed record MailContent(
    MailTemplate Template,
    MailRecipient Recipient,
    string ProgramName,
    CalendarParty Sender,
    MailLinks Links)
{
    /// <summary>Names of the other members of the mentorship.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public SessionFacts? Session { get; init; }

    /// <summary>For a program event: when it is.</summary>
    public DateTimeOffset? EventAt { get; init; }

    /// <summary>The recipient's own role; null for coordinators.</summary>
    public ProgramRole? Role { get; init; }

    /// <summary>What the program is for, in a sentence.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>When the mentorship, or the program, ends.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>For a proposal: why these two.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public WaitingFacts? Waiting { get; init; }

    public WorkItemFacts? WorkItem { get; init; }

    /// <summary>Name of the program's first coordinator.</summary>
    public string Coordinator { get; init; } = "the coordinator";

    /// <summary>"Maya Example", "Maya Example and Ana Lund".</summary>
    public string Partners => Others.Count == 0 ? "your partner" : string.Join(" and ", Others);

    /// <summary>By when an answer is expected; null when none is.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>A sentence of the coordinator's or the sponsor's own, shown as theirs.</summary>
    public string? Message { get; init; }

    /// <summary>On the recipient's clock, as on the pages: "Tuesday, November 3, 2026, 10:00 AM (Paris time)".</summary>
    public string At(DateTimeOffset moment) => IsEnglish ? moment.Say(Zone) : $"{On(moment)}, {moment.ToZone(Zone).ToString("t", Culture)} ({Zone})";

    /// <summary>The date alone, in the recipient's zone.</summary>
    public string On(DateTimeOffset moment) => IsEnglish ? moment.SayDay(Zone) : moment.ToZone(Zone).ToString("D", Culture);

    private string Zone => TimeZones.IsKnown(Recipient.Zone) ? Recipient.Zone : "UTC";

    private bool IsEnglish => Recipient.Language == "en";

    private CultureInfo Culture => CultureInfo.GetCultureInfo(Recipient.Language);
}

/// <param name="Zone">IANA time zone.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record MailRecipient(string GivenName, string Zone, string Language);

/// <summary>Signed links, absolute.</summary>
/// <param name="Action">What the mail asks for.</param>
/// <param name="Home">The recipient's own page.</param>
/// <param name="Concern">The private "something is wrong" page, in every mail to participants (R92); null for coordinators.</param>
/// <param name="Unsubscribe">Null for mails that somebody's own step has called for.</param>
public sealed record MailLinks(Uri Action, Uri Home, Uri? Concern, Uri? Unsubscribe);

/// <param name="Number">1 for the first session of the mentorship.</param>
/// <param name="BackupChannel">What the members agreed to fall back on.</param>
public sealed record SessionFacts(int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string BackupChannel);

/// <param name="Place">In line, 1 is next; null when no round has been yet.</param>
/// <param name="Reason">Why there was no match, in words to show.</param>
/// <param name="NextRound">When it is tried again; null when nothing is planned.</param>
public sealed record WaitingFacts(int? Place, string? Reason, DateTimeOffset? NextRound);

/// <param name="Cause">What happened, in words.</param>
/// <param name="People">Names of those it is about.</param>
public sealed record WorkItemFacts(WorkItemKind Kind, string Cause, DateTimeOffset OpenedAt, TimeSpan Estimate, IReadOnlyList<string> People);
