using System.Text.Json;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>What a decision came to, in a form that is kept and compared: by document, note, instance and mail.</summary>
/// <param name="Writes">By id of the document.</param>
public sealed record DecisionResult(
    IReadOnlyDictionary<string, ResultWrite> Writes,
    IReadOnlyList<ResultNote> Notes,
    IReadOnlyList<ResultSignal> Signals,
    IReadOnlyList<MailOrder> Mails)
{
    public static DecisionResult Of<T>(Decision<T> decision) => new(
        decision.Writes.Writes.ToDictionary(write => write.Id, ResultWrite.Of),
        [.. decision.Notes.Select(note => new ResultNote(note.Actor, note.Decision.Name, note.Subject, note.Outcome))],
        [.. decision.Signals.Select(ResultSignal.Of)],
        decision.Mails);
}

/// <param name="Document">As it is stored; null for a deletion.</param>
public sealed record ResultWrite(WriteKind Kind, object? Document)
{
    public static ResultWrite Of(DocumentWrite write) => new(write.Kind, write.Kind is WriteKind.Delete ? null : write.Document);
}

public sealed record ResultNote(string Actor, string Decision, string Subject, string Outcome);

public sealed record ResultSignal(SignalKind Kind, string InstanceId, string Name, JsonElement? Payload)
{
    public static ResultSignal Of(Signal signal) => new(
        signal.Kind,
        signal.InstanceId,
        signal.Name,
        signal.Payload is null ? null : JsonSerializer.Deserialize<JsonElement>(signal.Payload, MentorFlowJson.Durable));
}
