using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Whom an erasure looks for, by all that they are known by. Once their own documents have gone, the id alone is left to look for: who looks for more has to
/// come before.
/// </summary>
/// <param name="Now">When what is theirs is marked as removed, UTC.</param>
public sealed record PersonSought(string PersonId, DateTimeOffset Now)
{
    private const int ShortestId = 3;

    /// <summary>Given name and family name together, each way that HR ever spelled them.</summary>
    public IReadOnlyList<string> FullNames { get; init; } = [];

    /// <summary>What those who are with them call them.</summary>
    public IReadOnlyList<string> CallNames { get; init; } = [];

    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>In HR systems and directories.</summary>
    public IReadOnlyList<string> ExternalIds { get; init; } = [];

    /// <summary>Partitions in which something leads to them, or waits for them.</summary>
    public IReadOnlyList<Partition> Ways { get; init; } = [];

    /// <summary>Of their accounts in a directory, in one connection.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Ids of mentorships in one program that they are in, or were.</summary>
    public IReadOnlySet<string> Mentorships { get; init; } = new HashSet<string>();

    /// <summary>Those of them that go on without the person: circles.</summary>
    public IReadOnlySet<string> GoOn { get; init; } = new HashSet<string>();

    /// <summary>Ids of concerns in one program that they raised.</summary>
    public IReadOnlySet<string> Concerns { get; init; } = new HashSet<string>();

    /// <summary>Ids of whatever else in one program is between them and others.</summary>
    public IReadOnlySet<string> Things { get; init; } = new HashSet<string>();

    /// <summary>Reads what they are known by, as far as it is still there.</summary>
    public static async Task<PersonSought> ReadAsync(IDocumentStore store, string personId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var person = (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value;
        var record = (await store.FindAsync(HrisRecord.KeyOf(personId), cancellation))?.Value;
        var words = (record?.Words ?? []).Where(word => word.Value is { Length: > 0 }).ToLookup(word => word.Field, word => word.Value!);
        string[] given = [.. new[] { person?.GivenName }.Concat(words[HrisField.GivenName]).OfType<string>().Where(name => name.Length > 0).Distinct()];
        string[] family = [.. new[] { person?.FamilyName }.Concat(words[HrisField.FamilyName]).OfType<string>().Where(name => name.Length > 0).Distinct()];
        string[] addresses = [.. new[] { person?.Email }.Concat(words[HrisField.Email]).OfType<string>().Where(one => one.Length > 0).Distinct()];
        string[] externalIds = [.. new[] { person?.ExternalId }.Concat(record?.Ids ?? []).OfType<string>().Distinct()];
        return new PersonSought(personId, now)
        {
            FullNames = [.. given.SelectMany(first => family.Select(last => $"{first} {last}"))],
            CallNames = [.. given.Concat(family)],
            Addresses = addresses,
            ExternalIds = externalIds,
            Ways =
            [
                .. addresses.Select(address => Partition.Lookup(People.PersonId.EmailKey(address))),
                .. addresses.Select(address => BlockedAddress.KeyOf(BlockedAddress.Hide(address)).Partition),
                .. externalIds.Select(id => Partition.Lookup(People.PersonId.ExternalKey(id))),
                .. new[] { record?.Twin }.OfType<string>().Select(Partition.Person),
                .. await ManagersAsync(store, personId, cancellation),
            ],
        };
    }

    // Who was asked about them is led to the question.
    private static async Task<IReadOnlyList<Partition>> ManagersAsync(IDocumentStore store, string personId, CancellationToken cancellation)
    {
        var managers = new HashSet<string>();
        await foreach (var program in store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (await store.FindAsync(ManagerQuestion.KeyOf(program.Value.ProgramId, personId), cancellation) is { Value.ManagerId: { } managerId })
            {
                managers.Add(managerId);
            }
        }

        return [.. managers.Select(Partition.Person)];
    }

    /// <summary>The same, with what is between them and others in one program.</summary>
    public async Task<PersonSought> InProgramAsync(IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var partition = Partition.Program(programId);
        var mentorships = await IdsAsync(
            new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(PersonId)), _ => true, one => one.MentorshipId);
        var concerns = await IdsAsync(new DocumentQuery<Concern>().Where(one => one.PersonId, PersonId), _ => true, one => one.ConcernId);
        HashSet<string> things =
        [
            PersonId,
            .. mentorships,
            .. concerns,
            .. await IdsAsync(new DocumentQuery<Proposal>(), one => one.MentorId == PersonId || one.MenteeId == PersonId, one => one.ProposalId),
            .. await IdsAsync(new DocumentQuery<MeetingBooking>(), one => one.Has(PersonId), one => one.BookingId),
            .. await IdsAsync(new DocumentQuery<Introduction>(), one => one.Has(PersonId), one => one.IntroductionId),
            .. await IdsAsync(new DocumentQuery<RoundCircle>(), one => one.Has(PersonId), one => one.CircleId),
            .. await IdsAsync(
                new DocumentQuery<Referral>(),
                one => one.FromId == PersonId || one.PartnerId == PersonId || one.ThirdId == PersonId,
                one => one.ReferralId),
            .. await IdsAsync(new DocumentQuery<Nomination>(), one => one.FromId == PersonId || one.PersonId == PersonId, one => one.NominationId),
            .. await IdsAsync(
                new DocumentQuery<PersonalInvitation>(), one => one.FromId == PersonId || one.PersonId == PersonId, one => one.InvitationId),
            .. await IdsAsync(new DocumentQuery<WorkItem>(), one => one.PersonIds.Contains(PersonId), one => one.Key),
        ];
        var goOn = new HashSet<string>();
        foreach (var mentorshipId in mentorships)
        {
            if (await store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { Value.IsAlive: true })
            {
                goOn.Add(mentorshipId);
            }
        }

        return this with { Mentorships = mentorships, GoOn = goOn, Concerns = concerns, Things = things };

        ValueTask<HashSet<string>> IdsAsync<T>(DocumentQuery<T> query, Func<T, bool> isTheirs, Func<T, string> id)
            where T : class, IDocument => store.QueryAsync(partition, query, cancellation)
            .Where(stored => isTheirs(stored.Value))
            .Select(stored => id(stored.Value))
            .ToHashSetAsync(cancellationToken: cancellation);
    }

    /// <summary>The same, with their accounts in one connection.</summary>
    public async Task<PersonSought> InConnectionAsync(IDocumentStore store, Partition connection, CancellationToken cancellation = default) => this with
    {
        Accounts = await store.QueryAsync<ScimUser>(connection, cancellation: cancellation)
            .Where(user => IsTheirs(user.Value.PersonKey))
            .Select(user => user.Value.UserId)
            .ToListAsync(cancellation),
    };

    public bool IsTheirs(string? externalId) => externalId is not null && ExternalIds.Contains(externalId);

    public bool IsAddress(string? address) => address is not null && Addresses.Contains(address, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text names them: by full name, address, or HR id.</summary>
    public bool IsNamedIn(string? text) => text is { Length: > 0 }
        && (FullNames.Any(name => Holds(text, name))
            || Addresses.Any(address => Holds(text, address))
            || ExternalIds.Any(id => id.Length >= ShortestId && Holds(text, id)));

    /// <summary>Whether a text that is about something of theirs names them, if only by what others call them.</summary>
    public bool IsCalledIn(string? text) => text is { Length: > 0 } && (CallNames.Any(name => Holds(text, name)) || IsNamedIn(text));

    /// <summary>Whether a mail went to them, or is about something that is between them and others, in the program that was read.</summary>
    public bool IsAbout(MailRecord mail) => BlankedRecords.IsAbout(mail, this);

    public bool IsNamedIn(Phrase? phrase) => phrase is not null && phrase.Values.Values.Any(IsNamedInValue);

    /// <summary>A text with the random id in place of name, address and HR id.</summary>
    public string Without(string text) => FullNames.Concat(Addresses)
        .Concat(ExternalIds.Where(id => id.Length >= ShortestId))
        .Aggregate(text, (said, word) => Replaced(said, word, PersonId));

    /// <summary>The same phrase with the random id in their place.</summary>
    public Phrase Without(Phrase phrase) => IsNamedIn(phrase)
        ? new Phrase(phrase.Key, [.. phrase.Values.Select(value => (value.Key, WithoutIn(value.Value)))])
        : phrase;

    private object? WithoutIn(object? value) => value switch
    {
        string text => Without(text),
        Phrase phrase => Without(phrase),
        IEnumerable<string> texts => texts.Select(Without).ToList(),
        IEnumerable<Phrase> phrases => phrases.Select(Without).ToList(),
        _ => value,
    };

    private bool IsNamedInValue(object? value) => value switch
    {
        string text => IsNamedIn(text),
        Phrase phrase => IsNamedIn(phrase),
        IEnumerable<string> texts => texts.Any(text => IsNamedIn(text)),
        IEnumerable<Phrase> phrases => phrases.Any(phrase => IsNamedIn(phrase)),
        _ => false,
    };

    private static bool Holds(string text, string word) => Find(text, word, from: 0) >= 0;

    private static string Replaced(string text, string word, string by)
    {
        for (var at = Find(text, word, from: 0); at >= 0; at = Find(text, word, at + by.Length))
        {
            text = $"{text[..at]}{by}{text[(at + word.Length)..]}";
        }

        return text;
    }

    // As a word of its own: "Ann" is not in "Annual".
    private static int Find(string text, string word, int from)
    {
        for (var at = Next(from); at >= 0; at = Next(at + 1))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return at;
            }
        }

        return -1;

        int Next(int start) => start > text.Length ? -1 : text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase);
    }
}
