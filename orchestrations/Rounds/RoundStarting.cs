using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>A matching round begins: rounds are numbered as they begin, so that one in between takes no number of the calendar's; pure.</summary>
internal static class RoundStarting
{
    /// <param name="begun">All rounds of the program that have begun.</param>
    public static int Next(IReadOnlyList<RoundBeginning> begun) => begun.Select(round => round.Number).DefaultIfEmpty().Max() + 1;

    /// <param name="because">For the ledger: "by the calendar".</param>
    public static Decision<T> Begin<T>(T outcome, MentoringProgram program, RoundBeginning round, string actor, string because) => new(outcome)
    {
        Writes = new Batch().Create(round),
        Notes = [new LedgerNote(actor, DecisionName.RoundStarted, $"round:{round.Number}", because)],
        Signals = [Signals.Start(
            nameof(MatchingOrchestrator),
            InstanceIds.Round(round.ProgramId, round.Number),
            new MatchingStageInput(
                round.ProgramId,
                round.Number,
                program.Matching.Mode,
                program.Policy,
                AsksBefore: AsksBefore(program),
                IsOfCircles: program.Form is ProgramForm.Circle))],
    };

    // Of a circle, people choose when it is proposed to them.
    private static bool AsksBefore(MentoringProgram program) =>
        program.Form is not ProgramForm.Circle && program.Matching.Asked is not AskedBefore.Nobody;
}
