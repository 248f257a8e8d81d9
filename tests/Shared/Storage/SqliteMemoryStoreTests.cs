using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;

namespace MentorFlow.Tests.Shared.Storage;

public sealed class SqliteMemoryStoreTests : DocumentStoreContract
{
    protected override IDocumentStore Open() => SqliteDocumentStore.InMemoryOnly(Clock);
}
