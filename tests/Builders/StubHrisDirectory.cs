using MentorFlow.Domain.Hris;

namespace MentorFlow.Tests.Builders;

/// <summary>An HR system that is asked about people: answers with what the test knows of them, unless it is down.</summary>
public sealed class StubHrisDirectory : IHrisDirectory
{
    public Dictionary<string, HrisFields> People { get; } = [];

    /// <summary>Why it does not answer; null while it does.</summary>
    public string? Failure { get; set; }

    public Task<HrisFields?> FindAsync(HrisConnection connection, string externalPersonId, CancellationToken cancellation = default) =>
        Failure is { } failure ? throw new HttpRequestException(failure) : Task.FromResult(People.GetValueOrDefault(externalPersonId));
}
