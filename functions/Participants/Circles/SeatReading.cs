using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;

namespace MentorFlow.Functions.Participants.Circles;

/// <summary>Reads what somebody sees who is asked about a circle: who else is asked, or is in it, and what it is about.</summary>
public sealed class SeatReading(IDocumentStore store, Pairs pairs, TimeProvider clock)
{
    private const int MostTimes = 3;

    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(1);

    // Nobody meets before all have answered.
    private static readonly TimeSpan Around = TimeSpan.FromDays(14);

    /// <returns>Null for who is asked nothing about it.</returns>
    public async Task<SeatModel?> FindAsync(Participant participant, string circleId, CancellationToken cancellation)
    {
        var program = participant.ProgramId;
        if (await store.FindAsync(CircleSeat.KeyOf(program, circleId, participant.PersonId), cancellation) is not { Value: var seat }
            || await store.FindAsync(RoundCircle.KeyOf(program, circleId), cancellation) is not { Value: var circle })
        {
            return null;
        }

        var running = seat.Joins is { } joins ? (await store.FindAsync(Mentorship.KeyOf(program, joins), cancellation))?.Value : null;
        var others = new List<Partner>();
        var shown = seat.IsOpen ? PeopleOf(circle, running) : [];
        foreach (var (personId, role) in shown.Where(one => one.PersonId != participant.PersonId))
        {
            if (await pairs.PartnerAsync(participant, personId, role, cancellation) is { Person.Standing: not Standing.Left } other)
            {
                others.Add(other);
            }
        }

        return new SeatModel(participant, seat, circle, others)
        {
            Settings = running?.Circle ?? participant.Program.Circles ?? CircleSettings.Usual,
            Times = TimesOf(participant, others, running?.Agreement?.Length ?? UsualLength),
        };
    }

    private static IEnumerable<(string PersonId, ProgramRole Role)> PeopleOf(RoundCircle circle, Mentorship? running) =>
        (running?.Members ?? []).Select(member => (member.PersonId, member.Role))
            .Concat(circle.Seats.Select(seat => (seat.PersonId, seat.Role)))
            .DistinctBy(one => one.PersonId);

    private IReadOnlyList<DateTimeOffset> TimesOf(Participant participant, List<Partner> others, TimeSpan length)
    {
        var now = clock.GetUtcNow();
        var (self, zone) = (participant.Person, participant.Program.Zone);
        return SessionHours.Proposals(
            [
                MemberClock.Of(self.PersonId, participant.Enrollment.Profile, self.Zone, zone),
                .. others.Select(other => MemberClock.Of(other.Person.PersonId, other.Profile, other.Person.Zone, zone)),
            ],
            length,
            now + Around,
            now,
            MostTimes);
    }
}

/// <summary>A place in a circle, as the person sees it who is asked.</summary>
/// <param name="Others">Who else is asked, or is in it; none for who said no, and for a place that is not kept any more.</param>
public sealed record SeatModel(Participant Participant, CircleSeat Seat, RoundCircle Circle, IReadOnlyList<Partner> Others)
{
    public FormState State { get; init; } = FormState.Empty;

    public CircleSettings Settings { get; init; } = CircleSettings.Usual;

    /// <summary>The next ones at which all of them can; none where their hours do not meet.</summary>
    public IReadOnlyList<DateTimeOffset> Times { get; init; } = [];

    public bool CanAnswer => Seat.Stage is SeatStage.Asked;

    /// <summary>Whether they would lead the talk from beginning to end.</summary>
    public bool IsHost => Seat.Role is ProgramRole.Mentor;

    /// <summary>Why they are in it, as sentences.</summary>
    public IReadOnlyList<Phrase> Reasons => Circle.Seats.FirstOrDefault(seat => seat.PersonId == Seat.PersonId)?.Reasons ?? [];

    /// <summary>What the person asks for and another of them brings.</summary>
    public IReadOnlyList<string> BroughtBy(Partner other) =>
        [.. (other.Profile?.Offers ?? []).Intersect(Participant.Enrollment.Profile?.Needs ?? [], StringComparer.OrdinalIgnoreCase)];

    /// <summary>The mentorship that it came to, or that they would join.</summary>
    public string MentorshipId => Seat.Joins ?? Seat.CircleId;
}
