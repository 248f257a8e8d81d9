using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Tests.Rehearsal;

/// <summary>One small program, lived through once for all the tests that look at it.</summary>
public sealed class RehearsedProgramFixture : IAsyncLifetime
{
    public static RehearsalSettings Settings { get; } = new(People: 40, Months: 6, Seed: 7);

    public RehearsalResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Result = await RehearsalRun.RunAsync(Settings);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class RehearsedProgramCollection : ICollectionFixture<RehearsedProgramFixture>
{
    public const string Name = "Rehearsed program";
}
