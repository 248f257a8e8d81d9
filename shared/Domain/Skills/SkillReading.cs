using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Skills;

public static class SkillReading
{
    /// <returns>Null while there is none.</returns>
    public static async Task<SkillList?> SkillsAsync(this IDocumentStore store, CancellationToken cancellation = default) =>
        (await store.FindAsync(SkillList.KeyOf(), cancellation))?.Value;
}
