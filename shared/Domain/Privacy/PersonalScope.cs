using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Where to look for what is stored about somebody: found once, so that every type of document is then looked for in few places.</summary>
/// <param name="Programs">Ids of those in which they take part, or did.</param>
/// <param name="Everywhere">Ids of all programs: into some, people are asked before they take part.</param>
/// <param name="Mentorships">Those that they are or were in.</param>
/// <param name="Concerns">Those that they raised themselves.</param>
/// <param name="AskedAbout">As a manager: in which programs they were asked about whom.</param>
/// <param name="Mails">That went to them.</param>
/// <param name="Connection">Which HR system or directory knows them; null for none.</param>
/// <param name="Accounts">Ids of their accounts in a directory.</param>
internal sealed record PersonalScope(
    IDocumentStore Store,
    Person Person,
    IReadOnlyList<string> Programs,
    IReadOnlyList<string> Everywhere,
    IReadOnlyList<Mentorship> Mentorships,
    IReadOnlyList<Concern> Concerns,
    IReadOnlyList<ManagerQuestionLead> AskedAbout,
    IReadOnlyList<MailLine> Mails,
    string? Connection,
    IReadOnlyList<string> ExternalIds,
    IReadOnlyList<string> Accounts)
{
    /// <summary>What stands before the name of a connection, where somebody says who told of a person.</summary>
    private const string OfConnection = "hris:";

    public string PersonId => Person.PersonId;

    public Partition Own => Partition.Person(PersonId);

    public IEnumerable<Partition> Partitions => Programs.Select(Partition.Program);

    /// <summary>Those of the mentorships whose messages they read.</summary>
    public IEnumerable<Mentorship> Read => Mentorships.Where(mentorship => mentorship.IsMember(PersonId));

    /// <returns>Null for nobody.</returns>
    public static async Task<PersonalScope?> OfAsync(IDocumentStore store, string personId, CancellationToken cancellation)
    {
        if (await store.FindAsync(Person.KeyOf(personId), cancellation) is not { Value: var person })
        {
            return null;
        }

        var own = Partition.Person(personId);
        var programs = await ListAsync<Involvement>(store, own, query: null, cancellation);
        var everywhere = await ListAsync<ProgramListing>(store, Partition.Organization, query: null, cancellation);
        var (mentorships, concerns) = (new List<Mentorship>(), new List<Concern>());
        foreach (var programId in programs.Select(one => one.ProgramId))
        {
            var partition = Partition.Program(programId);
            var memberships = new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(personId));
            foreach (var membership in await ListAsync(store, partition, memberships, cancellation))
            {
                if (await store.FindAsync(Mentorship.KeyOf(programId, membership.MentorshipId), cancellation) is { } mentorship)
                {
                    mentorships.Add(mentorship.Value);
                }
            }

            concerns.AddRange(await ListAsync(store, partition, new DocumentQuery<Concern>().Where(concern => concern.PersonId, personId), cancellation));
        }

        var mails = new List<MailLine>();
        foreach (var programId in everywhere.Select(one => one.ProgramId))
        {
            mails.AddRange(await ListAsync(
                store, Partition.Mail(programId), new DocumentQuery<MailLine>(IdPrefix: MailLine.PrefixOf(MailIndex.Receiver, personId)), cancellation));
        }

        var hris = (await store.FindAsync(HrisRecord.KeyOf(personId), cancellation))?.Value;
        var connection = hris?.Source.StartsWith(OfConnection, StringComparison.Ordinal) == true ? hris.Source[OfConnection.Length..] : null;
        string[] externalIds = [.. new[] { person.ExternalId, hris?.ExternalId }.Concat(hris?.OtherIds ?? []).OfType<string>().Distinct()];
        return new PersonalScope(
            store,
            person,
            [.. programs.Select(one => one.ProgramId)],
            [.. everywhere.Select(one => one.ProgramId)],
            mentorships,
            concerns,
            await ListAsync<ManagerQuestionLead>(store, own, query: null, cancellation),
            mails,
            connection,
            externalIds,
            await AccountsAsync(store, connection, externalIds, cancellation));
    }

    private static async Task<IReadOnlyList<string>> AccountsAsync(
        IDocumentStore store, string? connection, IReadOnlyList<string> externalIds, CancellationToken cancellation)
    {
        var accounts = new List<string>();
        foreach (var externalId in connection is null ? [] : externalIds)
        {
            var theirs = new DocumentQuery<ScimUser>().Where(user => user.PersonKey, externalId);
            accounts.AddRange((await ListAsync(store, Partition.Connection(connection!), theirs, cancellation)).Select(user => user.UserId));
        }

        return accounts;
    }

    private static ValueTask<List<T>> ListAsync<T>(IDocumentStore store, Partition partition, DocumentQuery<T>? query, CancellationToken cancellation)
        where T : class, IDocument => store.QueryAsync(partition, query, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
}
