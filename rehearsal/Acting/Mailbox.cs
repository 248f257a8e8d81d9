using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Where mails arrive: each asks its reader for something, and the reader does it, later, or not at all.</summary>
public sealed class Mailbox(
    World world,
    OnboardingActing onboarding,
    MatchActing match,
    SessionActing sessions,
    PairActing pair,
    SurveyActing surveys,
    EventActing events,
    SpeedActing speed,
    SingleMeetingActing singles,
    IntroductionActing introductions,
    CoordinatorActing coordinator)
{
    public void Arrived(MailOrder mail)
    {
        // What is new, they find in their queue.
        if (mail is { PersonId: MailOrder.Coordinator, WorkItemKey: { } workItem, Template: not MailTemplate.WorkItemOpened })
        {
            coordinator.Told(mail.ProgramId, workItem);
        }
        else if (world.Cast.Find(mail.PersonId) is { } who)
        {
            Read(mail, who);
        }
    }

    private void Read(MailOrder mail, Participant who)
    {
        switch (mail.Template)
        {
            case MailTemplate.Invitation or MailTemplate.InvitationReminder:
                onboarding.Invited(who, mail.ProgramId);
                break;
            case MailTemplate.ProfileReminder:
                onboarding.AskedForProfile(who, mail.ProgramId);
                break;
            case MailTemplate.TrainingInvitation or MailTemplate.TrainingReminder:
                onboarding.AskedToTrain(who, mail.ProgramId);
                break;
            case MailTemplate.RankingQuestion or MailTemplate.RankingReminder:
                match.AskedToRank(who, mail.ProgramId, NumberIn(mail));
                break;
            case MailTemplate.SpeedInvitation:
                speed.Invited(who, mail.ProgramId, NumberIn(mail), mail.EventAt!.Value);
                break;
            case MailTemplate.SpeedAnswers:
                speed.AskedAfterwards(who, mail.ProgramId, NumberIn(mail));
                break;
            case MailTemplate.MeetingAsked or MailTemplate.MeetingAskedReminder:
                singles.AskedForATime(who, mail.ProgramId, mail.Subject!);
                break;
            case MailTemplate.MeetingBooked:
                singles.Booked(who, mail.ProgramId, mail.Subject!);
                break;
            case MailTemplate.MeetingQuestion or MailTemplate.MeetingQuestionReminder:
                singles.AskedAfterwards(who, mail.ProgramId, mail.Subject!);
                break;
            case MailTemplate.MeetSomebody:
                introductions.Introduced(who, mail.ProgramId);
                break;
            case MailTemplate.HaveYouMet:
                introductions.AskedWhetherMet(who, mail.ProgramId, mail.AboutId!);
                break;
            case MailTemplate.ProposalToMentee or MailTemplate.ProposalToMenteeReminder
                or MailTemplate.ProposalToMentor or MailTemplate.ProposalToMentorReminder
                or MailTemplate.ProposalToPeer or MailTemplate.ProposalToPeerReminder:
                match.Proposed(who, mail.ProgramId, mail.ProposalId!);
                break;
            case MailTemplate.CircleOffer or MailTemplate.CircleOfferReminder:
                match.AskedForACircle(who, mail.ProgramId, mail.Subject!);
                break;
            case MailTemplate.Introduction or MailTemplate.AgreementReminder or MailTemplate.CircleWelcome:
                match.AskedForAgreement(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.AgreementChanged or MailTemplate.AgreementChangeReminder or MailTemplate.ProgramChanged or MailTemplate.ProgramChangeReminder:
                pair.AskedForAChange(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.GoalsRequest:
                match.AskedForGoals(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.GoalAnswer:
                match.AskedAboutGoals(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.GoalDue:
                match.AskedHowAGoalGoesOn(who, mail.ProgramId, mail.MentorshipId!, mail.AboutId!);
                break;
            case MailTemplate.SessionInvitation:
                sessions.Invited(who, mail.ProgramId, mail.SessionId!);
                sessions.AskedForTopics(who, mail.ProgramId, mail.SessionId!);
                sessions.AskedAfterPrevious(who, mail.ProgramId, mail.SessionId!);
                break;
            case MailTemplate.SessionAgenda:
                sessions.AskedForTopics(who, mail.ProgramId, mail.SessionId!);
                break;
            case MailTemplate.SessionRescue:
                sessions.Missed(who, mail.ProgramId, mail.SessionId!);
                break;
            case MailTemplate.SessionNewTime:
                sessions.OfferedNewTime(who, mail.ProgramId, mail.SessionId!);
                break;
            case MailTemplate.SessionMet:
                sessions.AskedWhetherMet(who, mail.ProgramId, mail.SessionId!);
                break;
            case MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder or MailTemplate.SessionAdded:
                sessions.AskedAfterwards(who, mail.ProgramId, mail.SessionId!);
                break;
            case MailTemplate.Prompt:
                pair.HadAThought(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.ThreadMessages:
                pair.GotMessages(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.ThreadReplyDue or MailTemplate.WritingTurn:
                pair.RemindedOfAnAnswer(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.WritingQuiet:
                pair.RemindedToWrite(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.FeedbackRequest or MailTemplate.FeedbackWanted:
                pair.AskedForFeedback(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.ReviewReady:
                pair.ReadReview(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.Certificate:
                pair.GotCertificate(who, mail.ProgramId, mail.MentorshipId!);
                break;
            case MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent:
                Invite(who, mail);
                break;
            case MailTemplate.FitCheck:
                surveys.Asked(who, mail.ProgramId, SurveyKind.FitCheck, mail.Subject!);
                break;
            case MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder:
                surveys.Asked(who, mail.ProgramId, SurveyKind.Midpoint, mail.Subject!);
                break;
            case MailTemplate.MentorPulse:
                surveys.Asked(who, mail.ProgramId, SurveyKind.MentorPulse, mail.Subject!);
                break;
            case MailTemplate.WritingCheck:
                surveys.Asked(who, mail.ProgramId, SurveyKind.WritingCheck, mail.Subject!);
                break;
            case MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder:
                surveys.Asked(who, mail.ProgramId, SurveyKind.Closing, mail.Subject!);
                break;
            case MailTemplate.EndedKindly or MailTemplate.PartnerLeft:
                surveys.Asked(who, mail.ProgramId, SurveyKind.EarlyEnd, mail.MentorshipId!);
                break;
            case MailTemplate.EarlyEndSurvey:
                surveys.Asked(who, mail.ProgramId, SurveyKind.EarlyEnd, mail.Subject!);
                break;
            case MailTemplate.FollowUp:
                surveys.Asked(who, mail.ProgramId, SurveyKind.FollowUp, mail.Subject!);
                break;
        }
    }

    private static int NumberIn(MailOrder mail) => int.Parse(mail.Subject!, CultureInfo.InvariantCulture);

    private void Invite(Participant who, MailOrder mail)
    {
        if (EventDecisions.KindOf(mail.Subject ?? mail.Template.ToString()) is { } kind && mail.EventAt is { } startsAt)
        {
            events.Invited(who, mail.ProgramId, kind, startsAt);
        }
    }
}
