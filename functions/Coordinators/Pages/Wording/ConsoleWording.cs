using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Pages.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Wording;

/// <summary>One mail in one language: the four texts that a program may say in its own words, how the mail looks, and what it said before.</summary>
public sealed class ConsoleWording(ConsoleEntry access, WordingReading wordings, WordingActs acts)
{
    internal const string Route = $"console/programs/{{programId:{Ids.Rule}}}/wording/{{template:{Ids.Rule}}}/{{language:{Ids.Rule}}}";

    [Function("ConsoleWording")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        CancellationToken cancellation) =>
        await wordings.FindAsync(programId, template, language, cancellation) is { } sight
            ? Show(request, sight, WordingForm.Of(sight.Wording.Words), StatusCodes.Status200OK)
            : access.NotFound(request, "mail");

    [Function("ConsoleWordingSave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await wordings.FindAsync(programId, template, language, cancellation) is not { } sight)
                {
                    return access.NotFound(request, "mail");
                }

                var verdict = await acts.SaveAsync(
                    sight.Place, WordingForm.Words(form), WordingForm.SeenIn(form), Actors.Coordinator(request.Coordinator().Id), cancellation);
                return verdict.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(
                        request, ConsolePaths.Wording(programId, sight.Wording.Template, language).With(Done.WordingSaved)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        Show(request, sight, FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity),
                    var refusal => access.TooLate(request, refusal, "wording"),
                };
            },
            cancellation);

    private IResult Show(HttpRequest request, WordingSight sight, FormState state, int status) =>
        MailFrame.Around<WordingPage, WordingModel>(request, new WordingModel(access.Visit(request), sight, state), status);
}

public sealed record WordingModel(ConsoleVisit Visit, WordingSight Sight, FormState State);
