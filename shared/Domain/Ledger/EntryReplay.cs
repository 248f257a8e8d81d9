using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>What came of making a recorded decision again.</summary>
/// <param name="Changes">What differs from then; empty unless it does.</param>
public sealed record EntryReplay(LedgerEntry Entry, ReplayState State, IReadOnlyList<JsonChange> Changes)
{
    public static EntryReplay Of(LedgerEntry entry, ReplayState state) => new(entry, state, []);

    /// <summary>What stands in place of a value that is not shown.</summary>
    public const string Hidden = "…";

    /// <summary>Whether somebody has to look at it.</summary>
    public bool IsOdd => State is ReplayState.Different or ReplayState.Changed;

    /// <summary>
    /// As coordinators read it: that something differs, and where. What people said of themselves stays out, conflicts and accommodations among it, and so
    /// does a whole document, which holds it.
    /// </summary>
    public EntryReplay ForCoordinators() => this with
    {
        Changes = [.. Changes.Select(change => change with { Before = Shown(change.Path, change.Before), After = Shown(change.Path, change.After) })],
    };

    private static string? Shown(string path, string? value) =>
        value is { Length: > 0 } && (path.Contains(".profile", StringComparison.OrdinalIgnoreCase) || value[0] is '{' or '[') ? Hidden : value;
}

public enum ReplayState
{
    /// <summary>With the code of today it comes to the same.</summary>
    Same,

    /// <summary>With the code of today it comes to something else.</summary>
    Different,

    /// <summary>The key of somebody concerned was erased, and with it the inputs.</summary>
    Erased,

    /// <summary>It is no decision whose inputs are kept, they were too long, or their time is over.</summary>
    NotKept,

    /// <summary>What is kept is not what the entry has the hash of: it was changed, or belongs elsewhere.</summary>
    Changed,

    /// <summary>The key that wraps the keys of people cannot be used now, or could not be used then.</summary>
    NoKey,

    /// <summary>The code of today makes no decision of this kind, or reads no inputs of this form.</summary>
    NoReplayer,
}
