using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;

namespace MentorFlow.Functions.Participants.Stories;

/// <summary>What people who took part tell those who are invited, in a language that these read.</summary>
public sealed class StoriesForInvited(IDocumentStore store)
{
    private const int Most = 3;

    /// <summary>Stories come at a program's end: most of those who read them are invited to a later one.</summary>
    private const int MostPrograms = 12;

    /// <param name="language">BCP 47 tag of the reader's language.</param>
    /// <returns>Those of the program first, then those of others.</returns>
    public Task<IReadOnlyList<ToldStory>> ReadAsync(string programId, string language, CancellationToken cancellation) =>
        ReadAsync(programId, language, isPublic: false, cancellation);

    /// <summary>As above, only those that anybody may read.</summary>
    public Task<IReadOnlyList<ToldStory>> ReadPublicAsync(string programId, string language, CancellationToken cancellation) =>
        ReadAsync(programId, language, isPublic: true, cancellation);

    private async Task<IReadOnlyList<ToldStory>> ReadAsync(string programId, string language, bool isPublic, CancellationToken cancellation)
    {
        var others = await store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value)
            .Where(program => program.ProgramId != programId && program.Status is not ProgramStatus.Draft)
            .ToListAsync(cancellation);
        var told = new List<ToldStory>();
        foreach (var from in others.OrderByDescending(program => program.ProgramId, StringComparer.Ordinal)
            .Select(program => program.ProgramId)
            .Prepend(programId)
            .Take(MostPrograms))
        {
            told.AddRange((await store.ToldStoriesAsync(from, cancellation)).Where(one => one.Story.Language == language && (one.Story.IsPublic || !isPublic)));
            if (told.Count >= Most)
            {
                break;
            }
        }

        return [.. told.Take(Most)];
    }
}
