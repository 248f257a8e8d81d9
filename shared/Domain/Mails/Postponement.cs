using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>Somebody wants to be asked the same on a later day: until then nothing reminds them of it.</summary>
/// <param name="About">What a mail asks for, the same for its reminders.</param>
/// <param name="Until">UTC.</param>
public sealed record Postponement(string PersonId, string About, DateTimeOffset Until) : IDocument
{
    /// <summary>From the last write on.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public static string Type => "postponement";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, About).Id;

    // Nobody may postpone for longer, and a mail that is brought back looks for it.
    public TimeSpan? TimeToLive => Kept;

    public static Key<Postponement> KeyOf(string personId, string about) => new(Partition.Person(personId), $"{Type}:{about}");
}

/// <summary>The days to which a question can be put off with one tap.</summary>
public enum LaterDay
{
    InThreeDays,
    NextMonday,
    InTwoWeeks,
}
