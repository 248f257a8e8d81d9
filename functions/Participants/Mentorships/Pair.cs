using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Localization;

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

    /// <summary>What its members wrote to each other, in figures; null where they meet, and before the first message.</summary>
    public ThreadFigures? Written { get; init; }

    /// <summary>Whether a model can be asked to draft words on its pages.</summary>
    public bool IsAssisted { get; init; }

    public string MentorshipId => Mentorship.MentorshipId;

    public string ProgramId => Mentorship.ProgramId;

    /// <summary>"Theo"; "Theo, Ana and Bo" or "Theo, Ana and 5 others" in a circle.</summary>
    public Phrase PartnerNames => Partners switch
    {
        [] => new Phrase("mentorship.partner"),
        [var first, var second, _, _, ..] => new Phrase(
            "circle-pages.names", ("first", first.Person.CallName), ("second", second.Person.CallName), ("count", Partners.Count - 2)),
        _ => new Phrase("mentorship.partners", ("names", Partners.Select(partner => partner.Person.CallName))),
    };

    /// <summary>Of a circle, how many people have signed the agreement that counts, or is proposed; 0 without one.</summary>
    public int Signed => Mentorship.Members.Count(member => HasSigned(member.PersonId));

    /// <summary>Of a circle, whom the agreement still waits for, as the reader calls them; the reader is not among them.</summary>
    public IReadOnlyList<string> Unsigned =>
        [.. Partners.Where(partner => !HasSigned(partner.Person.PersonId)).Select(partner => partner.Person.CallName)];

    /// <summary>Those that go on first, the nearest date before the others. Who has left a circle has taken theirs along, but for what came of them.</summary>
    public IReadOnlyList<Goal> Goals =>
    [
        .. (Mentorship.Goals ?? []).Where(goal => !goal.GoesOn || goal.OwnerId is not { } owner || Mentorship.IsMember(owner))
            .OrderBy(goal => !goal.GoesOn)
            .ThenBy(goal => goal.Due),
    ];

    /// <summary>Whose a goal of a circle is, as the reader calls them.</summary>
    public Phrase OwnerOf(Goal goal) =>
        goal.OwnerId is not { } owner ? new Phrase("circle-pages.goals.common")
        : owner == Participant.PersonId ? new Phrase("circle-pages.goals.own")
        : NameOf(owner) is { } name ? new Phrase("circle-pages.goals.of", ("name", name))
        : new Phrase("circle-pages.goals.of-former");

    /// <summary>What the reader calls another member; null for the reader, and for somebody who is gone.</summary>
    public string? NameOf(string personId) => Partners.FirstOrDefault(partner => partner.Person.PersonId == personId)?.Person.CallName;

    /// <summary>The clocks of all members, the reader's first.</summary>
    public IReadOnlyList<MemberClock> Clocks =>
    [
        ClockOf(Participant.Person, Participant.Enrollment.Profile),
        .. Partners.Select(partner => ClockOf(partner.Person, partner.Profile)),
    ];

    /// <summary>What decides which cards help now; what is exchanged by writing counts as sessions do.</summary>
    public CardFacts CardFacts => new(Mentorship, Held + (Written?.Exchanges ?? 0), new[] { Last?.StartsAt, Written?.LastAt }.Max());

    public bool HasSigned(string personId) => Mentorship.Signatures?.ContainsKey(personId) == true;

    public ProgramRole Role => Mentorship.Members.First(member => member.PersonId == Participant.PersonId).Role;

    private MemberClock ClockOf(Person person, Profile? profile) => MemberClock.Of(person.PersonId, profile, person.Zone, Participant.Program.Zone);
}

/// <param name="Zone">IANA zone of the partner's clock.</param>
public sealed record Partner(Person Person, ProgramRole Role, string Zone, Profile? Profile)
{
    /// <summary>Whether they have one to show.</summary>
    public bool HasPhoto { get; init; }
}

/// <summary>Finds pairs for their members; for everybody else there is none.</summary>
public sealed class Pairs(IDocumentStore store, IAssistant assistant, Languages languages)
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
            if (await PartnerAsync(participant, other.PersonId, other.Role, cancellation) is { } partner)
            {
                partners.Add(partner);
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
        var written = mentorship.IsByWriting
            ? await store.FindAsync(ThreadFigures.KeyOf(mentorship.ProgramId, mentorship.MentorshipId), cancellation)
            : null;
        return new Pair(
            participant,
            mentorship,
            partners,
            sessions.FirstOrDefault(session => session.Stage is SessionStage.Planned),
            Later(sessions.FirstOrDefault(session => session.Stage is SessionStage.Held), outside.FirstOrDefault()))
        {
            IsAssisted = assistant.Place is not null,
            Written = written?.Value,
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

    /// <summary>Somebody as another of the program may see them who is with them, or is asked to be.</summary>
    /// <returns>Null for who is not known any more.</returns>
    public async Task<Partner?> PartnerAsync(Participant participant, string personId, ProgramRole role, CancellationToken cancellation)
    {
        if (await store.FindAsync(Person.KeyOf(personId), cancellation) is not { Value: var person })
        {
            return await FormerAsync(participant, personId, role, cancellation);
        }

        var enrollment = await store.FindAsync(Enrollment.KeyOf(participant.ProgramId, personId), cancellation);
        var profile = enrollment?.Value.Profile;
        return new Partner(person, role, PersonClock.ZoneOf(profile, person.Zone, participant.Program.Zone), profile)
        {
            HasPhoto = await store.FindAsync(ProfilePhoto.KeyOf(personId), cancellation) is not null,
        };
    }

    // Who was erased has no name any more; that there was somebody stays.
    private async Task<Partner?> FormerAsync(Participant participant, string personId, ProgramRole role, CancellationToken cancellation)
    {
        if (await store.FindAsync(ErasedPerson.KeyOf(personId), cancellation) is null)
        {
            return null;
        }

        var texts = languages.Of(participant.Person.ChosenLanguage, participant.Person.Language);
        var former = new Person(personId, texts["former.member"], FamilyName: "", Email: "", Zone: null, Standing: Standing.Left);
        return new Partner(former, role, participant.Program.Zone, Profile: null);
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
