using MentorFlow.Domain.People;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Programs;

/// <summary>How a program matches: who chooses, and the rules that a match may not break.</summary>
/// <param name="Mode">Who has the last word (R42).</param>
/// <param name="ForbidSameManager">Two people of one manager are not matched.</param>
/// <param name="ForbidSameTeam">Two people of one team are not matched.</param>
/// <param name="ForbidSameSite">Off by default: any place (R45).</param>
/// <param name="MinimumScore">0 to 1; pairs below are not proposed.</param>
/// <param name="MinimumOverlapMinutes">Minutes a week in which both can meet.</param>
/// <param name="Weights">What counts how much; null for the usual weights.</param>
/// <param name="Objectives">What a round strives for, in its order; null for all.</param>
/// <param name="Stable">Instead of the best whole, an answer in which no mentee and mentor would both rather have each other.</param>
public sealed record MatchingSettings(
    MatchingMode Mode = MatchingMode.Mutual,
    bool ForbidSameManager = true,
    bool ForbidSameTeam = false,
    bool ForbidSameSite = false,
    double MinimumScore = 0.1,
    int MinimumOverlapMinutes = 30,
    ScoreWeights? Weights = null,
    Objectives? Objectives = null,
    bool Stable = false)
{
    public static MatchingSettings Default { get; } = new();

    /// <summary>Who says whom they would rather have, before a round is solved (R41); where mentees choose alone, they are always asked.</summary>
    public AskedBefore AsksBefore { get; init; }

    /// <summary>How many people a shortlist holds, and how many somebody can choose; 1 to <see cref="LongestShortlist"/>.</summary>
    public int Shortlist { get; init; } = LongestShortlist;

    public const int LongestShortlist = 5;

    /// <summary>Mentors a mentee may have at once in this program (R24); 1 to <see cref="MostMentors"/>.</summary>
    public int MentorsPerMentee { get; init; } = 1;

    public const int MostMentors = 3;

    /// <summary>Mentees a mentor may have at once in this program, and circles a host; 1 to <see cref="MostMentees"/>.</summary>
    public int MenteesPerMentor { get; init; } = MostMentees;

    public const int MostMentees = 5;

    /// <summary>Mentorships at once that somebody may have in this program.</summary>
    public int PlacesOf(ProgramRole role) => role switch
    {
        ProgramRole.Mentor => MenteesPerMentor,
        ProgramRole.Mentee => MentorsPerMentee,
        _ => 1,
    };

    /// <summary>Where people are asked before, what they chose counts for more than a twentieth of the score, unless the program weighs otherwise.</summary>
    public ScoreWeights Weighing => Weights ?? (AsksBefore is AskedBefore.Nobody ? new ScoreWeights() : new ScoreWeights { Choice = 20 });

    /// <summary>Who is asked before a round of this program is solved.</summary>
    public AskedBefore Asked => Mode is MatchingMode.MenteeChoice ? AskedBefore.Mentees : AsksBefore;
}

/// <summary>Who ranks a shortlist before a round is solved.</summary>
public enum AskedBefore
{
    Nobody,

    /// <summary>Those who look for a mentor; peers as well.</summary>
    Mentees,

    /// <summary>Both sides.</summary>
    Both,
}

public enum MatchingMode
{
    /// <summary>The coordinator decides; nobody is asked.</summary>
    Admin,

    /// <summary>The mentee accepts, then the mentor.</summary>
    Mutual,

    /// <summary>The mentee alone chooses, among all mentors whom the rules allow; the mentor is told.</summary>
    MenteeChoice,

    /// <summary>The solver's answer stands.</summary>
    Optimizer,
}
