using System.Text;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Names of code in words for people.</summary>
public static class Words
{
    /// <summary>"backupChannel" and "goals[0].due" become "Backup channel" and "Goal 1, due".</summary>
    public static string Label(string field)
    {
        var text = new StringBuilder();
        foreach (var character in field)
        {
            _ = character switch
            {
                '[' => text.Append(' '),
                ']' => text,
                '.' => text.Append(", "),
                '-' => text.Append(' '),
                >= 'A' and <= 'Z' when text.Length > 0 => text.Append(' ').Append(char.ToLowerInvariant(character)),
                _ => text.Append(text.Length == 0 ? char.ToUpperInvariant(character) : character),
            };
        }

        return text.ToString();
    }

    /// <summary>A rule as the beginning of a sentence; what it quotes stays as it is.</summary>
    public static string Sentence(string rule) => rule.Length == 0 ? rule : char.ToUpperInvariant(rule[0]) + rule[1..];

    /// <summary>"BackFromLeave" becomes "Back from leave".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Label(value.ToString());

    /// <summary>"1 day", "14 days".</summary>
    public static string Count(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
