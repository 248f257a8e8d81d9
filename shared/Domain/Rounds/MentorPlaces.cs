using MentorFlow.Domain.People;
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

/// <summary>The same for the places of a mentee and of a peer: each role has a number of its own, and a document of its own.</summary>
/// <param name="Taken">No more than somebody has mentorships at once in the role.</param>
public sealed record RolePlaces(string PersonId, ProgramRole Role, IReadOnlyList<TakenPlace> Taken) : IDocument
{
    public static string Type => "role-places";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Role).Id;

    public static Key<RolePlaces> KeyOf(string personId, ProgramRole role) => new(Partition.Person(personId), $"role-places:{role}");
}

/// <param name="MentorshipId">That begins, or has begun.</param>
/// <param name="ProposalId">That it comes of.</param>
public sealed record TakenPlace(string ProgramId, string MentorshipId, string ProposalId);
