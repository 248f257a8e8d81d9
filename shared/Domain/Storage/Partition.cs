namespace MentorFlow.Domain.Storage;

/// <summary>Where documents that change together are kept: a container and a partition key in it. A request reads and writes single partitions only.</summary>
/// <param name="Container">One of <see cref="Containers"/>.</param>
/// <param name="Key">Partition key value, never empty.</param>
public readonly record struct Partition(string Container, string Key)
{
    /// <summary>Everything of one program: definition, enrollments, rounds, mentorships, sessions, work items, ledger.</summary>
    public static Partition Program(string programId) => new(ProgramsContainer, programId);

    /// <summary>Everything of one person across programs.</summary>
    public static Partition Person(string personId) => new(PeopleContainer, personId);

    /// <summary>A lookup of a person by something known about them (mail address, HR id).</summary>
    /// <param name="key">"{kind}:{hash}", so that no address stands in a key.</param>
    public static Partition Lookup(string key) => new(PeopleContainer, $"lookup:{key}");

    /// <summary>One connection of an HR system or a directory: its deliveries, by id, so that a repeated one is known, and its accounts and groups.</summary>
    public static Partition Connection(string connection) => new(OrganizationContainer, $"connection:{connection}");

    /// <summary>What one sender has used of a limit of requests.</summary>
    /// <param name="sender">A digest, so that no address stands in a key.</param>
    public static Partition Limit(string sender) => new(OrganizationContainer, $"limit:{sender}");

    /// <summary>The call of one session while it lasts: who sits in it, and what browsers have to tell each other.</summary>
    public static Partition Call(string programId, string sessionId) => new(OrganizationContainer, $"call:{programId}:{sessionId}");

    /// <summary>What the members of one mentorship write to each other; read by nobody else.</summary>
    public static Partition Thread(string programId, string mentorshipId) => new(OrganizationContainer, $"thread:{programId}:{mentorshipId}");

    /// <summary>Groups that people told for the fairness figures of one program, and those figures; read for nothing else.</summary>
    public static Partition Fairness(string programId) => new(OrganizationContainer, $"fairness:{programId}");

    /// <summary>What belongs to the whole organization: the list of programs, the directory of people, settings, imports.</summary>
    public static Partition Organization { get; } = new(OrganizationContainer, "organization");

    /// <summary>What goes to one system that is told of events: the log of it.</summary>
    public static Partition Webhook(string subscriptionId) => new(OrganizationContainer, $"webhook:{subscriptionId}");

    /// <summary>Which partitions may hold signals that were not delivered: what the sweep reads instead of every partition.</summary>
    public static Partition Signals { get; } = new(OrganizationContainer, "signals");

    /// <summary>The mails of one program, from queue to delivery report.</summary>
    public static Partition Mail(string programId) => new(MailContainer, programId);

    /// <summary>The key of one person, apart from all that it opens.</summary>
    public static Partition Keys(string personId) => new(KeysContainer, personId);

    /// <summary>Every container of the database.</summary>
    public static IReadOnlyList<string> Containers { get; } = [ProgramsContainer, PeopleContainer, OrganizationContainer, MailContainer, KeysContainer];

    /// <summary>Those in which decisions are made, and so chains of the ledger stand.</summary>
    public static IReadOnlyList<string> ContainersWithLedger { get; } = [ProgramsContainer, PeopleContainer, OrganizationContainer, MailContainer];

    public override string ToString() => $"{Container}/{Key}";

    private const string ProgramsContainer = "programs";
    private const string PeopleContainer = "people";
    private const string OrganizationContainer = "organization";
    private const string MailContainer = "mail";
    private const string KeysContainer = "keys";
}
