using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Changes;

/// <summary>What a mentorship goes by that kept the terms of an earlier version of its program.</summary>
public static class KeptTerms
{
    /// <summary>The program's policy, or the one of the version whose terms the mentorship keeps.</summary>
    public static async Task<ProgramPolicy> PolicyOfAsync(
        this IDocumentStore store, MentoringProgram program, Mentorship? mentorship, CancellationToken cancellation) =>
        mentorship?.Terms?.Kept is { } version
        && await store.FindAsync(ProgramVersion.KeyOf(program.ProgramId, version), cancellation) is { Value.Program.Policy: var kept }
            ? kept
            : program.Policy;
}
