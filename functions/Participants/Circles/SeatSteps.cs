using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Circles;

/// <summary>That somebody is asked whether they want to be in a circle, or has said yes to one that has not begun.</summary>
public sealed class SeatSteps(IDocumentStore store)
{
    public async Task<IReadOnlyList<NextStep>> OfAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        if (participant.Program.Form is not ProgramForm.Circle)
        {
            return [];
        }

        var own = new DocumentQuery<CircleSeat>().Where(seat => seat.PersonId, participant.PersonId);
        return await store.QueryAsync(Partition.Program(participant.ProgramId), own, cancellation)
            .Where(stored => stored.Value.IsOpen)
            .Select(stored => StepOf(texts, participant, stored.Value))
            .ToListAsync(cancellation);
    }

    private static NextStep StepOf(Texts texts, Participant participant, CircleSeat seat) => new(
        texts[
            seat.Stage is SeatStage.Accepted ? "circle-pages.step.accepted"
                : seat.Joins is null ? "circle-pages.step.asked"
                : "circle-pages.step.asked-to-join",
            ("date", texts.Day(seat.AnswerBy, participant.Zone))],
        Paths.Seat(seat.ProgramId, seat.CircleId),
        texts["circle-pages.step.see"])
    {
        By = seat.Stage is SeatStage.Accepted ? null : seat.AnswerBy,
    };
}
