using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Speed;

/// <summary>Somebody's part in a speed-mentoring event: whether they mean to come, and whether they are there. One small document a person.</summary>
/// <param name="PersonId">Of a walk-in: the id of their <see cref="WalkIn"/>.</param>
/// <param name="Role">On which side they meet.</param>
public sealed record SpeedSeat(string ProgramId, int Number, string PersonId, ProgramRole Role) : IDocument
{
    /// <summary>Whether they said that they come; null for who said nothing. Of another date it says nothing: see <see cref="IsComing"/>.</summary>
    public bool? Comes { get; init; }

    /// <summary>The beginning that they said it of, UTC.</summary>
    public DateTimeOffset? SaidOf { get; init; }

    /// <summary>When they first came, UTC; null for who has not.</summary>
    public DateTimeOffset? CameAt { get; init; }

    /// <summary>When they last gave a sign that they are there, UTC; null for who never did, and for who was missed since.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When they said that they leave, UTC; null while they have not.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>The turns in which they were there and had no pair of their own: who sat out before goes first. Null for none.</summary>
    public IReadOnlyList<int>? IdleIn { get; init; }

    public static string Type => "speed-seat";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, PersonId).Id;

    public static Key<SpeedSeat> KeyOf(string programId, int number, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(number)}{personId}");

    /// <summary>Whether they said that they come at the time that it is now; null for who said nothing of it.</summary>
    public bool? IsComing(SpeedEvent held) => SaidOf == held.At ? Comes : null;

    /// <summary>How the ids of all seats of an event start.</summary>
    public static string PrefixOf(int number) => $"speed-seat:{number}:";
}
