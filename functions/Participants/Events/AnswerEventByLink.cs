using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Entrance;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Events;

/// <summary>One tap on the page that a mail's link opens says whether somebody will come, and begins their visit.</summary>
public sealed class AnswerEventByLink(LinkDoor door, VisitBeginning visits, SameOrigin origin, EventActs events)
{
    [Function(nameof(AnswerEventByLink))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/l/{token}/event")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string token,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request))
        {
            return EntrancePages.FormRefused(request);
        }

        var (link, person, refused) = await door.CheckAsync(request, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        if (link!.Objects is not [var program, var kind, _]
            || EventReplies.Of(link) is not { } reply
            || EventDecisions.KindOf(kind) is not { } known)
        {
            return EntrancePages.LinkBroken(request);
        }

        await visits.BeginAsync(request, person!, LinkReach.Of(link), cancellation);
        var answered = await events.AnswerAsync(program, known, person!.PersonId, reply, cancellation);
        var path = Paths.Event(program, kind);

        // Too late, or called off: the page says how things stand.
        var isSaid = answered.Refusal is null or { Reason: RefusalReason.AlreadyDone };
        return Page.SeeOther(request, isSaid ? path.With(Done.EventAnswered) : path);
    }
}
