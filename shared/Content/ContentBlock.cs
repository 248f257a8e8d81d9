namespace MentorFlow.Content;

/// <summary>A part of a text: what stands between two empty lines.</summary>
/// <param name="Line">In its file, from 1.</param>
public abstract record ContentBlock(int Line)
{
    /// <summary>Its words, line by line, with their marks of bold and italics.</summary>
    public abstract IReadOnlyList<string> Lines { get; }
}

public sealed record ParagraphBlock(int Line, IReadOnlyList<string> Lines) : ContentBlock(Line)
{
    public override IReadOnlyList<string> Lines { get; } = Lines;

    public string Text => string.Join(' ', Lines);
}

/// <param name="IsNumbered">Whether the order of its items counts.</param>
public sealed record ListBlock(int Line, IReadOnlyList<ListItem> Items, bool IsNumbered) : ContentBlock(Line)
{
    public override IReadOnlyList<string> Lines => [.. Items.Select(item => item.Text)];
}

/// <param name="IsTicked">Whether a box before it is ticked; null where there is no box.</param>
public sealed record ListItem(int Line, string Text, bool? IsTicked);

/// <summary>What somebody says or is asked.</summary>
public sealed record QuoteBlock(int Line, IReadOnlyList<string> Lines) : ContentBlock(Line)
{
    public override IReadOnlyList<string> Lines { get; } = Lines;

    public string Text => string.Join(' ', Lines);
}

/// <param name="Rows">The first holds the names of the columns.</param>
public sealed record TableBlock(int Line, IReadOnlyList<IReadOnlyList<string>> Rows) : ContentBlock(Line)
{
    public override IReadOnlyList<string> Lines => [.. Rows.Select(row => string.Join(' ', row))];
}
