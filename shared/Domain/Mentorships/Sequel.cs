namespace MentorFlow.Domain.Mentorships;

/// <summary>
/// What the members of a mentorship go on with after its end, in a light form: their thread stays open and they meet when they want to. It begins when all
/// want it, and lasts until one ends it. Who did not want it is nobody's to know.
/// </summary>
/// <param name="WantedBy">Person ids of those who want it.</param>
/// <param name="AgreedAt">When all wanted it, UTC; null while not all do.</param>
/// <param name="EndedAt">When one ended it, UTC; null while it goes on.</param>
public sealed record Sequel(IReadOnlyList<string> WantedBy, DateTimeOffset? AgreedAt = null, DateTimeOffset? EndedAt = null)
{
    public bool GoesOn => AgreedAt is not null && EndedAt is null;
}
