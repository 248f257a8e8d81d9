namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of the pages about mails beside their list.</summary>
internal static class MailPaths
{
    /// <summary>The mails that are kept back.</summary>
    public const string Held = $"{ConsolePaths.AllMails}/held";
}
