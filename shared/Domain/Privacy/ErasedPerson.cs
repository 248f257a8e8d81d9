using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Stands where somebody was who was erased, so that what others share with them names a former member and no stranger. It says nothing of them.
/// </summary>
/// <param name="PersonId">Random from the beginning; nothing leads from it to a person any more.</param>
/// <param name="At">UTC.</param>
public sealed record ErasedPerson(string PersonId, DateTimeOffset At) : IDocument
{
    public static string Type => "erased-person";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<ErasedPerson> KeyOf(string personId) => new(Partition.Person(personId), "erased-person");
}
