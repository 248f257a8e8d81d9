namespace MentorFlow.Functions.Participants;

// Of looks back: all addresses together would be too long a file to read.
internal static partial class Paths
{
    /// <summary>Where one says what one thinks of a program.</summary>
    public static string Retrospective(string program) => $"/m/look-back/{program}";

    /// <param name="act">What is done with the answer.</param>
    public static string RetrospectiveAct(string program, string act) => $"{Retrospective(program)}/{act}";

    /// <summary>The same for a sponsor, without a visit.</summary>
    /// <param name="token">Of the link in the mail.</param>
    public static string SponsorRetrospective(string program, string token) => $"/m/look-back-of-sponsor/{program}/{token}";
}
