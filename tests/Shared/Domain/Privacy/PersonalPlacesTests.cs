using System.Reflection;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

/// <summary>The table of what erasure does names everything that is stored: a new document stands there, or somebody is not erased from it.</summary>
public sealed class PersonalPlacesTests
{
    private static readonly Type[] Documents =
    [
        .. new[] { typeof(IDocument).Assembly, typeof(Decider).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IDocument))),
    ];

    // As the documents of a test are filled: each property with its own name.
    private static readonly PersonSought Somebody = new("PersonId", Given.Now)
    {
        FullNames = ["GivenName FamilyName"],
        CallNames = ["GivenName", "FamilyName"],
        Addresses = ["Email"],
        ExternalIds = ["ExternalId", "ExternalPersonId", "PersonKey"],
        Mentorships = new HashSet<string> { "MentorshipId" },
        Concerns = new HashSet<string> { "ConcernId" },
        Things = new HashSet<string> { "PersonId", "MentorshipId" },
        Accounts = ["UserId"],
    };

    [Fact]
    public void Every_type_of_document_stands_in_the_table_once() => Assert.Equal(
        Documents.Select(type => type.Name).Order(StringComparer.Ordinal), PersonalPlaces.All.Select(place => place.Document).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_is_named_as_it_is_stored() => Assert.Equal(
        Documents.Select(type => (type.Name, Stored(type))).Order(), PersonalPlaces.All.Select(place => (place.Document, place.Type)).Order());

    [Fact]
    public void What_is_searched_goes_or_is_blanked_and_what_is_not_searched_stays() => Assert.All(
        PersonalPlaces.All,
        place => Assert.Equal(place.Kind is not PlaceKind.None, place.Fate is ErasureFate.Delete or ErasureFate.Blank));

    [Fact]
    public async Task What_was_erased_is_found_no_more_and_erasing_it_again_changes_nothing()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        await store.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        foreach (var place in PersonalPlaces.All.Where(place => place.Kind is not PlaceKind.None))
        {
            var type = Documents.Single(one => one.Name == place.Document);
            var document = (IDocument)Filled.Of(type);
            await WriteAsync(store, type, document);

            await place.EraseAsync(store, document.Partition, Somebody, TestContext.Current.CancellationToken);
            Assert.True(
                await place.CountAsync(store, document.Partition, Somebody, TestContext.Current.CancellationToken) == 0,
                $"{place.Document} is found again.");
            await place.EraseAsync(store, document.Partition, Somebody, TestContext.Current.CancellationToken);
        }
    }

    private static string Stored(Type type) => (string)type.GetProperty("Type", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static Task WriteAsync(SqliteDocumentStore store, Type type, IDocument document)
    {
        var batch = new Batch();
        typeof(Batch).GetMethod(nameof(Batch.Upsert))!.MakeGenericMethod(type).Invoke(batch, [document]);
        return store.WriteAsync(batch);
    }
}
