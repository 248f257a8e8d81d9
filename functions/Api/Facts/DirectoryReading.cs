using MentorFlow.People;
using MentorFlow.Storage;

namespace MentorFlow.Functions.Api.Facts;

/// <summary>The organization's list of people, searched and in pages.</summary>
public sealed class DirectoryReading(IDocumentStore store)
{
    /// <param name="search">Part of a name, mail address, team or title; null for everybody.</param>
    public Task<PageOfItems<DirectoryEntry>> ReadAsync(string? search, string? after, int? limit, CancellationToken cancellation) => store
        .QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
        .Select(stored => stored.Value)
        .Where(entry => string.IsNullOrWhiteSpace(search) || Matches(entry, search.Trim()))
        .PageAsync(entry => entry.PersonId, after, limit, ValueTask.FromResult, cancellation);

    private static bool Matches(DirectoryEntry entry, string search) =>
        new[] { entry.Name, entry.Email, entry.Team, entry.Title }.Any(text => text?.Contains(search, StringComparison.CurrentCultureIgnoreCase) == true);
}
