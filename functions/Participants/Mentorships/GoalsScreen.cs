using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>SMART goals: written by the mentee, confirmed by the mentor, seen by both (R66 to R68).</summary>
public sealed class GoalsScreen(MentorshipAccess access, MentorshipActs acts)
{
    private const string Route = "m/goals/{program}/{mentorship}";

    [Function("ShowGoals")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(pair.Mentorship.IsOpen
                ? Page.Show<GoalsPage, GoalsModel>(request, new GoalsModel(pair, GoalsForm.Of(pair.Mentorship.Goals ?? [])))
                : Page.SeeOther(request, Paths.Mentorship(program, mentorship))),
            cancellation);

    [Function("SetGoals")]
    public Task<IResult> SetAsync(
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
                var (goals, unreadable) = GoalsForm.Read(form, pair);
                if (unreadable.Count > 0)
                {
                    return Again(unreadable);
                }

                var set = await acts.SetGoalsAsync(program, mentorship, pair.Participant.PersonId, goals, cancellation);
                return set.Refusal is { Reason: RefusalReason.Invalid }
                    ? Again(set.Refusal.Fields)
                    : Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.GoalsSaved));

                IResult Again(IReadOnlyList<FieldError> errors) =>
                    Page.Show<GoalsPage, GoalsModel>(request, new GoalsModel(pair, FormState.Sent(form, errors)), StatusCodes.Status422UnprocessableEntity);
            },
            cancellation);
}

public sealed record GoalsModel(Pair Pair, FormState State)
{
    /// <summary>Who confirms; a mentee's own tick would confirm nothing.</summary>
    public bool MayConfirm => Pair.Role is not ProgramRole.Mentee;
}
