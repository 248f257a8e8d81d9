using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Wording;

/// <summary>A mail about people who do not exist; its links lead to the start page.</summary>
/// <param name="Text">The plain-text part.</param>
public sealed record WordingLook(string Subject, string Html, string Text);

public sealed class PreviewWording(WordingReading wordings)
{
    [Function(nameof(PreviewWording))]
    [Operation(
        "Shows how a mail would look in these words, and changes nothing.",
        Body = typeof(OwnWords),
        Answers = typeof(WordingLook),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWording.Route}/preview")] HttpRequest request,
        string programId,
        string template,
        string language,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<OwnWords>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        if (await wordings.FindAsync(programId, template, language, cancellation) is not { } sight)
        {
            return Answer.NotFound("mail");
        }

        var words = OwnWords.Written(body.Subject, body.Greeting, body.Introduction, body.Closing);
        if (sight.Check(words) is { Count: > 0 } errors)
        {
            return Answer.Invalid(errors);
        }

        var mail = await wordings.RenderAsync(sight, words);
        return Answer.Ok(new WordingLook(mail.Subject, mail.Html, mail.Text));
    }
}
