using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Occasions;

/// <summary>Which of their days people want their partner to know of. It is theirs alone: the ledger knows nothing of it.</summary>
public sealed class OccasionActs(Decider decider)
{
    /// <param name="zone">IANA zone of the person's clock.</param>
    public Task<Verdict<Occasion>> AddAsync(
        Mentorship mentorship, string personId, OccasionDraft draft, string zone, CancellationToken cancellation = default) =>
        DecideAsync(
            mentorship,
            personId,
            zone,
            known => OccasionDecisions.Add(
                mentorship, known, personId, draft, DateOnly.FromDateTime(decider.Now.ToZone(zone).DateTime), decider.Now),
            cancellation);

    /// <summary>The person agrees that the others hear of their years of work.</summary>
    /// <param name="zone">As above.</param>
    public Task<Verdict<Occasion>> AddAnniversaryAsync(Mentorship mentorship, Person person, string zone, CancellationToken cancellation = default) =>
        DecideAsync(
            mentorship,
            person.PersonId,
            zone,
            known => OccasionDecisions.AddAnniversary(mentorship, known, person.PersonId, person.HiredOn, decider.Now),
            cancellation);

    /// <summary>Takes a day back; nobody is told of it any more. A second click changes nothing.</summary>
    public async Task RemoveAsync(Key<Occasion> key, CancellationToken cancellation = default)
    {
        try
        {
            if (await decider.Store.FindAsync(key, cancellation) is { Value: var known })
            {
                await decider.WriteAsync(new Batch().Delete(known), cancellation);
            }
        }
        catch (DocumentConflictException)
        {
            // Both clicks came at one moment.
        }
    }

    private Task<Verdict<Occasion>> DecideAsync(
        Mentorship mentorship, string personId, string zone, Func<IReadOnlyList<Occasion>, Verdict<Occasion>> decide, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var own = new DocumentQuery<Occasion>(IdPrefix: Occasion.PrefixOf(mentorship.ProgramId, mentorship.MentorshipId));
                var known = await decider.Store.QueryAsync(Partition.Person(personId), own, token).Select(stored => stored.Value).ToListAsync(token);
                var program = await decider.LoadAsync(MentoringProgram.KeyOf(mentorship.ProgramId), token);
                return Then(decide(known), zone, program.Policy.WorkItems);
            },
            cancellation);

    private Decision<Verdict<Occasion>> Then(Verdict<Occasion> verdict, string zone, WorkItemPolicy policy) => verdict.Value is not { } chosen
        ? new Decision<Verdict<Occasion>>(verdict)
        : new Decision<Verdict<Occasion>>(verdict)
        {
            Writes = new Batch().Create(chosen),
            Signals = OccasionDecisions.NextOf(chosen, zone, decider.Now) is { } at
                ? [Signals.Start(nameof(OccasionOrchestrator), InstanceOf(chosen, at), new OccasionInput(PlaceOf(chosen), at, policy))]
                : [],
        };

    private static OccasionPlace PlaceOf(Occasion occasion) =>
        new(occasion.PersonId, occasion.ProgramId, occasion.MentorshipId, occasion.OccasionId);

    private static string InstanceOf(Occasion occasion, DateTimeOffset at) => InstanceIds.Occasion(
        occasion.ProgramId,
        Uuid5.Of(string.Create(CultureInfo.InvariantCulture, $"{occasion.PersonId}|{occasion.MentorshipId}|{occasion.OccasionId}|{at.UtcTicks}")));
}
