using System.Text;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A list whose taking-in died in the middle is taken in to its end, and nothing of it twice.</summary>
public sealed class ImportCrashTests
{
    [Fact]
    public async Task A_list_whose_taking_in_died_in_the_middle_of_a_portion_goes_on_there()
    {
        await using var app = await StartTrippingAsync();
        var order = await KeepAsync(app, rows: 220);
        var store = (TrippingStore)app.Store;
        store.TripsOn = document => document is Person { ExternalId: "E150" };

        Assert.Null((await app.Get<ImportActs>().ConfirmAsync(order.OrderId, "coordinator:robin")).Refusal);
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.True(store.HasTripped);
        Assert.Equal(3, await app.Get<ImportActs>().TakenAsync(order.OrderId));
        Assert.Equal(220, (await app.ListAsync<DirectoryEntry>(Partition.Organization)).Count);
        var first = (await app.Get<PersonIds>().FindAsync("E101"))!;
        Assert.Single(await app.ListAsync<LedgerEntry>(Partition.Person(first)));
    }

    [Fact]
    public async Task A_list_of_running_pairs_whose_taking_in_died_in_the_middle_goes_on_there_and_starts_nobody_twice()
    {
        await using var app = await StartTrippingAsync();
        await new ProgramDriver(app).StartProgramAsync();
        var rows = "";
        foreach (var number in Enumerable.Range(1, 4))
        {
            await app.KnowAsync($"Mentor{number}");
            await app.KnowAsync($"Mentee{number}");
            rows += APair.Row.Replace("Maya", $"Mentor{number}", StringComparison.Ordinal).Replace("Theo", $"Mentee{number}", StringComparison.Ordinal);
        }

        var store = (TrippingStore)app.Store;
        store.TripsOn = document => document is Mentorship mentorship && mentorship.IsMember(A.Id("Mentor3"));

        await app.TakePairsInAsync(rows);
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.True(store.HasTripped);
        Assert.Equal(4, (await app.ListAsync<Mentorship>(Partition.Program(A.ProgramId))).Count);
        Assert.Equal(4, (await app.LedgerAsync(A.ProgramId)).Count(entry => entry.StartsWith("mentorship.continued", StringComparison.Ordinal)));
        var mails = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.MentorshipContinues).ToList();
        Assert.Equal(8, mails.Count);
        Assert.Equal(8, mails.Select(mail => mail.PersonId).Distinct().Count());
        Assert.Empty(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task A_list_that_is_confirmed_twice_is_taken_in_once()
    {
        await using var app = await StartTrippingAsync();
        var order = await KeepAsync(app, rows: 3);
        var acts = app.Get<ImportActs>();

        Assert.Null((await acts.ConfirmAsync(order.OrderId, "coordinator:robin")).Refusal);
        Assert.Equal(RefusalReason.AlreadyDone, (await acts.ConfirmAsync(order.OrderId, "coordinator:robin")).Refusal!.Reason);
        await app.SettleAsync();

        Assert.Equal(1, await acts.TakenAsync(order.OrderId));
    }

    [Fact]
    public async Task A_list_that_nobody_confirms_is_gone_after_an_hour()
    {
        await using var app = await StartTrippingAsync();
        var order = await KeepAsync(app, rows: 3);

        await app.AdvanceAsync(TimeSpan.FromMinutes(61));

        Assert.Equal(RefusalReason.Unknown, (await app.Get<ImportActs>().ConfirmAsync(order.OrderId, "coordinator:robin")).Refusal!.Reason);
        Assert.Empty(await app.ListAsync<ImportPortion>(Partition.Organization));
    }

    private static async Task<ImportOrder> KeepAsync(TestApp app, int rows)
    {
        var list = "external_id,given_name,family_name,email\n"
            + string.Concat(Enumerable.Range(1, rows).Select(number => $"E{number},Person,{number},p{number}@example.com\n"));
        var look = await app.Get<ImportReading>().LookAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), "coordinator:robin");
        return await app.Get<ImportActs>().KeepAsync(look, "coordinator:robin");
    }

    private static Task<TestApp> StartTrippingAsync() => TestApp.StartAsync(services => services.AddSingleton<IDocumentStore>(
        provider => new TrippingStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))));
}
