using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>The result of deciding: what to tell the caller, what to save, what to note in the ledger, whom to wake and to write to.</summary>
public sealed record Decision<T>(T Outcome)
{
    /// <summary>Saved together with the notes and the signals, all or nothing; empty when nothing changes.</summary>
    public Batch Writes { get; init; } = new();

    public IReadOnlyList<LedgerNote> Notes { get; init; } = [];

    /// <summary>
    /// Delivered after the save, at least once: at once to an instance that has begun, else when it begins; an interrupted delivery is taken up by
    /// the sweep.
    /// </summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>Ordered after the save, each once: saved with it as the start of an instance that places the order.</summary>
    public IReadOnlyList<MailOrder> Mails { get; init; } = [];
}

/// <param name="Actor">See <see cref="LedgerEntry.Actor"/>.</param>
/// <param name="Inputs">What the decision was made on; hashed, not kept. Null for a decision without inputs.</param>
public sealed record LedgerNote(string Actor, DecisionName Decision, string Subject, string Outcome, object? Inputs = null)
{
    /// <summary>What it was made on, to be kept and hashed in place of <see cref="Inputs"/>; null for a decision that is not made again.</summary>
    public KeptInputs? Kept { get; init; }

    /// <summary>What no later decision changes of the document that it is about; null where nothing is.</summary>
    public SubjectFacts? Facts { get; init; }
}

/// <summary>A wake-up call to a durable instance: an event for a running one, the start of a new one, or of a failed one again.</summary>
/// <param name="Name">Event name; for a start, the orchestrator's name; empty for a restart.</param>
/// <param name="Payload">Serialized JSON of the event or the input.</param>
public sealed record Signal(SignalKind Kind, string InstanceId, string Name, string? Payload);

public enum SignalKind
{
    Raise,
    Start,

    /// <summary>Starts an instance that failed again, under its id and with its input.</summary>
    Restart,
}
