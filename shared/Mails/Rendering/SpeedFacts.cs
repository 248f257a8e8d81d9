using MentorFlow.Domain.Programs;

namespace MentorFlow.Mails.Rendering;

/// <summary>What a mail says of a speed-mentoring event.</summary>
/// <param name="Minutes">Of a turn.</param>
/// <param name="RegistrationUntil">Until when people say whether they come, UTC.</param>
/// <param name="AnswersUntil">Until when they can say whom they want to meet again, UTC.</param>
public sealed record SpeedFacts(
    DateTimeOffset At,
    DateTimeOffset EndsAt,
    int Turns,
    int Minutes,
    SpeedPlace Place,
    DateTimeOffset RegistrationUntil,
    DateTimeOffset AnswersUntil)
{
    /// <summary>Where people come together in person; null where they do not.</summary>
    public string? Address { get; init; }

    /// <summary>What the coordinator adds; null for nothing.</summary>
    public string? Announcement { get; init; }

    /// <summary>Whether it was announced otherwise before.</summary>
    public bool HasChanged { get; init; }

    /// <summary>Whom the recipient has met and said nothing of, or with whom it is mutual.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
