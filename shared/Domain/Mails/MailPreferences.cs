using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>
/// Which programs may not write to a person but for what concerns a commitment of theirs. What they asked for or agreed to (a session, an answer)
/// still comes.
/// </summary>
public sealed record MailPreferences(string PersonId, IReadOnlyList<string> UnsubscribedFrom) : IDocument
{
    public static string Type => "mailpreferences";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<MailPreferences> KeyOf(string personId) => new(Partition.Person(personId), "mailpreferences");
}
