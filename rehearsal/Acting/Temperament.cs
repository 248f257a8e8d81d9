using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>How a person takes part. The shares are what programs report of themselves: some are silent, most are willing, few are difficult.</summary>
/// <param name="Answers">Probability of answering any one mail, 0 to 1.</param>
/// <param name="Delay">Median time to an answer.</param>
/// <param name="Joins">Whether an answer to the invitation is a yes.</param>
/// <param name="AcceptsProposals">Probability of accepting a proposed match, 0 to 1.</param>
/// <param name="KnowsAlready">Whether the first quiz is passed.</param>
/// <param name="Shows">Probability of coming to a session at all, 0 to 1.</param>
/// <param name="OnTime">Probability of coming before anybody has to be asked, 0 to 1.</param>
/// <param name="Moves">Probability of moving a session, 0 to 1.</param>
/// <param name="EveryDays">The rhythm this person proposes, in days.</param>
/// <param name="Content">Typical answer on a scale of five.</param>
public sealed record Temperament(
    double Answers,
    TimeSpan Delay,
    bool Joins,
    double AcceptsProposals,
    bool KnowsAlready,
    double Shows,
    double OnTime,
    double Moves,
    int EveryDays,
    int Content)
{
    /// <summary>Longer than this nobody of this temperament puts an answer off.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.MaxValue;

    /// <summary>Proposes another first session, instead of signing for one whose date has passed.</summary>
    public bool MindsDates { get; init; }

    /// <summary>Stays with a partner and a rhythm: neither ends a mentorship by choice nor comes under the own mentor by accident.</summary>
    public bool Stays { get; init; }

    private static readonly int[] Rhythms = [7, 14, 14, 14, 21, 21, 30];

    /// <param name="script">The rates that hold on average over all people.</param>
    public static Temperament Draw(Chance chance, BehaviorScript script)
    {
        var usual = BehaviorScript.Usual;
        var diligence = chance.Between(0.35, 1);
        return new Temperament(
            Answers: Without(0.25 + (0.72 * diligence), usual.Silence, script.Silence),
            Delay: TimeSpan.FromHours(chance.Between(4, 60) / diligence) * (script.AnswerHours / usual.AnswerHours),
            Joins: chance.Happens(1 - script.Declines),
            AcceptsProposals: Without(chance.Between(0.8, 1), usual.DeclinedProposals, script.DeclinedProposals),
            KnowsAlready: chance.Happens(1 - script.FailedQuizzes),
            Shows: Without(0.9 + (0.1 * diligence), usual.NoShows, script.NoShows),
            OnTime: Without(0.85 + (0.14 * diligence), usual.LateArrivals, script.LateArrivals),
            Moves: With(chance.Between(0, 0.12), usual.Moves, script.Moves),
            EveryDays: chance.Pick(Rhythms),
            Content: chance.Happens(script.Unhappy) ? chance.From(1, 2) : chance.From(3, 5));
    }

    /// <summary>A probability that people draw around a usual mean, drawn around another: who was better than others stays so.</summary>
    /// <param name="drawn">0 to 1, as are the means.</param>
    internal static double With(double drawn, double usual, double wanted) =>
        wanted.Equals(usual) ? drawn
        : wanted < usual ? drawn * wanted / usual
        : 1 - ((1 - drawn) * (1 - wanted) / (1 - usual));

    // Of the opposite, of which the mean is told; what is usual stays what it was to the last bit.
    private static double Without(double drawn, double usual, double wanted) => wanted.Equals(usual) ? drawn : 1 - With(1 - drawn, usual, wanted);
}
