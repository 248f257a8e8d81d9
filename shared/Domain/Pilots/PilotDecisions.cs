using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Pilots;

/// <summary>A decision about a pilot as its form sends it.</summary>
/// <param name="Choice">Null where nothing was chosen.</param>
/// <param name="DraftId">A UUID that the form made, for the draft of what comes next.</param>
public sealed record PilotAnswer(PilotChoice? Choice, string Reasons, string DraftId)
{
    /// <summary>For everybody who takes part, where the program is stopped: by language tag, each may be empty.</summary>
    public IReadOnlyDictionary<string, string?> Words { get; init; } = new Dictionary<string, string?>();
}

/// <summary>How a pilot is asked about and decided; pure.</summary>
public static class PilotDecisions
{
    /// <returns>From when on its decision is asked for, UTC; null for what is no pilot.</returns>
    public static DateTimeOffset? DueAt(MentoringProgram program) =>
        program is { Pilot: true, Calendar.Ends: { } ends }
            ? RetrospectiveDecisions.NotBeforeHalf(program.Calendar, ends, ends - program.Policy.Retrospective.DecisionAhead)
            : null;

    /// <summary>Asks for the decision, once.</summary>
    /// <param name="known">Null before anything became of it.</param>
    public static Verdict<Pilot> Ask(MentoringProgram program, Pilot? known, DateTimeOffset now) =>
        known is { AskedAt: not null } or { Decision: not null } ? RefusalReason.AlreadyDone
        : program.Status is not ProgramStatus.Running || DueAt(program) is not { } due || now < due ? RefusalReason.WrongStage
        : new Pilot(program.ProgramId, now);

    /// <summary>Decides, for good.</summary>
    /// <param name="known">Null before anything became of it.</param>
    public static Verdict<Pilot> Decide(MentoringProgram program, Pilot? known, PilotAnswer answer, NoteWriter by, DateTimeOffset now)
    {
        if (known is { Decision: not null })
        {
            return RefusalReason.AlreadyDone;
        }

        if (!program.Pilot || program.Status is ProgramStatus.Draft)
        {
            return RefusalReason.WrongStage;
        }

        var reasons = answer.Reasons.ReplaceLineEndings("\n").Trim();
        var errors = new List<FieldError>();
        if (answer.Choice is not { } wanted || !Enum.IsDefined(wanted))
        {
            errors.Add(new FieldError("choice", "rules.choose-one"));
        }

        if (reasons.Length is 0 or > PilotDecision.LongestReasons)
        {
            errors.Add(new FieldError("reasons", "rules.some-words", ("max", PilotDecision.LongestReasons)));
        }

        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var choice = answer.Choice!.Value;
        return (known ?? new Pilot(program.ProgramId)) with
        {
            Decision = new PilotDecision(choice, reasons, by, now, choice is PilotChoice.Stop ? null : answer.DraftId),
        };
    }

    /// <summary>What comes after a pilot: the same for everybody, without a cap, with what was learned beside it.</summary>
    /// <param name="definition">Of the draft that repeats it.</param>
    public static ProgramDefinition Next(ProgramDefinition definition, MentoringProgram pilot, PilotChoice choice, string reasons)
    {
        var next = definition with { Pilot = false, SizeCap = null };
        return choice is not PilotChoice.Change ? next : next with
        {
            Before = (next.Before ?? new EarlierProgram(pilot.Name, Lessons: null, Figures: null)) with
            {
                Lessons = ProgramLesson.Together([reasons.Trim(), .. next.Before?.Lessons is { } lessons ? [lessons] : Array.Empty<string>()]),
            },
        };
    }
}
