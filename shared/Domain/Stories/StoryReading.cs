using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Stories;

/// <summary>A story as it is shown.</summary>
/// <param name="Name">Of its writer; null where it stands without one.</param>
public sealed record ToldStory(Story Story, string? Name);

/// <summary>Reads stories.</summary>
public static class StoryReading
{
    /// <summary>Those that are shown, the newest first: of people who are still there, and could take them back.</summary>
    public static async Task<IReadOnlyList<ToldStory>> ToldStoriesAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var told = new List<ToldStory>();
        foreach (var story in await store.StoriesAsync(programId, cancellation))
        {
            if (story.Stage is StoryStage.Approved
                && await store.FindAsync(Person.KeyOf(story.PersonId), cancellation) is { Value: { Standing: not Standing.Left } writer })
            {
                told.Add(new ToldStory(story, story.NameOf(writer)));
            }
        }

        return told;
    }

    /// <summary>All of a program, whether they are shown or not, the newest first.</summary>
    public static async Task<IReadOnlyList<Story>> StoriesAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var stories = await store.QueryAsync<Story>(Partition.Program(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return [.. stories.OrderByDescending(story => story.WrittenAt)];
    }
}
