using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Visits;

/// <summary>A code that was mailed, and how often it was tried; the code itself stands nowhere.</summary>
/// <param name="CodeId">Random; of the page that asked, so that a code for one browser is none for another.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="UsedAt">UTC; null until then.</param>
public sealed record VisitCode(string PersonId, string CodeId, DateTimeOffset AskedAt, int Tries = 0, DateTimeOffset? UsedAt = null) : IDocument
{
    /// <summary>ASVS 6.5.5: no longer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public const int MostTries = 5;

    public static string Type => "visit-code";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, CodeId).Id;

    public TimeSpan? TimeToLive => TimeSpan.FromHours(1);

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && Tries < MostTries && now < AskedAt + Life;

    public static Key<VisitCode> KeyOf(string personId, string codeId) => new(Partition.Person(personId), $"visit-code:{codeId}");
}
