using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>Finds out who stands before the page of which event.</summary>
public sealed class SpeedVisits(IDocumentStore store)
{
    /// <param name="number">Of the event, as the address spells it.</param>
    /// <returns>Null where the program has no such event, or the visitor is not invited to it.</returns>
    public async Task<SpeedVisit?> FindAsync(Participant participant, string number, CancellationToken cancellation)
    {
        if (!SpeedDecisions.IsInvited(participant.Program.Form, participant.Enrollment)
            || await EventAsync(participant.ProgramId, number, cancellation) is not { } held)
        {
            return null;
        }

        var visitor = participant.Visitor;
        var reader = new SpeedReader(
            visitor.PersonId, visitor.Person.CallName, participant.Zone, Paths.Speed(held), visitor.FormToken, visitor.Done)
        {
            Participant = participant,
        };
        return new SpeedVisit(reader, participant.Program, held);
    }

    /// <summary>The same of who walked in, by the address of their own page.</summary>
    /// <param name="key">Of the walk-in: whom they met knows their id, and not this.</param>
    /// <returns>Null for an address that is nobody's.</returns>
    public async Task<SpeedVisit?> FindAsync(HttpRequest request, string programId, string number, string key, CancellationToken cancellation)
    {
        if (!ParticipantAccess.CanBeOurs(request)
            || !WalkIn.IsOne(key)
            || await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            || await EventAsync(programId, number, cancellation) is not { } held
            || await store.FindAsync(WalkIn.KeyOf(programId, held.Number, WalkIn.IdOf(key)), cancellation) is not { Value: var walkIn })
        {
            return null;
        }

        var reader = new SpeedReader(
            walkIn.WalkInId, walkIn.Name, program.Zone, Paths.SpeedOf(held, key), FormToken: "", DoneWords.Of(request))
        {
            WalkIn = walkIn,
        };
        return new SpeedVisit(reader, program.In(request.Texts().Language.Tag), held);
    }

    /// <returns>Null where there is no such event.</returns>
    public async Task<SpeedEvent?> EventAsync(string programId, string number, CancellationToken cancellation) =>
        SpeedEvent.NumberOf(number) is { } known
            ? (await store.FindAsync(SpeedEvent.KeyOf(programId, known), cancellation))?.Value
            : null;
}
