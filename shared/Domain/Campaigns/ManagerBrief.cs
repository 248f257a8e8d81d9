using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>
/// The manager of a mentee is told once what the program is, unless the mentee would rather not: they hear of it first. Nothing of a mentorship is in it.
/// </summary>
/// <param name="PersonId">The mentee.</param>
/// <param name="ToldAt">When the mentee was told, UTC.</param>
/// <param name="GoesOutAt">When the manager is written to, UTC, if the mentee says nothing.</param>
/// <param name="RefusedAt">When the mentee said no, UTC; null where they did not.</param>
/// <param name="SentAt">When the mail to the manager was ordered, UTC; null before, and where nobody is known as their manager.</param>
public sealed record ManagerBrief(
    string ProgramId,
    string PersonId,
    DateTimeOffset ToldAt,
    DateTimeOffset GoesOutAt,
    DateTimeOffset? RefusedAt = null,
    DateTimeOffset? SentAt = null) : IDocument
{
    public static string Type => "manager-brief";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<ManagerBrief> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"manager-brief:{personId}");

    /// <summary>Whether the mentee can still keep it from going out.</summary>
    public bool CanRefuse(DateTimeOffset now) => RefusedAt is null && SentAt is null && now < GoesOutAt;

    /// <summary>Whether it is to go out now.</summary>
    public static bool IsWanted(MentoringProgram program, Enrollment? mentee, ManagerBrief brief) =>
        program is { Managers: ManagerRole.Brief, Status: ProgramStatus.Running } && mentee is { IsOpen: true } && brief.RefusedAt is null;

    /// <summary>The mentee would rather not.</summary>
    public static Verdict<ManagerBrief> Refuse(ManagerBrief brief, DateTimeOffset now) =>
        brief.RefusedAt is not null ? RefusalReason.AlreadyDone
        : !brief.CanRefuse(now) ? RefusalReason.WrongStage
        : brief with { RefusedAt = now };
}
