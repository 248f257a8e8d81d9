using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Costs;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Functions.Hosting.Costs;

/// <summary>What was counted is written down once, however the store answers.</summary>
public sealed class UsageKeeperTests : IAsyncLifetime
{
    private static readonly StubClock Clock = new(Given.Now);

    private readonly SqliteDocumentStore inner = SqliteDocumentStore.InMemoryOnly(Clock);

    private readonly UsageMeter meter = new(Clock, isOn: true);

    private static Key<MonthlyUsage> Month => MonthlyUsage.KeyOf(A.ProgramId, new DateOnly(2027, 3, 1));

    public async ValueTask InitializeAsync() => await inner.WriteAsync(new Batch().Create(Given.Program), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        inner.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_month_is_the_sum_of_what_was_counted_for_the_program_and_its_mentorships()
    {
        var keeper = Keeper(inner);
        Count(new UsagePlace(A.ProgramId, null));
        Count(new UsagePlace(A.ProgramId, Given.MentorshipId));
        Assert.True(await keeper.KeepAsync(TestContext.Current.CancellationToken));
        Count(new UsagePlace(A.ProgramId, Given.MentorshipId));
        Count(UsagePlace.Shared);
        Assert.True(await keeper.KeepAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, (await ReadAsync(Month)).Counts.Turns);
        Assert.Equal(2, (await ReadAsync(MentorshipUsage.KeyOf(A.ProgramId, Given.MentorshipId, new DateOnly(2027, 3, 1)))).Counts.Turns);
        Assert.Equal(1, (await ReadAsync(MonthlyUsage.KeyOf(null, new DateOnly(2027, 3, 1)))).Counts.Turns);
    }

    [Fact]
    public async Task What_was_asked_of_a_program_that_there_is_not_makes_no_document_of_its_own()
    {
        Count(new UsagePlace("nowhere", Given.MentorshipId));

        Assert.True(await Keeper(inner).KeepAsync(TestContext.Current.CancellationToken));

        Assert.Null(await inner.FindAsync(MonthlyUsage.KeyOf("nowhere", new DateOnly(2027, 3, 1)), TestContext.Current.CancellationToken));
        Assert.Equal(1, (await ReadAsync(MonthlyUsage.KeyOf(null, new DateOnly(2027, 3, 1)))).Counts.Turns);
    }

    [Fact]
    public async Task An_addition_whose_answer_got_lost_is_made_once()
    {
        var store = new SilentStore(inner) { LosesAnswers = true };
        var keeper = Keeper(store);
        Count(new UsagePlace(A.ProgramId, null));

        Assert.False(await keeper.KeepAsync(TestContext.Current.CancellationToken));
        store.LosesAnswers = false;
        Assert.True(await keeper.KeepAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, (await ReadAsync(Month)).Counts.Turns);
    }

    [Fact]
    public async Task An_addition_that_never_arrived_is_made_when_the_store_is_there_again()
    {
        var store = new SilentStore(inner) { IsAway = true };
        var keeper = Keeper(store);
        Count(new UsagePlace(A.ProgramId, null));

        Assert.False(await keeper.KeepAsync(TestContext.Current.CancellationToken));
        store.IsAway = false;
        Assert.True(await keeper.KeepAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, (await ReadAsync(Month)).Counts.Turns);
    }

    [Fact]
    public async Task An_addition_of_which_nobody_can_tell_any_more_is_given_up()
    {
        var store = new SilentStore(inner) { LosesAnswers = true };
        var keeper = Keeper(store);
        Count(new UsagePlace(A.ProgramId, null));
        Assert.False(await keeper.KeepAsync(TestContext.Current.CancellationToken));
        store.LosesAnswers = false;
        var other = new UsageMeter(Clock, isOn: true);
        var others = new UsageKeeper(other, inner, NullLogger<UsageKeeper>.Instance);
        for (var i = 0; i < MonthlyUsage.WritingsKept; i++)
        {
            Count(new UsagePlace(A.ProgramId, null), other);
            Assert.True(await others.KeepAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(await keeper.KeepAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1 + MonthlyUsage.WritingsKept, (await ReadAsync(Month)).Counts.Turns);
    }

    [Theory]
    [InlineData("mentorship:growth:theo-maya-r1")]
    [InlineData("a")]
    public void The_id_of_an_instance_is_read_from_the_beginning_of_its_turn(string instanceId)
    {
        byte[] request = [0x0a, (byte)instanceId.Length, .. instanceId.Select(letter => (byte)letter), 0x1a, .. new byte[500]];

        Assert.Equal(instanceId, TurnRequest.InstanceIdOf(Convert.ToBase64String(request)));
        Assert.Null(TurnRequest.InstanceIdOf("nothing"));
    }

    private void Count(UsagePlace place) => Count(place, meter);

    private static void Count(UsagePlace place, UsageMeter meter) => meter.End(UsageMeter.Begin(place), new UsageCounts { Turns = 1 });

    private UsageKeeper Keeper(IDocumentStore store) => new(meter, store, NullLogger<UsageKeeper>.Instance);

    private async Task<T> ReadAsync<T>(Key<T> key)
        where T : class, IDocument => (await inner.FindAsync(key))!.Value;

    private sealed class SilentStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        public bool LosesAnswers { get; set; }

        public bool IsAway { get; set; }

        public override async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            if (!IsAway)
            {
                await base.WriteAsync(batch, cancellation);
            }

            if (IsAway || LosesAnswers)
            {
                throw new IOException("Nobody answers.");
            }
        }
    }
}
