using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Between goals and their form, which has a block for each and one more; blocks left empty are none.</summary>
internal static class GoalsForm
{
    /// <summary>The fields of a SMART goal, in the order in which they are asked.</summary>
    private static readonly string[] Texts = ["specific", "measure", "achievable", "relevant"];

    public static FormState Of(IReadOnlyList<Goal> goals) => FormState.Of([.. goals.SelectMany((goal, i) => new (string, StringValues)[]
    {
        (Field(i, "goalId"), goal.GoalId),
        (Field(i, "specific"), goal.Specific),
        (Field(i, "measure"), goal.Measure),
        (Field(i, "achievable"), goal.Achievable),
        (Field(i, "relevant"), goal.Relevant),
        (Field(i, "due"), goal.Due.ToString("O", CultureInfo.InvariantCulture)),
        (Field(i, "progress"), goal.Progress.ToString(CultureInfo.InvariantCulture)),
        (Field(i, "confirmed"), goal.Confirmed ? "yes" : null),
    })]);

    public static string Field(int goal, string part) => $"goals[{goal}].{part}";

    /// <summary>How many blocks to show: what is filled, and one to add.</summary>
    public static int Blocks(FormState state) =>
        Math.Min(
            GoalRules.MostGoals,
            1
                + Enumerable.Range(0, GoalRules.MostGoals).LastOrDefault(i => Texts.Any(text => !string.IsNullOrWhiteSpace(state.Value(Field(i, text)))), -1)
                + 1);

    public static (IReadOnlyList<Goal> Goals, IReadOnlyList<FieldError> Unreadable) Read(IFormCollection form, Pair pair)
    {
        var (goals, unreadable) = (new List<Goal>(), new List<FieldError>());
        for (var i = 0; i < GoalRules.MostGoals; i++)
        {
            if (Texts.All(text => Said(i, text).Length == 0))
            {
                continue;
            }

            if (!DateOnly.TryParseExact(Said(i, "due"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            {
                unreadable.Add(new FieldError(Field(i, "due"), "rules.by-when"));
            }

            _ = int.TryParse(Said(i, "progress"), NumberStyles.None, CultureInfo.InvariantCulture, out var progress);
            var known = pair.Mentorship.Goals?.FirstOrDefault(goal => goal.GoalId == Said(i, "goalId"));
            var goal = new Goal(
                known?.GoalId ?? FreeId(pair, goals), Said(i, "specific"), Said(i, "measure"), Said(i, "achievable"), Said(i, "relevant"), due, progress);
            goals.Add(goal with { Confirmed = IsConfirmed(goal, known, pair.Role, form[Field(i, "confirmed")] == "yes") });
        }

        return (goals, unreadable);

        string Said(int goal, string part) => form[Field(goal, part)].ToString().Trim().ReplaceLineEndings("\n");
    }

    private static string FreeId(Pair pair, List<Goal> goals)
    {
        var taken = goals.Concat(pair.Mentorship.Goals ?? []).Select(goal => goal.GoalId).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => $"goal-{number}").First(id => !taken.Contains(id));
    }

    // A mentee who changes a goal asks for a new confirmation; progress alone does not.
    private static bool IsConfirmed(Goal goal, Goal? known, ProgramRole role, bool ticked) =>
        role is not ProgramRole.Mentee ? ticked
        : known is { Confirmed: true } && known == goal with { Confirmed = true, Progress = known.Progress };
}
