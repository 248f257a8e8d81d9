using System.Text.RegularExpressions;

namespace MentorFlow.Domain.Mails;

/// <summary>What providers say about a failure: they quote addresses, which belong neither into exceptions nor into logs.</summary>
internal static partial class ProviderWords
{
    public static string WithoutAddresses(string said) => Address().Replace(said, "(an address)");

    [GeneratedRegex(@"<?[^\s<>""']+@[^\s<>""',;]+>?")]
    private static partial Regex Address();
}
