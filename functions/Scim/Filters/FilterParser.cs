using System.Globalization;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Filters;

/// <summary>
/// Reads filters by the grammar of RFC 7644, figure 1: "or" binds weakest, then "and", then "not". Beyond it, values may come without quotation
/// marks, and a part may be named behind a value path (<c>emails[type eq "work"].value eq "x"</c>), as Microsoft Entra ID sends both.
/// </summary>
internal sealed class FilterParser
{
    private const int Deepest = 32;
    private const int MostTerms = 100;

    private readonly FilterTokens tokens;
    private readonly Func<string, AttributePlace?> find;
    private int depth;
    private int terms;

    private FilterParser(FilterTokens tokens, Func<string, AttributePlace?> find) => (this.tokens, this.find) = (tokens, find);

    /// <exception cref="ScimFault">invalidFilter: it cannot be read, or asks for what there is not.</exception>
    public static ScimFilter Parse(string text, ResourceShape shape)
    {
        var tokens = new FilterTokens(text, ScimFault.InvalidFilter);
        var filter = new FilterParser(tokens, shape.Find).ReadEither();
        return tokens.Next.Kind is FilterTokenKind.End ? filter : throw tokens.Fault($"Nothing may stand at character {tokens.Next.At + 1}.");
    }

    /// <summary>Reads what stands between the brackets of a value path, up to the closing one.</summary>
    public static ScimFilter ReadWithin(FilterTokens tokens, AttributePlace place)
    {
        var filter = new FilterParser(tokens, name => PartOf(place, name)).ReadEither();
        return tokens.TakeBracket(']') ? filter : throw tokens.Fault($"\"]\" is missing at character {tokens.Next.At + 1}.");
    }

    private static AttributePlace? PartOf(AttributePlace place, string name) =>
        place.Attribute.Sub(name) is { } sub ? new AttributePlace(Extension: null, sub, Sub: null) : null;

    private ScimFilter ReadEither()
    {
        if (++depth > Deepest)
        {
            throw tokens.Fault($"It is more than {Deepest} levels deep.");
        }

        var filter = ReadBoth();
        while (tokens.TakeWord("or"))
        {
            filter = new ScimFilter.Either(filter, ReadBoth());
        }

        depth--;
        return filter;
    }

    private ScimFilter ReadBoth()
    {
        var filter = ReadOne();
        while (tokens.TakeWord("and"))
        {
            filter = new ScimFilter.Both(filter, ReadOne());
        }

        return filter;
    }

    private ScimFilter ReadOne()
    {
        if (tokens.TakeBracket('('))
        {
            return ReadGroup();
        }

        var word = tokens.Next is { Kind: FilterTokenKind.Word } ? tokens.Take() : throw tokens.Fault($"A name is missing at character {tokens.Next.At + 1}.");
        if (word.Text.Equals("not", StringComparison.OrdinalIgnoreCase) && tokens.TakeBracket('('))
        {
            return new ScimFilter.Not(ReadGroup());
        }

        if (++terms > MostTerms)
        {
            throw tokens.Fault($"It has more than {MostTerms} comparisons.");
        }

        var place = find(word.Text) ?? throw tokens.Fault($"There is no attribute \"{word.Text}\" to compare.");
        return tokens.TakeBracket('[') ? ReadValuePath(place) : ReadComparison(place);
    }

    private ScimFilter ReadGroup()
    {
        var filter = ReadEither();
        return tokens.TakeBracket(')') ? filter : throw tokens.Fault($"\")\" is missing at character {tokens.Next.At + 1}.");
    }

    private ScimFilter.Within ReadValuePath(AttributePlace place)
    {
        if (place.Attribute.Type is not ScimType.Complex || place.Sub is not null)
        {
            throw tokens.Fault($"\"{place.Attribute.Name}\" has no parts to choose by.");
        }

        if (++depth > Deepest)
        {
            throw tokens.Fault($"It is more than {Deepest} levels deep.");
        }

        var chosen = ReadWithin(tokens, place);
        depth--;
        if (tokens.Next is not { Kind: FilterTokenKind.Word, Text: ['.', .. var part] })
        {
            return new ScimFilter.Within(place, chosen);
        }

        tokens.Take();
        var sub = PartOf(place, part) ?? throw tokens.Fault($"\"{place.Attribute.Name}\" has no part \"{part}\".");
        return new ScimFilter.Within(place, new ScimFilter.Both(chosen, ReadComparison(sub)));
    }

    private ScimFilter ReadComparison(AttributePlace place)
    {
        if (tokens.TakeWord("pr"))
        {
            return new ScimFilter.Present(place);
        }

        var word = tokens.Take();
        if (word.Kind is not FilterTokenKind.Word
            || !word.Text.All(char.IsAsciiLetter)
            || !Enum.TryParse<FilterOperator>(word.Text, ignoreCase: true, out var comparison))
        {
            throw tokens.Fault($"An operator (eq, ne, co, sw, ew, gt, ge, lt, le or pr) is missing at character {word.At + 1}.");
        }

        return new ScimFilter.Compare(place, comparison, Fitting(place, comparison, tokens.Take()));
    }

    private object? Fitting(AttributePlace place, FilterOperator comparison, FilterToken token)
    {
        if (token.Kind is not (FilterTokenKind.Text or FilterTokenKind.Word))
        {
            throw tokens.Fault($"A value is missing at character {token.At + 1}.");
        }

        if (token is { Kind: FilterTokenKind.Word, Text: "null" })
        {
            return comparison is FilterOperator.Eq or FilterOperator.Ne ? null : throw tokens.Fault("Nothing is neither more nor less than null.");
        }

        var compared = place.Compared;
        var isEquality = comparison is FilterOperator.Eq or FilterOperator.Ne;
        var isPart = comparison is FilterOperator.Co or FilterOperator.Sw or FilterOperator.Ew;
        return compared.Type switch
        {
            ScimType.Boolean when isEquality && bool.TryParse(token.Text, out var truth) => truth,
            ScimType.Integer when !isPart && long.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            ScimType.DateTime when !isPart && Moments.Parse(token.Text) is { } moment => moment,
            ScimType.String or ScimType.Reference => token.Text,
            ScimType.DateTime when isPart => token.Text,
            ScimType.Complex => throw tokens.Fault($"Of \"{compared.Name}\" only a part can be compared."),
            _ => throw tokens.Fault($"\"{token.Text}\" cannot be compared so with \"{compared.Name}\"."),
        };
    }
}
