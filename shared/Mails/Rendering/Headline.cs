namespace MentorFlow.Mails.Rendering;

/// <summary>Names of people and programs may be long; a subject line is short, or mail programs cut it where they like.</summary>
internal static class Headline
{
    public const int Longest = 77;

    public static string Fit(string subject)
    {
        if (subject.Length <= Longest)
        {
            return subject;
        }

        var space = subject.LastIndexOf(' ', Longest - 1);
        return $"{subject[..(space > 0 ? space : Longest - 1)].TrimEnd(',', ':', '\u00a0', ' ')}…";
    }
}
