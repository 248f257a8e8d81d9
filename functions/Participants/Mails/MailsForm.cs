using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Mails;

/// <summary>Between the choices of a person and the fields of their page.</summary>
internal static class MailsForm
{
    public const string DigestOn = "digestOn";

    /// <summary>What can be chosen, in the order of the page; commitments and dates always come at once.</summary>
    public static IReadOnlyList<MailTopic> Topics { get; } = [MailTopic.Messages, MailTopic.Questions, MailTopic.Prompts, MailTopic.News];

    /// <summary>Days on which a digest can come: nobody is written to for it on a weekend.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static FormState Of(MailPreferences known) => FormState.Of(
    [
        .. Topics.Select(topic => (NameOf(topic), new StringValues(known.Of(topic).ToString()))),
        (DigestOn, new StringValues(known.DigestOn.ToString())),
    ]);

    public static string NameOf(MailTopic topic) => $"topic-{topic}";

    public static Verdict<MailPreferences> Read(IFormCollection form, string personId)
    {
        var chosen = Topics.ToDictionary(topic => topic, topic => Choice.Read<MailChoice>(form[NameOf(topic)]));
        var day = Choice.Read<DayOfWeek>(form[DigestOn]) is { } read && Days.Contains(read) ? read : (DayOfWeek?)null;
        FieldError[] errors =
        [
            .. chosen.Where(one => one.Value is null).Select(one => new FieldError(NameOf(one.Key), "rules.choose-one")),
            .. day is null ? [new FieldError(DigestOn, "rules.choose-one")] : Array.Empty<FieldError>(),
        ];
        return errors.Length > 0
            ? Refusal.Invalid(errors)
            : new MailPreferences(
                personId,
                [],
                chosen[MailTopic.Messages]!.Value,
                chosen[MailTopic.Questions]!.Value,
                chosen[MailTopic.Prompts]!.Value,
                chosen[MailTopic.News]!.Value,
                day!.Value);
    }
}
