namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>A column of a list: what it is called, what it says of a row, and by what it is sorted.</summary>
/// <param name="Key">As addresses name it.</param>
/// <param name="Text">For people to read; null or "" leaves the cell empty.</param>
public sealed record Column<TRow>(string Key, string Heading, Func<TRow, string?> Text)
{
    /// <summary>What rows are sorted by, where that is not the text; nothing comes last, whichever way round.</summary>
    public Func<TRow, IComparable?>? Order { get; init; }

    /// <summary>Numbers stand right, in figures of one width.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Where the text leads.</summary>
    public Func<TRow, string?>? Href { get; init; }

    /// <summary>A word that sets a row apart, beside the text: what it says and of which kind it is.</summary>
    public Func<TRow, (string Text, string Kind)?>? Badge { get; init; }

    /// <summary>What a file says, where that is not the text.</summary>
    public Func<TRow, object?>? Value { get; init; }

    internal IComparable? OrderOf(TRow row) => Order is { } order ? order(row) : Text(row) is { Length: > 0 } text ? Folded.Of(text) : null;
}
