using System.Globalization;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Links;

/// <summary>Writes the links of mails: each stands for its reader, is for one purpose, and is over after a time.</summary>
public sealed class LinkWriter(LinkSigner signer, SiteAddress site)
{
    /// <summary>People unsubscribe from old mails too.</summary>
    public static readonly TimeSpan UnsubscribeLife = TimeSpan.FromDays(730);

    /// <summary>A commitment may be kept some time after its day.</summary>
    public static readonly TimeSpan SponsorLife = TimeSpan.FromDays(180);

    /// <summary>As long as somebody may have to show that they were erased.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromDays(3650);

    /// <summary>For coordinators, who sign in there.</summary>
    public Uri Console => site.At("/console");

    /// <summary>Without a secret, for what others may see too.</summary>
    public Uri SessionPage(string programId, string sessionId) => site.At($"/m/s/{programId}/{sessionId}");

    /// <summary>Without a secret, for what others may see too.</summary>
    /// <param name="kind">Of the event.</param>
    public Uri EventPage(string programId, string kind) => site.At($"/m/event/{programId}/{kind}");

    /// <summary>Signed, although it names nobody: who shared pages with somebody knows their random id, and has no right to what was found of them.</summary>
    /// <param name="request">Its id.</param>
    public Uri Erased(string request) => site.At($"/m/erased/{signer.Sign(LinkPurpose.Erased, personId: "", [request], ProofLife)}");

    public Uri Home(string personId) => Write(LinkPurpose.Home, personId);

    /// <summary>To take back all links, for who did not ask for a code.</summary>
    public Uri Visits(string personId) => Write(LinkPurpose.Visits, personId);

    public Uri Invitation(string personId, string programId) => Write(LinkPurpose.Invitation, personId, programId);

    /// <param name="personId">Of whom it is about.</param>
    public Uri ManagerQuestion(string managerId, string programId, string personId) => Write(LinkPurpose.ManagerQuestion, managerId, programId, personId);

    public Uri Profile(string personId, string programId) => Write(LinkPurpose.Profile, personId, programId);

    public Uri Training(string personId, string programId) => Write(LinkPurpose.Training, personId, programId);

    public Uri TrainingCertificate(string personId, string programId) => Write(LinkPurpose.Certificate, personId, programId);

    public Uri Proposal(string personId, string programId, string proposalId) => Write(LinkPurpose.Proposal, personId, programId, proposalId);

    /// <summary>To the question for one more place.</summary>
    public Uri Place(string personId, string programId, string questionId) => Write(LinkPurpose.Place, personId, programId, questionId);

    /// <summary>To say when a talk suits.</summary>
    public Uri Talk(string personId, string programId) => Write(LinkPurpose.Talk, personId, programId);

    /// <summary>To say whom one would rather have, before a round is solved.</summary>
    public Uri Choice(string personId, string programId, int round) =>
        Write(LinkPurpose.Choice, personId, programId, round.ToString(CultureInfo.InvariantCulture));

    /// <summary>To say whether one wants to be in a circle.</summary>
    public Uri CircleSeat(string personId, string programId, string circleId) => Write(LinkPurpose.CircleSeat, personId, programId, circleId);

    /// <summary>To what a mentor can do between mentees.</summary>
    public Uri Between(string personId, string programId) => Write(LinkPurpose.Between, personId, programId);

    public Uri Mentorship(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Mentorship, personId, programId, mentorshipId);

    public Uri Agreement(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Agreement, personId, programId, mentorshipId);

    public Uri Goals(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Goals, personId, programId, mentorshipId);

    public Uri Goal(string personId, string programId, string mentorshipId, string goalId) =>
        Write(LinkPurpose.Goals, personId, programId, mentorshipId, goalId);

    public Uri Certificate(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Certificate, personId, programId, mentorshipId);

    /// <summary>To one's hours of a year.</summary>
    public Uri Hours(string personId, string year) => Write(LinkPurpose.Hours, personId, year);

    public Uri Session(string personId, string programId, string sessionId) => Write(LinkPurpose.Session, personId, programId, sessionId);

    /// <param name="time">Which of the times that are offered: the page shows it first.</param>
    public Uri Session(string personId, string programId, string sessionId, string time) =>
        Write(LinkPurpose.Session, personId, programId, sessionId, time);

    /// <summary>To try camera and microphone before a session.</summary>
    public Uri DeviceCheck(string personId, string programId, string sessionId) => Write(LinkPurpose.DeviceCheck, personId, programId, sessionId);

    /// <param name="kind">Of the event.</param>
    public Uri Event(string personId, string programId, string kind) => Write(LinkPurpose.Event, personId, programId, kind);

    /// <param name="kind">Of the event.</param>
    /// <param name="reply">Which the page takes with one tap.</param>
    public Uri Event(string personId, string programId, string kind, EventReply reply) =>
        Write(LinkPurpose.Event, personId, programId, kind, reply.ToString());

    /// <summary>To a speed-mentoring event.</summary>
    public Uri Speed(string personId, string programId, int number) => Write(LinkPurpose.Speed, personId, programId, NumberOf(number));

    /// <summary>The same without a secret, for what others may see too.</summary>
    public Uri SpeedPage(string programId, int number) => site.At($"/m/speed/{programId}/{NumberOf(number)}");

    /// <summary>To a single meeting.</summary>
    public Uri Meeting(string personId, string programId, string bookingId) => Write(LinkPurpose.Meeting, personId, programId, bookingId);

    /// <summary>The same without a secret, for what others may see too.</summary>
    public Uri MeetingPage(string programId, string bookingId) => site.At($"/m/meeting/{programId}/{bookingId}");

    /// <summary>To whom one is to meet.</summary>
    public Uri Introduction(string personId, string programId, string introductionId) =>
        Write(LinkPurpose.Introduction, personId, programId, introductionId);

    /// <summary>The same with the question whether one has, which one tap answers.</summary>
    public Uri HaveMet(string personId, string programId, string introductionId) =>
        Write(LinkPurpose.Introduction, personId, programId, introductionId, "met");

    /// <summary>To leave out the next introduction with one tap.</summary>
    /// <param name="round">Number of the one after which it was written: later it leaves out nothing.</param>
    public Uri SkipIntroduction(string personId, string programId, int round) =>
        Write(LinkPurpose.SkipIntroduction, personId, programId, NumberOf(round));

    public Uri FollowUp(string personId, string programId, string sessionId) => Write(LinkPurpose.FollowUp, personId, programId, sessionId);

    public Uri Survey(string personId, string programId, SurveyKind kind, string subject) =>
        Write(LinkPurpose.Survey, personId, programId, kind.ToString(), subject);

    /// <summary>To what the members said in a review.</summary>
    /// <param name="number">From 1.</param>
    public Uri Review(string personId, string programId, string mentorshipId, int number) =>
        Write(LinkPurpose.Review, personId, programId, mentorshipId, number.ToString(CultureInfo.InvariantCulture));

    public Uri Lessons(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Lessons, personId, programId, mentorshipId);

    public Uri Feedback(string personId, string programId, string mentorshipId) => Write(LinkPurpose.Feedback, personId, programId, mentorshipId);

    /// <summary>To the question whether somebody wants to be introduced.</summary>
    public Uri Referral(string personId, string programId, string referralId) => Write(LinkPurpose.Referral, personId, programId, referralId);

    /// <summary>Confirms that somebody asked to take part.</summary>
    public Uri SignUp(string personId, string programId, string signUpId) => Write(LinkPurpose.SignUp, personId, programId, signUpId);

    public Uri PersonalInvitation(string personId, string programId, string invitationId) =>
        Write(LinkPurpose.PersonalInvitation, personId, programId, invitationId);

    public Uri Ambassador(string personId, string programId) => Write(LinkPurpose.Ambassador, personId, programId);

    public Uri Nomination(string personId, string programId, string nominationId) => Write(LinkPurpose.Nomination, personId, programId, nominationId);

    /// <summary>To say that one's manager is to get no brief.</summary>
    public Uri ManagerBrief(string personId, string programId) => Write(LinkPurpose.ManagerBrief, personId, programId);

    /// <summary>Without a secret, for everybody: where people sign up.</summary>
    /// <param name="channel">By which link they come.</param>
    public Uri Join(string programId, string channel) => site.At($"/m/join/{programId}/{channel}");

    /// <summary>For a sponsor, to say that a commitment is kept: works with one POST, without a visit.</summary>
    /// <param name="act">Which commitment.</param>
    public Uri Sponsor(string programId, string act) =>
        site.At($"/m/sponsor/{programId}/{signer.Sign(LinkPurpose.Sponsor, personId: "", [programId, act], SponsorLife)}");

    /// <summary>To say what one thinks of a program.</summary>
    public Uri Retrospective(string personId, string programId) => Write(LinkPurpose.Retrospective, personId, programId);

    /// <summary>For a sponsor, to say what they think of a program: without a visit.</summary>
    /// <param name="number">Counts the looks back of the program, from 1.</param>
    public Uri SponsorRetrospective(string programId, int number) => site.At(
        $"/m/look-back-of-sponsor/{programId}/{signer.Sign(LinkPurpose.SponsorRetrospective, personId: "", [programId, NumberOf(number)], SponsorLife)}");

    /// <summary>For a sponsor, to the report of a month: without a visit.</summary>
    /// <param name="month">"2027-03".</param>
    public Uri SponsorReport(string programId, string month) =>
        site.At($"/m/report/{programId}/{signer.Sign(LinkPurpose.SponsorReport, personId: "", [programId, month], SponsorLife)}");

    /// <summary>For coordinators, who sign in there: the results of a program.</summary>
    public Uri Results(string programId) => site.At($"/console/programs/{programId}/results");

    /// <summary>To an aid of one screen.</summary>
    /// <param name="aid">Its id.</param>
    public Uri Aid(string personId, string aid) => Write(LinkPurpose.Aid, personId, aid);

    /// <summary>To the cards of one screen for a stage of a mentorship.</summary>
    public Uri Cards(string personId, string programId, CardStage stage, string mentorshipId) =>
        Write(LinkPurpose.Cards, personId, programId, CardStages.NameOf(stage), mentorshipId);

    /// <summary>To what a coordinator wrote.</summary>
    public Uri Message(string personId, string programId, string message) => Write(LinkPurpose.Message, personId, programId, message);

    /// <summary>"Something is wrong" (R92).</summary>
    /// <param name="mentorshipId">Null when it is about the program.</param>
    public Uri Concern(string personId, string programId, string? mentorshipId = null) =>
        mentorshipId is null ? Write(LinkPurpose.Concern, personId, programId) : Write(LinkPurpose.Concern, personId, programId, mentorshipId);

    /// <summary>To what somebody confided or asked, and what came back.</summary>
    public Uri Conversation(string personId, string programId, string concernId) => Write(LinkPurpose.Conversation, personId, programId, concernId);

    /// <summary>For whom a program names for concerns: to one of them, without a visit.</summary>
    /// <param name="mark">Of the address that the link goes to: whoever was replaced reads nothing.</param>
    public Uri Safeguarding(string programId, string concernId, string mark) =>
        site.At($"/m/safeguarding/{programId}/{signer.Sign(LinkPurpose.Safeguarding, personId: "", [programId, concernId, mark])}");

    /// <param name="mentorshipId">Null to leave the program.</param>
    public Uri Leave(string personId, string programId, string? mentorshipId = null) =>
        mentorshipId is null ? Write(LinkPurpose.Leave, personId, programId) : Write(LinkPurpose.Leave, personId, programId, mentorshipId);

    /// <summary>To what one agreed to, to agree anew or to take it back.</summary>
    public Uri Consents(string personId) => Write(LinkPurpose.Consents, personId);

    /// <summary>To choose what comes at once, in the digest or not at all.</summary>
    public Uri MailChoices(string personId) => Write(LinkPurpose.MailChoices, personId);

    /// <summary>Puts off what a mail asks for, with one tap and without a visit.</summary>
    public Uri Later(string personId, string programId, Guid mailId) =>
        site.At($"/m/later/{signer.Sign(LinkPurpose.Later, personId, [programId, mailId.ToString("N")])}");

    /// <summary>For List-Unsubscribe (RFC 8058): works with one POST, without a visit.</summary>
    public Uri Unsubscribe(string personId, string programId) =>
        site.At($"/m/u/{signer.Sign(LinkPurpose.Unsubscribe, personId, [programId], UnsubscribeLife)}");

    private static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Uri Write(LinkPurpose purpose, string personId, params IReadOnlyList<string> objects) =>
        site.At($"/m/l/{signer.Sign(purpose, personId, objects)}");
}
