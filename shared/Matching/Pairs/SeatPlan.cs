using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>
/// The ordered objectives as whole numbers: each tier outweighs all that follow it could ever add up to, so one exact solve
/// honors the order.
/// </summary>
public static class SeatPlan
{
    public static ObjectiveScale ScaleOf(RoundFrame frame, PairGraph graph)
    {
        var aims = frame.Policy.Objectives;
        var guideSeats = graph.Guides.Select(guide => (long)frame.SeatsLeft(guide)).ToList();
        var seats = Math.Min(graph.Learners.Sum(learner => (long)frame.SeatsLeft(learner)), guideSeats.Sum());
        var heaviest = graph.Guides.Select(guide => (long)frame.TakenBy(guide) + frame.SeatsLeft(guide)).DefaultIfEmpty().Max();

        var loads = aims.EvenLoad ? seats * Math.Max(0, heaviest - 1) : 0;
        var perStep = aims.TotalScore ? loads + 1 : 0;
        var person = aims.MostPeople ? checked((seats * PairScorer.Steps * perStep) + loads + 1) : 0;

        return new ObjectiveScale(person, aims.CarriedOverFirst ? person : 0, perStep, aims.EvenLoad ? 1 : 0);
    }

    /// <summary>What this learner's first partner is worth beyond the pair's own score; nothing for somebody who has one.</summary>
    public static long PersonPoints(RoundFrame frame, Profile learner, ObjectiveScale scale) =>
        frame.TakenBy(learner) > 0 || learner.Candidate.HasPartner ? 0 : scale.PerPerson + (frame.IsCarriedOver(learner) ? scale.PerCarriedOver : 0);
}
