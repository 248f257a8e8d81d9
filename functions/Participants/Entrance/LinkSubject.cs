using MentorFlow.Domain.Links;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>Where a link leads.</summary>
internal static class LinkSubject
{
    /// <returns>A path without any secret; null when the link leads nowhere today.</returns>
    public static string? PathOf(Link link) => (link.Purpose, link.Objects) switch
    {
        (LinkPurpose.Home, _) => "/m",
        (LinkPurpose.Invitation, [var program]) => Paths.Invitation(program),
        (LinkPurpose.ManagerQuestion, [var program, var person]) => Paths.ManagerQuestion(program, person),
        (LinkPurpose.Profile, [var program]) => Paths.Profile(program),
        (LinkPurpose.Training, [var program]) => Paths.Training(program),
        (LinkPurpose.Proposal, [var program, var proposal]) => Paths.Proposal(program, proposal),
        (LinkPurpose.Place, [var program, var question]) => Paths.Place(program, question),
        (LinkPurpose.Talk, [var program]) => Paths.Talk(program),
        (LinkPurpose.Between, [var program]) => Paths.Between(program),
        (LinkPurpose.Choice, [var program, var round]) => Paths.Choice(program, round),
        (LinkPurpose.CircleSeat, [var program, var circle]) => Paths.Seat(program, circle),
        (LinkPurpose.Mentorship, [var program, var mentorship]) => Paths.Mentorship(program, mentorship),
        (LinkPurpose.Agreement, [var program, var mentorship]) => Paths.Agreement(program, mentorship),
        (LinkPurpose.Goals, [var program, var mentorship]) => Paths.Goals(program, mentorship),
        (LinkPurpose.Goals, [var program, var mentorship, var goal]) => Paths.Goal(program, mentorship, goal),
        (LinkPurpose.Certificate, [var program]) => Paths.TrainingCertificate(program),
        (LinkPurpose.Certificate, [var program, var mentorship]) => Paths.Certificate(program, mentorship),
        (LinkPurpose.Session, [var program, var session]) => Paths.Session(program, session),
        (LinkPurpose.Session, [var program, var session, var time]) => Paths.SessionAt(program, session, time),
        (LinkPurpose.DeviceCheck, [var program, var session]) => Paths.DeviceCheck(program, session),
        (LinkPurpose.Event, [var program, var kind]) => Paths.Event(program, kind),
        (LinkPurpose.Event, [var program, var kind, var reply]) => Paths.EventWith(program, kind, reply),
        (LinkPurpose.Speed, [var program, var number]) => Paths.Speed(program, number),
        (LinkPurpose.Meeting, [var program, var meeting]) => Paths.Meeting(program, meeting),
        (LinkPurpose.Introduction, [var program, var introduction, ..]) => Paths.Introduction(program, introduction),
        (LinkPurpose.SkipIntroduction, [var program, _]) => Paths.Introductions(program),
        (LinkPurpose.FollowUp, [var program, var session]) => Paths.FollowUp(program, session),
        (LinkPurpose.Survey, [var program, var kind, var subject]) => Paths.Survey(program, kind, subject),
        (LinkPurpose.Review, [var program, var mentorship, var number]) => Paths.Review(program, mentorship, number),
        (LinkPurpose.Lessons, [var program, var mentorship]) => Paths.Lessons(program, mentorship),
        (LinkPurpose.Feedback, [var program, var mentorship]) => Paths.Feedback(program, mentorship),
        (LinkPurpose.Referral, [var program, var referral]) => Paths.Referral(program, referral),
        (LinkPurpose.SignUp, [var program, var signUp]) => Paths.SignUp(program, signUp),
        (LinkPurpose.PersonalInvitation, [var program, var invitation]) => Paths.PersonalInvitation(program, invitation),
        (LinkPurpose.Ambassador, [var program]) => Paths.Ambassador(program),
        (LinkPurpose.Nomination, [var program, var nomination]) => Paths.Nomination(program, nomination),
        (LinkPurpose.ManagerBrief, [var program]) => Paths.ManagerBrief(program),
        (LinkPurpose.Retrospective, [var program]) => Paths.Retrospective(program),
        (LinkPurpose.Hours, [var year]) => Paths.HoursOf(year),
        (LinkPurpose.Aid, [var aid]) => Paths.Aid(aid),
        (LinkPurpose.Cards, [var program, var stage, var mentorship]) => Paths.Cards(program, stage, mentorship),
        (LinkPurpose.MailChoices, _) => Paths.Mails,
        (LinkPurpose.Consents, _) => Paths.Consents,
        (LinkPurpose.Message, [var program, var message]) => Paths.Message(program, message),
        (LinkPurpose.Concern, [var program]) => Paths.Concern(program),
        (LinkPurpose.Concern, [var program, var mentorship]) => Paths.Concern(program, mentorship),
        (LinkPurpose.Conversation, [var program, var concern]) => Paths.Conversation(program, concern),
        (LinkPurpose.Visits, _) => Paths.Visits,
        (LinkPurpose.Leave, [var program]) => Paths.Leave(program),
        (LinkPurpose.Leave, [var program, var mentorship]) => Paths.Leave(program, mentorship),
        _ => null,
    };
}
