using System.Threading.Channels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Writes down how far the work on a round has come, beside the work, which it does not hold up.</summary>
internal sealed class OrderWatch : IAsyncDisposable
{
    private readonly Channel<RoundPhase> reached = Channel.CreateUnbounded<RoundPhase>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Decider decider;
    private readonly Task writing;
    private RoundOrder order;

    public OrderWatch(Decider decider, RoundOrder order)
    {
        (this.decider, this.order) = (decider, order);
        writing = WriteAsync();
    }

    /// <summary>To be handed to the solver.</summary>
    public Action<SolvingPhase> Solving => phase => Reached(phase switch
    {
        SolvingPhase.Comparing => RoundPhase.Comparing,
        SolvingPhase.Choosing => RoundPhase.Choosing,
        SolvingPhase.Explaining => RoundPhase.Explaining,
        _ => RoundPhase.Weighing,
    });

    /// <summary>Of the order that solves an attempt of a round, which nobody gave.</summary>
    public static OrderWatch OfSolving(Decider decider, string programId, int number)
    {
        var now = decider.Now;
        return new OrderWatch(
            decider,
            new RoundOrder(
                programId, number, RoundOrder.Solving, RoundOrderKind.Solve, Version: 0, Step: null, By: null, now, RoundPhase.Waiting, now));
    }

    public void Reached(RoundPhase phase) => reached.Writer.TryWrite(phase);

    /// <param name="end">What came of it.</param>
    public async Task EndAsync(Func<RoundOrder, DateTimeOffset, RoundOrder> end)
    {
        await DisposeAsync();
        await decider.WriteAsync(new Batch().Upsert(end(order, decider.Now)));
    }

    public async ValueTask DisposeAsync()
    {
        reached.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync()
    {
        await foreach (var phase in reached.Reader.ReadAllAsync())
        {
            order = order.In(phase, decider.Now);
            await decider.WriteAsync(new Batch().Upsert(order));
        }
    }
}
