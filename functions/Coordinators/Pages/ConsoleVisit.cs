using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>What every page of the console knows of its reader.</summary>
/// <param name="Name">Of the coordinator.</param>
/// <param name="FormToken">Goes into the forms of this session.</param>
/// <param name="Now">UTC, by the app's clock.</param>
/// <param name="ClockMoves">Whether there is a clock to advance, which is so on Local only.</param>
/// <param name="Done">What the form before this page achieved; null when there was none.</param>
/// <param name="SignOutPath">Where they sign out by following it; null where a form does.</param>
public sealed record ConsoleVisit(string Name, string FormToken, DateTimeOffset Now, bool ClockMoves, string? Done, string? SignOutPath)
{
    /// <summary>How far they see.</summary>
    public required ConsoleScope Scope { get; init; }
}
