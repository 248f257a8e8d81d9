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
        var terms = query.Terms;
        var equal = string.Concat(terms.Select((term, i) => $" AND c.body{Path(term.Property)} = @v{i}"));
        var prefix = query.IdPrefix is null ? "" : " AND STARTSWITH(c.id, @prefix)";
        var after = query.After is null ? "" : $" AND c.id {(query.Descending ? "<" : ">")} @after";
        var top = query.Limit is null ? "" : $"TOP {query.Limit} ";
        var statement = new QueryDefinition(
            $"SELECT {top}c.body, c._etag FROM c WHERE c.pk = @pk AND c.type = @type{prefix}{after}{equal} ORDER BY c.id {(query.Descending ? "DESC" : "ASC")}")
            .WithParameter("@pk", partition.Key)
            .WithParameter("@type", type);
        statement = query.IdPrefix is null ? statement : statement.WithParameter("@prefix", query.IdPrefix);
        statement = query.After is null ? statement : statement.WithParameter("@after", query.After);
        return terms.Select((term, i) => (term, i)).Aggregate(statement, (all, next) => all.WithParameter($"@v{next.i}", next.term.Value));
    }

    // In brackets: a property may be named like a word of the language ("value", "order").
    private static string Path(string property) => string.Concat(property.Split('.').Select(name => $"[\"{name}\"]"));
}
