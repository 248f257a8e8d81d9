using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Recruiting;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Campaigns;

/// <summary>One item of a campaign: its texts in every language, to copy, to change and to print.</summary>
public sealed class ConsoleCampaignItem(ConsoleEntry access, IDocumentStore store, CampaignReading reading, CampaignActs acts)
{
    internal const string Tick = "tick";

    internal const string Untick = "untick";

    internal const string Remove = "remove";

    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/campaign/items/{{itemId:{Ids.Rule}}}";

    [Function(nameof(ConsoleCampaignItem))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string programId, string itemId, CancellationToken cancellation) =>
        ShowAsync(request, programId, itemId, state: null, cancellation);

    [Function("ConsoleCampaignItemChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        string itemId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.FindAsync(CampaignItem.KeyOf(programId, itemId), cancellation) is null)
                {
                    return access.NotFound(request, "campaign-item");
                }

                var saved = await acts.SaveAsync(programId, itemId, CampaignForm.Read(form), Actor(request), cancellation);
                return saved.Refusal is { Reason: RefusalReason.Invalid, Fields: var errors }
                    ? await ShowAsync(request, programId, itemId, FormState.Sent(form, errors), cancellation)
                    : Page.SeeOther(request, ConsolePaths.CampaignItem(programId, itemId).With(Done.CampaignChanged));
            },
            cancellation);

    [Function("ConsoleCampaignItemAct")]
    public Task<IResult> ActAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/{{act:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        string itemId,
        string act,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var done = act switch
                {
                    Tick or Untick => (await acts.TickAsync(programId, itemId, act == Tick, Actor(request), cancellation)).Refusal,
                    Remove => (await acts.RemoveAsync(programId, itemId, Actor(request), cancellation)).Refusal,
                    _ => new Refusal(RefusalReason.Unknown, []),
                };

                // Removed before, or ticked: the page says how things stand.
                return done is { Reason: RefusalReason.Unknown } && act != Remove
                    ? access.NotFound(request, "campaign-item")
                    : Page.SeeOther(request, ConsolePaths.Campaign(programId).With(Done.CampaignChanged));
            },
            cancellation);

    [Function("ConsoleCampaignPrint")]
    public async Task<IResult> PrintAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/print/{{language:{Ids.Rule}}}")]
        HttpRequest request, string programId, string itemId, string language, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await reading.ItemAsync(program, itemId, cancellation) is { Channel: CampaignChannel.Poster or CampaignChannel.Slide } item
        && item.Texts.FirstOrDefault(text => text.Language == language) is { } text
            ? Page.Show<CampaignPrintPage, CampaignPrintModel>(request, new CampaignPrintModel(access.Visit(request), program, item, text))
            : access.NotFound(request, "campaign-item");

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, string itemId, FormState? state, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await reading.ItemAsync(program, itemId, cancellation) is { } item
            ? Page.Show<CampaignItemPage, CampaignItemModel>(
                request,
                new CampaignItemModel(access.Visit(request), program, item, state ?? CampaignForm.Of(item)),
                state is { Errors.Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "campaign-item");

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

public sealed record CampaignItemModel(ConsoleVisit Visit, MentoringProgram Program, CampaignItemFacts Item, FormState State);

/// <param name="Text">In the language that is printed.</param>
public sealed record CampaignPrintModel(ConsoleVisit Visit, MentoringProgram Program, CampaignItemFacts Item, CampaignText Text);
