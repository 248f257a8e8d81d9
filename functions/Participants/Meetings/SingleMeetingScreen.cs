using MentorFlow.Domain.Meetings;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Orchestrations.Meetings;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>One meeting of two people without an agreement: its time, its room, how to move it or call it off, and how it was.</summary>
public sealed class SingleMeetingScreen(ParticipantAccess access, BookingActs acts, SingleMeetingReading meetings)
{
    public const string Route = "m/meeting/{program}/{meeting}";

    [Function("ShowSingleMeeting")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string meeting, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, meeting, sent: null, cancellation), cancellation);

    [Function("SetMeetingTime")]
    public Task<IResult> SetTimeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/time")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string meeting,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (LocalMoment.Read(form["at"], participant.Zone) is not { } at)
                {
                    var missing = new FieldError("at", "rules.date-and-time");
                    return await ShowAsync(request, participant, meeting, FormState.Sent(form, [missing]), cancellation);
                }

                var set = await acts.SetTimeAsync(program, meeting, participant.PersonId, at, cancellation);
                return await AnswerAsync(request, participant, meeting, form, set.Refusal, Done.MeetingMoved, cancellation);
            },
            cancellation);

    [Function("CancelMeeting")]
    public Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/cancel")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string meeting,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var off = await acts.CancelAsync(program, meeting, participant.PersonId, cancellation);
                return await AnswerAsync(request, participant, meeting, form, off.Refusal, Done.MeetingOff, cancellation);
            },
            cancellation);

    [Function("AnswerMeeting")]
    public Task<IResult> SayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/answer")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string meeting,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var answer = MeetingAnswerForm.Read(form);
                var said = await acts.AnswerAsync(
                    program, meeting, participant.PersonId, answer.Met, answer.Useful, answer.Again, answer.Together, cancellation);
                return await AnswerAsync(request, participant, meeting, form, said.Refusal, Done.MeetingAnswered, cancellation);
            },
            cancellation);

    private async Task<IResult> AnswerAsync(
        HttpRequest request,
        Participant participant,
        string meeting,
        IFormCollection form,
        Refusal? refusal,
        Done done,
        CancellationToken cancellation)
    {
        // Too late, or decided by the other meanwhile: the page says how things stand.
        var path = Paths.Meeting(participant.ProgramId, meeting);
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, path.With(done)),
            { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, path),
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await ShowAsync(request, participant, meeting, FormState.Sent(form, errors), cancellation),
            _ => EntrancePages.NotFound(request),
        };
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string meeting, FormState? sent, CancellationToken cancellation) =>
        await meetings.FindAsync(participant, meeting, sent, cancellation) is { } model
            ? Page.Show<SingleMeetingPage, SingleMeetingModel>(
                request,
                model,
                sent is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
                model.ByToken is null ? null : CallingClient.Hosts)
            : EntrancePages.NotFound(request);
}

/// <summary>The form that asks how a meeting was.</summary>
internal static class MeetingAnswerForm
{
    public const string Met = "met";
    public const string Useful = "useful";
    public const string Again = "again";
    public const string Together = "together";
    public const string Yes = "yes";
    public const string No = "no";

    /// <param name="answer">As it stands; null for nothing said.</param>
    public static FormState Of(MeetingAnswer? answer) => answer is null ? FormState.Empty : FormState.Of(
        (Met, answer.Met ? Yes : No),
        (Useful, $"{answer.Useful}"),
        (Again, answer.Again ? Yes : ""),
        (Together, answer.Together ? Yes : ""));

    public static (bool? Met, int? Useful, bool Again, bool Together) Read(IFormCollection form) => (
        form[Met].ToString() switch { Yes => true, No => false, _ => null },
        form[Useful].ToString() is [var digit] && char.IsAsciiDigit(digit) ? digit - '0' : null,
        form[Again] == Yes,
        form[Together] == Yes);
}
