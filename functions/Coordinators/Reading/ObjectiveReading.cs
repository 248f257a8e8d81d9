using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How far a program is with what it is for (R1).</summary>
/// <param name="Unit">Of target and present value; null for an objective that nothing ties, of which only people can say how far it is.</param>
/// <param name="Present">
/// Null for such a one, and while it would be the word of fewer than <see cref="ProgramHealth.SmallestGroup"/> (R105). Answers join in blocks
/// (<see cref="AnswerCounting"/>).
/// </param>
public sealed record ObjectiveStanding(Objective Objective, MeasureUnit? Unit, double? Present)
{
    /// <summary>Whether the present value reaches the target.</summary>
    public bool IsReached => Present is { } value && ObjectiveMeasures.IsReached(Objective, value);
}

/// <summary>Computes the present value of each objective of a program from what has happened in it. Looking changes nothing in the store.</summary>
public sealed class ObjectiveReading(IDocumentStore store)
{
    /// <param name="figures">Of the program, as they are now.</param>
    public async Task<IReadOnlyList<ObjectiveStanding>> ReadAsync(MentoringProgram program, ProgramFigures figures, CancellationToken cancellation)
    {
        var surveys = await store.SurveysOfAsync(program.ProgramId, cancellation);
        var asked = ObjectiveMeasures.Asked(program.Policy, program.Form, surveys, program.Circles);
        var tallies = program.Objectives.Any(objective => objective.Question is not null)
            ? await store.TalliesAsync(program.ProgramId, cancellation)
            : new Dictionary<string, AnswerTally>();
        var standings = new List<ObjectiveStanding>();
        foreach (var objective in program.Objectives)
        {
            var present = objective switch
            {
                { Figure: { } figure } => ValueOf(figure, figures),
                { Question: { } question } when ObjectiveMeasures.KindsAsking(question, asked) is { } kinds => tallies.MeanOf(question, kinds),
                _ => null,
            };
            standings.Add(new ObjectiveStanding(objective, ObjectiveMeasures.UnitOf(objective, surveys), present));
        }

        return standings;
    }

    internal static double? ValueOf(ProgramFigure figure, ProgramFigures figures)
    {
        var (indicators, health) = (figures.Indicators, figures.Health);
        return figure switch
        {
            ProgramFigure.People => indicators.Mentors + indicators.Mentees + indicators.Peers,
            ProgramFigure.SaidYes => Share(health.Came[1], health.Came[0]),
            ProgramFigure.Matched => Share(health.Came[^1], health.Came[0]),
            ProgramFigure.Mentorships => indicators.Matches,
            ProgramFigure.Sessions => indicators.Meetings,
            ProgramFigure.Held => Share(health.Held, health.Held + health.Missed),
            ProgramFigure.Meeting => Share(health.Pairs - health.Quiet, health.Pairs),
            ProgramFigure.Completed => Share(figures.Closed, figures.Closed + figures.Ended),
            ProgramFigure.Ease => health.Ease,
            ProgramFigure.CoordinatorMinutes => indicators.CoordinatorMinutesPerWeekPer25,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "There is no such figure."),
        };
    }

    private static double? Share(int part, int whole) => whole < ProgramHealth.SmallestGroup ? null : Math.Min(1, (double)part / whole);
}
