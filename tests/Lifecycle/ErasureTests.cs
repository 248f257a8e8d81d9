using System.Reflection;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Somebody with an unmistakable name is erased: what is theirs is in no place any more, what others wrote stays, and the ledger holds.</summary>
public sealed class ErasureTests : IDisposable
{
    // Given name, address and HR id hold it, in whatever case.
    private const string Name = "Zzyxara";
    private const string Maya = ProgramDriver.Mentor;
    private const string Words = "Quillfeather umbra";
    private const string Kept = "Maya keeps this.";

    private static readonly Partition Program = Partition.Program(A.ProgramId);

    private static readonly string[] Unmistakable = ["zzyxara", "quillfeather"];

    private readonly TemporaryFolder folder = new();

    private static string Id => A.Id(Name);

    [Fact]
    public async Task No_file_of_the_machine_holds_a_byte_of_them_their_partner_keeps_what_she_wrote_and_the_ledger_holds()
    {
        await using (var app = await StartAsync(TestApp.Start))
        {
            await LiveAsync(app);
            Assert.Contains(new OutboxFolder(folder.File("outbox")).List(10_000), IsNamed);
            await EraseAsync(app);

            Assert.Empty((await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync(TestContext.Current.CancellationToken)).Faults);
            var messages = await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, (await MentorshipAsync(app)).MentorshipId));
            Assert.Equal(["", Kept], messages.Select(message => message.Text));
        }

        Assert.Equal([], Found(folder.Path));
        Assert.DoesNotContain(new OutboxFolder(folder.File("outbox")).List(10_000), IsNamed);
    }

    [Fact]
    public async Task A_process_that_ends_in_the_middle_is_gone_on_with_by_the_next()
    {
        DateTimeOffset then;
        await using (var app = await StartAsync(TestApp.Start))
        {
            await LiveAsync(app);
            Assert.Null((await app.Get<ErasureActs>().AskAsync(Id, Actors.Person(Id))).Refusal);
            await app.AdvanceAsync(ErasurePolicy.ThinkOver + ErasurePolicy.EndsWithin);
            Assert.Equal(ErasureStage.Running, (await RequestAsync(app)).Stage);
            then = app.Now;
        }

        await using (var again = await StartAsync(then))
        {
            await again.AdvanceAsync(TimeSpan.FromDays(3));
            Assert.Equal(ErasureStage.Done, (await RequestAsync(again)).Stage);
            Assert.Empty((await new LedgerVerifier(again.Store, Lasting.Facts).VerifyAsync(TestContext.Current.CancellationToken)).Faults);
        }

        Assert.Equal([], Found(folder.Path));
    }

    [Fact]
    public async Task No_document_and_no_mail_in_memory_names_them_and_the_proof_says_what_was_found()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        await LiveAsync(app);
        Assert.Contains(await StoredAsync(app.Store), IsNamed);
        await EraseAsync(app);

        Assert.Equal([], (await StoredAsync(app.Store)).Where(IsNamed));
        Assert.DoesNotContain(
            ((MemoryMailSender)app.Get<IMailSender>()).Mails, mail => IsNamed(mail.Text) || IsNamed(mail.Subject) || IsNamed(mail.To.Address));
        var proof = await app.ReadAsync(ErasureProof.KeyOf($"{Id}-1"));
        Assert.NotNull(proof.DoneAt);
        Assert.Equal(0, proof.Left);
        Assert.True(proof.Found > 30, $"{proof.Found} found");
        Assert.All(
            new[] { "person", "enrollment", "thread-message", "session", "hris-delivery", OtherPlaces.Outbox, OtherPlaces.Files },
            place => Assert.True(proof.Places.Single(one => one.Place == place).Found > 0, place));
        Assert.Equal([Id], (await app.ListAsync<ErasedPerson>(Partition.Person(Id))).Select(one => one.PersonId));
    }

    [Fact]
    public async Task Each_step_done_once_more_finds_nothing_and_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        await LiveAsync(app);
        await EraseAsync(app);
        var (key, search, token) = (new ErasureKey(Id, 1), app.Get<ErasureSearch>(), TestContext.Current.CancellationToken);
        var before = await app.LedgerAsync(A.ProgramId);

        Assert.False(await new EraseInProgram(app.Decider, search, app.Get<DepartureActs>()).RunAsync(new ErasureGround(Id, A.ProgramId), app.Client, token));
        Assert.True(await new EraseElsewhere(app.Decider, search).RunAsync(key, app.Client, token));
        Assert.Equal(ErasureStage.Done, await new FinishErasure(app.Decider, search).RunAsync(key, app.Client, token));
        Assert.Equal(before, await app.LedgerAsync(A.ProgramId));
        Assert.Equal(RefusalReason.Unknown, (await app.Get<ErasureActs>().AskAsync(Id, Actors.System, token)).Refusal!.Reason);
    }

    [Fact]
    public async Task A_hold_by_law_keeps_everything_until_it_is_lifted_and_the_person_is_told()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var mentorship = await LiveAsync(app);
        var acts = app.Get<ErasureActs>();
        Assert.Null((await acts.HoldAsync(Id, "A claim is in court.", Actors.Coordinator("robin"))).Refusal);
        Assert.Null((await acts.AskAsync(Id, Actors.Person(Id))).Refusal);
        await app.AdvanceAsync(TimeSpan.FromDays(6));

        var waiting = await RequestAsync(app);
        Assert.Equal((ErasureStage.Waiting, true), (waiting.Stage, waiting.WaitsFor!.Contains(ErasureReason.LegalHold)));
        Assert.Single(await MailsAsync(app, MailTemplate.ErasureWaits));
        Assert.False((await app.ReadAsync(Key.Of(mentorship))).IsOpen);
        Assert.Equal(Name, (await app.ReadAsync(Person.KeyOf(Id))).GivenName);

        // Looked at again by itself, and told again.
        await app.AdvanceAsync(ErasurePolicy.LookAgain);
        Assert.Equal(2, (await MailsAsync(app, MailTemplate.ErasureWaits)).Count);

        Assert.Null((await acts.LiftAsync(Id, Actors.Coordinator("robin"))).Refusal);
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(ErasureStage.Done, (await RequestAsync(app)).Stage);
    }

    [Fact]
    public async Task What_is_called_off_in_time_leaves_everything_as_it_was()
    {
        await using var app = await TestApp.StartAsync();
        var mentorship = await LiveAsync(app);
        var acts = app.Get<ErasureActs>();
        Assert.Null((await acts.AskAsync(Id, Actors.Person(Id))).Refusal);
        await app.SettleAsync();
        Assert.Null((await acts.CallOffAsync(Id, Actors.Person(Id))).Refusal);
        await app.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal(ErasureStage.CalledOff, (await RequestAsync(app)).Stage);
        Assert.True((await app.ReadAsync(Key.Of(mentorship))).IsOpen);
        Assert.NotNull(await app.Store.FindAsync(Person.KeyOf(Id), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_partner_s_page_names_a_former_member_and_shows_what_she_wrote()
    {
        await using var app = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        var mentorship = await LiveAsync(app);
        await EraseAsync(app);

        using var browser = new Browser(app);
        await browser.ComeInAsync(Maya);
        var page = await browser.GetAsync($"/m/mentorship/{A.ProgramId}/{mentorship.MentorshipId}");

        Assert.Contains("a former member", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.False(IsNamed(page.Text));
    }

    public void Dispose() => folder.Dispose();

    private Task<TestApp> StartAsync(DateTimeOffset at) => TestApp.StartAsync(
        "--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}", $"--Host:ClockStart={at:O}", "--Mail:MostAWeek=20");

    // A pair with an agreement, of whom one leaves something in every place.
    private static async Task<Mentorship> LiveAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(Maya, ProgramRole.Mentor);
        await people.JoinAsync(Name, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Program));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, Id, accepted: true));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(Maya), accepted: true));
        var mentorship = await MentorshipAsync(app);
        var acts = app.Get<MentorshipActs>();
        await people.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, Id, A.Agreement(app.Now.AddDays(7)) with
        {
            Support = new Dictionary<string, Support> { [Id] = new Support([], Words) },
        }));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Maya), version: 1));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.NotEmpty(await app.ListAsync<Session>(Program));
        await new Traces(app, Name, Maya, Words).LeaveAsync(mentorship, Kept);
        return mentorship;
    }

    private static async Task EraseAsync(TestApp app)
    {
        Assert.Null((await app.Get<ErasureActs>().AskAsync(Id, Actors.Person(Id))).Refusal);
        await app.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Equal(ErasureStage.Done, (await RequestAsync(app)).Stage);
    }

    private static Task<ErasureRequest> RequestAsync(TestApp app) => app.ReadAsync(ErasureRequest.KeyOf(Id, 1));

    private static async Task<Mentorship> MentorshipAsync(TestApp app) => Assert.Single(await app.ListAsync<Mentorship>(Program));

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app, MailTemplate template) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template == template && mail.Status is MailStatus.Sent)];

    private static bool IsNamed(string text) => Unmistakable.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(OutboxMail mail) => IsNamed($"{mail.Mail.To} {mail.Mail.Subject} {mail.Mail.Text} {mail.Mail.Html} {mail.Mail.Calendar}");

    // As bytes of UTF-8, and of UTF-16 at either alignment.
    private static IReadOnlyList<string> Found(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file =>
        {
            var bytes = File.ReadAllBytes(file);
            return IsNamed(Encoding.Latin1.GetString(bytes))
                || IsNamed(Encoding.Unicode.GetString(bytes))
                || (bytes.Length > 1 && IsNamed(Encoding.Unicode.GetString(bytes.AsSpan(1))));
        }),
    ];

    // Every document of every type in every partition, as it is stored.
    private static async Task<IReadOnlyList<string>> StoredAsync(IDocumentStore store)
    {
        var read = typeof(ErasureTests).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        var types = new[] { typeof(IDocument).Assembly, typeof(Decider).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IDocument)))
            .Select(type => read.MakeGenericMethod(type))
            .ToList();
        var stored = new List<string>();
        foreach (var container in Partition.Containers)
        {
            foreach (var partition in await store.PartitionsAsync(container, TestContext.Current.CancellationToken).ToListAsync())
            {
                foreach (var type in types)
                {
                    await (Task)type.Invoke(null, [store, partition, stored])!;
                }
            }
        }

        return stored;
    }

    private static async Task ReadAsync<T>(IDocumentStore store, Partition partition, List<string> stored)
        where T : class, IDocument
    {
        await foreach (var document in store.QueryAsync<T>(partition))
        {
            stored.Add($"{partition} {document.Value.Id} {JsonSerializer.Serialize(document.Value, MentorFlowJson.Options)}");
        }
    }
}
