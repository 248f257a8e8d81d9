using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Fairness;

/// <summary>What somebody is asked for fairness figures, and what they told; nobody else is shown it.</summary>
/// <param name="Group">Key of the group; null where they told none.</param>
public sealed record FairnessPart(FairnessQuestion Question, string? Group)
{
    /// <returns>Null where the program asks nothing, and for who objects to being asked.</returns>
    public static async Task<FairnessPart?> OfAsync(IDocumentStore store, string programId, string personId, CancellationToken cancellation)
    {
        if (await store.FindAsync(FairnessQuestion.KeyOf(programId), cancellation) is not { Value: { IsAsked: true } question }
            || await store.ObjectsAsync(personId, ObjectionPurpose.Fairness, cancellation))
        {
            return null;
        }

        var stored = await store.FindAsync(FairnessAnswer.KeyOf(programId, personId), cancellation);
        return new FairnessPart(question, stored is { Value: var told } && told.Version == question.Version ? told.Group : null);
    }
}
