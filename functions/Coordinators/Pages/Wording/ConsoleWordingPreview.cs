using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Pages.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Wording;

/// <summary>How a mail looks, about people who do not exist: as it stands, and with what is typed but not saved.</summary>
public sealed class ConsoleWordingPreview(ConsoleEntry access, WordingReading wordings)
{
    private const string Route = $"{ConsoleWording.Route}/html";

    [Function("ConsoleWordingHtml")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        CancellationToken cancellation) =>
        ShowAsync(request, programId, template, language, typed: null, cancellation);

    /// <summary>The form's second button opens this in the frame beside it.</summary>
    [Function("ConsoleWordingTyped")]
    public Task<IResult> ShowTypedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => ShowAsync(request, programId, template, language, WordingForm.Words(form), cancellation), cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string template, string language, OwnWords? typed, CancellationToken cancellation) =>
        await wordings.FindAsync(programId, template, language, cancellation) is { } sight
            ? MailFrame.Of(request, (await wordings.RenderAsync(sight, typed ?? sight.Wording.Words)).Html)
            : access.NotFound(request, "mail");
}
