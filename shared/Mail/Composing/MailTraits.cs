using MentorFlow.Surveys;

namespace MentorFlow.Mail.Composing;

/// <summary>What is known of a mail by its template alone.</summary>
public static class MailTraits
{
    /// <summary>Whether it belongs to something the recipient agreed to or asked for. The others are news and reminders, which people may stop.</summary>
    public static bool IsTransactional(this MailTemplate template) => template is not (
        MailTemplate.Invitation or MailTemplate.InvitationReminder or MailTemplate.ProfileReminder or MailTemplate.TrainingReminder
        or MailTemplate.GoalsRequest or MailTemplate.SessionFollowUp or MailTemplate.SessionFollowUpReminder or MailTemplate.StallNudge
        or MailTemplate.FitCheck or MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder
        or MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent
        or MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder or MailTemplate.FollowUp);

    /// <summary>Of use now or never.</summary>
    public static bool IsUrgent(this MailTemplate template) => template is MailTemplate.SessionRescue or MailTemplate.SessionNewTime or MailTemplate.NewLink;

    public static bool IsProgramEvent(this MailTemplate template) => template is MailTemplate.LaunchEvent or MailTemplate.MidpointEvent or MailTemplate.ClosingEvent;

    /// <summary>The survey that it asks for; null for other mails.</summary>
    public static SurveyKind? Survey(this MailTemplate template) => template switch
    {
        MailTemplate.FitCheck => SurveyKind.FitCheck,
        MailTemplate.MidpointReview or MailTemplate.MidpointReviewReminder => SurveyKind.Midpoint,
        MailTemplate.ClosingSurvey or MailTemplate.ClosingSurveyReminder => SurveyKind.Closing,
        MailTemplate.FollowUp => SurveyKind.FollowUp,
        _ => null,
    };
}
