using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Who is back in the pool of a program to which no matching round is to come.</summary>
/// <param name="MentorshipId">Of the one that has ended.</param>
/// <param name="Asked">What makes it another question about the same mentorship; null for the first.</param>
public sealed record RematchInput(
    string ProgramId, string MentorshipId, IReadOnlyList<string> PersonIds, WorkItemPolicy WorkItems, string? Asked = null)
{
    /// <summary>Names the question among all of its program.</summary>
    public string Question => Asked ?? MentorshipId;
}
