namespace MentorFlow.Domain.Ledger;

/// <summary>Has the inputs of a decision kept beside its first entry in the ledger; pure.</summary>
public static class Keeping
{
    /// <param name="by">What makes the decision again.</param>
    /// <param name="personIds">Everybody whose facts are in the inputs.</param>
    /// <param name="facts">What no later decision changes of the document that it is about; null where nothing is.</param>
    /// <returns>The same decision; one that notes nothing changed nothing, and keeps nothing.</returns>
    public static Decision<T> Keep<T>(
        this Decision<T> decision, Replayable by, IReadOnlyList<string> personIds, object inputs, SubjectFacts? facts = null)
    {
        if (decision.Notes.Count == 0)
        {
            return decision;
        }

        var kept = new KeptInputs(by, personIds, inputs, DecisionResult.Of(decision));
        return decision with { Notes = [decision.Notes[0] with { Kept = kept, Facts = facts }, .. decision.Notes.Skip(1)] };
    }
}
