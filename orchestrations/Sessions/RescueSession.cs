using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What is due when those who meet are not together.</summary>
public enum RescueStep
{
    /// <summary>Calls them: they have not come together.</summary>
    Call,

    /// <summary>Calls them: they were together, and the call broke.</summary>
    Break,

    /// <summary>Offers other times.</summary>
    Offer,
}

/// <param name="Sequence">Of the session as its countdown knows it: one that was moved meanwhile needs no help.</param>
/// <param name="After">How long people are left to find back by themselves.</param>
public sealed record RescueOrder(string ProgramId, string SessionId, int Sequence, RescueStep Step, TimeSpan After);

/// <summary>Tells the members of a session what else they can do: on its page at once, by mail, and by text message where they want one.</summary>
public sealed class RescueSession(Decider decider, ITextMessages texts, VideoSettings video)
{
    /// <returns>Since when the call is broken; null when it is not, or never stood.</returns>
    [Function(nameof(RescueSession))]
    public Task<DateTimeOffset?> RunAsync([ActivityTrigger] RescueOrder input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => SessionRescuing.Decide(await ReadAsync(input, token), input, decider.Now),
            cancellation);

    private async Task<RescueFacts> ReadAsync(RescueOrder order, CancellationToken cancellation)
    {
        var session = await decider.LoadStoredAsync(Session.KeyOf(order.ProgramId, order.SessionId), cancellation);
        var texted = new List<string>();
        foreach (var memberId in texts.IsOn ? session.Value.MemberIds : [])
        {
            if (await decider.Store.FindAsync(TextNumber.KeyOf(memberId), cancellation) is not null)
            {
                texted.Add(memberId);
            }
        }

        return new RescueFacts(
            session,
            order.Step is RescueStep.Offer ? await decider.ClocksAsync(session.Value, cancellation) : [],
            texted,
            video.ProofOf(session.Value.Channel));
    }
}
