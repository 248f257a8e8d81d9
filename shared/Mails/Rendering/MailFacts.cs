using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;

namespace MentorFlow.Mails.Rendering;

/// <param name="GivenName">Empty where HR knows them by one name only.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Texts">In the language that they read.</param>
public sealed record MailRecipient(string GivenName, string Zone, Texts Texts);

/// <summary>Signed links, absolute.</summary>
/// <param name="Action">What the mail asks for.</param>
/// <param name="Home">The recipient's own page; the console for a coordinator.</param>
/// <param name="Concern">
/// The private "something is wrong" page, in every mail to a participant (R92); null for a coordinator, and for a manager.
/// </param>
/// <param name="Unsubscribe">Null for mails that somebody's own step has called for.</param>
public sealed record MailLinks(Uri Action, Uri Home, Uri? Concern, Uri? Unsubscribe)
{
    /// <summary>Where a mentorship is ended without a reason; null in a mail that does not offer it.</summary>
    public Uri? Leave { get; init; }
}

/// <summary>What one partner may know of the other (R25, R43).</summary>
/// <param name="Goals">In their own words; empty when they wrote none.</param>
/// <param name="Motivation">Likewise.</param>
public sealed record PartnerFacts(string Name, IReadOnlyList<string> Offers, IReadOnlyList<string> Needs, string Goals = "", string Motivation = "");

/// <param name="Number">1 for the first session of the mentorship.</param>
/// <param name="BackupChannel">What the members agreed to fall back on.</param>
public sealed record SessionFacts(int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string BackupChannel)
{
    /// <summary>What dials or opens it; null for a word.</summary>
    public Uri? BackupAddress { get; init; }

    /// <summary>Where the members agreed to meet; empty in sessions of before.</summary>
    public string Channel { get; init; } = "";

    /// <summary>What dials or opens that; null for a word.</summary>
    public Uri? ChannelAddress { get; init; }

    /// <summary>Whether the session's own page is the room.</summary>
    public bool IsOnPage { get; init; }

    /// <summary>Whether they meet without any page: on the telephone, or in one place.</summary>
    public bool IsOutOfSight { get; init; }

    /// <summary>Other times that suit all, for a session that did not come together.</summary>
    public IReadOnlyList<TimeFacts> Times { get; init; } = [];

    /// <summary>What members want to talk about, each with the name of who does.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}

/// <param name="Link">To the page that moves the session there with one click.</param>
public sealed record TimeFacts(DateTimeOffset At, Uri Link);

/// <param name="Page">Where camera, microphone and connection are checked.</param>
/// <param name="IsAsked">Whether the first session is ahead, and the recipient has neither checked nor skipped it.</param>
public sealed record DevicesFacts(Uri Page, bool IsAsked);

/// <param name="Better">An hour that would suit all; null where none is found.</param>
public sealed record HourFacts(IReadOnlyList<ClockFacts> Unfit, DateTimeOffset? Better);

/// <param name="Name">Null for the recipient.</param>
/// <param name="Zone">IANA time zone.</param>
public sealed record ClockFacts(string? Name, string Zone);

/// <param name="Ends">When it closes as planned.</param>
/// <param name="IsProposed">Whether an agreement waits for signatures.</param>
/// <param name="Held">Sessions held so far.</param>
/// <param name="EndedBecause">Null while it goes on.</param>
/// <param name="EndedAt">Likewise.</param>
public sealed record MentorshipFacts(DateTimeOffset Ends, bool IsProposed, int Held, EndReason? EndedBecause = null, DateTimeOffset? EndedAt = null);

/// <param name="Guest">Who stays for a time only; null for the recipient.</param>
/// <param name="LastDay">Where the guest lives; null where none is announced any more.</param>
public sealed record StayFacts(string? Guest, DateOnly? LastDay);

/// <summary>What came along with a mentorship that began elsewhere.</summary>
/// <param name="Since">When it began, where the program is.</param>
/// <param name="Held">Sessions held there.</param>
/// <param name="Goals">How many goals came along.</param>
/// <param name="AsksConsent">Whether the recipient is asked to agree to go on here.</param>
/// <param name="AsksSignature">Whether they are asked to sign the agreement.</param>
public sealed record ContinuedFacts(DateOnly Since, int Held, int Goals, bool AsksConsent, bool AsksSignature);

/// <summary>An honest place in line (F12).</summary>
/// <param name="Place">1 is next.</param>
/// <param name="Of">How many wait.</param>
/// <param name="Reason">Why the round found nobody.</param>
public sealed record WaitingFacts(int Place, int Of, Phrase Reason);

/// <summary>Whom a manager is asked about.</summary>
/// <param name="Name">Who would be invited.</param>
/// <param name="Role">In which they would be invited.</param>
/// <param name="Ends">When the program ends.</param>
public sealed record QuestionFacts(string Name, ProgramRole Role, DateTimeOffset Ends);

/// <param name="Items">New since the last digest, the oldest first.</param>
/// <param name="Open">How many are open in all.</param>
public sealed record DigestFacts(IReadOnlyList<DigestItem> Items, int Open);

/// <param name="Names">Whom it concerns; empty for what somebody confided.</param>
public sealed record DigestItem(WorkItemKind Kind, IReadOnlyList<string> Names, Uri Link);

/// <param name="Names">Whom it concerns.</param>
/// <param name="Cause">What happened, in the language of who reads it.</param>
/// <param name="Estimate">How long a coordinator is expected to need.</param>
public sealed record WorkItemFacts(WorkItemKind Kind, IReadOnlyList<string> Names, string Cause, TimeSpan Estimate, DateTimeOffset OpenedAt);
