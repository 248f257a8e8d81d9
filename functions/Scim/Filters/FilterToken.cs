namespace MentorFlow.Functions.Scim.Filters;

/// <param name="Text">A text without its quotation marks and escapes.</param>
/// <param name="At">Place of its first character, from 0.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int At);

internal enum FilterTokenKind
{
    Word,
    Text,
    Bracket,
    End,
}
