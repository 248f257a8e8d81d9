using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>Makes a recorded decision again, from inputs that were kept and with the code of today; it reads nothing else and saves nothing.</summary>
public interface IReplayer
{
    Replayable By { get; }

    /// <param name="entry">Of the decision.</param>
    /// <param name="inputs">As they were kept.</param>
    Task<Rerun> RunAsync(LedgerEntry entry, JsonElement inputs, CancellationToken cancellation);
}

/// <summary>What a decision comes to today.</summary>
/// <param name="Result">Null where it could not be made again.</param>
/// <param name="Recorded">What it came to then, where that is kept elsewhere than beside the entry.</param>
/// <param name="Because">Why it could not be made again; null where it was.</param>
public sealed record Rerun(object? Result, JsonElement? Recorded = null, ReplayState? Because = null);

/// <summary>For a decision that is a pure function of what is kept beside its entry.</summary>
public sealed class PureReplayer<TInputs>(Replayable by, Func<TInputs, DecisionResult> decide) : IReplayer
{
    public Replayable By => by;

    public Task<Rerun> RunAsync(LedgerEntry entry, JsonElement inputs, CancellationToken cancellation) =>
        Task.FromResult(new Rerun(decide(inputs.Deserialize<TInputs>(MentorFlowJson.Options) ?? throw new JsonException("There are no inputs."))));
}
