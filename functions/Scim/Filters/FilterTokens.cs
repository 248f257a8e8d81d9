using System.Text.Json;

namespace MentorFlow.Functions.Scim.Filters;

/// <summary>Words, texts and brackets of a filter or a path, one after the other.</summary>
internal sealed class FilterTokens
{
    /// <summary>Far above what any client sends, far below what would hurt.</summary>
    private const int LongestText = 8_000;

    private readonly string text;
    private readonly string fault;
    private int at;

    /// <param name="fault">What the client is told that it is, when it cannot be read: invalidFilter or invalidPath.</param>
    public FilterTokens(string text, string fault)
    {
        (this.text, this.fault) = (text, fault);
        Next = text.Length <= LongestText ? Read() : throw Fault($"It is longer than {LongestText} characters.");
    }

    /// <summary>What has not been taken yet.</summary>
    public FilterToken Next { get; private set; }

    public FilterToken Take()
    {
        var taken = Next;
        Next = Read();
        return taken;
    }

    /// <summary>Takes the word, ignoring case, or nothing.</summary>
    public bool TakeWord(string word)
    {
        var isThere = Next is { Kind: FilterTokenKind.Word } && Next.Text.Equals(word, StringComparison.OrdinalIgnoreCase);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    /// <summary>Takes the bracket, or nothing.</summary>
    public bool TakeBracket(char bracket)
    {
        var isThere = Next.Kind is FilterTokenKind.Bracket && Next.Text[0] == bracket;
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    public ScimFault Fault(string rule) => ScimFault.BadRequest(fault, $"\"{Shortened}\" cannot be read. {rule}");

    private string Shortened => text.Length <= 200 ? text : $"{text[..200]}…";

    private FilterToken Read()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at == text.Length ? new FilterToken(FilterTokenKind.End, "", at)
            : text[at] is '(' or ')' or '[' or ']' ? new FilterToken(FilterTokenKind.Bracket, text[at].ToString(), at++)
            : text[at] == '"' ? ReadText()
            : ReadWord();
    }

    private FilterToken ReadWord()
    {
        var begin = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '[' or ']' or '"'))
        {
            at++;
        }

        return new FilterToken(FilterTokenKind.Word, text[begin..at], begin);
    }

    // As in JSON: an escaped quotation mark does not end it.
    private FilterToken ReadText()
    {
        var begin = at++;
        while (at < text.Length && text[at] != '"')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        if (at >= text.Length)
        {
            throw Fault("A text in it has no end.");
        }

        at++;
        try
        {
            return new FilterToken(FilterTokenKind.Text, JsonSerializer.Deserialize<string>(text.AsSpan(begin, at - begin))!, begin);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Fault("A text in it is not written as in JSON.");
        }
    }
}
