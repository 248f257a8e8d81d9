using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>A program that wants a manager's yes has every mentee's manager asked before the mentee is invited, whoever invites; pure.</summary>
internal static class ManagerFirst
{
    /// <summary>Whether their manager is asked first: who was invited here before has that behind them.</summary>
    /// <param name="known">How they are enrolled already; null when they are not.</param>
    public static bool Asks(MentoringProgram program, Enrollment? known, ProgramRole role) =>
        program.Managers is ManagerRole.Yes && role is ProgramRole.Mentee && known is null;

    /// <summary>The question in place of the invitation; the yes to it invites.</summary>
    /// <returns>As refused: nobody is invited yet.</returns>
    public static Decision<Verdict<Enrollment>> Ask(ManagerQuestionStand facts, InvitationOrder order, DateTimeOffset now)
    {
        var question = new ManagerQuestionOrder(
            facts.Program!.ProgramId, order.PersonId, order.Role, order.Because, order.Actor, order.Again ?? now);
        var opened = ManagerQuestioning.Open(facts, question, now);
        return new Decision<Verdict<Enrollment>>(RefusalReason.WrongStage)
        {
            Writes = opened.Writes,
            Notes = opened.Notes,
            Signals = opened.Signals,
        };
    }
}
