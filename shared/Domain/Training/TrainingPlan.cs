namespace MentorFlow.Domain.Training;

/// <summary>The training of one person: what they read, and whether they may show instead that they know it.</summary>
/// <param name="MayTestOut">Whether questions about situations may stand for what can be skipped (R54).</param>
/// <param name="Modules">In the order in which they are read; some help later.</param>
public sealed record TrainingPlan(TrainingTrack Track, bool MayTestOut, IReadOnlyList<TrainingModule> Modules)
{
    /// <summary>Those that are asked for before a match.</summary>
    public IReadOnlyList<TrainingModule> Gate => [.. Modules.Where(module => module.IsGate)];

    /// <summary>Of those, which must be read whatever somebody knows.</summary>
    public IReadOnlyList<TrainingModule> ToRead => [.. Gate.Where(module => !MayTestOut || !module.CanSkip)];

    /// <summary>Those that help later.</summary>
    public IReadOnlyList<TrainingModule> Later => [.. Modules.Where(module => !module.IsGate)];

    /// <summary>Of what is asked for before a match.</summary>
    public int Minutes => Gate.Sum(module => module.Minutes);

    /// <summary>The questions at the gate.</summary>
    public IReadOnlyList<QuizQuestion> Questions => [.. Gate.SelectMany(module => module.Questions)];

    /// <summary>What somebody answers who knows it.</summary>
    public IReadOnlyDictionary<string, int> RightAnswers => Questions.ToDictionary(question => question.Id, question => question.Right);

    /// <summary>How many questions must be right; those of a module that cannot be skipped are among them in any case.</summary>
    /// <param name="passMark">Share, 0 to 1.</param>
    public int Needed(double passMark) => (int)Math.Ceiling(passMark * Questions.Count);

    /// <summary>Whether those answers are enough (R58): nobody passes with a wrong one on bias and equal support.</summary>
    /// <param name="missed">Ids of the questions that were answered wrong.</param>
    /// <param name="passMark">Share, 0 to 1.</param>
    public bool IsPassedWith(IReadOnlyCollection<string> missed, double passMark) =>
        Share(missed) >= passMark
        && Gate.Where(module => !module.CanSkip).SelectMany(module => module.Questions).All(question => !missed.Contains(question.Id));

    /// <summary>Share of right answers, 0 to 1.</summary>
    public double Share(IReadOnlyCollection<string> missed) => (double)(Questions.Count - missed.Count) / Questions.Count;
}
