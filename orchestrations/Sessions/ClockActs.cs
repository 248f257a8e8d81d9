using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Takes over in a program that HR says another zone of somebody.</summary>
public sealed class ClockActs(Decider decider)
{
    /// <summary>Safe to repeat: a clock that has moved already stays.</summary>
    /// <param name="before">IANA zone that HR said before.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns>Whether the clock is another now.</returns>
    public Task<bool> FollowAsync(string programId, string personId, string before, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var person = await decider.LoadAsync(Person.KeyOf(personId), token);
                return await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is { } enrollment
                    ? ClockChange.Follow(
                        enrollment,
                        await decider.Store.LastSessionsAsync(programId, personId, token),
                        before,
                        person.Zone,
                        actor,
                        decider.Now)
                    : new Decision<bool>(false);
            },
            cancellation);
}
