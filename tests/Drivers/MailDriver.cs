using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Mails.Composing;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Drivers;

/// <summary>Orders mails about one mentee, Zoe, and one mentor, Ada; a test stores what is true and looks at what is written.</summary>
public sealed class MailDriver : IDisposable
{
    public const string MentorshipId = "zoe-ada-r1";

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly MailComposer composer;

    private MailDriver()
    {
        store = SqliteDocumentStore.InMemoryOnly(clock);
        var site = SiteAddress.Parse("https://mentoring.example.com");
        LinkKey[] keys = [new LinkKey("k", new byte[LinkKey.SecretBytes])];
        var links = new LinkWriter(new LinkSigner(keys, clock), site);
        var renderer = new MailRenderer(NullLoggerFactory.Instance);
        var samples = new SampleMails(site, clock);
        composer = new MailComposer(
            store, renderer, Languages.BuiltIn, links, site, samples, new MailSettings("mentoring@example.com"), new VisitCodeSigner(keys), clock);
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public MentoringProgram Program => ProgramDefinitionRules.Check(A.Program(Now.AddDays(-20)), Now).Value!;

    public Person Zoe { get; } = A.Person("Zoe");

    public Person Ada { get; } = A.Person("Ada", zone: "America/New_York");

    public Enrollment Mentee =>
        new(A.ProgramId, Zoe.PersonId, ProgramRole.Mentee, "import", Now, EnrollmentStage.Matched, Profile: A.Profile(ProgramRole.Mentee));

    public Enrollment Mentor =>
        new(
            A.ProgramId,
            Ada.PersonId,
            ProgramRole.Mentor,
            "import",
            Now,
            EnrollmentStage.Matched,
            Profile: A.Profile(ProgramRole.Mentor, zone: "America/New_York"));

    public Mentorship Mentorship => new(
        A.ProgramId,
        MentorshipId,
        [new Member(Ada.PersonId, ProgramRole.Mentor), new Member(Zoe.PersonId, ProgramRole.Mentee)],
        Now,
        Now.AddDays(180),
        Agreement: A.Agreement(Now.AddDays(2)));

    public Session Session => new(A.ProgramId, MentorshipId, 1, Now.AddDays(3), 30, [Ada.PersonId, Zoe.PersonId], "Phone");

    public Proposal Proposal => new(A.ProgramId, "p1", 1, Ada.PersonId, Zoe.PersonId, 0.8, [new Phrase("matching.motivation.both")], Now);

    public WorkItem WorkItem => new(
        A.ProgramId, "w1", WorkItemKind.KickoffOverdue, new Subject.OfMentorship(MentorshipId), null, new Phrase("causes.no-answer", ("count", 10)), Now,
        TimeSpan.FromMinutes(5), [Zoe.PersonId, Ada.PersonId]);

    public static async Task<MailDriver> StartAsync()
    {
        var driver = new MailDriver();
        await driver.StoreAsync(driver.Program);
        await driver.StoreAsync(driver.Zoe);
        await driver.StoreAsync(driver.Ada);
        await driver.StoreAsync(driver.Mentee);
        await driver.StoreAsync(driver.Mentor);
        await driver.StoreAsync(driver.Mentorship);
        await driver.StoreAsync(driver.Session);
        await driver.StoreAsync(driver.Proposal);
        await driver.StoreAsync(driver.WorkItem);
        return driver;
    }

    public Task StoreAsync<T>(T document)
        where T : class, IDocument => store.WriteAsync(new Batch().Upsert(document));

    /// <summary>To Zoe, about all there is; to Ada or the coordinator, if said so.</summary>
    public Task<ComposedMail?> ComposeAsync(MailTemplate template, string? to = null, DateTimeOffset? eventAt = null) =>
        ComposeAsync(Order(template) with { PersonId = to ?? Zoe.PersonId, EventAt = eventAt });

    public async Task<ComposedMail?> ComposeAsync(MailOrder order) =>
        await composer.DraftAsync(order) is { } draft ? new ComposedMail(draft, await draft.WriteAsync()) : null;

    /// <summary>As a coordinator has it sent to themselves.</summary>
    public async Task<ComposedMail?> ComposeTestAsync(MailTemplate template, string language) =>
        await composer.DraftAsync(new MailOrder(Uuid5.Of("test"), template, A.ProgramId, MailOrder.Coordinator, SampleIn: language)) is { } draft
            ? new ComposedMail(draft, await draft.WriteAsync())
            : null;

    public MailOrder Order(MailTemplate template)
    {
        var order = new MailOrder(Uuid5.Of(template.ToString()), template, A.ProgramId, Zoe.PersonId);
        return template.ToString() switch
        {
            var name when name.StartsWith("Proposal", StringComparison.Ordinal) => order with { ProposalId = Proposal.ProposalId },
            var name when name.StartsWith("Session", StringComparison.Ordinal) => order with { MentorshipId = MentorshipId, SessionId = Session.SessionId },
            var name when name.StartsWith("ManagerQuestion", StringComparison.Ordinal) => order with { AboutId = Zoe.PersonId },
            var name when name.StartsWith("WorkItem", StringComparison.Ordinal) => order with { WorkItemKey = WorkItem.Key },
            var name when name.StartsWith("Guest", StringComparison.Ordinal) => order with { MentorshipId = MentorshipId, AboutId = Ada.PersonId },
            _ when template is MailTemplate.FollowUp => order with { MentorshipId = MentorshipId, Subject = $"{MentorshipId}.1" },
            _ => order with { MentorshipId = MentorshipId },
        };
    }

    public void Dispose() => store.Dispose();
}

/// <summary>A mail that was found to be needed, and was written.</summary>
public sealed record ComposedMail(MailDraft Draft, OutgoingMail Outgoing);
