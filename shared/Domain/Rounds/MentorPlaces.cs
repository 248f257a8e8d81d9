using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>
/// The places that a mentor gives in all programs together: one is taken here before a mentorship begins, so that of two programs that begin one in the same
/// moment only one has the last.
/// </summary>
/// <param name="Taken">No more than a mentor has mentorships at once.</param>
public sealed record MentorPlaces(string PersonId, IReadOnlyList<TakenPlace> Taken) : IDocument
{
    public static string Type => "mentor-places";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<MentorPlaces> KeyOf(string personId) => new(Partition.Person(personId), "mentor-places");
}

/// <param name="MentorshipId">That begins, or has begun.</param>
/// <param name="ProposalId">That it comes of.</param>
public sealed record TakenPlace(string ProgramId, string MentorshipId, string ProposalId);
