using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Prompts;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What the start of a circle is decided on, or that people join one.</summary>
/// <param name="Running">The one that they join; of a new one, what it has become already. Null before it begins.</param>
internal sealed record CircleStartFacts(MentoringProgram Program, Stored<RoundCircle> Circle, Stored<Mentorship>? Running)
{
    /// <summary>Who said yes, is still there and has a place, in the order of the circle.</summary>
    public IReadOnlyList<Stored<Enrollment>> People { get; init; } = [];

    /// <summary>What stands between any two of them today, and between them and those who are in it.</summary>
    public IReadOnlyList<PairConflict> Conflicts { get; init; } = [];

    /// <summary>Who of all these wants whom never.</summary>
    public IReadOnlyList<PairOfIds> Vetoed { get; init; } = [];

    /// <summary>What was set aside for any of them, as long as it counts.</summary>
    public IReadOnlyList<Stored<PersonalRules>> Personal { get; init; } = [];

    /// <summary>Open work items that one of them is without a partner.</summary>
    public IReadOnlyList<Stored<WorkItem>> Items { get; init; } = [];

    /// <summary>Whose stay ends soon, as others were told already.</summary>
    public IReadOnlyList<LeavingGuest> Leaving { get; init; } = [];

    /// <summary>The session of a running circle that was planned last; null where none was.</summary>
    public Stored<Session>? Planned { get; init; }
}

/// <summary>A circle begins with those who said yes, or they join one that runs; pure.</summary>
internal static class CircleStart
{
    /// <returns>Person ids of those who are in it.</returns>
    public static Decision<IReadOnlyList<string>> Decide(CircleStartFacts facts, DateTimeOffset now)
    {
        var circle = facts.Circle.Value;
        if (circle.Stage is CircleStage.Begun && facts.Running is { Value: var begun })
        {
            return new Decision<IReadOnlyList<string>>([.. circle.Seats.Where(seat => begun.HasKnown(seat.PersonId)).Select(seat => seat.PersonId)]);
        }

        var people = Compatible(facts);
        return circle.Stage is not CircleStage.Asking ? new Decision<IReadOnlyList<string>>([])
            : circle.Joins is not null ? Join(facts, people, now)
            : people.Count < (facts.Program.Circles ?? CircleSettings.Usual).Smallest ? GiveUp(facts, "too few wanted to")
            : circle.HostId is { } host && people.TrueForAll(person => person.Value.PersonId != host) ? GiveUp(facts, "there is no host")
            : Begin(facts, people, now);
    }

    /// <summary>Says of each place what became of it.</summary>
    /// <param name="seated">Person ids of those who are in the circle.</param>
    public static Decision<bool> Settle(RoundCircle circle, IReadOnlyList<Stored<CircleSeat>> seats, IReadOnlySet<string> seated)
    {
        var (writes, count) = (new Batch(), 0);
        foreach (var seat in seats)
        {
            var (stage, because) = seated.Contains(seat.Value.PersonId) ? (SeatStage.Taken, "in the circle")
                : seat.Value.Stage is SeatStage.Asked ? (SeatStage.Silent, "no answer in time")
                : (SeatStage.Withdrawn, circle.Stage is CircleStage.Begun ? "something came between" : "the circle did not come about");
            if (SeatDecisions.Close(seat.Value, stage, because).Value is { } closed)
            {
                writes.Replace(seat, closed);
                count++;
            }
        }

        return new Decision<bool>(count > 0)
        {
            Writes = writes,
            Notes = count == 0 ? [] : [new LedgerNote(ActorOf(circle), DecisionName.SeatClosed, circle.Id, $"{seated.Count} of {seats.Count}")],
        };
    }

    // Of two between whom something has come.
    private static List<Stored<Enrollment>> Compatible(CircleStartFacts facts)
    {
        var people = facts.People.ToDictionary(person => person.Value.PersonId);
        PairOfIds[] apart = [.. facts.Conflicts.Select(conflict => conflict.Pair), .. facts.Vetoed];
        string[] sitting = [.. (facts.Running?.Value.Members ?? []).Select(member => member.PersonId)];
        var staying = CircleStays.Of(facts.Circle.Value, facts.People.Select(person => person.Value.PersonId), apart, sitting);
        return [.. staying.Select(personId => people[personId])];
    }

    private static Decision<IReadOnlyList<string>> GiveUp(CircleStartFacts facts, string because) => new([])
    {
        Writes = new Batch().Replace(facts.Circle, facts.Circle.Value with { Stage = CircleStage.NotBegun }),
        Notes = [new LedgerNote(ActorOf(facts.Circle.Value), DecisionName.CircleNotBegun, facts.Circle.Value.Id, because)],
    };

    private static Decision<IReadOnlyList<string>> Begin(CircleStartFacts facts, List<Stored<Enrollment>> people, DateTimeOffset now)
    {
        var (program, circle) = (facts.Program, facts.Circle.Value);
        var order = circle.Seats.Index().ToDictionary(seat => seat.Item.PersonId, seat => seat.Index);
        var mentorship = new Mentorship(
            circle.ProgramId,
            circle.CircleId,
            [.. people.OrderBy(person => order[person.Value.PersonId]).Select(person => new Member(person.Value.PersonId, person.Value.Role))],
            now,
            program.Calendar.EndOf(now))
        {
            Circle = program.Circles ?? CircleSettings.Usual,
            SetAside = facts.Personal.Aggregate(HardRule.None, (all, one) => all | one.Value.Leeway.Waived) is not HardRule.None and var rules ? rules : null,
        };
        return new Decision<IReadOnlyList<string>>([.. mentorship.Members.Select(member => member.PersonId)])
        {
            Writes = new Batch()
                .Create(mentorship)
                .Replace(facts.Circle, circle with { Stage = CircleStage.Begun })
                .Include(TakeIn(facts, people, mentorship, now)),
            Notes =
            [
                new LedgerNote(ActorOf(circle), DecisionName.MentorshipStarted, mentorship.Id, $"circle of {people.Count}", circle)
                {
                    Facts = Lasting.Of(mentorship),
                },
            ],
            Signals =
            [
                MentorshipStart.Carry(mentorship, program.Policy),
                PromptSignals.Begin(mentorship, program.Policy),
                .. people.SelectMany(person => BriefSignals.Begin(program, person.Value)),
            ],
            Mails = [.. LeavingSoon(facts, mentorship, people)],
        };
    }

    private static Decision<IReadOnlyList<string>> Join(CircleStartFacts facts, List<Stored<Enrollment>> people, DateTimeOffset now)
    {
        var circle = facts.Circle.Value;
        if (facts.Running is not { } running)
        {
            return GiveUp(facts, "there is no such circle");
        }

        var (mentorship, joined) = (running.Value, new List<Stored<Enrollment>>());
        foreach (var person in people)
        {
            if (CircleDecisions.Join(mentorship, person.Value.PersonId, person.Value.Role, now).Value is { } larger)
            {
                mentorship = larger;
                joined.Add(person);
            }
        }

        if (joined.Count == 0)
        {
            return GiveUp(facts, "no place is left");
        }

        // What a coordinator was asked about has come about; a host they still have to find.
        var isMended = mentorship.Members.Count >= mentorship.Circle!.Smallest
            && (mentorship.HostId is not null || mentorship.Circle.Hosting is CircleHosting.Rotating);
        mentorship = isMended ? mentorship with { CircleQuestion = 0 } : mentorship;
        var writes = new Batch()
            .Replace(running, mentorship)
            .Replace(facts.Circle, circle with { Stage = CircleStage.Begun })
            .Include(TakeIn(facts, joined, mentorship, now));
        var session = CircleSessions.With(facts.Planned, mentorship, now, writes);
        return new Decision<IReadOnlyList<string>>([.. joined.Select(person => person.Value.PersonId)])
        {
            Writes = writes,
            Notes = [.. joined.Select(person => new LedgerNote(ActorOf(circle), DecisionName.CircleJoined, mentorship.Id, person.Value.PersonId))],
            Signals =
            [
                .. isMended ? CircleHosts.Mended(running.Value) : [],
                .. joined.SelectMany(person => BriefSignals.Begin(facts.Program, person.Value)),
            ],
            Mails =
            [
                .. joined.SelectMany(person => CircleMails.Joined(mentorship, person.Value.PersonId, session, now)),
                .. LeavingSoon(facts, mentorship, joined),
            ],
        };
    }

    private static Batch TakeIn(CircleStartFacts facts, List<Stored<Enrollment>> people, Mentorship mentorship, DateTimeOffset now)
    {
        var writes = new Batch();
        foreach (var person in people)
        {
            writes.Upsert(new Membership(mentorship.ProgramId, person.Value.PersonId, mentorship.MentorshipId))
                .Replace(person, person.Value with { Stage = EnrollmentStage.Matched, ReadySince = null });
        }

        var ids = people.Select(person => person.Value.PersonId).ToHashSet();
        return writes.Include(WaitingOver.Of(
            [.. people.Select(person => person.Value)],
            [.. facts.Personal.Where(one => ids.Contains(one.Value.PersonId))],
            [.. facts.Items.Where(one => one.Value.PersonIds.All(ids.Contains))],
            mentorship.MentorshipId,
            now));
    }

    private static IEnumerable<MailOrder> LeavingSoon(CircleStartFacts facts, Mentorship mentorship, List<Stored<Enrollment>> people) => facts.Leaving
        .Where(guest => guest.Ends < mentorship.Ends && people.Exists(person => person.Value.PersonId == guest.PersonId))
        .SelectMany(guest => GuestEndMails.Leaving(mentorship, guest.PersonId, guest.ToldBy));

    private static string ActorOf(RoundCircle circle) => Actors.Orchestrator(InstanceIds.CircleProposal(circle.ProgramId, circle.CircleId));
}
