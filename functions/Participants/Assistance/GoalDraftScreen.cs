using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Assistance;

/// <summary>Words a goal of what its writer typed into the form of a new one (R83).</summary>
public sealed class GoalDraftScreen(MentorshipAccess access, Drafting drafting)
{
    private static readonly string[] Parts = ["specific", "measure", "achievable", "relevant"];

    [Function("DraftGoal")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/assistant/goal/{program}/{mentorship}")] HttpRequest request,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                if (drafting.Place is null || !pair.Mentorship.IsOpen)
                {
                    return Page.SeeOther(request, Paths.Goals(program, mentorship));
                }

                var texts = request.Texts();
                var lines = Parts.Select(part => GoalForm.Said(form, part)).Where(said => said.Length > 0);
                var asked = AssistantRequest.Of(texts["assistant.instruction.goal"], lines, Drafting.NamesIn(pair));
                var typed = FormState.Sent(form, []);
                var model = await drafting.TakeAsync(
                    pair,
                    form,
                    asked,
                    typed,
                    draft => DraftedGoal.Read(draft) is { } goal ? In(typed, goal, texts["assistant.mark"]) : null,
                    cancellation);
                return Page.Show<GoalDraftPage, DraftModel>(request, model);
            },
            cancellation);

    private static FormState In(FormState typed, DraftedGoal goal, string mark) => FormState.Of(
    [
        ("specific", Cut($"{mark} {goal.Specific}")),
        ("measure", Cut(goal.Measure)),
        ("achievable", Cut(goal.Achievable)),
        ("relevant", Cut(goal.Relevant)),
        ("due", typed.Value("due")),
        ("id", typed.Value("id")),
        (GoalsScreen.Common, typed.Value(GoalsScreen.Common)),
    ]);

    private static string Cut(string words) => words.Length > GoalRules.LongestText ? words[..GoalRules.LongestText] : words;
}
