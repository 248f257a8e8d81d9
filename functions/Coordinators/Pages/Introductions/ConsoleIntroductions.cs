using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Introductions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Introductions;

/// <summary>
/// The introductions of a program: what came of them in numbers, and forms that have them made now, switch them on and off, or change their rhythm.
/// </summary>
public sealed class ConsoleIntroductions(ConsoleEntry access, IDocumentStore store, IntroductionActs acts, IntroductionSwitchActs switching)
{
    /// <summary>What a form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Start = "start";

    internal const string Save = "save";

    internal const string Off = "off";

    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/introductions";

    [Function(nameof(ConsoleIntroductions))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, state: null, cancellation);

    [Function("ConsoleIntroductionsChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => form[Act].ToString() switch
            {
                Start => StartAsync(request, program, cancellation),
                Save => SaveAsync(request, program, form, cancellation),
                Off => SwitchOffAsync(request, program, cancellation),
                _ => Task.FromResult(access.NotFound(request, "program")),
            },
            cancellation);

    private async Task<IResult> StartAsync(HttpRequest request, string program, CancellationToken cancellation) =>
        (await acts.StartNowAsync(program, Actor(request), cancellation)).Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, IntroductionsPaths.Of(program).With(Done.IntroductionsStarted)),
            { } refusal => access.TooLate(request, refusal, "program"),
        };

    private async Task<IResult> SaveAsync(HttpRequest request, string program, IFormCollection form, CancellationToken cancellation)
    {
        var (policy, errors) = IntroductionForm.Read(field => form[field].ToString());
        var refusal = errors.Count > 0
            ? Refusal.Invalid(errors)
            : (await switching.SwitchAsync(program, policy, Actor(request), cancellation)).Refusal;
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, IntroductionsPaths.Of(program).With(Done.IntroductionsOn)),
            { Reason: RefusalReason.Invalid, Fields: var wrong } =>
                await ShowAsync(request, program, FormState.Sent(form, [.. wrong.Select(InForm)]), cancellation),
            { } refused => access.TooLate(request, refused, "program"),
        };
    }

    private async Task<IResult> SwitchOffAsync(HttpRequest request, string program, CancellationToken cancellation) =>
        (await switching.SwitchAsync(program, policy: null, Actor(request), cancellation)).Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, IntroductionsPaths.Of(program).With(Done.IntroductionsOff)),
            { } refusal => access.TooLate(request, refusal, "program"),
        };

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState? state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        return Page.Show<IntroductionsPage, IntroductionsModel>(
            request,
            new IntroductionsModel(
                access.Visit(request),
                program,
                await store.IntroductionSightAsync(program, cancellation),
                state ?? FormState.Of(IntroductionForm.Of(program.Introductions))),
            state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static FieldError InForm(FieldError error) => error.Field.StartsWith($"{IntroductionPolicyRules.Field}.", StringComparison.Ordinal)
        ? error with { Field = IntroductionForm.InForm(error.Field) }
        : error;

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="State">Of the form with their rhythm.</param>
public sealed record IntroductionsModel(ConsoleVisit Visit, MentoringProgram Program, IntroductionSight Sight, FormState State);
