using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Orchestrations.Introductions;

/// <summary>What introductions by rhythm need.</summary>
public static class IntroductionsComposition
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) => services
        .AddSingleton<IntroductionPeople>()
        .AddSingleton<IntroductionActs>();

    /// <summary>Whether the two may become a pair of the program, by their roles as they are now.</summary>
    public static async Task<bool> CanPairAsync(
        this IDocumentStore store, MentoringProgram program, Introduction introduction, CancellationToken cancellation = default) =>
        await store.FindAsync(Enrollment.KeyOf(program.ProgramId, introduction.OneId), cancellation) is { Value: { IsOpen: true } one }
        && await store.FindAsync(Enrollment.KeyOf(program.ProgramId, introduction.OtherId), cancellation) is { Value: { IsOpen: true } other }
        && IntroductionDecisions.CanPair(program, one.Role, other.Role);
}
