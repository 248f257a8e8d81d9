using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Filters;

/// <summary>A filter (RFC 7644, 3.4.2.2) whose names have been found in the schemas.</summary>
internal abstract record ScimFilter
{
    /// <param name="Value">A string, a bool, a long or a moment, as the attribute is; null for a comparison with nothing.</param>
    public sealed record Compare(AttributePlace Place, FilterOperator Operator, object? Value) : ScimFilter;

    public sealed record Present(AttributePlace Place) : ScimFilter;

    public sealed record Both(ScimFilter One, ScimFilter Other) : ScimFilter;

    public sealed record Either(ScimFilter One, ScimFilter Other) : ScimFilter;

    public sealed record Not(ScimFilter Of) : ScimFilter;

    /// <summary>One and the same value of the attribute fits.</summary>
    /// <param name="Of">About the parts of a value.</param>
    public sealed record Within(AttributePlace Place, ScimFilter Of) : ScimFilter;
}
