using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Enrollments;

/// <summary>
/// A profile that somebody has begun and not saved: the fields of the form as they stood, right or wrong. Nobody else sees it, and matching reads
/// nothing of it. It stands beside the enrollment, so that saving the profile and removing this is one step.
/// </summary>
/// <param name="Fields">What was in each, by its name.</param>
/// <param name="KeptAt">UTC.</param>
public sealed record ProfileDraft(
    string ProgramId, string PersonId, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, DateTimeOffset KeptAt) : IDocument
{
    /// <summary>From the last time it was kept on.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static string Type => "profile-draft";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public TimeSpan? TimeToLive => Kept;

    public static Key<ProfileDraft> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"profile-draft:{personId}");
}
