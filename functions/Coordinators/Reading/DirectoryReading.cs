using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The organization's list of people, searched and in pages.</summary>
public sealed class DirectoryReading(IDocumentStore store)
{
    /// <param name="search">Part of a name, mail address, team or title; null for everybody.</param>
    /// <param name="scope">Of the reader.</param>
    public Task<PageOfItems<DirectoryEntry>> ReadAsync(
        string? search, string? after, int? limit, ConsoleScope scope, CancellationToken cancellation) =>
        store.PageAsync<DirectoryEntry, DirectoryEntry>(
            Partition.Organization, after, limit, ValueTask.FromResult, cancellation,
            where: string.IsNullOrWhiteSpace(search) && scope.IsAdministrator ? null : entry => scope.Knows(entry) && Matches(entry, search?.Trim() ?? ""));

    private static bool Matches(DirectoryEntry entry, string search) =>
        new[] { entry.Name, entry.Email, entry.Team, entry.Title }.Any(text => text?.Contains(search, StringComparison.CurrentCultureIgnoreCase) == true);
}
