using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>A mentor without a mentee: why, what comes next, how else to help, and a break.</summary>
public sealed class BetweenScreen(ParticipantAccess access, RestActs rests, KeptRounds rounds, TimeProvider clock)
{
    internal const string Act = "act";

    internal const string Rest = "rest";

    internal const string Back = "back";

    /// <summary>The field with the day on which they come back by themselves.</summary>
    internal const string Until = "until";

    private const string Route = "m/between/{program}";

    [Function("ShowBetween")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("RestBetween")]
    public Task<IResult> RestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (participant.Enrollment.Role is not ProgramRole.Mentor)
                {
                    return EntrancePages.NotFound(request);
                }

                var rest = form[Act] == Rest;
                var (until, error) = ReadUntil(form[Until].ToString(), participant.Zone);
                if (rest && error is not null)
                {
                    return await ShowAsync(request, participant, FormState.Sent(form, [error]), cancellation);
                }

                var decided = rest
                    ? await rests.RestUntilAsync(program, participant.PersonId, until, cancellation)
                    : await rests.ReturnAsync(program, participant.PersonId, cancellation);
                var done = !rest ? Done.BackInPool : until is null ? Done.RestBegun : Done.RestUntil;
                return decided.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Between(program).With(done)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, participant, FormState.Sent(form, errors), cancellation),
                    _ => Page.SeeOther(request, Paths.Between(program)),
                };
            },
            cancellation);

    // They are back when the day begins where they are. Without a day, when they say so.
    private static (DateTimeOffset? Until, FieldError? Error) ReadUntil(string text, string zone) =>
        string.IsNullOrWhiteSpace(text) ? (null, null)
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000
            ? (TimeZones.At(day, TimeOnly.MinValue, zone), null)
            : (null, new FieldError(Until, "rules.date"));

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation)
    {
        if (participant.Enrollment is not { Role: ProgramRole.Mentor, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched })
        {
            return EntrancePages.NotFound(request);
        }

        var last = await rounds.LastOverAsync(participant.ProgramId, cancellation);
        return Page.Show<BetweenPage, BetweenModel>(
            request,
            new BetweenModel(
                participant,
                last?.Waiting.Count,
                ProgramTimeline.NextRound(participant.Program.Calendar, clock.GetUtcNow()),
                state.Errors.Count > 0 ? state : Of(participant)),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static FormState Of(Participant participant) => participant.Enrollment.RestsUntil is { } until
        ? FormState.Of((Until, until.ToZone(participant.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
        : FormState.Empty;
}

/// <param name="Waiting">How many people waited for a partner after the last round; null before the first.</param>
/// <param name="NextRound">UTC; null when none is to come.</param>
/// <param name="State">Of the form that begins or ends a break.</param>
public sealed record BetweenModel(Participant Participant, int? Waiting, DateTimeOffset? NextRound, FormState State);
