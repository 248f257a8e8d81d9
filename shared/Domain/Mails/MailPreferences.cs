using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>
/// How a person wants to be written to. What they asked for or agreed to (a session, an answer that somebody waits for) comes at once, whatever they chose.
/// </summary>
/// <param name="UnsubscribedFrom">Programs that may not write but for what concerns a commitment.</param>
/// <param name="DigestOn">The day on whose morning the digest comes, where they live.</param>
public sealed record MailPreferences(
    string PersonId,
    IReadOnlyList<string> UnsubscribedFrom,
    MailChoice Messages = MailChoice.AtOnce,
    MailChoice Questions = MailChoice.AtOnce,
    MailChoice Prompts = MailChoice.AtOnce,
    MailChoice News = MailChoice.AtOnce,
    DayOfWeek DigestOn = DayOfWeek.Monday) : IDocument
{
    public static string Type => "mailpreferences";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<MailPreferences> KeyOf(string personId) => new(Partition.Person(personId), "mailpreferences");

    /// <summary>Of who has chosen nothing.</summary>
    public static MailPreferences Usual(string personId) => new(personId, []);

    /// <summary>What they chose for a topic; commitments and dates cannot be chosen.</summary>
    public MailChoice Of(MailTopic topic) => topic switch
    {
        MailTopic.Messages => Messages,
        MailTopic.Questions => Questions,
        MailTopic.Prompts => Prompts,
        MailTopic.News => News,
        _ => MailChoice.AtOnce,
    };
}
