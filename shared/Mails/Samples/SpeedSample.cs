using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Samples;

/// <summary>A speed-mentoring event that does not exist.</summary>
internal static class SpeedSample
{
    public static SpeedFacts Of(MailTemplate template, DateTimeOffset at, Texts texts) => new(
        at, at.AddMinutes(58), Turns: 6, Minutes: 8, SpeedPlace.Provider, at.AddHours(-1), at.AddMinutes(58) + SpeedEvent.AnswersFor)
    {
        Announcement = template is MailTemplate.SpeedInvitation ? texts["mail-samples.message"] : null,
        Names = template is MailTemplate.SpeedAnswers or MailTemplate.SpeedAgain ? ["Ada King", "Bo Lind"] : [],
    };
}
