using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
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

    /// <summary>Where the recipient chooses what comes at once, in the digest or not at all; null in a mail to anybody who takes part in nothing.</summary>
    public Uri? Choose { get; init; }

    /// <summary>Where what the mail asks for is put off to a day; null for what cannot be.</summary>
    public Uri? Later { get; init; }
}

/// <summary>Cards of one screen for a point of a mentorship, and the page that has them.</summary>
public sealed record CardsFacts(CardStage Stage, Uri Page);

/// <summary>What one partner may know of the other (R25, R43).</summary>
/// <param name="Goals">In their own words; empty when they wrote none.</param>
/// <param name="Motivation">Likewise.</param>
public sealed record PartnerFacts(string Name, IReadOnlyList<string> Offers, IReadOnlyList<string> Needs, string Goals = "", string Motivation = "")
{
    /// <summary>How much they can give; null for nothing said.</summary>
    public Commitment? Commitment { get; init; }
}

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

    /// <summary>Other times that suit all, for a session that did not come together, or whose agreed date had passed.</summary>
    public IReadOnlyList<TimeFacts> Times { get; init; } = [];

    /// <summary>How it is held where that was set for this one; null where it is held as agreed.</summary>
    public SessionShape? Shape { get; init; }

    /// <summary>What members want to talk about, each with the name of who does.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What the recipient has not said of it yet, once it was held.</summary>
    public FollowUpParts Missing { get; init; } = FollowUpParts.Rating | FollowUpParts.Points;
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
public sealed record MentorshipFacts(DateTimeOffset Ends, bool IsProposed, int Held, EndReason? EndedBecause = null, DateTimeOffset? EndedAt = null)
{
    /// <summary>Whether its members write in place of meeting, or would unless they agree otherwise.</summary>
    public bool IsByWriting { get; init; }

    /// <summary>The end that the program asks about, in place of the one that counts; null where it asks about none.</summary>
    public DateTimeOffset? EndsInstead { get; init; }
}

/// <summary>What an agreement says, in short.</summary>
/// <param name="EveryDays">Days between two sessions.</param>
/// <param name="Minutes">Length of a session.</param>
/// <param name="ReplyWithinDays">Days in which messages are answered.</param>
/// <param name="Channel">Where they meet.</param>
/// <param name="BackupChannel">Where they go when that breaks.</param>
public sealed record TermsFacts(int EveryDays, int Minutes, int ReplyWithinDays, string Channel, string BackupChannel)
{
    /// <summary>Whether they write in place of meeting: then nothing but the time for answers counts of these.</summary>
    public bool IsByWriting { get; init; }

    /// <summary>What dials or opens where they meet; null for a word.</summary>
    public Uri? ChannelAddress { get; init; }

    /// <summary>Likewise.</summary>
    public Uri? BackupAddress { get; init; }

    /// <summary>When they meet first; null once all have signed.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>What it is about, in their words; empty for nothing.</summary>
    public string Focus { get; init; } = "";

    /// <summary>In their words; empty for none.</summary>
    public string Boundaries { get; init; } = "";

    /// <summary>What a proposal says otherwise than what counts.</summary>
    public IReadOnlyList<AgreementTerm> Changed { get; init; } = [];
}

/// <summary>Messages of the pair, of which a mail says who wrote them, how many there are and when, and never the words (R98).</summary>
/// <param name="Senders">"Ada", "Ada and Bo".</param>
/// <param name="Latest">When the last was written, UTC.</param>
public sealed record MessageFacts(string Senders, int Count, DateTimeOffset Latest);

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

/// <summary>How far a program has come.</summary>
/// <param name="Figures">What may be told, each as "pairs" and its number; none while the group is small.</param>
/// <param name="Thanks">The newest first.</param>
public sealed record ProgressFacts(IReadOnlyList<(string What, int Count)> Figures, IReadOnlyList<ThanksFacts> Thanks);

/// <summary>What somebody wrote for everybody in the program to read.</summary>
/// <param name="Name">By which they are called.</param>
public sealed record ThanksFacts(string Name, string Text);

/// <summary>A goal, without its words: they stay with the pair (R98).</summary>
/// <param name="IsOwn">Whether it is the recipient's.</param>
public sealed record GoalFacts(DateOnly Due, bool IsOwn);

/// <summary>An honest place in line (F12).</summary>
/// <param name="Place">1 is next.</param>
/// <param name="Of">How many wait.</param>
/// <param name="Reason">Why the round found nobody.</param>
public sealed record WaitingFacts(int Place, int Of, Phrase Reason);

/// <summary>Words of thanks at the end of a mentorship.</summary>
/// <param name="Name">Of who wrote them; null for somebody who is gone.</param>
public sealed record FarewellFacts(string? Name, string Words);

/// <summary>Whom a manager is asked about.</summary>
/// <param name="Name">Who would be invited.</param>
/// <param name="Role">In which they would be invited.</param>
/// <param name="Ends">Until when it takes their time.</param>
public sealed record QuestionFacts(string Name, ProgramRole Role, DateTimeOffset Ends);

/// <summary>An introduction.</summary>
/// <param name="From">Who suggests it.</param>
/// <param name="Other">To whom the recipient would be introduced, or is.</param>
/// <param name="Address">Of the other; null before both have said yes.</param>
/// <param name="About">What it could be about, in the words of who suggests it; empty before both have said yes.</param>
public sealed record ReferralFacts(string From, string Other, string? Address, string About);

/// <summary>A day that somebody wants their partner to know of.</summary>
/// <param name="Name">Whose day it is.</param>
/// <param name="What">In their words; empty for years of work.</param>
/// <param name="Years">How many years it is since; 0 for the day itself.</param>
public sealed record OccasionFacts(string Name, OccasionKind Kind, string What, int Years);

/// <summary>A prompt in the words of one side.</summary>
/// <param name="Title">Short enough for an inbox.</param>
/// <param name="Text">Each line is a paragraph.</param>
/// <param name="Question">One, to take along.</param>
public sealed record PromptText(string Title, string Text, string Question);

/// <summary>The session before the one that the mail is about, of which the recipient has not said how it was.</summary>
/// <param name="Link">To the one question.</param>
public sealed record PreviousFacts(int Number, Uri Link);

/// <param name="Lines">In the order in which they began to wait.</param>
public sealed record WeekFacts(IReadOnlyList<WeekLine> Lines);

/// <param name="Text">What the mail would have had as its subject.</param>
/// <param name="Program">Its name.</param>
public sealed record WeekLine(string Text, string Program, Uri Link);

/// <param name="Items">New since the last digest, the oldest first.</param>
/// <param name="Open">How many are open in all.</param>
public sealed record DigestFacts(IReadOnlyList<DigestItem> Items, int Open);

/// <param name="Names">Whom it concerns; empty for what somebody confided.</param>
/// <param name="IsLate">Whether an answer that was promised has not come in time.</param>
public sealed record DigestItem(WorkItemKind Kind, IReadOnlyList<string> Names, Uri Link, bool IsLate = false);

/// <param name="Names">Whom it concerns.</param>
/// <param name="Cause">What happened, in the language of who reads it.</param>
/// <param name="Estimate">How long a coordinator is expected to need.</param>
public sealed record WorkItemFacts(WorkItemKind Kind, IReadOnlyList<string> Names, string Cause, TimeSpan Estimate, DateTimeOffset OpenedAt);
