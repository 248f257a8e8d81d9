using MentorFlow.Domain.Results;

namespace MentorFlow.Domain.Comparisons;

/// <summary>How many people came into a mentorship in one state of training.</summary>
/// <param name="People">Null where it is withheld.</param>
public sealed record TrainedPeople(TrainingState State, int? People);

/// <summary>How trained a mentorship was, or a person.</summary>
public enum TrainedGroup
{
    /// <summary>Everybody in it had passed or tested out.</summary>
    Trained,

    /// <summary>Some had, and some had not.</summary>
    Partly,

    /// <summary>Nobody had.</summary>
    Untrained,
}

/// <summary>
/// How mentorships of trained and of untrained people fared (F13, R48): counts and intervals, and no proof of cause. Nobody drew lots for the training: who
/// takes it may be keener, and two of a mentorship are not two independent cases.
/// </summary>
/// <param name="People">In every state that a mentorship began in.</param>
/// <param name="Measures">Completed and met as agreed by mentorship, satisfied by person; the groups are named as <see cref="TrainedGroup"/>.</param>
public sealed record TrainingEffect(IReadOnlyList<TrainedPeople> People, IReadOnlyList<Comparison> Measures)
{
    private static readonly TrainedGroup[] Groups = Enum.GetValues<TrainedGroup>();

    /// <summary>Which modules they had read.</summary>
    public IReadOnlyList<ModuleReaders> Modules { get; init; } = [];

    /// <summary>What they did with the cards of each stage.</summary>
    public IReadOnlyList<CardReaders> Cards { get; init; } = [];

    /// <param name="programs">All that are compared together.</param>
    public static TrainingEffect Of(IReadOnlyList<ProgramCourse> programs)
    {
        var matched = programs.SelectMany(program => program.Invited).Where(person => person.IsMatched).ToList();
        var states = Enum.GetValues<TrainingState>();
        var sizes = states.Select(state => matched.Count(person => person.Training == state)).ToList();
        var shown = Withholding.Groups(sizes);
        var mentorships = programs.SelectMany(OfProgram).ToLookup(one => one.Group, one => one.Course);
        var said = programs.SelectMany(SaidIn).ToList();
        return new TrainingEffect(
            [.. states.Select((state, place) => new TrainedPeople(state, shown[place] ? sizes[place] : null))],
            [
                By(ComparedMeasure.Completed, group => Comparison.CompletedOf([.. mentorships[group]])),
                By(ComparedMeasure.MetAsAgreed, group => Comparison.MetOf([.. mentorships[group]])),
                By(ComparedMeasure.Satisfied, group => ContentIn(said, group), areAnswers: true),
            ])
        {
            Modules = ModuleReaders.Of(matched),
            Cards = CardReaders.Of(matched),
        };
    }

    // The trained are held against the untrained, where there are any; where there are none, against those who were partly trained.
    private static Comparison By(ComparedMeasure measure, Func<TrainedGroup, (int Part, int Whole)> count, bool areAnswers = false)
    {
        CountedGroup[] counted = [.. Groups.Select(group => Comparison.Named(group.ToString(), count(group)))];
        var other = counted[(int)TrainedGroup.Untrained].Whole > 0 ? (int)TrainedGroup.Untrained : (int)TrainedGroup.Partly;
        return new Comparison(measure, Comparing.Of(counted, areAnswers, place => place == (int)TrainedGroup.Trained ? other : null));
    }

    private static IEnumerable<(TrainedGroup Group, MentorshipCourse Course)> OfProgram(ProgramCourse program)
    {
        var trained = TrainedIn(program);
        return program.Mentorships.Select(one => (GroupOf(one.Members.Select(member => trained.Contains(member.PersonId))), one));
    }

    // What could not be shown of a program alone does not come into the sum of several either: it would be the difference of the sum to the one before.
    private static IEnumerable<Contentment> SaidIn(ProgramCourse program)
    {
        var shown = Comparing.Of(
            [.. Groups.Select(group => Comparison.Named(group.ToString(), ContentIn(program.Said, group)))], areAnswers: true);
        return program.Said.Where(one => shown[(int)one.Group].Share is not null);
    }

    private static (int Part, int Whole) ContentIn(IReadOnlyList<Contentment> said, TrainedGroup group)
    {
        var own = said.Where(one => one.Group == group).ToList();
        return (own.Sum(one => one.Content), own.Sum(one => one.Answers));
    }

    private static HashSet<string> TrainedIn(ProgramCourse program) =>
        [.. program.Invited.Where(person => person.Training.IsTrained()).Select(person => person.PersonId)];

    private static TrainedGroup GroupOf(IEnumerable<bool> members)
    {
        var all = members.ToList();
        return !all.Contains(false) ? TrainedGroup.Trained : all.Contains(true) ? TrainedGroup.Partly : TrainedGroup.Untrained;
    }
}
