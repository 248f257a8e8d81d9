using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Participants.Recruiting;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How people hear of a program, and what comes of it.</summary>
/// <param name="Items">The plan, by day.</param>
/// <param name="Channels">Every link by which people can sign up, with what came by it.</param>
/// <param name="Sponsor">What the sponsor promised; empty without one.</param>
/// <param name="Requests">Who signed up with an address that nobody is known by, the oldest first.</param>
public sealed record CampaignFacts(
    IReadOnlyList<CampaignItemFacts> Items,
    IReadOnlyList<ChannelFacts> Channels,
    IReadOnlyList<SponsorFacts> Sponsor,
    IReadOnlyList<SignUpRequestFacts> Requests);

/// <param name="On">The day for it, where the program is.</param>
/// <param name="DoneAt">UTC; null while it is to be done.</param>
/// <param name="Texts">In every language, ready to be copied.</param>
public sealed record CampaignItemFacts(
    string ItemId,
    CampaignChannel Channel,
    DateOnly On,
    CampaignAudience Audience,
    string Owner,
    DateTimeOffset? DoneAt,
    IReadOnlyList<CampaignText> Texts);

/// <param name="Name">As addresses spell it.</param>
/// <param name="Channel">Null for the link of an ambassador.</param>
/// <param name="Ambassador">Whose link it is; null for the link of a means.</param>
/// <param name="Asked">How many signed up by it.</param>
/// <param name="Confirmed">How many of them confirmed it.</param>
public sealed record ChannelFacts(string Name, CampaignChannel? Channel, PersonRef? Ambassador, Uri Link, int Asked, int Confirmed);

/// <param name="By">The last day for it, where the program is.</param>
/// <param name="DoneAt">UTC; null while it is not.</param>
public sealed record SponsorFacts(SponsorAct Act, DateOnly By, DateTimeOffset? DoneAt, bool IsOverdue);

public sealed record SignUpRequestFacts(string Name, string Email, ProgramRole Role, DateTimeOffset AskedAt);

/// <summary>Who was asked by name, and who speaks for the program.</summary>
/// <param name="Invitations">The newest first.</param>
/// <param name="Inviters">How many each has asked, and how many said yes.</param>
public sealed record CampaignPeopleFacts(
    IReadOnlyList<PersonalInvitationFacts> Invitations, IReadOnlyList<InviterFacts> Inviters, IReadOnlyList<AmbassadorFacts> Ambassadors);

/// <param name="From">Who asked.</param>
/// <param name="OpenedAt">When the link in the mail was followed, UTC; null before.</param>
/// <param name="AnsweredAt">UTC; null before.</param>
public sealed record PersonalInvitationFacts(
    string InvitationId,
    PersonRef Person,
    ProgramRole Role,
    string From,
    PersonalInvitationStage Stage,
    DateTimeOffset SentAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? AnsweredAt);

public sealed record InviterFacts(string From, int Sent, int Accepted);

/// <param name="SignedUp">How many signed up by their link, and confirmed it.</param>
public sealed record AmbassadorFacts(PersonRef Person, AmbassadorStage Stage, DateTimeOffset AskedAt, int SignedUp);
