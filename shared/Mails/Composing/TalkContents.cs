using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Looks at what was before a session, and says what helps to prepare it.</summary>
internal static class TalkContents
{
    /// <summary>How much later an hour is that is looked for where somebody was late twice.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(30);

    /// <param name="texts">In the language of the recipient.</param>
    public static TalkFacts Of(Session session, MailCase mail, LinkWriter links, Texts texts, DateTimeOffset now)
    {
        var asks = Lateness.SuggestsAnotherHour(mail.Before);
        return new TalkFacts(
            StepsOf(mail, texts),
            new Icebreakers(texts.Content.Icebreakers).For(session.MentorshipId, session.Number),
            Conversation.QuestionFor(session.Number) is { } question ? texts[$"conversation.steps.{question}"] : null)
        {
            AsksForAnotherHour = asks,
            Later = asks ? LaterOf(session, mail, links, now) : null,
        };
    }

    private static IReadOnlyList<string> StepsOf(MailCase mail, Texts texts) => SessionHistory.LastHeld(mail.Before) is { } last
        ? [.. FollowUpDecisions.Steps(last).Select(step => Say(step.PersonId, step.Summary, mail, texts))]
        : [];

    private static string Say(string personId, SessionSummary summary, MailCase mail, Texts texts)
    {
        var name = mail.Partners.Select(partner => partner.Person).Prepend(mail.Recipient).FirstOrDefault(person => person.PersonId == personId)?.CallName
            ?? texts["mail-words.somebody-gone"];
        return summary.By is { } by
            ? texts["mail-words.step-by", ("name", name), ("step", summary.NextStep), ("date", by)]
            : texts["mail-words.step", ("name", name), ("step", summary.NextStep)];
    }

    private static TimeFacts? LaterOf(Session session, MailCase mail, LinkWriter links, DateTimeOffset now) =>
        SessionHours.Nearest(mail.Clocks, TimeSpan.FromMinutes(session.Minutes), session.StartsAt + Later, now) is { } time && time != session.StartsAt
            ? new TimeFacts(time, links.Session(mail.PersonId, mail.ProgramId, session.SessionId, SessionTimes.Write(time)))
            : null;
}
