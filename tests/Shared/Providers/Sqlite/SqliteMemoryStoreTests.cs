using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Shared.Domain.Storage;

namespace MentorFlow.Tests.Shared.Providers.Sqlite;

public sealed class SqliteMemoryStoreTests : DocumentStoreContract
{
    protected override IDocumentStore Open() => SqliteDocumentStore.InMemoryOnly(Clock);
}
