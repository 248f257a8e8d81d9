namespace MentorFlow.Content;

/// <summary>A heading and what stands below it, up to the next one.</summary>
/// <param name="Level">2 for "## …"; 0 for what stands before the first heading.</param>
/// <param name="Heading">Empty before the first heading.</param>
/// <param name="Line">In its file, from 1.</param>
public sealed record ContentSection(int Level, string Heading, int Line, IReadOnlyList<ContentBlock> Blocks)
{
    /// <summary>Everything that stands in lists, in order.</summary>
    public IReadOnlyList<ListItem> Items => [.. Blocks.OfType<ListBlock>().SelectMany(list => list.Items)];

    /// <summary>The same without boxes.</summary>
    public IReadOnlyList<string> Lines => [.. Items.Select(item => item.Text)];

    public IReadOnlyList<string> Paragraphs => [.. Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Text)];

    public IReadOnlyList<string> Quotes => [.. Blocks.OfType<QuoteBlock>().Select(quote => quote.Text)];

    /// <summary>What stands below the heading, safe to be put into a page: all of it was encoded.</summary>
    public string Html => ContentHtml.Of(Blocks);

    public int Words => ContentWords.In(Heading) + Blocks.Sum(block => block.Lines.Sum(ContentWords.In));
}
