using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>Figures are kept and counted so that a look is cheap; at every look they are what all the records say.</summary>
public sealed class FigureTests
{
    private const int Changes = 200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Figures_are_what_the_records_say_whatever_was_changed(int seed)
    {
        var random = new Random(seed);
        var clock = new StubClock(Given.Now);
        using var store = SqliteDocumentStore.InMemoryOnly(clock);
        var reading = new IndicatorReading(
            store, new MentorshipReading(store, new PeopleDirectory(store)), new ProgramRecords(store), clock);
        var records = new RandomRecords(store, random, clock);
        await records.BeginAsync();

        for (var change = 0; change < Changes; change++)
        {
            await records.ChangeOneAsync();
            if (random.Next(4) == 0)
            {
                await ExpectSameAsync(store, Given.Program, reading, clock.GetUtcNow());
                clock.Advance(TimeSpan.FromHours(random.Next(60)));
                await ExpectSameAsync(store, Given.Program, reading, clock.GetUtcNow());
            }
        }
    }

    [Fact]
    public async Task Figures_follow_a_program_at_every_step()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await ExpectSameAsync(app);
        await people.KickOffAsync();
        await ExpectSameAsync(app);
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        await ExpectSameAsync(app);

        var held = await people.MeetAsync();

        var figures = await ExpectSameAsync(app);
        Assert.Equal((1, 1), (figures.Indicators.Meetings, figures.Health.Held));
        Assert.True(figures.Indicators.Mails > 5, $"{figures.Indicators.Mails} mails");
        await people.DoAsync(app.Get<SessionActs>().FollowUpAsync(A.ProgramId, held.SessionId, ProgramDriver.Id(ProgramDriver.Mentee), 4, "ours"));
        await ExpectSameAsync(app);
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        await ExpectSameAsync(app);
    }

    private static async Task<ProgramFigures> ExpectSameAsync(TestApp app) => await ExpectSameAsync(
        app.Store, await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId)), app.Get<IndicatorReading>(), app.Now);

    private static async Task<ProgramFigures> ExpectSameAsync(
        IDocumentStore store, MentoringProgram program, IndicatorReading reading, DateTimeOffset now)
    {
        var expected = await FiguresOfRecords.ReadAsync(store, program, now);
        var figures = await reading.ReadFiguresAsync(program, Cancellation);
        var health = await reading.ReadHealthAsync(program, Cancellation);

        Assert.Equal(expected.Indicators, figures.Indicators);
        Assert.Equal(expected.Health.Came, figures.Health.Came);
        Assert.Equal(expected.Health.Weeks, figures.Health.Weeks);
        Assert.Equal((expected.Health.Pairs, expected.Health.Quiet), (figures.Health.Pairs, figures.Health.Quiet));
        Assert.Equal(expected.Stages.OrderBy(stage => stage.Key), figures.Stages.OrderBy(stage => stage.Key));
        Assert.Equivalent(figures.Health, health, strict: true);
        return figures;
    }
}
