using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What the way of one person into a program begins with.</summary>
/// <param name="Invitation">Counts those of the person into the program, from 1.</param>
/// <param name="Agreed">Whether they have said yes already, as those have whose role changed on the way: it begins with the profile.</param>
public sealed record OnboardingInput(string ProgramId, string PersonId, ProgramPolicy Policy, int Invitation = 1, bool Agreed = false);

/// <summary>What the taking in of those who wait for a place begins with.</summary>
public sealed record WaitingListInput(string ProgramId, WorkItemPolicy WorkItems);
