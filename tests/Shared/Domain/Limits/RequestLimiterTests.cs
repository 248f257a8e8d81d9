using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Limits;

public sealed class RequestLimiterTests : IDisposable
{
    private static readonly RequestLimit FiveAMinute = new(5, TimeSpan.FromMinutes(1));

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;

    public RequestLimiterTests() => store = SqliteDocumentStore.InMemoryOnly(clock);

    [Fact]
    public async Task As_many_as_the_limit_go_on_and_the_next_is_told_how_long_to_wait()
    {
        var limiter = new RequestLimiter(store, clock);

        Assert.Equal([.. Enumerable.Repeat<TimeSpan?>(null, 5), TimeSpan.FromSeconds(12)], await TakeAsync(limiter, FiveAMinute, 6));

        clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(TimeSpan.FromSeconds(1), await limiter.TakeAsync(FiveAMinute, "a"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await limiter.TakeAsync(FiveAMinute, "a"));
        Assert.Equal(TimeSpan.FromSeconds(12), await limiter.TakeAsync(FiveAMinute, "a"));
    }

    [Fact]
    public async Task All_of_them_have_come_back_when_the_span_is_over()
    {
        var limiter = new RequestLimiter(store, clock);
        await TakeAsync(limiter, FiveAMinute, 6);

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([null, null, null, null, null, TimeSpan.FromSeconds(12)], await TakeAsync(limiter, FiveAMinute, 6));
    }

    [Fact]
    public async Task One_sender_does_not_use_up_what_is_anothers()
    {
        var limiter = new RequestLimiter(store, clock);
        await TakeAsync(limiter, FiveAMinute, 6);

        Assert.Null(await limiter.TakeAsync(FiveAMinute, "b"));
    }

    [Fact]
    public async Task Looking_takes_nothing_and_says_on_every_instance_when_there_is_something_again()
    {
        var (one, other) = (new RequestLimiter(store, clock), new RequestLimiter(store, clock));
        foreach (var _ in Enumerable.Range(0, 20))
        {
            Assert.Null(await one.LookAsync(FiveAMinute, "a"));
        }

        await TakeAsync(one, FiveAMinute, 6);

        Assert.Equal(TimeSpan.FromSeconds(12), await one.LookAsync(FiveAMinute, "a"));
        Assert.Equal(TimeSpan.FromSeconds(12), await other.LookAsync(FiveAMinute, "a"));
        clock.Advance(TimeSpan.FromSeconds(12));
        Assert.Null(await one.LookAsync(FiveAMinute, "a"));
        Assert.Null(await other.LookAsync(FiveAMinute, "a"));
    }

    [Fact]
    public async Task Several_instances_of_the_app_share_one_limit()
    {
        var instances = Enumerable.Range(0, 4).Select(_ => new RequestLimiter(store, clock)).ToArray();
        var limit = new RequestLimit(20, TimeSpan.FromMinutes(1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(turn => Task.Run(async () => await instances[turn % 4].TakeAsync(limit, "a"))));

        Assert.Equal(20, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task Somebody_who_is_faster_costs_another_look_and_no_request()
    {
        var rival = new RequestLimiter(store, clock);
        var racing = new RacingStore(store, async () => Assert.Null(await rival.TakeAsync(FiveAMinute, "a")));
        var limiter = new RequestLimiter(racing, clock);

        Assert.Equal([null, null, null, null, TimeSpan.FromSeconds(12)], await TakeAsync(limiter, FiveAMinute, 5));
    }

    [Fact]
    public async Task A_large_limit_costs_one_write_for_many_requests_and_is_still_kept()
    {
        var counting = new RacingStore(store, () => Task.CompletedTask);
        var limiter = new RequestLimiter(counting, clock);
        var limit = new RequestLimit(6_000, TimeSpan.FromMinutes(1));

        Assert.Equal(6_000, (await TakeAsync(limiter, limit, 7_000)).Count(answer => answer is null));
        Assert.Equal(60, counting.Writes);
    }

    [Fact]
    public async Task Who_is_told_to_wait_and_asks_all_the_same_costs_no_look_into_the_store()
    {
        var counting = new RacingStore(store, () => Task.CompletedTask);
        var limiter = new RequestLimiter(counting, clock);
        await TakeAsync(limiter, FiveAMinute, 6);
        var (writes, reads) = (counting.Writes, counting.Reads);

        Assert.All(await TakeAsync(limiter, FiveAMinute, 100), answer => Assert.NotNull(answer));
        Assert.Equal((writes, reads), (counting.Writes, counting.Reads));
    }

    [Fact]
    public void Over_any_time_nobody_gets_more_than_the_limit_at_once_and_what_has_come_back_since() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var limit = new RequestLimit(random.Next(1, 50), TimeSpan.FromSeconds(random.Next(1, 100)));
            var allowance = RequestAllowance.Untouched("a");
            var (now, begun, got) = (clock.GetUtcNow(), clock.GetUtcNow(), 0);
            for (var step = 0; step < 100; step++)
            {
                var (after, taken, wait) = allowance.Take(limit, random.Next(1, 10), now);
                got += taken;
                Assert.True(got <= limit.Most + ((now - begun) / limit.Each), $"{got} of {limit} after {now - begun}");
                Assert.Equal(taken == 0, wait > TimeSpan.Zero);
                if (taken == 0)
                {
                    // Not a moment too early, and not too late.
                    Assert.Equal(0, after.Take(limit, 1, now + wait - TimeSpan.FromTicks(1)).Taken);
                    Assert.Equal(1, after.Take(limit, 1, now + wait).Taken);
                }

                (allowance, now) = (after, now.AddMilliseconds(random.Next(0, 3_000)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_clock_that_was_set_back_keeps_nobody_out_for_longer_than_the_span()
    {
        var tomorrow = RequestAllowance.Untouched("a").Take(FiveAMinute, 5, clock.GetUtcNow().AddDays(1)).After;

        Assert.Equal(TimeSpan.FromSeconds(12), tomorrow.Take(FiveAMinute, 1, clock.GetUtcNow()).Wait);
    }

    [Theory]
    [InlineData("6000/PT1M", 6_000, 60)]
    [InlineData("1/PT15M", 1, 900)]
    public void A_limit_is_read_as_it_is_written(string text, int most, int seconds) =>
        Assert.Equal(new RequestLimit(most, TimeSpan.FromSeconds(seconds)), RequestLimit.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("fast")]
    [InlineData("0/PT1M")]
    [InlineData("-5/PT1M")]
    [InlineData("5/PT0S")]
    [InlineData("5/P1M")]
    [InlineData("5/PT1M/PT1M")]
    public void What_is_no_limit_is_none(string text) => Assert.Null(RequestLimit.Parse(text));

    public void Dispose() => store.Dispose();

    private static async Task<List<TimeSpan?>> TakeAsync(RequestLimiter limiter, RequestLimit limit, int times)
    {
        var answers = new List<TimeSpan?>();
        for (var i = 0; i < times; i++)
        {
            answers.Add(await limiter.TakeAsync(limit, "a"));
        }

        return answers;
    }

    /// <summary>Lets somebody be faster, once, between a look and the write that follows from it.</summary>
    private sealed class RacingStore(IDocumentStore inner, Func<Task> rival) : PassThroughStore(inner)
    {
        private bool hasRaced;

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public override Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        {
            Reads++;
            return base.FindAsync(key, cancellation);
        }

        public override async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            if (!hasRaced)
            {
                hasRaced = true;
                await rival();
            }

            Writes++;
            await base.WriteAsync(batch, cancellation);
        }
    }
}
