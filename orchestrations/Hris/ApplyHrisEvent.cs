using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Hris;

public sealed record HrisApplication(string Connection, string DeliveryId, int Index);

/// <summary>Applies one HR event: to the person, and to what the person takes part in.</summary>
public sealed class ApplyHrisEvent(
    Decider decider,
    HrisConnections connections,
    IHrisDirectory directory,
    PersonActs people,
    PersonIds ids,
    TurningPointActs turningPoints,
    DepartureActs departures,
    AbsenceActs absences,
    ConflictCheck conflicts,
    VideoIdentityActs identities)
{
    /// <returns>Whether it said something that was not known yet.</returns>
    [Function(nameof(ApplyHrisEvent))]
    public async Task<bool> RunAsync([ActivityTrigger] HrisApplication input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var delivery = await decider.LoadAsync(HrisDelivery.KeyOf(input.Connection, input.DeliveryId), cancellation);
        var resolved = await ResolveAsync(delivery.Events[input.Index], input.Connection, cancellation);
        var happened = resolved with { Fields = resolved.Fields?.Usable() };
        var actor = Actors.Hris(input.Connection);
        var known = await ids.FindAsync(happened.ExternalPersonId, cancellation);
        var before = known is null ? null : await people.FindAsync(known, cancellation);
        if (before is null && HrisPerson.MissingToBegin(happened.Fields) is not null)
        {
            // Somebody we never heard of, about whom nothing is said: a leaver of no program, a change of a stranger.
            return false;
        }

        var personId = known ?? await ids.OfAsync(happened.ExternalPersonId, cancellation);
        var managerId = happened.Fields?.ManagerExternalId is { Length: > 0 } manager ? await ids.OfAsync(manager, cancellation) : null;
        var meaning = await MeaningAsync(input, before, happened, cancellation);
        var told = happened with { Kind = meaning.Kind };

        // Before the person is saved: an event that is applied again would not find the manager changed any more.
        if (before is not null && HrisPerson.Apply(before, personId, told, managerId, decider.Now) is var after && after.ManagerId != before.ManagerId)
        {
            await StartConflictsAsync(input, after, cancellation);
        }

        var person = await people.SaveAsync(
            personId, latest => HrisPerson.Apply(latest, personId, told, managerId, decider.Now), actor, NameOf(meaning.Kind), cancellation);
        if (before?.AsOf > happened.EffectiveAt)
        {
            return false;
        }

        await FollowUpAsync(person, meaning, actor, cancellation);
        return true;
    }

    private async Task<HrisMeaning> MeaningAsync(HrisApplication input, Person? before, HrisEvent happened, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(HrisMeaning.KeyOf(input.Connection, input.DeliveryId, input.Index), cancellation) is { } known)
        {
            return known.Value;
        }

        var meaning = new HrisMeaning(input.Connection, input.DeliveryId, input.Index, HrisPerson.MeaningOf(before, happened), decider.Now);
        await decider.WriteAsync(new Batch().Create(meaning), cancellation);
        return meaning;
    }

    // Each is an instance of its own: what comes after the event does not wait for a coordinator.
    private async Task StartConflictsAsync(HrisApplication input, Person person, CancellationToken cancellation)
    {
        foreach (var conflict in await conflicts.FindAsync(person, cancellation))
        {
            var (programId, mentorshipId) = conflict.Mentorship;
            var id = InstanceIds.Conflict(programId, Uuid5.Of($"{input.Connection}|{input.DeliveryId}|{input.Index}|{mentorshipId}"));
            var start = new Decision<bool>(true) { Signals = [Signals.Start(nameof(ConflictOrchestrator), id, conflict)] };
            await decider.DecideAsync(Partition.Program(programId), _ => Task.FromResult(start), cancellation);
        }
    }

    private async Task FollowUpAsync(Person person, HrisMeaning meaning, string actor, CancellationToken cancellation)
    {
        var kind = meaning.Kind;
        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(person.PersonId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            switch (kind)
            {
                case HrisEventKind.Left:
                    await departures.LeaveAsync(programId, person.PersonId, EndReason.MemberLeft, actor, cancellation);
                    break;
                case HrisEventKind.LeaveStarted:
                    await absences.PauseAsync(programId, person.PersonId, meaning.At, actor, cancellation);
                    break;
                case HrisEventKind.LeaveEnded:
                    await absences.ResumeAsync(programId, person.PersonId, meaning.At, actor, cancellation);
                    break;
            }
        }

        if (kind is HrisEventKind.Left)
        {
            await identities.ForgetAsync(person.PersonId, actor, cancellation);
        }

        TurningPoint? reached = kind switch
        {
            HrisEventKind.Hired => TurningPoint.Hired,
            HrisEventKind.NewRole => TurningPoint.NewRole,
            HrisEventKind.Promoted => TurningPoint.Promoted,
            HrisEventKind.LeaveEnded => TurningPoint.BackFromLeave,
            _ => null,
        };
        if (reached is { } point)
        {
            await turningPoints.OfferAsync(person.PersonId, point, actor, cancellation);
        }
    }

    private async Task<HrisEvent> ResolveAsync(HrisEvent happened, string connection, CancellationToken cancellation)
    {
        if (happened.Fields is not null)
        {
            return happened;
        }

        var fields = await directory.FindAsync(connections.Find(connection), happened.ExternalPersonId, cancellation);
        return fields is null ? happened : happened.Resolved(fields);
    }

    private static DecisionName NameOf(HrisEventKind kind) => DecisionName.All[$"person.{kind.ToString().ToLowerInvariant()}"];
}
