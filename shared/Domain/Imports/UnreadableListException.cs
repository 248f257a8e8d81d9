namespace MentorFlow.Domain.Imports;

/// <summary>A file that is no list which can be read: the rule says why, as a sentence to show.</summary>
/// <param name="line">Where in the file; the first line is 1.</param>
internal sealed class UnreadableListException(int line, Phrase rule) : Exception(rule.Key)
{
    public int Line => line;

    public Phrase Rule => rule;
}
