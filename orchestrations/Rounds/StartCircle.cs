using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// Makes a circle of those who said yes, or lets them join the one that runs; then says of each place what became of it. Safe to repeat: a circle that has
/// begun, or has not, stays so.
/// </summary>
public sealed class StartCircle(Decider decider)
{
    [Function(nameof(StartCircle))]
    public async Task<CircleOutcome> RunAsync([ActivityTrigger] CircleKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var places = await TakePlacesAsync(input, cancellation);
        var partition = Partition.Program(input.ProgramId);
        var seated = await decider.DecideAsync(
            partition, async token => CircleStart.Decide(await ReadAsync(input, places, token), decider.Now), cancellation);
        var circle = await decider.LoadAsync(RoundCircle.KeyOf(input.ProgramId, input.CircleId), cancellation);
        await decider.DecideAsync(
            partition, async token => CircleStart.Settle(circle, await SeatsAsync(input, token), seated.ToHashSet(StringComparer.Ordinal)), cancellation);
        return new CircleOutcome(circle.Seats.Count, seated.Count, circle is { Stage: CircleStage.Begun, Joins: null } ? 1 : 0);
    }

    // Each in their own partition: of two programs that want the last place of the same host in the same second, one has it.
    private async Task<IReadOnlySet<string>> TakePlacesAsync(CircleKey input, CancellationToken cancellation)
    {
        var circle = await decider.LoadAsync(RoundCircle.KeyOf(input.ProgramId, input.CircleId), cancellation);
        var wanted = new TakenPlace(input.ProgramId, circle.Joins ?? circle.CircleId, circle.CircleId);
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seat in await SeatsAsync(input, cancellation))
        {
            if (seat.Value.Stage is SeatStage.Accepted
                && await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, seat.Value.PersonId), cancellation) is { Value: var person }
                && await decider.TakePlaceAsync(person, wanted, cancellation))
            {
                places.Add(person.PersonId);
            }
        }

        return places;
    }

    private async Task<CircleStartFacts> ReadAsync(CircleKey input, IReadOnlySet<string> places, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var circle = await decider.LoadStoredAsync(RoundCircle.KeyOf(input.ProgramId, input.CircleId), cancellation);
        var mentorshipId = circle.Value.Joins ?? circle.Value.CircleId;
        var running = await decider.Store.FindAsync(Mentorship.KeyOf(input.ProgramId, mentorshipId), cancellation);
        var facts = new CircleStartFacts(program, circle, running);
        if (circle.Value.Stage is not CircleStage.Asking || program.IsOver)
        {
            return facts;
        }

        var people = await ReadyAsync(input, circle.Value, places, cancellation);
        var among = people.Select(person => person.Value).ToList();
        foreach (var member in running?.Value.Members ?? [])
        {
            if (await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, member.PersonId), cancellation) is { Value: var sitting })
            {
                among.Add(sitting);
            }
        }

        var ids = people.Select(person => person.Value.PersonId).ToList();
        return facts with
        {
            People = people,
            Conflicts = await decider.Store.ConflictsAmongAsync(among, running?.Value.HostId ?? circle.Value.HostId, program, cancellation),
            Vetoed = await decider.Store.VetoedAmongAsync(input.ProgramId, [.. among.Select(one => one.PersonId)], cancellation),
            Personal = await PersonalAsync(input.ProgramId, ids, cancellation),
            Items = await UnmatchedItems.OpenAsync(decider.Store, input.ProgramId, ids, cancellation),
            Leaving = await decider.Store.LeavingAsync(ids, decider.Now, cancellation),
            Planned = running?.Value is { SessionsPlanned: > 0 and var number } circleOfToday
                ? await decider.Store.FindAsync(Session.KeyOf(input.ProgramId, Session.SessionIdOf(circleOfToday.MentorshipId, number)), cancellation)
                : null,
        };
    }

    // Who said yes, is still there, and has a place left.
    private async Task<IReadOnlyList<Stored<Enrollment>>> ReadyAsync(
        CircleKey input, RoundCircle circle, IReadOnlySet<string> places, CancellationToken cancellation)
    {
        var accepted = (await SeatsAsync(input, cancellation)).Where(seat => seat.Value.Stage is SeatStage.Accepted)
            .Select(seat => seat.Value.PersonId)
            .ToHashSet();
        var people = new List<Stored<Enrollment>>();
        foreach (var seat in circle.Seats.Where(seat => accepted.Contains(seat.PersonId) && places.Contains(seat.PersonId)))
        {
            if (await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, seat.PersonId), cancellation) is { } person
                && person.Value.Stage is EnrollmentStage.Ready or EnrollmentStage.Matched
                && await decider.Store.PlacesLeftAsync(person.Value, cancellation) > 0)
            {
                people.Add(person);
            }
        }

        return people;
    }

    private async Task<IReadOnlyList<Stored<PersonalRules>>> PersonalAsync(string programId, List<string> personIds, CancellationToken cancellation)
    {
        var personal = new List<Stored<PersonalRules>>();
        foreach (var personId in personIds)
        {
            if (await decider.Store.FindAsync(PersonalRules.KeyOf(programId, personId), cancellation) is { Value.Counts: true } rules)
            {
                personal.Add(rules);
            }
        }

        return personal;
    }

    private ValueTask<List<Stored<CircleSeat>>> SeatsAsync(CircleKey input, CancellationToken cancellation) => decider.Store
        .QueryAsync(Partition.Program(input.ProgramId), new DocumentQuery<CircleSeat>(IdPrefix: CircleSeat.PrefixOf(input.CircleId)), cancellation)
        .ToListAsync(cancellation);
}
