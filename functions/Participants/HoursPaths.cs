namespace MentorFlow.Functions.Participants;

// Of hours and certificates: all addresses together would be too long a file to read.
internal static partial class Paths
{
    /// <summary>What one gave and was given, in every program.</summary>
    public const string Hours = "/m/hours";

    /// <summary>The same of one year, to print.</summary>
    public static string HoursOf(string year) => $"{Hours}/{year}";

    /// <summary>Lets others see that a certificate is genuine, or takes that back.</summary>
    public static string CertificateAddress(string program, string mentorship) => $"{Certificate(program, mentorship)}/address";

    /// <summary>Without a secret but the code itself, for everybody who has it.</summary>
    /// <param name="code">Which nobody can guess.</param>
    public static string Verify(string code) => $"/verify/{code}";
}
