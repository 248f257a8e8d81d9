using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

public sealed class ProgramCalendarTests
{
    [Fact]
    public async Task An_announcement_that_fails_reaches_a_coordinator_and_holds_up_no_matching_round()
    {
        await using var app = await TestApp.StartAsync(
            services => services.AddSingleton<IDocumentStore>(
                provider => new NoLaunchStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(
            program => program with { Calendar = program.Calendar! with { LaunchEvent = program.Calendar.RecruitmentOpens.AddDays(20) } });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);

        await app.AdvanceAsync(TimeSpan.FromDays(29));

        var item = Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.StepFailed);
        Assert.Contains("Announce", item.Cause.Said(), StringComparison.Ordinal);
        Assert.Single(await app.ListAsync<Round>(Partition.Program(A.ProgramId)));
    }

    // Whatever is written about the launch event is lost.
    private sealed class NoLaunchStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        public override Task WriteAsync(Batch batch, CancellationToken cancellation = default) =>
            batch.Writes.Any(write => write.Document is MailRecord { Template: MailTemplate.LaunchEvent })
                ? throw new IOException("The mail could not be written down.")
                : base.WriteAsync(batch, cancellation);
    }
}
