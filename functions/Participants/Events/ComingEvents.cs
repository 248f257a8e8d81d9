using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Events;

/// <summary>Reads to which events of a program somebody is invited, until they are over for them.</summary>
public sealed class ComingEvents(IDocumentStore store, TimeProvider clock)
{
    /// <returns>Each with when it begins for them, the next first.</returns>
    public async Task<IReadOnlyList<ProgramMoment>> OfAsync(Participant participant, CancellationToken cancellation)
    {
        var (coming, now) = (new List<ProgramMoment>(), clock.GetUtcNow());
        if (participant.Program.Status is not ProgramStatus.Running || !EventDecisions.IsInvited(participant.Enrollment))
        {
            return coming;
        }

        foreach (var kind in EventDecisions.Kinds)
        {
            var known = await store.FindAsync(ProgramEvent.KeyOf(participant.ProgramId, kind), cancellation);
            if (EventSchedule.Of(participant.Program, kind, known?.Value) is { CalledOffAt: null } schedule
                && schedule.For(participant.Enrollment, participant.Person.Site) is var track
                && track.ToldFrom <= now
                && now < track.EndsAt)
            {
                coming.Add(new ProgramMoment(kind, track.StartsAt));
            }
        }

        return [.. coming.OrderBy(one => one.At)];
    }
}
