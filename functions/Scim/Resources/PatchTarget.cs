using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>What the path of an operation leads to.</summary>
/// <param name="Chosen">Which of several values; null for all.</param>
internal sealed record PatchTarget(AttributePlace Place, ScimFilter? Chosen = null)
{
    /// <returns>Null for an attribute that is not kept.</returns>
    /// <exception cref="ScimFault">invalidPath: it cannot be read, or there is no such attribute.</exception>
    public static PatchTarget? Parse(string path, ResourceShape shape)
    {
        var tokens = new FilterTokens(path, ScimFault.InvalidPath);
        var name = tokens.Next is { Kind: FilterTokenKind.Word } ? tokens.Take().Text : throw tokens.Fault("It must begin with a name.");
        if (IsNotKept(name, shape))
        {
            return null;
        }

        var place = shape.Find(name) ?? throw tokens.Fault($"There is no attribute \"{name}\".");
        if (!tokens.TakeBracket('['))
        {
            return tokens.Next.Kind is FilterTokenKind.End ? new PatchTarget(place) : throw tokens.Fault("It goes on behind its end.");
        }

        if (!place.Attribute.IsMultiValued || place.Sub is not null)
        {
            throw tokens.Fault($"\"{place.Attribute.Name}\" has no values to choose from.");
        }

        var chosen = FilterParser.ReadWithin(tokens, place);
        if (tokens.Next is { Kind: FilterTokenKind.Word, Text: ['.', .. var part] })
        {
            tokens.Take();
            place = place with { Sub = place.Attribute.Sub(part) ?? throw tokens.Fault($"\"{place.Attribute.Name}\" has no part \"{part}\".") };
        }

        return tokens.Next.Kind is FilterTokenKind.End ? new PatchTarget(place, chosen) : throw tokens.Fault("It goes on behind its end.");
    }

    /// <summary>Attributes of the RFC that a client maps without having been asked to, and of schemas that are not ours.</summary>
    private static bool IsNotKept(string name, ResourceShape shape)
    {
        var bare = name.StartsWith($"{shape.Core.Id}:", StringComparison.OrdinalIgnoreCase) ? name[(shape.Core.Id.Length + 1)..] : name;
        return shape.NotKept.Contains(bare.Split('.')[0], StringComparer.OrdinalIgnoreCase)
            || (name.StartsWith("urn:", StringComparison.OrdinalIgnoreCase)
                && !shape.Schemas.Any(schema => name.StartsWith(schema.Id, StringComparison.OrdinalIgnoreCase)
                    || (schema.Legacy is { } legacy && name.StartsWith(legacy, StringComparison.OrdinalIgnoreCase))));
    }
}
