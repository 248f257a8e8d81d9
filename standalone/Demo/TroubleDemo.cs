using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Standalone.Demo;

/// <summary>Gives the coordinator something to decide: a mentee is moved under her mentor's management, another one writes a private note.</summary>
internal sealed class TroubleDemo(DemoCast cast, IDocumentStore store, PersonActs people, ConflictCheck conflicts, ConcernActs concerns, Decider decider)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var played = await cast.PlayedAsync(cancellation);
        var pairs = await store.AllAsync<Mentorship>(DemoPrograms.PilotId, cancellation)
            .Where(mentorship => !mentorship.Members.Any(member => played.Include(member.PersonId)))
            .ToListAsync(cancellation);
        if (pairs is [var moved, ..])
        {
            await MoveAsync(moved.Members[1].PersonId, moved.Members[0].PersonId, cancellation);
        }

        if (pairs is [.., var uneasy] && pairs.Count > 1 && !await IsKnownAsync(cancellation))
        {
            await concerns.RaiseAsync(
                uneasy.ProgramId,
                uneasy.Members[1].PersonId,
                uneasy.MentorshipId,
                "We get on well, but our calendars leave us half an hour a month. Could somebody help us find another rhythm?",
                cancellation);
        }
    }

    // A scene that was cut is played again, and nobody raises a concern twice.
    private ValueTask<bool> IsKnownAsync(CancellationToken cancellation) => store.AllAsync<WorkItem>(DemoPrograms.PilotId, cancellation)
        .AnyAsync(item => item.Kind is WorkItemKind.ConcernRaised, cancellation);

    private async Task MoveAsync(string personId, string managerId, CancellationToken cancellation)
    {
        var person = await people.SaveAsync(
            personId, known => known! with { ManagerId = managerId }, Actors.Hris("demo"), DecisionName.PersonManagerChanged, cancellation);
        foreach (var conflict in await conflicts.FindAsync(person, cancellation))
        {
            var start = Signals.Start(nameof(ConflictOrchestrator), $"demo:conflict:{conflict.Mentorship.MentorshipId}", conflict);
            await decider.DecideAsync(
                Partition.Program(conflict.Mentorship.ProgramId), _ => Task.FromResult(new Decision<bool>(true) { Signals = [start] }), cancellation);
        }
    }
}
