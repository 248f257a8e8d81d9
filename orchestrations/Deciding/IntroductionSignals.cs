using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What the instance begins with that introduces people of a program to each other.</summary>
/// <param name="From">When introductions were switched on, UTC: by it the instance is known.</param>
public sealed record IntroductionsBegin(string ProgramId, DateTimeOffset From, WorkItemPolicy WorkItems);

/// <summary>What a program that starts, changes or ends means for the instance that introduces its people to each other.</summary>
internal static class IntroductionSignals
{
    // By name: it belongs to a noun above.
    private const string Orchestrator = "IntroductionsOrchestrator";

    /// <returns>Nothing for a program without introductions.</returns>
    public static IReadOnlyList<Signal> Begin(MentoringProgram program) => program is { Introductions: not null, IntroductionsFrom: { } from }
        ? [Signals.Start(Orchestrator, IdOf(program.ProgramId, from), new IntroductionsBegin(program.ProgramId, from, program.Policy.WorkItems))]
        : [];

    /// <summary>They were switched on or off, or have another rhythm.</summary>
    public static IReadOnlyList<Signal> Follow(MentoringProgram before, MentoringProgram after) =>
        before.IntroductionsFrom is null ? Begin(after)
        : before.Introductions == after.Introductions ? []
        : [.. Moved(before)];

    /// <summary>Has it looked at what is due now.</summary>
    public static IEnumerable<Signal> Moved(MentoringProgram program) =>
        program.IntroductionsFrom is { } from ? [Signals.Raise(IdOf(program.ProgramId, from), new IntroductionsMoved())] : [];

    /// <summary>The program is over, and they with it.</summary>
    public static IEnumerable<Signal> End(MentoringProgram program, EndReason because) =>
        program.IntroductionsFrom is { } from ? [Signals.Raise(IdOf(program.ProgramId, from), new Ended(because))] : [];

    private static string IdOf(string programId, DateTimeOffset from) => InstanceIds.Introductions(programId, from);
}
