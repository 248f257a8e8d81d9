using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Goals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>
/// One goal: its words, its progress over time, and what one tap does with it. What changed meanwhile is shown, and what was typed stays in its form.
/// </summary>
public sealed class GoalScreen(MentorshipAccess access, GoalActs acts, EvidenceFiles files, TimeProvider clock)
{
    /// <summary>What is done, as addresses name it.</summary>
    public const string Accept = "accept";

    public const string Confirm = "confirm";

    public const string Keep = "keep";

    public const string Remove = "remove";

    public const string Report = "report";

    public const string Settle = "settle";

    public const string Date = "date";

    private const string Route = "m/goal/{program}/{mentorship}/{goal}";

    private const string ChangeRoute = Route + "/words";

    [Function("ShowGoal")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, string goal, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(GoalIn(pair, goal) is { } found
                ? Show(request, Model(pair, found))
                : Page.SeeOther(request, Paths.Goals(program, mentorship))),
            cancellation);

    [Function("ShowGoalWords")]
    public Task<IResult> ShowWordsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ChangeRoute)]
        HttpRequest request, string program, string mentorship, string goal, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(GoalIn(pair, goal) is { GoesOn: true } found
                ? Page.Show<GoalWordsPage, GoalModel>(request, Model(pair, found) with { State = GoalForm.Of(KnownWords(pair, found)) })
                : Page.SeeOther(request, Paths.Goals(program, mentorship))),
            cancellation);

    [Function("ChangeGoalWords")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ChangeRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string goal,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var changed = await acts.ChangeAsync(
                    new MentorshipKey(program, mentorship), Me(pair), goal, GoalForm.NumberIn(form, "version"), GoalForm.Read(form), cancellation);
                return (changed.Refusal, GoalIn(pair, goal)) switch
                {
                    (null or { Reason: RefusalReason.AlreadyDone }, { } found) => Page.SeeOther(
                        request,
                        Paths.Goal(program, mentorship, goal).With(pair.Mentorship.IsOwner(found, Me(pair)) ? Done.GoalChanged : Done.GoalProposed)),
                    ({ Reason: RefusalReason.Invalid } refusal, { } found) => Page.Show<GoalWordsPage, GoalModel>(
                        request, Model(pair, found) with { State = FormState.Sent(form, refusal.Fields) }, StatusCodes.Status422UnprocessableEntity),

                    // Somebody took the goal away: what was typed can be a new one.
                    ({ Reason: RefusalReason.Unknown }, _) => GoalsScreen.Again(
                        request, pair, form, GoalForm.NewId(), [new FieldError("specific", "rules.goal-gone")]),
                    _ => Page.SeeOther(request, Paths.Goals(program, mentorship)),
                };
            },
            cancellation);

    [Function("ActOnGoal")]
    public Task<IResult> ActAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/do/{act}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string goal,
        string act,
        CancellationToken cancellation) =>
        access.PostAsync(
            request, program, mentorship, (pair, form) => DoAsync(request, pair, goal, act, form, cancellation), cancellation);

    private async Task<IResult> DoAsync(HttpRequest request, Pair pair, string goalId, string act, IFormCollection form, CancellationToken cancellation)
    {
        var (key, me, version) = (new MentorshipKey(pair.ProgramId, pair.MentorshipId), Me(pair), GoalForm.NumberIn(form, "version"));
        var chosen = Choice.Read<GoalState>(form["as"]);
        if (act == Settle && chosen is not (GoalState.Reached or GoalState.LetGo) && GoalIn(pair, goalId) is { } open)
        {
            return Show(
                request,
                Model(pair, open) with { Act = act, State = FormState.Sent(form, [new FieldError("as", "rules.choose-one")]) },
                StatusCodes.Status422UnprocessableEntity);
        }

        var state = chosen is GoalState.LetGo ? GoalState.LetGo : GoalState.Reached;
        (Task<Verdict<Mentorship>> Doing, Done Done)? step = act switch
        {
            Accept => (acts.AcceptAsync(key, me, goalId, version, cancellation), Done.GoalChanged),
            Confirm => (acts.ConfirmAsync(key, me, goalId, version, cancellation), Done.GoalConfirmed),
            Keep => (acts.KeepAsync(key, me, goalId, version, cancellation), Done.GoalKept),
            Remove => (acts.RemoveAsync(key, me, goalId, version, cancellation), Done.GoalRemoved),
            Report => (acts.ReportAsync(key, me, goalId, GoalForm.NumberIn(form, "progress"), cancellation), Done.ProgressSaved),
            Settle => (
                acts.SettleAsync(key, me, goalId, version, state, GoalForm.Said(form, "learned"), cancellation),
                state is GoalState.Reached ? Done.GoalReached : Done.GoalLetGo),
            Date => (acts.MoveDateAsync(key, me, goalId, version, GoalForm.DateIn(form, "due"), cancellation), Done.GoalDated),
            _ => null,
        };
        if (step is not { } taken)
        {
            return EntrancePages.NotFound(request);
        }

        var verdict = await taken.Doing;
        if (verdict.Refusal is { Reason: RefusalReason.Invalid } refusal && GoalIn(pair, goalId) is { } found)
        {
            return Show(request, Model(pair, found) with { Act = act, State = FormState.Sent(form, refusal.Fields) }, StatusCodes.Status422UnprocessableEntity);
        }

        if (act == Remove && verdict.Value is not null)
        {
            await files.RemoveAsync(key, GoalIn(pair, goalId)?.Evidence ?? [], cancellation);
        }

        var path = act == Remove ? Paths.Goals(pair.ProgramId, pair.MentorshipId) : Paths.Goal(pair.ProgramId, pair.MentorshipId, goalId);
        return Page.SeeOther(request, verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? path.With(taken.Done) : path);
    }

    /// <returns>Null when there is none, or the mentorship is over.</returns>
    internal static Goal? GoalIn(Pair pair, string goalId) =>
        pair.Mentorship.IsOpen ? pair.Mentorship.Goals?.FirstOrDefault(goal => goal.GoalId == goalId) : null;

    internal static IResult Show(HttpRequest request, GoalModel model, int status = StatusCodes.Status200OK) =>
        Page.Show<GoalPage, GoalModel>(request, model, status);

    private GoalModel Model(Pair pair, Goal goal) => GoalModel.Of(pair, goal, clock.GetUtcNow());

    private static string Me(Pair pair) => pair.Participant.PersonId;

    // Who proposes goes on with what they proposed.
    private static GoalWords KnownWords(Pair pair, Goal goal) =>
        pair.Mentorship.IsOwner(goal, Me(pair)) ? goal.Words : goal.Proposal?.Words ?? goal.Words;
}
