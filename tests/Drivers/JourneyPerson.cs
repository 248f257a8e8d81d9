using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Drivers;

/// <summary>Somebody of a journey: who they are at work, and what they say of themselves.</summary>
/// <param name="Language">Which they read, as HR says it.</param>
internal sealed record JourneyPerson(string Name, ProgramRole Role, string Language = "en")
{
    /// <summary>As HR knows it; null where HR knows none.</summary>
    public int? Level { get; init; }

    /// <summary>As they say it, where they are asked.</summary>
    public int OwnLevel { get; init; } = 1;

    public string Site { get; init; } = "Paris";

    /// <summary>How many partners they want at once, where they are asked.</summary>
    public int Places { get; init; } = 1;

    public string FullName => $"{Name} Example";

    public string Email => $"{Name.ToLowerInvariant()}@example.com";
}
