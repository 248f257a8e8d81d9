using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Links;

/// <summary>Writes the links of mails: each stands for its reader, is for one purpose, and is over after a time.</summary>
public sealed class LinkWriter(LinkSigner signer, SiteAddress site)
{
    /// <summary>People unsubscribe from old mails too.</summary>
    private static readonly TimeSpan UnsubscribeLife = TimeSpan.FromDays(730);

    /// <summary>For coordinators, who sign in there.</summary>
    public Uri Console => site.At("/console");

    /// <summary>Without a secret, for what others may see too.</summary>
    public Uri SessionPage(string programId, string sessionId) => site.At($"/m/s/{programId}/{sessionId}");

    /// <summary>Without a secret, for what others may see too.</summary>
    /// <param name="kind">Of the event.</param>
    public Uri EventPage(string programId, string kind) => site.At($"/m/event/{programId}/{kind}");

    public Uri Home(string personId) => Write(LinkPurpose.Home, personId);

    public Uri Invitation(string personId, string programId) => Write(LinkPurpose.Invitation, personId, programId);

    /// <param name="personId">Of whom it is about.</param>
    public Uri ManagerQuestion(string managerId, string programId, string personId) => Write(LinkPurpose.ManagerQuestion, managerId, programId, personId);

    public Uri Profile(string personId, string programId) => Write(LinkPurpose.Profile, personId, programId);

    public Uri Training(string personId, string programId) => Write(LinkPurpose.Training, personId, programId);

    public Uri TrainingCertificate(string personId, string programId) => Write(LinkPurpose.Certificate, personId, programId);

    public Uri Proposal(string personId, string programId, string proposalId) => Write(LinkPurpose.Proposal, personId, programId, proposalId);

    public Uri Mentorship(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Mentorship, personId, programId, mentorshipId);

    public Uri Agreement(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Agreement, personId, programId, mentorshipId);

    public Uri Goals(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Goals, personId, programId, mentorshipId);

    public Uri Certificate(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Certificate, personId, programId, mentorshipId);

    public Uri Session(string personId, string programId, string sessionId) => Write(LinkPurpose.Session, personId, programId, sessionId);

    /// <param name="time">Which of the times that are offered: the page shows it first.</param>
    public Uri Session(string personId, string programId, string sessionId, string time) =>
        Write(LinkPurpose.Session, personId, programId, sessionId, time);

    /// <summary>To try camera and microphone before a session.</summary>
    public Uri DeviceCheck(string personId, string programId, string sessionId) => Write(LinkPurpose.DeviceCheck, personId, programId, sessionId);

    /// <param name="kind">Of the event.</param>
    public Uri Event(string personId, string programId, string kind) => Write(LinkPurpose.Event, personId, programId, kind);

    public Uri FollowUp(string personId, string programId, string sessionId) => Write(LinkPurpose.FollowUp, personId, programId, sessionId);

    public Uri Survey(string personId, string programId, SurveyKind kind, string subject) =>
        Write(LinkPurpose.Survey, personId, programId, kind.ToString(), subject);

    /// <summary>"Something is wrong" (R92).</summary>
    /// <param name="mentorshipId">Null when it is about the program.</param>
    public Uri Concern(string personId, string programId, string? mentorshipId = null) =>
        mentorshipId is null ? Write(LinkPurpose.Concern, personId, programId) : Write(LinkPurpose.Concern, personId, programId, mentorshipId);

    /// <param name="mentorshipId">Null to leave the program.</param>
    public Uri Leave(string personId, string programId, string? mentorshipId = null) =>
        mentorshipId is null ? Write(LinkPurpose.Leave, personId, programId) : Write(LinkPurpose.Leave, personId, programId, mentorshipId);

    /// <summary>For List-Unsubscribe (RFC 8058): works with one POST, without a visit.</summary>
    public Uri Unsubscribe(string personId, string programId) =>
        site.At($"/m/u/{signer.Sign(LinkPurpose.Unsubscribe, personId, [programId], UnsubscribeLife)}");

    private Uri Write(LinkPurpose purpose, string personId, params IReadOnlyList<string> objects) =>
        site.At($"/m/l/{signer.Sign(purpose, personId, objects)}");
}
