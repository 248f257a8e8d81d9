using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Sessions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>Takes one tap on a session's page, where nobody saw whether they met: yes, or not this time.</summary>
public sealed class MeetingScreen(SessionAccess access, MeetingActs meetings)
{
    [Function("TellWhetherMet")]
    public Task<IResult> TellAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/s/{program}/{session}/met")] HttpRequest request,
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
                if (YesOrNo.Of(form) is not { } met)
                {
                    return Page.SeeOther(request, meeting.Path);
                }

                // Too early, settled meanwhile, or said by the other before: the page says how things stand.
                var told = await meetings.TellAsync(program, session, meeting.Participant.PersonId, met, cancellation);
                return Page.SeeOther(request, told.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => meeting.Path.With(met ? Done.MeetingHeld : Done.MeetingNotHeld),
                    _ => meeting.Path,
                });
            },
            cancellation);
}
