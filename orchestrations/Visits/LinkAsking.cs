using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Visits;

/// <summary>
/// Takes down that somebody asked for a link, and looks at nothing: whether an address is known takes no time before the answer (ASVS 6.3.8). One address
/// is written to once in a quarter of an hour, however often and from wherever it is asked.
/// </summary>
public sealed class LinkAsking(Decider decider)
{
    private const int QuarterSeconds = 900;

    /// <param name="email">As somebody typed it; what can be no address leads nowhere.</param>
    public Task<bool> AskAsync(string email, CancellationToken cancellation = default)
    {
        var key = PersonId.EmailKey(email);
        var quarter = (decider.Now.ToUnixTimeSeconds() / QuarterSeconds).ToString(CultureInfo.InvariantCulture);
        return decider.DecideAsync(
            Partition.Lookup(key),
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Signals = [Signals.Start(nameof(NewLinkOrchestrator), InstanceIds.NewLink(key, quarter), new NewLinkInput(key, quarter))],
            }),
            cancellation);
    }
}
