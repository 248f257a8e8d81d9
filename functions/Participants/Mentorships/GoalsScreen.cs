using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Goals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>All goals of a mentorship: written by the mentee, confirmed by the mentor, seen by both (R66 to R68).</summary>
public sealed class GoalsScreen(MentorshipAccess access, GoalActs acts, PairReviews reviews)
{
    /// <summary>Ticked for a goal of the whole circle.</summary>
    internal const string Common = "common";

    private const string Route = "m/goals/{program}/{mentorship}";

    [Function("ShowGoals")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair =>
            {
                // From a review, the next aim that somebody named is the beginning of a goal.
                var aim = (await reviews.VoiceAsync(request, pair, cancellation))?.Answers.GetValueOrDefault(Questionnaire.NextAim);
                var state = aim is null ? FormState.Empty : FormState.Of(("specific", aim));
                return pair.Mentorship.IsOpen
                    ? Page.Show<GoalsPage, GoalsModel>(request, new GoalsModel(pair, state, GoalForm.NewId()))
                    : Page.SeeOther(request, Paths.Mentorship(program, mentorship));
            },
            cancellation);

    [Function("AddGoal")]
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
                var (key, id) = (new MentorshipKey(program, mentorship), GoalForm.IdIn(form));
                var added = form[Common] == "yes"
                    ? await acts.AddCommonAsync(key, pair.Participant.PersonId, id, GoalForm.Read(form), cancellation)
                    : await acts.AddAsync(key, pair.Participant.PersonId, id, GoalForm.Read(form), cancellation);
                return added.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => Again(request, pair, form, id, refusal.Fields),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Goals(program, mentorship).With(Done.GoalAdded)),
                    _ => Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
                };
            },
            cancellation);

    /// <summary>The form of a new goal with what was typed.</summary>
    /// <param name="id">Of the goal that it would be.</param>
    internal static IResult Again(HttpRequest request, Pair pair, IFormCollection form, string id, IReadOnlyList<FieldError> errors) =>
        Page.Show<GoalsPage, GoalsModel>(request, new GoalsModel(pair, FormState.Sent(form, errors), id), StatusCodes.Status422UnprocessableEntity);
}

/// <param name="State">Of the form for a new goal.</param>
/// <param name="NewId">Of the goal that is written next.</param>
public sealed record GoalsModel(Pair Pair, FormState State, string NewId)
{
    /// <summary>Those that go on first, the nearest date before the others.</summary>
    public IReadOnlyList<Goal> Goals => Pair.Goals;

    /// <summary>Whether the form is shown: there is room for one more, or what was typed must not be lost.</summary>
    public bool MayAdd => State.Errors.Count > 0 || HasRoom(Pair.Participant.PersonId) || (Pair.Mentorship.IsCircle && HasRoom(ownerId: null));

    private bool HasRoom(string? ownerId) => GoalRules.CheckRoom(Pair.Mentorship, ownerId).Count == 0;
}
