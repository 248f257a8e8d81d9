using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Calls;

/// <summary>The last check of what somebody's calls need (R60, R75): part of their data, and told to their partners as far as it helps them.</summary>
/// <param name="Browser">In which it was made, as far as advice hangs on it; nothing else is kept of the device.</param>
/// <param name="At">UTC.</param>
public sealed record DeviceCheck(string PersonId, DeviceFindings Findings, BrowserFamily Browser, DateTimeOffset At) : IDocument
{
    public static string Type => "devicecheck";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<DeviceCheck> KeyOf(string personId) => new(Partition.Person(personId), "devicecheck");
}
