using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Reads who is in a circle as of now: people have come and gone since its instances began.</summary>
public sealed class ReadMembers(IDocumentStore store)
{
    /// <returns>Person ids.</returns>
    [Function(nameof(ReadMembers))]
    public async Task<IReadOnlyList<string>> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation) =>
        await store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation) is { Value: var circle }
            ? [.. circle.Members.Select(member => member.PersonId)]
            : [];
}
