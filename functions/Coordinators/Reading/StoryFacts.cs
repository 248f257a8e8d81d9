using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A story as a coordinator reads it, who decides whether it is shown.</summary>
/// <param name="Name">As it stands under the story; null for none.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record StoryFacts(
    string MentorshipId, string PersonId, string Text, string Language, string? Name, ProgramRole Role, StoryStage Stage, DateTimeOffset WrittenAt);

internal static class StoryFactsReading
{
    /// <summary>Those that are shown, or offered; what was handed back is its writer's alone. Of people who are still there.</summary>
    public static async Task<IReadOnlyList<StoryFacts>> StoryFactsAsync(this IDocumentStore store, string programId, CancellationToken cancellation)
    {
        var facts = new List<StoryFacts>();
        foreach (var story in await store.StoriesAsync(programId, cancellation))
        {
            if (story.Stage is not StoryStage.HandedBack
                && await store.FindAsync(Person.KeyOf(story.PersonId), cancellation) is { Value: { Standing: not Standing.Left } writer })
            {
                facts.Add(new StoryFacts(
                    story.MentorshipId, story.PersonId, story.Text, story.Language, story.NameOf(writer), story.Role, story.Stage, story.WrittenAt));
            }
        }

        return facts;
    }
}
