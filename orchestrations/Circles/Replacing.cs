using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Circles;

/// <summary>Somebody is asked, between rounds, to join a circle that runs; pure.</summary>
internal static class Replacing
{
    /// <param name="best">Who fits best of those who wait; null where nobody does.</param>
    /// <param name="beside">All who were asked between rounds, in the whole program.</param>
    public static Decision<Verdict<RoundCircle>> Decide(
        MentoringProgram program, Mentorship circle, Circle? best, IReadOnlyList<RoundCircle> beside, string actor)
    {
        if (circle.Stage is not (MentorshipStage.Kickoff or MentorshipStage.Active))
        {
            return new Decision<Verdict<RoundCircle>>(RefusalReason.WrongStage);
        }

        if (beside.Any(one => one.Joins == circle.MentorshipId && one.Stage is CircleStage.Solved or CircleStage.Asking))
        {
            return new Decision<Verdict<RoundCircle>>(RefusalReason.AlreadyDone);
        }

        if (circle.SeatsFree == 0)
        {
            return new Decision<Verdict<RoundCircle>>(Refusal.Invalid(new FieldError("circle", "circles.rules.full")));
        }

        if (best is not { Members.Count: > 0 })
        {
            return new Decision<Verdict<RoundCircle>>(Refusal.Invalid(new FieldError("circle", "circles.rules.nobody-fits")));
        }

        var number = beside.Select(one => one.Number).DefaultIfEmpty().Max() + 1;
        var asked = new RoundCircle(
            circle.ProgramId, RoundCircle.Beside, RoundCircle.Beside, number, circle.HostId, RoundCircles.SeatsOf(best), best.Topics)
        {
            Joins = circle.MentorshipId,
        };
        return new Decision<Verdict<RoundCircle>>(asked)
        {
            Writes = new Batch().Create(asked),
            Notes = [new LedgerNote(actor, DecisionName.CircleOffered, circle.Id, best.Members[0].PersonId)],
            Signals =
            [
                Signals.Start(
                    nameof(CircleProposalOrchestrator),
                    InstanceIds.CircleProposal(circle.ProgramId, asked.CircleId),
                    new CircleProposalInput(circle.ProgramId, asked.CircleId, MatchingMode.Mutual, program.Policy)),
            ],
        };
    }
}
