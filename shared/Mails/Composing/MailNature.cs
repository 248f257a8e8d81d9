using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Mails.Composing;

/// <summary>What kind of mail a template is.</summary>
internal static class MailNature
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    extension(MailOrder order)
    {
        /// <summary>Which survey the mail asks for, and about what; null when it asks for none.</summary>
        public (SurveyKind Kind, string Subject)? Survey => order switch
        {
            { Template: MailTemplate.FitCheck } => (SurveyKind.FitCheck, order.AskedAbout),
            { Template: MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder } => (SurveyKind.Midpoint, order.AskedAbout),
            { Template: MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder } => (SurveyKind.Closing, order.AskedAbout),
            { Template: MailTemplate.FollowUp } => (SurveyKind.FollowUp, order.AskedAbout),
            _ => null,
        };

        private string AskedAbout => order.Subject ?? order.MentorshipId ?? "";
    }

    /// <summary>Who does not want it can unsubscribe. What remains concerns a commitment, an answer that somebody waits for, or safety: the fit check is how people who are not at ease are heard.</summary>
    public static bool IsOptional(this MailTemplate template) => template is
        MailTemplate.Invitation or MailTemplate.InvitationReminder or MailTemplate.ProfileReminder or MailTemplate.TrainingReminder
        or MailTemplate.ProposalToMenteeReminder or MailTemplate.ProposalToMentorReminder
        or MailTemplate.GoalsRequest or MailTemplate.SessionAgenda
        or MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder or MailTemplate.StallNudge
        or MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder
        or MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent
        or MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder or MailTemplate.FollowUp;

    /// <summary>Whether it would come too late after a night.</summary>
    public static bool IsUrgent(this MailCase mail, DateTimeOffset now) => mail.Order.Template switch
    {
        MailTemplate.SessionReminder or MailTemplate.SessionRescue or MailTemplate.SessionNewTime or MailTemplate.NewLink => true,
        MailTemplate.SessionInvitation or MailTemplate.SessionMoved or MailTemplate.SessionCancelled => mail.Session!.StartsAt - now < Soon,
        _ => false,
    };

    public static bool IsUrgent(this WorkItem item) => item.Kind is WorkItemKind.ConcernRaised;
}
