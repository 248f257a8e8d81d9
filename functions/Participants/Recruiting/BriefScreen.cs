using MentorFlow.Domain.Campaigns;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Where a mentee reads what their manager is to be told, and can keep it from going out.</summary>
public sealed class BriefScreen(ParticipantAccess access, ManagerBriefActs acts, TimeProvider clock)
{
    private const string Route = "m/manager-brief/{program}";

    [Function("ShowManagerBrief")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await access.Store.FindAsync(ManagerBrief.KeyOf(program, participant.PersonId), cancellation) is { Value: var brief }
                ? Page.Show<BriefPage, BriefModel>(request, new BriefModel(participant, brief, clock.GetUtcNow()))
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("RefuseManagerBrief")]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                var refused = await acts.RefuseAsync(program, participant.PersonId, cancellation);
                var path = Paths.ManagerBrief(program);
                return refused.Refusal?.Reason is RefusalReason.Unknown
                    ? EntrancePages.NotFound(request)
                    : Page.SeeOther(request, refused.Refusal is null ? path.With(Done.BriefRefused) : path);
            },
            cancellation);
}

public sealed record BriefModel(Participant Participant, ManagerBrief Brief, DateTimeOffset Now);
