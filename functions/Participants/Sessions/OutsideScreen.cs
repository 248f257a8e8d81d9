using System.Globalization;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>"We met outside": adds a meeting that was on no calendar, in person or by phone; it counts as held.</summary>
public sealed class OutsideScreen(MentorshipAccess access, MeetingActs meetings, TimeProvider clock)
{
    private const string Route = "m/met/{program}/{mentorship}";

    private const int UsualMinutes = 30;

    [Function("ShowOutsideMeeting")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(pair.Mentorship.IsAlive
                ? Show(request, pair, FormState.Of(("minutes", Text(pair.Mentorship.Agreement?.Minutes ?? UsualMinutes))))
                : Page.SeeOther(request, Paths.Mentorship(program, mentorship))),
            cancellation);

    [Function("AddOutsideMeeting")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var draft = Read(form, pair.Participant.Zone);
                var added = await meetings.AddAsync(program, mentorship, pair.Participant.PersonId, draft, cancellation);
                return (added.Value, added.Refusal) switch
                {
                    ({ } session, _) => Page.SeeOther(request, Paths.FollowUp(program, session.SessionId).With(Done.MeetingAdded)),
                    (_, { Reason: RefusalReason.Invalid } refusal) => Show(request, pair, FormState.Sent(form, refusal.Fields)),

                    // A second click on the same form.
                    (_, { Reason: RefusalReason.AlreadyDone }) => Page.SeeOther(
                        request, Paths.FollowUp(program, Session.OutsideIdOf(mentorship, draft.StartsAt!.Value)).With(Done.MeetingAdded)),
                    _ => Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
                };
            },
            cancellation);

    private static MeetingDraft Read(IFormCollection form, string zone) => new(
        LocalMoment.Read(form["startsAt"], zone),
        int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0,
        Choice.Read<MeetingWay>(form["way"]),
        form["place"].ToString().Trim());

    private IResult Show(HttpRequest request, Pair pair, FormState state) => Page.Show<OutsidePage, OutsideModel>(
        request,
        new OutsideModel(pair, clock.GetUtcNow(), state),
        state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record OutsideModel(Pair Pair, DateTimeOffset Now, FormState State);
