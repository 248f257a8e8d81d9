using MentorFlow.Domain.Programs;
using MentorFlow.Matching;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>Who has the last word, what a match may not break, and what counts how much.</summary>
internal sealed class MatchingForm : StepForm
{
    /// <summary>Of a slider.</summary>
    public const int MostWeight = 60;

    /// <summary>The field of how many mentors somebody may have at once.</summary>
    public const string MentorsPerMentee = "mentorsPerMentee";

    /// <summary>The field of how many mentees.</summary>
    public const string MenteesPerMentor = "menteesPerMentor";

    /// <summary>The field of who ranks before a round.</summary>
    public const string AsksBefore = "asksBefore";

    /// <summary>The field of how many people they rank.</summary>
    public const string Shortlist = "shortlist";

    private const string Prefix = "matching.";
    private const string Circles = "circles";
    private const string WeightPrefix = "matching.weights.";

    private static readonly IReadOnlyDictionary<ScorePartKind, Func<ScoreWeights, double, ScoreWeights>> Setters =
        new Dictionary<ScorePartKind, Func<ScoreWeights, double, ScoreWeights>>
        {
            [ScorePartKind.Needs] = (weights, value) => weights with { Needs = value },
            [ScorePartKind.Goals] = (weights, value) => weights with { Goals = value },
            [ScorePartKind.Interests] = (weights, value) => weights with { Interests = value },
            [ScorePartKind.Availability] = (weights, value) => weights with { Availability = value },
            [ScorePartKind.Language] = (weights, value) => weights with { Language = value },
            [ScorePartKind.CommunicationStyle] = (weights, value) => weights with { CommunicationStyle = value },
            [ScorePartKind.LearningPreference] = (weights, value) => weights with { LearningPreference = value },
            [ScorePartKind.Seniority] = (weights, value) => weights with { Seniority = value },
            [ScorePartKind.Likeness] = (weights, value) => weights with { Likeness = value },
            [ScorePartKind.Difference] = (weights, value) => weights with { Difference = value },
            [ScorePartKind.Motivation] = (weights, value) => weights with { Motivation = value },
            [ScorePartKind.Choice] = (weights, value) => weights with { Choice = value },
            [ScorePartKind.Questions] = (weights, value) => weights with { Questions = value },
        };

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<ScorePartKind> Kinds { get; } = [.. Setters.Keys];

    public static string Weight(ScorePartKind kind) => $"weight-{kind}";

    /// <summary>The field of one of the settings of circles.</summary>
    public static string Circle(string setting) => $"{Circles}-{setting}";

    /// <summary>Whether a field of a definition is one of these.</summary>
    public static bool IsOfCircles(string field) => field == Circles || field.StartsWith($"{Circles}.", StringComparison.Ordinal);

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        var circles = definition.Circles ?? CircleSettings.Usual;
        var matching = definition.Matching ?? MatchingSettings.Default;
        var weights = matching.Weighing;
        return
        [
            ("mode", matching.Mode.ToString()),
            (AsksBefore, matching.AsksBefore.ToString()),
            (Shortlist, StepFields.Whole(matching.Shortlist)),
            (MentorsPerMentee, StepFields.Whole(matching.MentorsPerMentee)),
            (MenteesPerMentor, StepFields.Whole(matching.MenteesPerMentor)),
            ("forbidSameManager", StepFields.Tick(matching.ForbidSameManager)),
            ("forbidSameTeam", StepFields.Tick(matching.ForbidSameTeam)),
            ("forbidSameSite", StepFields.Tick(matching.ForbidSameSite)),
            ("stable", StepFields.Tick(matching.Stable)),
            ("minimumScore", StepFields.Number(matching.MinimumScore * 100)),
            ("minimumOverlapMinutes", StepFields.Whole(matching.MinimumOverlapMinutes)),
            .. Kinds.Select(kind => (Weight(kind), (StringValues)Slid(weights.Of(kind)))),
            (Circle("smallest"), StepFields.Whole(circles.Smallest)),
            (Circle("largest"), StepFields.Whole(circles.Largest)),
            (Circle("quorum"), StepFields.Whole(circles.Quorum)),
            (Circle("hosting"), circles.Hosting.ToString()),
        ];
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        known = known.Form is ProgramForm.Circle ? WithCircles(sent, known) : known;
        var before = known.Matching ?? MatchingSettings.Default;
        var weights = before.Weighing;
        var score = StepFields.Number(before.MinimumScore * 100);
        var written = Kinds.Aggregate(weights, (sum, kind) => Moved(sent, sum, kind));
        var matching = before with
        {
            Mode = sent.Pick("mode", before.Mode),
            AsksBefore = sent.Has(AsksBefore) ? sent.Pick(AsksBefore, before.AsksBefore) : before.AsksBefore,
            Shortlist = sent.Has(Shortlist) ? sent.Number(Shortlist, before.Shortlist) : before.Shortlist,
            MentorsPerMentee = sent.Has(MentorsPerMentee) ? sent.Number(MentorsPerMentee, before.MentorsPerMentee) : before.MentorsPerMentee,
            MenteesPerMentor = sent.Has(MenteesPerMentor) ? sent.Number(MenteesPerMentor, before.MenteesPerMentor) : before.MenteesPerMentor,
            ForbidSameManager = sent.Ticked("forbidSameManager"),
            ForbidSameTeam = sent.Ticked("forbidSameTeam"),
            ForbidSameSite = sent.Ticked("forbidSameSite"),
            Stable = sent.Ticked("stable"),
            MinimumScore = sent.Text("minimumScore") == score
                ? before.MinimumScore
                : sent.Decimal("minimumScore", before.MinimumScore * 100) / 100,
            MinimumOverlapMinutes = sent.Number("minimumOverlapMinutes", before.MinimumOverlapMinutes),
            Weights = written == weights ? before.Weights : written,
        };
        return matching == before ? known : known with { Matching = matching };
    }

    public override bool Owns(string field) => field == "matching" || field.StartsWith(Prefix, StringComparison.Ordinal) || IsOfCircles(field);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent) =>
        field.StartsWith(WeightPrefix, StringComparison.Ordinal)
            && Kinds.FirstOrDefault(kind => kind.ToString().Equals(field[WeightPrefix.Length..], StringComparison.OrdinalIgnoreCase)) is var found
            ? Weight(found)
            : field.StartsWith(Prefix, StringComparison.Ordinal) ? field[Prefix.Length..]
            : IsOfCircles(field) ? field.Replace('.', '-') : field;

    private static ProgramDefinition WithCircles(SentStep sent, ProgramDefinition known)
    {
        var before = known.Circles ?? CircleSettings.Usual;
        var circles = new CircleSettings(
            sent.Number(Circle("smallest"), before.Smallest),
            sent.Number(Circle("largest"), before.Largest),
            sent.Number(Circle("quorum"), before.Quorum),
            sent.Pick(Circle("hosting"), before.Hosting));
        return circles == before ? known : known with { Circles = circles };
    }

    // A weight that a slider cannot show is kept while the slider stands where it puts it.
    private static ScoreWeights Moved(SentStep sent, ScoreWeights weights, ScorePartKind kind)
    {
        var before = weights.Of(kind);
        return sent.Text(Weight(kind)) is { } text && text != Slid(before) ? Setters[kind](weights, sent.Decimal(Weight(kind), before)) : weights;
    }

    private static string Slid(double weight) => StepFields.Number(Math.Round(Math.Clamp(weight, 0, MostWeight)));
}
