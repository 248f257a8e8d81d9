using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Tracks;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>How one program matches, as it is set now: what a page says of it is read off the settings, and written nowhere else (R83).</summary>
/// <param name="Weights">What counts, of 100 points, the most first.</param>
/// <param name="Rules">What no score can outweigh.</param>
/// <param name="Questions">Of the program's own, with what two answers do and who reads them.</param>
/// <param name="Assistant">Null while there is none.</param>
public sealed record HowMatchingFacts(
    MentoringProgram Program,
    IReadOnlyList<(ScorePartKind Part, int Points)> Weights,
    IReadOnlyList<HardRule> Rules,
    IReadOnlyList<ProgramQuestion> Questions,
    AssistantPlace? Assistant)
{
    private const int Hundred = 100;

    // Whatever a program sets, these hold.
    private static readonly HardRule[] Always =
        [HardRule.ReportingLine, HardRule.DeclaredConflict, HardRule.EarlierPartner, HardRule.Declined, HardRule.Forbidden];

    public int OverlapMinutes => MatchingRules.Of(Program).OverlapMinutes;

    /// <param name="tracks">Null where the program has none.</param>
    public static HowMatchingFacts Of(MentoringProgram program, TrackSettings? tracks, AssistantPlace? assistant)
    {
        var set = tracks ?? new TrackSettings(program.ProgramId);
        var weights = set.Weighing(ProfileMatching.Weighing(program.Profile, program.Matching.Weighing));
        var sum = Enum.GetValues<ScorePartKind>().Sum(weights.Of);
        return new HowMatchingFacts(
            program,
            [
                .. Enum.GetValues<ScorePartKind>()
                    .Select(part => (Part: part, Points: sum == 0 ? 0 : (int)Math.Round(Hundred * weights.Of(part) / sum)))
                    .Where(part => part.Points > 0)
                    .OrderByDescending(part => part.Points),
            ],
            [.. Always, .. Chosen(program, set.Ruling(MatchingRules.Of(program)))],
            program.Profile?.Questions ?? [],
            assistant);
    }

    private static IEnumerable<HardRule> Chosen(MentoringProgram program, HardRules rules)
    {
        (HardRule Rule, bool Holds)[] chosen =
        [
            (HardRule.SameManager, rules.SameManager),
            (HardRule.SameTeam, rules.SameTeam),
            (HardRule.Site, rules.Site is not SiteRule.Any),
            (HardRule.Seniority, rules.Seniority is not SeniorityRule.Any),
            (HardRule.SharedLanguage, rules.SharedLanguage),
            (HardRule.Overlap, rules.OverlapMinutes > 0),
            (HardRule.MinimumScore, rules.MinimumScore > 0),
            (HardRule.Track, rules.SameTrack),
            (HardRule.Questions, ProfileMatching.QuestionsOf(program.Profile)?.Any(question => question.Must) is true),
        ];
        return chosen.Where(rule => rule.Holds).Select(rule => rule.Rule);
    }
}
