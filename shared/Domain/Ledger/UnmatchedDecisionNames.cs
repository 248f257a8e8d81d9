namespace MentorFlow.Domain.Ledger;

// What is done for people without a partner.
public sealed partial record DecisionName
{
    public static DecisionName AlsoWritesSaid { get; } = new("also-writes.said");

    public static DecisionName LeewaySet { get; } = new("leeway.set");

    public static DecisionName PlaceAgreed { get; } = new("place.agreed");

    public static DecisionName PlaceAsked { get; } = new("place.asked");

    public static DecisionName PlaceDeclined { get; } = new("place.declined");

    public static DecisionName PlaceUnanswered { get; } = new("place.unanswered");

    public static DecisionName TalkAnswered { get; } = new("talk.answered");

    public static DecisionName TalkOffered { get; } = new("talk.offered");
}
