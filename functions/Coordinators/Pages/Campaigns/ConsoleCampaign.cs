using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Campaigns;

/// <summary>How people hear of a program (R10, R11): the plan, the links, what comes by them, and what the sponsor promised (R13).</summary>
public sealed class ConsoleCampaign(
    ConsoleEntry access, IDocumentStore store, CampaignReading reading, CampaignActs acts, SponsorActs sponsor)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/campaign";

    [Function(nameof(ConsoleCampaign))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        ShowAsync(request, programId, FormState.Empty, cancellation);

    [Function("ConsoleCampaignAdd")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var id = (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString();
                var added = await acts.SaveAsync(programId, id, CampaignForm.Read(form), Actor(request), cancellation);
                return added.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, programId, FormState.Sent(form, errors), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.Campaign(programId).With(Done.CampaignChanged)),
                };
            },
            cancellation);

    [Function("ConsoleCampaignPlan")]
    public Task<IResult> PlanAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/plan")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => (await acts.PlanAsync(programId, Actor(request), cancellation)).Refusal is { Reason: RefusalReason.Unknown }
                ? access.NotFound(request, "program")
                : Page.SeeOther(request, ConsolePaths.Campaign(programId).With(Done.CampaignChanged)),
            cancellation);

    [Function("ConsoleCampaignSponsor")]
    public Task<IResult> TickSponsorAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/sponsor/{{act:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        string act,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => Choice.Read<SponsorAct>(act) is { } known
                && (await sponsor.TickAsync(programId, known, form["done"] == "yes", Actor(request), cancellation)).Refusal
                    is null or { Reason: RefusalReason.AlreadyDone }
                ? Page.SeeOther(request, ConsolePaths.Campaign(programId).With(Done.CampaignChanged))
                : access.NotFound(request, "program"),
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<CampaignPage, CampaignModel>(
                request,
                new CampaignModel(
                    access.Visit(request), program, await reading.ReadAsync(program, request.Texts(), cancellation), Guid.NewGuid(), state),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "program");

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="NewId">Of the next item: the same form sent twice is one.</param>
/// <param name="State">Of the form for a new item.</param>
public sealed record CampaignModel(ConsoleVisit Visit, MentoringProgram Program, CampaignFacts Campaign, Guid NewId, FormState State);
