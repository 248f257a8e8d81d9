using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>A coordinator is asked about a circle that somebody has left.</summary>
/// <param name="People">How many are left.</param>
/// <param name="HostLeft">Whether it was the host.</param>
public sealed record CircleQuestionInput(
    MentorshipKey Mentorship, IReadOnlyList<string> MemberIds, int People, bool HostLeft, WorkItemPolicy WorkItems);
