using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_document_is_gone_when_its_time_to_live_is_over()
    {
        await WriteAsync(new Batch().Create(ACard("1") with { Keep = TimeSpan.FromDays(1) }).Create(ACard("2")));

        await PassAsync(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync("1"));

        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync("1"));
        Assert.Equal(["2"], await KeysAsync());
    }

    [Fact]
    public async Task A_document_whose_time_is_over_is_not_counted()
    {
        await WriteAsync(new Batch()
            .Create(ACard("1", "x") with { Keep = TimeSpan.FromDays(1) })
            .Create(ACard("2", "x") with { Keep = TimeSpan.FromDays(3) })
            .Create(ACard("3")));

        await PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(2, await CountAsync(new DocumentQuery<Card>()));
        Assert.Equal(1, await CountAsync(new DocumentQuery<Card>().Where(card => card.Text, "x")));
    }

    [Fact]
    public async Task Every_write_lets_a_document_live_anew()
    {
        var read = await SavedAsync(ACard("1") with { Keep = TimeSpan.FromDays(1) });
        await PassAsync(TimeSpan.FromHours(20));
        await WriteAsync(new Batch().Replace(read, read.Value));

        await PassAsync(TimeSpan.FromHours(20));

        Assert.NotNull(await FindAsync("1"));
    }

    [Fact]
    public async Task The_id_of_an_expired_document_is_free_and_its_ETag_is_void()
    {
        var read = await SavedAsync(ACard("1") with { Keep = TimeSpan.FromDays(1) });
        await PassAsync(TimeSpan.FromDays(2));

        await ConflictAsync(new Batch().Replace(read, read.Value));
        await ConflictAsync(new Batch().Delete(read));
        await WriteAsync(new Batch().Create(ACard("1", "new")));

        Assert.Equal("new", (await FindAsync("1"))!.Value.Text);
    }

    [Fact]
    public async Task Parallel_writers_who_retry_lose_no_update()
    {
        const int Writers = 8;
        const int Increments = 25;
        await WriteAsync(new Batch().Create(new Counter(program, 0)));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(IncrementAsync, Cancellation)));

        Assert.Equal(Writers * Increments, (await Store.FindAsync(new Key<Counter>(Here, "counter"), Cancellation))!.Value.Value);

        async Task IncrementAsync()
        {
            for (var done = 0; done < Increments;)
            {
                var read = (await Store.FindAsync(new Key<Counter>(Here, "counter"), Cancellation))!;
                try
                {
                    await WriteAsync(new Batch().Replace(read, read.Value with { Value = read.Value.Value + 1 }));
                    done++;
                }
                catch (DocumentConflictException)
                {
                    // Another writer was faster: read again.
                }
            }
        }
    }

    [Fact]
    public async Task Of_parallel_creations_of_one_document_one_succeeds()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => CreatedAsync(i), Cancellation)));

        Assert.Single(outcomes, created => created);

        async Task<bool> CreatedAsync(int i)
        {
            try
            {
                await WriteAsync(new Batch().Create(ACard("1") with { Number = i }));
                return true;
            }
            catch (DocumentConflictException)
            {
                return false;
            }
        }
    }

    /// <summary>Lets time pass for the store: for an adapter on a service with its own clock, by waiting or by asking it.</summary>
    protected virtual Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Task.CompletedTask;
    }
}
