using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Occasions;

/// <summary>A day of their own that a member of a mentorship wants the others to know of (R81). Nothing is told that they did not choose.</summary>
/// <param name="PersonId">Whose day it is.</param>
/// <param name="OccasionId">A UUID, made by the form; <see cref="Anniversary"/> for the day on which they were hired.</param>
/// <param name="Day">Where that person lives; for years of work the day on which they were hired.</param>
/// <param name="What">In their words; empty for years of work.</param>
/// <param name="At">When they chose it, UTC.</param>
public sealed record Occasion(
    string PersonId, string ProgramId, string MentorshipId, string OccasionId, OccasionKind Kind, DateOnly Day, string What, DateTimeOffset At) : IDocument
{
    /// <summary>The id of the one that HR's day of hiring makes.</summary>
    public const string Anniversary = "work";

    public const int LongestText = 200;

    public static string Type => "occasion";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, ProgramId, MentorshipId, OccasionId).Id;

    public static Key<Occasion> KeyOf(string personId, string programId, string mentorshipId, string occasionId) =>
        new(Partition.Person(personId), $"{PrefixOf(programId, mentorshipId)}{occasionId}");

    /// <summary>The id prefix of all that one person chose for one mentorship.</summary>
    public static string PrefixOf(string programId, string mentorshipId) => $"occasion:{programId}:{mentorshipId}:";
}

public enum OccasionKind
{
    /// <summary>So many years in the organization, by the day that HR says.</summary>
    WorkAnniversary,

    /// <summary>Something that they are glad of.</summary>
    Achievement,
}
