using MentorFlow.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

/// <summary>The statement for a query within a partition.</summary>
internal static class CosmosQuery
{
    /// <summary>Every partition key of a container.</summary>
    public static readonly QueryDefinition Keys = new("SELECT DISTINCT VALUE c.pk FROM c");

    public static QueryDefinition Of(Partition partition, string type, DocumentQuery query)
    {
        var top = query.Limit is null ? "" : $"TOP {query.Limit} ";
        var order = query.Descending ? "DESC" : "ASC";
        return Bind($"SELECT {top}c.body, c._etag FROM c WHERE {Conditions(query)} ORDER BY c.id {order}", partition, type, query);
    }

    /// <summary>How many documents a query gives, its limit aside.</summary>
    public static QueryDefinition CountOf(Partition partition, string type, DocumentQuery query) =>
        Bind($"SELECT VALUE COUNT(1) FROM c WHERE {Conditions(query)}", partition, type, query);

    private static string Conditions(DocumentQuery query)
    {
        var equal = string.Concat(query.Terms.Select((term, i) => $" AND c.body{Path(term.Property)} = @v{i}"));
        var prefix = query.IdPrefix is null ? "" : " AND STARTSWITH(c.id, @prefix)";
        var after = query.After is null ? "" : $" AND c.id {(query.Descending ? "<" : ">")} @after";
        return $"c.pk = @pk AND c.type = @type{prefix}{after}{equal}";
    }

    private static QueryDefinition Bind(string text, Partition partition, string type, DocumentQuery query)
    {
        var statement = new QueryDefinition(text).WithParameter("@pk", partition.Key).WithParameter("@type", type);
        statement = query.IdPrefix is null ? statement : statement.WithParameter("@prefix", query.IdPrefix);
        statement = query.After is null ? statement : statement.WithParameter("@after", query.After);
        return query.Terms.Select((term, i) => (term, i)).Aggregate(statement, (all, next) => all.WithParameter($"@v{next.i}", next.term.Value));
    }

    // In brackets: a property may be named like a word of the language ("value", "order").
    private static string Path(string property) => string.Concat(property.Split('.').Select(name => $"[\"{name}\"]"));
}
