using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Api.Privacy;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>An administrator starts an erasure for somebody, with the reason, and keeps what a law asks for (GDPR, Art. 17).</summary>
public sealed class ConsolePersonPrivacy(ConsoleEntry access, PersonView view, ErasureOrders orders, PrivacyCases cases, ErasureActs acts)
{
    private const string Route = $"console/people/{{personId:{Ids.Rule}}}";

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the person's page.</summary>
    [Function("ConsoleErasureAgain")]
    public static IResult BackFromErasure(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/erasure")] HttpRequest request, string personId) =>
        Page.SeeOther(request, ConsolePaths.Person(personId));

    /// <summary>The same.</summary>
    [Function("ConsoleHoldAgain")]
    public static IResult BackFromHold(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/legal-hold")] HttpRequest request, string personId) =>
        Page.SeeOther(request, ConsolePaths.Person(personId));

    [Function("ConsoleErasureStart")]
    public Task<IResult> EraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/erasure")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await AnswerAsync(
                request,
                personId,
                form,
                await orders.EraseAsync(personId, form["because"], "because", WriterOf(request), request.Texts(), cancellation),
                Done.ErasureStarted,
                cancellation),
            cancellation);

    [Function("ConsoleErasureCallOff")]
    public Task<IResult> CallOffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/erasure/call-off")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await AnswerAsync(
                request, personId, form, await acts.CallOffAsync(personId, WriterOf(request).Actor, cancellation), Done.ErasureCalledOff, cancellation),
            cancellation);

    [Function("ConsoleErasureLook")]
    public Task<IResult> LookAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/erasure/look")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await AnswerAsync(
                request, personId, form, await acts.LookAgainAsync(personId, cancellation), Done.ErasureLookedAt, cancellation),
            cancellation);

    [Function("ConsoleHoldSet")]
    public Task<IResult> HoldAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/legal-hold")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await AnswerAsync(
                request,
                personId,
                form,
                await cases.HoldAsync(personId, form["reason"].ToString(), WriterOf(request).Actor, cancellation),
                Done.HoldSet,
                cancellation),
            cancellation);

    [Function("ConsoleHoldLift")]
    public Task<IResult> LiftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/legal-hold/lift")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await AnswerAsync(
                request, personId, form, await acts.LiftAsync(personId, WriterOf(request).Actor, cancellation), Done.HoldLifted, cancellation),
            cancellation);

    // A button that is pressed twice is answered as the first time.
    private async Task<IResult> AnswerAsync<T>(
        HttpRequest request, string personId, IFormCollection form, Verdict<T> verdict, Done done, CancellationToken cancellation)
        where T : class => verdict.Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Person(personId).With(done)),
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await view.ShowAsync(request, personId, PersonForms.Empty with { Privacy = FormState.Sent(form, errors) }, cancellation),
            { Reason: RefusalReason.Unknown } => access.NotFound(request, "person"),
            var refusal => access.TooLate(request, refusal, "erasure"),
        };

    private static NoteWriter WriterOf(HttpRequest request)
    {
        var coordinator = request.Coordinator();
        return new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
    }
}
