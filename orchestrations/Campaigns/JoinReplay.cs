using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>What it is decided on that somebody who says yes is taken in, as it is kept.</summary>
internal sealed record JoinInputs(MentoringProgram Program, Enrollment? Known, ManagerQuestion? Question, JoinOrder Order, DateTimeOffset Now);

/// <summary>Makes it again that somebody was taken in, from what was kept of it.</summary>
public static class JoinReplay
{
    internal static Replayable OfJoining { get; } = new("joining", 1);

    public static IReadOnlyList<IReplayer> All { get; } =
    [
        new PureReplayer<JoinInputs>(
            OfJoining,
            inputs => DecisionResult.Of(Joining.Take(
                new JoinFacts(inputs.Program, inputs.Known.AsRead(), inputs.Question.AsRead(), Room: null), inputs.Order, inputs.Now))),
    ];
}
