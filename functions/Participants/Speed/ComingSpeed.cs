using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>Reads to which speed-mentoring events of a program somebody is invited, from when people are told of them until all is said.</summary>
public sealed class ComingSpeed(IDocumentStore store, SpeedModels models, TimeProvider clock)
{
    /// <returns>Each with what is asked of them now, the next first.</returns>
    public async Task<IReadOnlyList<SpeedInvitation>> OfAsync(Participant participant, CancellationToken cancellation)
    {
        var (coming, now) = (new List<SpeedInvitation>(), clock.GetUtcNow());
        if (participant.Program.Status is not ProgramStatus.Running || !SpeedDecisions.IsInvited(participant.Program.Form, participant.Enrollment))
        {
            return coming;
        }

        foreach (var held in (await store.SpeedEventsAsync(participant.ProgramId, cancellation))
            .Where(held => held.CalledOffAt is null && held.At - SpeedEvent.Notice <= now && now < held.AnswersUntil))
        {
            var seat = (await store.FindAsync(SpeedSeat.KeyOf(held.ProgramId, held.Number, participant.PersonId), cancellation))?.Value;
            coming.Add(new SpeedInvitation(held, await AskOfAsync(held, seat, participant.PersonId, now, cancellation)));
        }

        return [.. coming.OrderBy(one => one.Event.At)];
    }

    private async Task<SpeedAsk?> AskOfAsync(SpeedEvent held, SpeedSeat? seat, string personId, DateTimeOffset now, CancellationToken cancellation) =>
        held.StageAt(now) switch
        {
            SpeedStage.Announced => seat?.IsComing(held) is null && now < held.RegistrationUntil ? SpeedAsk.SignUp : null,
            SpeedStage.DoorsOpen or SpeedStage.Turn or SpeedStage.Pause =>
                seat is { LeftAt: not null } || seat?.IsComing(held) is false ? null : SpeedAsk.ComeIn,
            SpeedStage.Asking when seat is { CameAt: not null } =>
                (await models.MetAsync(held, personId, turn: null, isOver: false, cancellation)).Any(met => met.Again is null) ? SpeedAsk.Answer : null,
            _ => null,
        };
}

/// <param name="Ask">What is asked of the person now; null for nothing.</param>
public sealed record SpeedInvitation(SpeedEvent Event, SpeedAsk? Ask);

/// <summary>What an event asks of somebody.</summary>
public enum SpeedAsk
{
    SignUp,
    ComeIn,
    Answer,
}
