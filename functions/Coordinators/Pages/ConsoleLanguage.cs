using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>The language of the console on this browser: coordinators are known by their sign-in alone, so nothing else can remember it.</summary>
public sealed class ConsoleLanguage(ConsoleEntry access)
{
    [Function(nameof(ConsoleLanguage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/language")] HttpRequest request, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form =>
            {
                if (LanguageForm.Chosen(request, form) is { } language)
                {
                    request.KeepLanguage(language);
                }

                return Task.FromResult(Page.SeeOther(request, LanguageForm.BackTo(form, ConsolePaths.Home)));
            },
            cancellation);
}
