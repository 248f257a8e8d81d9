namespace MentorFlow.Mails.Rendering;

/// <summary>What the texts of mails may name, the same in all of them. A mail has the places of what it is about; the others are not there.</summary>
public static class MailPlaces
{
    /// <summary>Said of who has none as "your partner", so that it is always there; only where there can be one it is worth naming.</summary>
    internal const string Partners = "partners";

    /// <summary>Known of everybody; worth naming while the training is ahead.</summary>
    internal const string TrainingMinutes = "training-minutes";

    private static readonly (string Name, Func<MailContent, object?> Value)[] Known =
    [
        ("name", mail => mail.Recipient.GivenName),
        ("program", mail => mail.ProgramName),
        (Partners, mail => mail.Others),

        // Who wrote what waits on the page of the mentorship.
        ("senders", mail => mail.Messages?.Senders),

        // Whom a manager is asked about; of whom a mail of a campaign speaks.
        ("person", mail => mail.Question?.Name ?? mail.Campaign?.Person),

        // Who would introduce the recipient, and to whom.
        ("from", mail => mail.Referral?.From ?? mail.Campaign?.From),
        ("other", mail => mail.Referral?.Other),

        // Whose day it is.
        ("celebrant", mail => mail.Occasion?.Name),

        // The session, or the event of the program: "first session", "session 3"; its number; when it is, three times in ever fewer words.
        ("session", mail => mail.Session is { } session ? mail.Texts["mail-words.session", ("count", session.Number)] : null),
        ("session-number", mail => mail.Session?.Number),
        ("moment", mail => mail.BeginsAt is { } at ? mail.At(at) : null),
        ("date", mail => mail.BeginsAt is { } at ? mail.On(at) : null),
        ("short-moment", mail => mail.BeginsAt is { } at ? mail.Briefly(at) : null),

        // When the mentorship ends, or has ended.
        ("ends", mail => mail.Mentorship is { } mentorship ? mail.On(mentorship.EndedAt ?? mentorship.Ends) : null),
        ("answer-by", mail => mail.AnswerBy is { } by ? mail.On(by) : null),
        (TrainingMinutes, mail => mail.Training?.Minutes),

        // In line for a match: which place, of how many.
        ("place", mail => mail.Waiting?.Place),
        ("waiting", mail => mail.Waiting?.Of),

        // What a prompt is about, in a few words.
        ("prompt", mail => mail.Prompt?.Title),

        // What a coordinator's message is about, in the coordinator's words.
        ("title", mail => mail.Title),

        // What waits for a coordinator: "A mentorship has not started".
        ("task", mail => mail.WorkItem is { } item ? mail.Texts[$"mail-words.task.{item.Kind}"] : null),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(place => place.Name)];

    public static IReadOnlyList<(string Name, object? Value)> Of(MailContent mail) =>
        [.. Known.Select(place => (place.Name, Value: place.Value(mail))).Where(place => place.Value is not null)];
}
