using System.Globalization;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Sessions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>After a session: one tap, and the key points for those who like to write (R70, R106).</summary>
public sealed class FollowUpScreen(SessionAccess access, SessionActs acts)
{
    private const string Route = "m/s/{program}/{session}/after";

    [Function("ShowFollowUp")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string session, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            session,
            meeting =>
                meeting.Session.Stage is SessionStage.Planned or SessionStage.Cancelled
                    ? Page.SeeOther(request, meeting.Path)
                    : Show(request, meeting, FormState.Empty),
            cancellation);

    [Function("FollowUpSession")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
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
                int? score = int.TryParse(form["score"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
                var summary = form["summary"].ToString().ReplaceLineEndings("\n");
                var saved = await acts.FollowUpAsync(program, session, meeting.Participant.PersonId, score, summary, cancellation);
                return saved.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => Show(request, meeting, FormState.Sent(form, refusal.Fields)),
                    null => Page.SeeOther(request, Paths.FollowUp(program, session).With(Done.FollowUpSaved)),
                    _ => Page.SeeOther(request, meeting.Path),
                };
            },
            cancellation);

    private static IResult Show(HttpRequest request, Meeting meeting, FormState state) =>
        Page.Show<FollowUpPage, FollowUpModel>(
            request, new FollowUpModel(meeting, state), state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

public sealed record FollowUpModel(Meeting Meeting, FormState State)
{
    /// <summary>1 to 5; null before the answer.</summary>
    public int? Given => Meeting.Session.Pulses?.TryGetValue(Meeting.Participant.PersonId, out var score) == true ? score : null;
}
