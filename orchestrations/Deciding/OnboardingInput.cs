using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What the way of one person into a program begins with.</summary>
/// <param name="Invitation">Counts those of the person into the program, from 1.</param>
public sealed record OnboardingInput(string ProgramId, string PersonId, ProgramPolicy Policy, int Invitation = 1);
