namespace MentorFlow.Domain.Ledger;

// What people say before a round is solved.
public sealed partial record DecisionName
{
    public static DecisionName PartnersRanked { get; } = new("partners.ranked");

    public static DecisionName PartnerVetoed { get; } = new("partners.vetoed");

    public static DecisionName PartnerVetoTakenBack { get; } = new("partners.veto-taken-back");

    public static DecisionName RankingBegun { get; } = new("ranking.begun");

    public static DecisionName RankingClosed { get; } = new("ranking.closed");
}
