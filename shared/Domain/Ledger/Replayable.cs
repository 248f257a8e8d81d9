namespace MentorFlow.Domain.Ledger;

/// <summary>A decision whose inputs are kept, so that it can be made again with the code of today.</summary>
/// <param name="Name">Kept in entries for good, so a name never changes: lower-case letters and dashes.</param>
/// <param name="Version">Of the form of its inputs: one more where older ones can no longer be read.</param>
public sealed record Replayable(string Name, int Version)
{
    public override string ToString() => $"{Name}/{Version}";
}

/// <summary>What a decision was made on and came to, to be kept beside its entry in the ledger.</summary>
/// <param name="PersonIds">Everybody whose facts are in it: each of their keys, once erased, ends it. Empty where there are ids only.</param>
/// <param name="Inputs">All that the decision read, written as JSON.</param>
/// <param name="Result">What it came to; null where the result is kept elsewhere.</param>
public sealed record KeptInputs(Replayable By, IReadOnlyList<string> PersonIds, object Inputs, object? Result);

/// <summary>Facts of a document that no later decision changes while it has the same turn.</summary>
/// <param name="DocumentId">In the partition of the entry.</param>
/// <param name="Turn">Counts how often these facts were made: another invitation, another attempt.</param>
/// <param name="Facts">Written as JSON; only their hash is kept.</param>
public sealed record SubjectFacts(string DocumentId, long Turn, object Facts);

/// <summary>The same in the ledger, to be compared with the document as it stands.</summary>
/// <param name="Hash">SHA-256 (hex) over the canonical JSON of the facts.</param>
public sealed record DocumentFacts(string DocumentId, long Turn, string Hash);
