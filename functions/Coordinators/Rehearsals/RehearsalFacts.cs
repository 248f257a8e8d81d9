using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Rehearsals;

/// <summary>How far the rehearsal of a program is, and what the last one came to.</summary>
/// <param name="IsHere">Whether this deployment rehearses by itself; else the files are for the command.</param>
/// <param name="Standing">Null where none was ordered.</param>
/// <param name="Progress">While it runs.</param>
/// <param name="Problem">Why it failed, where that is known.</param>
/// <param name="Summary">Null where none was lived through to its end.</param>
/// <param name="IsOfToday">Whether the program is still the one that the summary is of.</param>
public sealed record RehearsalFacts(
    bool IsHere,
    RehearsalStanding? Standing,
    RehearsalProgress? Progress,
    RehearsalChoice? Choice,
    DateTimeOffset? OrderedAt,
    string? Problem,
    RehearsalSummary? Summary,
    DateTimeOffset? SummaryAt,
    bool IsOfToday);

public enum RehearsalStanding
{
    Running,
    Finished,
    Stopped,
    Failed,

    /// <summary>The app was started again while it ran: it can be ordered again.</summary>
    Cut,
}

public sealed class RehearsalReading(IDocumentStore store, RehearsalFiles files, IRehearsals rehearsals)
{
    public async Task<RehearsalFacts> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        // Asked first: an order that ends in between reads as ended, and never as cut.
        var known = await OrderOfAsync(program.ProgramId, cancellation);
        var progress = known is null ? null : rehearsals.ProgressOf(known.OrderId);
        var order = progress is null ? await OrderOfAsync(program.ProgramId, cancellation) : known;
        var report = (await store.FindAsync(RehearsalReport.KeyOf(program.ProgramId), cancellation))?.Value;
        return new RehearsalFacts(
            rehearsals.AreHere,
            order is null ? null : StandingOf(order, progress),
            order is { State: RehearsalState.Running } ? progress : null,
            order?.Choice,
            order?.OrderedAt,
            order?.Problem,
            report?.Summary,
            report?.At,
            report is not null
                && report.Summary.Program.Definition == RehearsedDefinition.FingerprintOf(await files.DefinitionAsync(program, cancellation)));
    }

    private async Task<RehearsalOrder?> OrderOfAsync(string programId, CancellationToken cancellation) =>
        (await store.FindAsync(RehearsalOrder.KeyOf(programId), cancellation))?.Value;

    private static RehearsalStanding StandingOf(RehearsalOrder order, RehearsalProgress? progress) => order.State switch
    {
        RehearsalState.Finished => RehearsalStanding.Finished,
        RehearsalState.Stopped => RehearsalStanding.Stopped,
        RehearsalState.Failed => RehearsalStanding.Failed,
        _ => progress is null ? RehearsalStanding.Cut : RehearsalStanding.Running,
    };
}
