using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>A participant in one of their mentorships, with the others in it.</summary>
/// <param name="Next">The session that is planned; null when none is.</param>
/// <param name="Last">The last session that was held; null before the first.</param>
public sealed record Pair(Participant Participant, Mentorship Mentorship, IReadOnlyList<Partner> Partners, Session? Next, Session? Last)
{
    /// <summary>The last ones that are over, the newest first: enough for the mentorship's page.</summary>
    public IReadOnlyList<Session> Past { get; init; } = [];

    /// <summary>How many were held, here and elsewhere, as far as pages count them.</summary>
    public int Held { get; init; }

    public string MentorshipId => Mentorship.MentorshipId;

    public string ProgramId => Mentorship.ProgramId;

    /// <summary>"Theo", or "Theo and Ana" in a circle.</summary>
    public Phrase PartnerNames => Partners.Count == 0
        ? new Phrase("mentorship.partner")
        : new Phrase("mentorship.partners", ("names", Partners.Select(partner => partner.Person.CallName)));

    /// <summary>What the reader calls another member; null for the reader, and for somebody who is gone.</summary>
    public string? NameOf(string personId) => Partners.FirstOrDefault(partner => partner.Person.PersonId == personId)?.Person.CallName;

    /// <summary>The clocks of all members, the reader's first.</summary>
    public IReadOnlyList<MemberClock> Clocks =>
    [
        ClockOf(Participant.Person, Participant.Enrollment.Profile),
        .. Partners.Select(partner => ClockOf(partner.Person, partner.Profile)),
    ];

    /// <summary>What decides which cards help now.</summary>
    public CardFacts CardFacts => new(Mentorship, Held, Last?.StartsAt);

    public bool HasSigned(string personId) => Mentorship.Signatures?.ContainsKey(personId) == true;

    public ProgramRole Role => Mentorship.Members.First(member => member.PersonId == Participant.PersonId).Role;

    private MemberClock ClockOf(Person person, Profile? profile) => MemberClock.Of(person.PersonId, profile, person.Zone, Participant.Program.Zone);
}

/// <param name="Zone">IANA zone of the partner's clock.</param>
public sealed record Partner(Person Person, ProgramRole Role, string Zone, Profile? Profile);

/// <summary>Finds pairs for their members; for everybody else there is none.</summary>
public sealed class Pairs(IDocumentStore store)
{
    private const int MostPast = 3;

    public async Task<Pair?> FindAsync(Participant participant, string mentorshipId, CancellationToken cancellation)
    {
        var mentorship = await store.FindAsync(Mentorship.KeyOf(participant.ProgramId, mentorshipId), cancellation);
        return mentorship?.Value.IsMember(participant.PersonId) == true ? await LoadAsync(participant, mentorship.Value, cancellation) : null;
    }

    public async Task<Pair> LoadAsync(Participant participant, Mentorship mentorship, CancellationToken cancellation)
    {
        var partners = new List<Partner>();
        foreach (var other in mentorship.Others(participant.PersonId))
        {
            if (await store.FindAsync(Person.KeyOf(other.PersonId), cancellation) is { Value: var person })
            {
                var enrollment = await store.FindAsync(Enrollment.KeyOf(mentorship.ProgramId, other.PersonId), cancellation);
                var profile = enrollment?.Value.Profile;
                partners.Add(new Partner(person, other.Role, PersonClock.ZoneOf(profile, person.Zone, participant.Program.Zone), profile));
            }
        }

        var sessions = await store
            .QueryAsync(
                mentorship.Partition,
                new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorship.MentorshipId), Descending: true, Limit: 20),
                cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var outside = await LastOutsideAsync(mentorship, cancellation);
        return new Pair(
            participant,
            mentorship,
            partners,
            sessions.FirstOrDefault(session => session.Stage is SessionStage.Planned),
            Later(sessions.FirstOrDefault(session => session.Stage is SessionStage.Held), outside.FirstOrDefault()))
        {
            Held = sessions.Count(session => session.Stage is SessionStage.Held) + outside.Count + (mentorship.Elsewhere?.SessionsHeld ?? 0),
            Past =
            [
                .. sessions.Where(session => session is { Stage: not SessionStage.Planned, Outside: null })
                    .Concat(outside)
                    .OrderByDescending(session => session.StartsAt)
                    .Take(MostPast),
            ],
        };
    }

    // Meetings that were added have ids of their own, before all that were planned.
    private async Task<IReadOnlyList<Session>> LastOutsideAsync(Mentorship mentorship, CancellationToken cancellation) => await store
        .QueryAsync(
            mentorship.Partition,
            new DocumentQuery<Session>(IdPrefix: Session.OutsidePrefixOf(mentorship.MentorshipId), Descending: true, Limit: MostPast),
            cancellation)
        .Select(stored => stored.Value)
        .ToListAsync(cancellation);

    private static Session? Later(Session? one, Session? other) => one?.StartsAt > other?.StartsAt || other is null ? one : other;
}
