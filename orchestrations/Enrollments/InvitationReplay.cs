using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What an invitation is decided on, as it is kept.</summary>
internal sealed record InvitationInputs(
    MentoringProgram? Program,
    Enrollment? Known,
    InvitationOrder Order,
    DateTimeOffset Now,
    ManagerQuestion? Question,
    ProgramRoom? Room);

/// <summary>What it is decided on that somebody on the list, or planned for later, is invited now.</summary>
internal sealed record LaterInvitationInputs(MentoringProgram Program, Enrollment Known, DateTimeOffset Now);

/// <summary>Makes invitations again, from what was kept of them.</summary>
public static class InvitationReplay
{
    internal static Replayable OfInvitation { get; } = new("invitation", 1);

    internal static Replayable OfPlace { get; } = new("let-in", 1);

    internal static Replayable OfOpening { get; } = new("recruitment-open", 1);

    /// <summary>Everybody whose facts and words are in it: a manager who was asked, too.</summary>
    /// <param name="question">Null where nobody was asked.</param>
    internal static IReadOnlyList<string> Concerned(string personId, ManagerQuestion? question) =>
        question?.ManagerId is { } managerId && managerId != personId ? [personId, managerId] : [personId];

    public static IReadOnlyList<IReplayer> All { get; } =
    [
        new PureReplayer<InvitationInputs>(OfInvitation, inputs => DecisionResult.Of(Invitation.Make(inputs))),
        new PureReplayer<LaterInvitationInputs>(
            OfPlace, inputs => DecisionResult.Of(Invitation.Admit(inputs.Program, inputs.Known.AsRead()!, inputs.Now))),
        new PureReplayer<LaterInvitationInputs>(
            OfOpening, inputs => DecisionResult.Of(Invitation.InvitePlanned(inputs.Program, inputs.Known.AsRead()!))),
    ];
}
