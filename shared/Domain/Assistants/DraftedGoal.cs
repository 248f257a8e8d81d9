namespace MentorFlow.Domain.Assistants;

/// <summary>The four parts of a goal as a model was asked to write them: a line each, numbered.</summary>
public sealed record DraftedGoal(string Specific, string Measure, string Achievable, string Relevant)
{
    private const int Parts = 4;

    /// <returns>Null where a part is missing: what was typed then stays as it is.</returns>
    public static DraftedGoal? Read(string draft)
    {
        var parts = new string[Parts];
        foreach (var line in draft.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line is [>= '1' and <= '4' and var number, ':' or '.' or ')', .. var said] && said.Trim() is { Length: > 0 } words)
            {
                parts[number - '1'] ??= words;
            }
        }

        return parts is [{ } specific, { } measure, { } achievable, { } relevant] ? new DraftedGoal(specific, measure, achievable, relevant) : null;
    }
}
