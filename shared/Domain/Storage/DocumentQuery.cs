using System.Linq.Expressions;

namespace MentorFlow.Domain.Storage;

/// <summary>Narrows a query within a partition, as the adapters read it; callers make a <see cref="DocumentQuery{T}"/>.</summary>
/// <param name="IdPrefix">Ids that start so; null for every id of the type.</param>
/// <param name="Limit">The most to return; null for all.</param>
/// <param name="Descending">Highest id first.</param>
/// <param name="After">Only what comes after this id in the order asked for: where the page before ended. Null from the start.</param>
public abstract record DocumentQuery(string? IdPrefix, int? Limit, bool Descending, string? After)
{
    /// <summary>All of them must hold.</summary>
    internal IReadOnlyList<QueryTerm> Terms { get; private protected init; } = [];
}

/// <inheritdoc cref="DocumentQuery"/>
public sealed record DocumentQuery<T>(string? IdPrefix = null, int? Limit = null, bool Descending = false, string? After = null)
    : DocumentQuery(IdPrefix, Limit, Descending, After)
    where T : class, IDocument
{
    /// <summary>Only documents whose property has the value.</summary>
    /// <param name="property">A stored property of the document, or of what it holds: <c>enrollment => enrollment.Stage</c>.</param>
    /// <param name="value">Text, a number, a boolean or an enum.</param>
    /// <exception cref="ArgumentException">The expression is more than a path of properties, or the value of another kind.</exception>
    public DocumentQuery<T> Where<TValue>(Expression<Func<T, TValue>> property, TValue value) =>
        this with { Terms = [.. Terms, QueryTerm.Of(property.Body, value)] };
}
