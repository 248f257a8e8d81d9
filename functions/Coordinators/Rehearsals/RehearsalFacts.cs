using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Localization;

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
    bool IsOfToday)
{
    /// <summary>How people take part where an order does not say otherwise; null while programs have shown too little, and the usual rates hold.</summary>
    public ObservedBehavior? Observed { get; init; }

    /// <summary>What the last rehearsal foresaw beside what has happened; null before the program begins.</summary>
    public ForecastComparison? Forecast { get; init; }

    /// <summary>What the last rehearsal says to change, in words.</summary>
    public IReadOnlyList<AdviceInWords> Advice { get; init; } = [];
}

/// <param name="Field">Of the definition: what to change.</param>
/// <param name="What">To do.</param>
/// <param name="Why">With the figures that say so.</param>
public sealed record AdviceInWords(AdviceKind Kind, string Field, string What, string Why)
{
    internal static AdviceInWords Of(RehearsalAdvice advice, Texts texts) =>
        new(advice.Kind, advice.Field, texts.Sentence(AdviceWords.What(advice)), texts.Sentence(AdviceWords.Why(advice)));
}

public enum RehearsalStanding
{
    Running,
    Finished,
    Stopped,
    Failed,

    /// <summary>The app was started again while it ran: it can be ordered again.</summary>
    Cut,
}

public sealed class RehearsalReading(IDocumentStore store, RehearsalFiles files, IRehearsals rehearsals, ForecastReading forecasts)
{
    /// <param name="scope">Of the reader: other programs are not named to them.</param>
    public async Task<RehearsalFacts> ReadAsync(MentoringProgram program, ConsoleScope scope, CancellationToken cancellation)
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
                && report.Summary.Program.Definition == RehearsedDefinition.FingerprintOf(await files.DefinitionAsync(program, cancellation)))
        {
            Observed = (await ObservedAsync(cancellation))?.For(scope.Reads),
            Forecast = report is null ? null : await forecasts.ReadAsync(program, report.Summary, cancellation),
            Advice = [.. (report?.Summary.Advice ?? []).Select(advice => AdviceInWords.Of(advice, Languages.BuiltIn.English))],
        };
    }

    /// <returns>Null while programs have shown too little.</returns>
    public async Task<ObservedBehavior?> ObservedAsync(CancellationToken cancellation) =>
        (await store.FindAsync(ObservedBehavior.Key, cancellation))?.Value;

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
