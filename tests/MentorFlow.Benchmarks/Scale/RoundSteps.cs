using System.Diagnostics;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Standalone;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Benchmarks.Scale;

/// <summary>
/// The steps of the review of a large round: how long until a coordinator has an answer, which says where to see how far it has come, and how long until
/// it is worked out in the background.
/// </summary>
internal sealed class RoundSteps(Product product, Round round)
{
    private const string Coordinator = "robin";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly RoundOrderActs orders = product.Host.Services.GetRequiredService<RoundOrderActs>();
    private readonly IDocumentStore store = product.Host.Services.GetRequiredService<IDocumentStore>();

    public async Task RunAsync(Action<string, double> report)
    {
        var pair = new PairOfIds(round.Pairs[0].MenteeId, round.Pairs[0].MentorId);
        await MeasureAsync("preview", RoundOrderKind.Preview, new ReviewStep(ReviewAction.Forbid, pair), report);
        await MeasureAsync("lock", RoundOrderKind.Step, new ReviewStep(ReviewAction.Lock, pair), report);
        await MeasureAsync("forbid", RoundOrderKind.Step, new ReviewStep(ReviewAction.Forbid, pair), report);
    }

    private async Task MeasureAsync(string name, RoundOrderKind kind, ReviewStep step, Action<string, double> report)
    {
        var version = (await store.FindAsync(Round.KeyOf(round.ProgramId, round.Number)))!.Value.Version;
        var begun = Stopwatch.GetTimestamp();
        var ordered = (await orders.OrderAsync(round.ProgramId, round.Number, kind, version, step, Coordinator)).Value!;
        report($"scale.round.{name}.answered_ms", Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        RoundOrder order;
        while (!(order = (await store.FindAsync(Key.Of(ordered)))!.Value).IsOver)
        {
            await Task.Delay(Look);
        }

        report($"scale.round.{name}.done_s", Stopwatch.GetElapsedTime(begun).TotalSeconds);
        if (order.Phase is RoundPhase.Refused)
        {
            throw new InvalidOperationException($"The {name} of a pair was refused: {order.Refused}.");
        }
    }
}
