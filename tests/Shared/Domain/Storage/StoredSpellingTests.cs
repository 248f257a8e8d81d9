using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Golden;

namespace MentorFlow.Tests.Shared.Domain.Storage;

/// <summary>What is stored stays readable: container, key, id and JSON of every document are held by a file.</summary>
public sealed class StoredSpellingTests
{
    private static readonly JsonSerializerOptions Indented = new(MentorFlowJson.Options) { WriteIndented = true };

    public static TheoryData<string> Documents { get; } = [.. Types().Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_stored_where_and_as_it_ever_was(string name)
    {
        var document = Document(name);

        var stored = $"{document.Partition}/{document.Id}\n{Encoding.UTF8.GetString(Json(document))}\n";
        await GoldenFile.MatchAsync(Path.Combine("Documents", $"{name}.txt"), stored);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_that_is_read_back_is_written_the_same(string name)
    {
        var document = Document(name);

        var read = JsonSerializer.Deserialize(Json(document), document.GetType(), MentorFlowJson.Options)!;

        Assert.Equal(Json(document), Json((IDocument)read));
        Assert.Equal((document.Partition, document.Id), (((IDocument)read).Partition, ((IDocument)read).Id));
    }

    private static IDocument Document(string name) => (IDocument)Filled.Of(Types().Single(type => type.Name == name));

    private static byte[] Json(IDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), Indented);

    private static IEnumerable<Type> Types() =>
        new[] { typeof(IDocument).Assembly, typeof(MentorFlow.Orchestrations.Deciding.Decider).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IDocument)));
}
