using System.Reflection;
using System.Text.Json;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

/// <summary>The annex that a works council gets names everything that is stored: a new document is told there, or nobody learns of it.</summary>
public sealed class StoredDataListTests
{
    private static readonly Type[] Documents =
    [
        .. new[] { typeof(IDocument).Assembly, typeof(MentorFlow.Orchestrations.Deciding.Decider).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IDocument))),
    ];

    private static readonly ILookup<string, (StoredData Row, IReadOnlyList<string> Fields)> Rows = StoredDataList.All
        .SelectMany(row => row.Parts.Select(part => (part.Type, Row: row, part.Fields)))
        .ToLookup(part => part.Type, part => (part.Row, part.Fields));

    [Fact]
    public void Every_type_of_document_that_is_stored_stands_in_the_annex() =>
        Assert.Equal([], Documents.Select(type => type.Name).Where(name => !Rows.Contains(name)).Order(StringComparer.Ordinal));

    [Fact]
    public void What_stands_in_the_annex_is_stored() =>
        Assert.Equal([], Rows.Select(row => row.Key).Except(Documents.Select(type => type.Name)));

    [Fact]
    public void A_document_stands_in_one_row_or_in_several_with_each_of_its_fields_once()
    {
        foreach (var type in Documents)
        {
            var fields = Rows[type.Name].SelectMany(row => row.Fields).ToList();
            Assert.True(fields.Count > 0 || Rows[type.Name].Count() == 1, $"{type.Name} stands in several rows.");
            Assert.Equal(fields.Distinct(), fields);
            if (fields.Count > 0)
            {
                Assert.All(Rows[type.Name], row => Assert.NotEmpty(row.Fields));
                var stored = JsonSerializer.SerializeToElement(Filled.Of(type), type, MentorFlowJson.Options);
                Assert.Equal([], Missing(stored, "", fields).Select(field => $"{type.Name}.{field}"));
                Assert.Equal([], fields.Where(field => !IsThere(stored, field)).Select(field => $"{type.Name}.{field}"));
            }
        }
    }

    [Fact]
    public void What_goes_by_itself_has_a_span_and_nothing_else_is_said_to()
    {
        var passing = Documents.Where(type => type.GetProperty(nameof(IDocument.TimeToLive), BindingFlags.Public | BindingFlags.Instance) is not null);

        Assert.Equal([], passing.Where(type => Rows[type.Name].Any(row => row.Row.Span is DataSpan.None or DataSpan.TakenBack)).Select(type => type.Name));
        Assert.Equal(
            ["PendingSignal", "SignalMark"],
            Documents.Except(passing)
                .Where(type => Rows[type.Name].Any(row => row.Row.Span is not (DataSpan.None or DataSpan.TakenBack)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_has_somebody_who_sees_it_or_says_that_nobody_does() => Assert.All(
        StoredDataList.All,
        row => Assert.True(row.Readers.Count > 0 && (row.Readers.Count == 1 || !row.Readers.Contains(DataReader.Nobody)), row.Name));

    // A field that is not named itself is named by all that it holds.
    private static IEnumerable<string> Missing(JsonElement stored, string above, IReadOnlyList<string> named) =>
        from field in stored.EnumerateObject()
        let path = above + field.Name
        where !named.Contains(path)
        from missing in field.Value.ValueKind is JsonValueKind.Object && named.Any(one => one.StartsWith($"{path}.", StringComparison.Ordinal))
            ? Missing(field.Value, $"{path}.", named)
            : [path]
        select missing;

    private static bool IsThere(JsonElement stored, string path) => path.Split('.')
        .Aggregate((JsonElement?)stored, (at, name) => at is { } element && element.TryGetProperty(name, out var found) ? found : null) is not null;
}
