using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>Which surveys the members of a mentorship are asked by now: an address can name any, and an answer given before its time would count.</summary>
public static class AskedSurveys
{
    /// <summary>A mail of the morning may be answered although the span ends in the evening.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromDays(1);

    /// <param name="subject">As <see cref="SurveySubject"/> writes it.</param>
    /// <param name="now">UTC.</param>
    public static bool IsAsked(this Mentorship mentorship, SurveyKind kind, string subject, ClosingPolicy closing, DateTimeOffset now) => kind switch
    {
        SurveyKind.Closing => subject == mentorship.MentorshipId && (!mentorship.IsOpen || mentorship.Stage is MentorshipStage.Closing),
        SurveyKind.EarlyEnd => subject == mentorship.MentorshipId && mentorship.Stage is MentorshipStage.Ended,
        SurveyKind.FollowUp => !mentorship.IsOpen
            && SurveySubject.NumberOf(subject) <= closing.FollowUpsAfter.Count
            && !(mentorship.EndedAt + closing.FollowUpsAfter[SurveySubject.NumberOf(subject) - 1] - Early > now),
        _ => mentorship.StartedChecks.Contains((kind, subject)),
    };
}
