using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>A mentor without a mentee: why, what comes next, how else to help, and a break.</summary>
public sealed class BetweenScreen(ParticipantAccess access, RestActs rests, TimeProvider clock)
{
    internal const string Act = "act";

    internal const string Rest = "rest";

    internal const string Back = "back";

    private const string Route = "m/between/{program}";

    [Function("ShowBetween")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, cancellation), cancellation);

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
                var decided = rest
                    ? await rests.RestAsync(program, participant.PersonId, cancellation)
                    : await rests.ReturnAsync(program, participant.PersonId, cancellation);
                return decided.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, Paths.Between(program).With(rest ? Done.RestBegun : Done.BackInPool))
                    : Page.SeeOther(request, Paths.Between(program));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, CancellationToken cancellation)
    {
        if (participant.Enrollment is not { Role: ProgramRole.Mentor, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched })
        {
            return EntrancePages.NotFound(request);
        }

        var last = await access.Store.QueryAsync(Partition.Program(participant.ProgramId), new DocumentQuery<Round>(Descending: true), cancellation)
            .FirstOrDefaultAsync(round => round.Value.Status is RoundStatus.Completed, cancellation);
        return Page.Show<BetweenPage, BetweenModel>(
            request,
            new BetweenModel(participant, last?.Value.Waiting.Count, ProgramTimeline.NextRound(participant.Program.Calendar, clock.GetUtcNow())));
    }
}

/// <param name="Waiting">How many people waited for a partner after the last round; null before the first.</param>
/// <param name="NextRound">UTC; null when none is to come.</param>
public sealed record BetweenModel(Participant Participant, int? Waiting, DateTimeOffset? NextRound);
