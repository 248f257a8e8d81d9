using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Samples;

/// <summary>A single meeting that does not exist.</summary>
internal static class MeetingSample
{
    public static SingleMeetingFacts Of(MailTemplate template, DateTimeOffset at, Texts texts) => new(
        template is MailTemplate.MeetingAsked or MailTemplate.MeetingAskedReminder ? null : at,
        Minutes: 30,
        texts["meetings.sample.topic"],
        texts["meetings.sample.about"],
        HasChanged: false,
        template is MailTemplate.MeetingCancelled ? MeetingEnd.ByHost : null);
}
