using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Mails.Rendering;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Wording;

/// <summary>The four texts as a form has them: a field that is empty says the original.</summary>
internal static class WordingForm
{
    public const string Seen = "seen";

    public static FormState Of(OwnWords words) => FormState.Of(
        (MailRendering.KeyOf(MailText.Subject), words.Subject),
        (MailRendering.KeyOf(MailText.Greeting), words.Greeting),
        (MailRendering.KeyOf(MailText.Introduction), words.Introduction),
        (MailRendering.KeyOf(MailText.Closing), words.Closing));

    public static OwnWords Words(IFormCollection form) =>
        OwnWords.Written(Read(form, MailText.Subject), Read(form, MailText.Greeting), Read(form, MailText.Introduction), Read(form, MailText.Closing));

    /// <returns>The version that was looked at; -1, which is none, where the form does not say.</returns>
    public static int SeenIn(IFormCollection form) => int.TryParse(form[Seen], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    private static string Read(IFormCollection form, MailText text) => form[MailRendering.KeyOf(text)].ToString();
}
