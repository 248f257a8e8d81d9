using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Sessions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>Takes a step of the last session onto one's agenda of the next, with one tap.</summary>
public sealed class CarryScreen(SessionAccess access, SessionActs acts)
{
    /// <summary>Holds the person id of who took the step upon themselves.</summary>
    internal const string Field = "step";

    [Function("CarryStep")]
    public Task<IResult> CarryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/s/{program}/{session}/carry")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, form) =>
            {
                // Taken back meanwhile: the page says how things stand.
                if (meeting.Pair.Last?.Summaries?.GetValueOrDefault(form[Field].ToString()) is not { NextStep: { Length: > 0 } step })
                {
                    return Page.SeeOther(request, meeting.Path);
                }

                var carried = await acts.CarryAsync(program, session, meeting.Participant.PersonId, step, cancellation);
                return carried.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } => Page.SeeOther(request, meeting.Path.With(Done.AgendaFull)),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, meeting.Path.With(Done.AgendaSaved)),
                    _ => Page.SeeOther(request, meeting.Path),
                };
            },
            cancellation);
}
