namespace MentorFlow.Domain.Privacy;

/// <summary>With which purpose the kinds of data go, by the names of <see cref="StoredDataList"/>: what the pages say of it, and what is taken away.</summary>
public static class RetentionRows
{
    private static readonly Dictionary<RetentionPurpose, string[]> ByPurpose = new()
    {
        [RetentionPurpose.Words] = ["private", "thread", "feedback", "shared-links", "session-words", "meeting-words", "fairness"],
        [RetentionPurpose.Answers] = ["answers"],
        [RetentionPurpose.Participation] =
        [
            "profile", "background", "likeness", "own-questions", "conflicts", "comfort", "goals", "agreement", "choices", "speed-answers", "meeting-offers",
            "meeting-answers", "sign-ups", "asked-by-name", "introductions", "texts",
        ],
        [RetentionPurpose.Mails] = ["mails"],
        [RetentionPurpose.Concerns] = ["concerns"],
    };

    /// <summary>What is about programs and those who run them, and leads to nobody who takes part: it has no date.</summary>
    private static readonly DataGroup[] Lasting = [DataGroup.Coordination, DataGroup.Program, DataGroup.Figures, DataGroup.Connections];

    /// <summary>Names of all rows that go with a program, a mail or a concern.</summary>
    public static IEnumerable<string> Named => ByPurpose.Values.SelectMany(names => names);

    /// <returns>With the person for what goes with nothing earlier; null for what has no date.</returns>
    public static RetentionPurpose? Of(StoredData row) =>
        ByPurpose.FirstOrDefault(purpose => purpose.Value.Contains(row.Name)) is { Value: not null } found ? found.Key
        : Lasting.Contains(row.Group) ? null
        : RetentionPurpose.People;
}
