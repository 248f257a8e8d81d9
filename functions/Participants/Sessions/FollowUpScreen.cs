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
                var (given, unreadable) = Read(form);
                if (unreadable.Count > 0)
                {
                    return Show(request, meeting, FormState.Sent(form, unreadable));
                }

                var saved = await acts.FollowUpAsync(program, session, meeting.Participant.PersonId, given, cancellation);
                return saved.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => Show(request, meeting, FormState.Sent(form, refusal.Fields)),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.FollowUp(program, session).With(Done.FollowUpSaved)),
                    _ => Page.SeeOther(request, meeting.Path),
                };
            },
            cancellation);

    // A field that was not sent leaves what stands there; one that was emptied takes it back.
    private static (FollowUpGiven Given, IReadOnlyList<FieldError> Unreadable) Read(IFormCollection form)
    {
        int? score = int.TryParse(form["score"], NumberStyles.None, CultureInfo.InvariantCulture, out var tapped) ? tapped : null;
        var text = form["nextStepBy"].ToString().Trim();
        var isDay = DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var by);
        IReadOnlyList<FieldError> unreadable = isDay || text.Length == 0 ? [] : [new FieldError("nextStepBy", "rules.date")];
        return (new FollowUpGiven(score, Said("summary"), Said("nextStep"), isDay ? by : null), unreadable);

        string? Said(string field) => form.TryGetValue(field, out var said) ? said.ToString().ReplaceLineEndings("\n") : null;
    }

    private static IResult Show(HttpRequest request, Meeting meeting, FormState state) =>
        Page.Show<FollowUpPage, FollowUpModel>(
            request, new FollowUpModel(meeting, state), state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

public sealed record FollowUpModel(Meeting Meeting, FormState State)
{
    /// <summary>1 to 5; null before the answer.</summary>
    public int? Given => FollowUpDecisions.RatingOf(Meeting.Session, Meeting.Participant.PersonId);

    /// <summary>What the reader wrote down; null before.</summary>
    public SessionSummary? Own => Meeting.Session.Summaries?.GetValueOrDefault(Meeting.Participant.PersonId);

    /// <summary>Whether there is something of others to read.</summary>
    public bool HasOthers => Meeting.Session.Summary is not null
        || Meeting.Session.Summaries?.Keys.Any(personId => personId != Meeting.Participant.PersonId) == true;
}
