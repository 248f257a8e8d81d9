using MentorFlow.Storage;
using MentorFlow.Storage.Sqlite;

namespace MentorFlow.Tests.Shared.Storage;

public sealed class SqliteMemoryStoreTests : DocumentStoreContract
{
    protected override IDocumentStore Open() => SqliteDocumentStore.InMemoryOnly(Clock);
}
