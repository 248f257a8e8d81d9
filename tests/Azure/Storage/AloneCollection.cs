namespace MentorFlow.Tests.Azure.Storage;

/// <summary>
/// How long people wait is measured, and leases of seconds are held: a machine of two cores has no time to spare for others, and nothing runs beside
/// these.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection : ICollectionFixture<Azurite>
{
    public const string Name = "Alone on Azurite";
}
