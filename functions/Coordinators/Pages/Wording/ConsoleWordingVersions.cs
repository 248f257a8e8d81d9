using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Wording;

/// <summary>The buttons beside a mail's words: back to the original, back to an older version, a test to oneself.</summary>
public sealed class ConsoleWordingVersions(ConsoleEntry access, WordingReading wordings, WordingActs acts)
{
    [Function("ConsoleWordingRestore")]
    public Task<IResult> RestoreAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{ConsoleWording.Route}/original")] HttpRequest request,
        string programId,
        string template,
        string language,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        DecideAsync(request, programId, template, language, (place, actor) => acts.RestoreAsync(place, actor, cancellation), cancellation);

    [Function("ConsoleWordingBringBack")]
    public Task<IResult> BringBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{ConsoleWording.Route}/versions/{{number:int}}")] HttpRequest request,
        string programId,
        string template,
        string language,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        DecideAsync(request, programId, template, language, (place, actor) => acts.BringBackAsync(place, number, actor, cancellation), cancellation);

    [Function("ConsoleWordingTest")]
    public Task<IResult> TestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{ConsoleWording.Route}/test")] HttpRequest request,
        string programId,
        string template,
        string language,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => await wordings.FindAsync(programId, template, language, cancellation) is { } sight && await acts.TestAsync(sight.Place, cancellation)
                ? Page.SeeOther(request, PathOf(sight.Place).With(Done.TestSent))
                : access.NotFound(request, "mail"),
            cancellation);

    private Task<IResult> DecideAsync(
        HttpRequest request,
        string programId,
        string template,
        string language,
        Func<WordingPlace, string, Task<Verdict<MailWording>>> decide,
        CancellationToken cancellation) => access.PostAsync(
        request,
        async _ =>
        {
            if (await wordings.FindAsync(programId, template, language, cancellation) is not { } sight)
            {
                return access.NotFound(request, "mail");
            }

            var verdict = await decide(sight.Place, Actors.Coordinator(request.Coordinator().Id));
            return verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                ? Page.SeeOther(request, PathOf(sight.Place).With(Done.WordingRestored))
                : access.TooLate(request, verdict.Refusal, "wording");
        },
        cancellation);

    private static string PathOf(WordingPlace place) => ConsolePaths.Wording(place.ProgramId, place.Template, place.Language);
}
