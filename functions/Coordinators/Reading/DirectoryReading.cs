using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout.Tables;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The organization's list of people, in pages; what is searched is found in the directory that is kept in memory.</summary>
public sealed class DirectoryReading(IDocumentStore store, PeopleDirectory directory)
{
    /// <param name="search">Part of a name, mail address, team or title; null for everybody.</param>
    /// <param name="scope">Of the reader.</param>
    public async Task<PageOfItems<DirectoryEntry>> ReadAsync(
        string? search, string? after, int? limit, ConsoleScope scope, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(search) && scope.IsAdministrator)
        {
            return await store.PageAsync<DirectoryEntry, DirectoryEntry>(Partition.Organization, after, limit, ValueTask.FromResult, cancellation);
        }

        var sought = Folded.Of(search?.Trim() ?? "");
        var everybody = await directory.ReadAsync(cancellation);
        var found = everybody.People
            .Where(person => person.Searched.Contains(sought, StringComparison.Ordinal) && scope.Knows(person.Entry))
            .Select(person => person.Entry);
        return Paging.PageOf(found, after, limit);
    }
}
