using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>What has come between two people who are a pair or are proposed to each other (R38).</summary>
/// <param name="Rule">The rule of matching that it breaks.</param>
/// <param name="Cause">How the two stand to each other now; ids where it names people.</param>
public sealed record PairConflict(PairOfIds Pair, HardRule Rule, Phrase Cause)
{
    /// <summary>That one of the two spoke against it, whichever way; in brief.</summary>
    public const string Declared = "one of the two declared a conflict meanwhile";

    /// <summary>For the ledger and the proposal: without names.</summary>
    public string InBrief => Rule switch
    {
        HardRule.ReportingLine => "the two came into one reporting line meanwhile",
        HardRule.SameManager => "the two came to have the same manager meanwhile",
        HardRule.SameTeam => "the two came into one team meanwhile",
        _ => Declared,
    };
}
