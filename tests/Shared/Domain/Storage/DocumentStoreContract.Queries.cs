using System.Linq.Expressions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_query_gives_the_documents_of_its_type_ordered_by_id()
    {
        await WriteAsync(new Batch().Create(ACard("b")).Create(ACard("a")).Create(ACard("B")).Create(new Counter(program, 1)));

        Assert.Equal(["B", "a", "b"], await KeysAsync());
        Assert.Equal(["b", "a", "B"], await KeysAsync(new DocumentQuery<Card>(Descending: true)));
    }

    [Fact]
    public async Task A_query_by_prefix_gives_what_starts_so_and_nothing_else()
    {
        await WriteAsync(new Batch().Create(ACard("a")).Create(ACard("ab")).Create(ACard("aé👩")).Create(ACard("b")));

        Assert.Equal(["a", "ab", "aé👩"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: "card:a")));
        Assert.Equal(["ab"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: "card:ab")));
        Assert.Empty(await KeysAsync(new DocumentQuery<Card>(IdPrefix: "card:%")));
    }

    [Fact]
    public async Task A_query_compares_text_numbers_booleans_enums_and_nested_properties()
    {
        await WriteAsync(new Batch()
            .Create(ACard("1", "it's") with { Number = 1, Done = true, Mood = Mood.Eager, At = new Card.Place("Nîmes") })
            .Create(ACard("2", "its") with { Number = 2, At = new Card.Place("Arles") }));

        Assert.Equal(["1"], await KeysAsync(Where(card => card.Text, "it's")));
        Assert.Equal(["1"], await KeysAsync(Where(card => card.Number, 1)));
        Assert.Equal(["1"], await KeysAsync(Where(card => card.Done, true)));
        Assert.Equal(["1"], await KeysAsync(Where(card => card.Mood, Mood.Eager)));
        Assert.Equal(["1"], await KeysAsync(Where(card => card.At!.City, "Nîmes")));
    }

    [Fact]
    public async Task A_query_by_several_properties_wants_them_all()
    {
        await WriteAsync(new Batch().Create(ACard("1", "x") with { Number = 1 }).Create(ACard("2", "x") with { Number = 2 }));

        Assert.Equal(["2"], await KeysAsync(Where(card => card.Text, "x").Where(card => card.Number, 2)));
        Assert.Empty(await KeysAsync(Where(card => card.Text, "y").Where(card => card.Number, 2)));
    }

    [Fact]
    public void A_query_by_more_than_a_property_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => Where(card => card.Text.Length + 1, 2));

        Assert.Contains("A query compares a property, not (card.Text.Length + 1)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_by_what_cannot_be_compared_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => Where(card => card.Keep, TimeSpan.FromDays(1)));

        Assert.Contains("not with TimeSpan (keep)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_stops_at_its_limit()
    {
        await WriteAsync(new Batch().Create(ACard("1")).Create(ACard("2")).Create(ACard("3")));

        Assert.Equal(["1", "2"], await KeysAsync(new DocumentQuery<Card>(Limit: 2)));
        Assert.Equal(["3", "2"], await KeysAsync(new DocumentQuery<Card>(Limit: 2, Descending: true)));
        Assert.Empty(await KeysAsync(new DocumentQuery<Card>(Limit: 0)));
    }

    [Fact]
    public async Task A_query_goes_on_where_the_page_before_ended()
    {
        await WriteAsync(new Batch().Create(ACard("a1")).Create(ACard("a2")).Create(ACard("a3")).Create(ACard("b1")));

        Assert.Equal(["a2", "a3"], await KeysAsync(new DocumentQuery<Card>(Limit: 2, After: ACard("a1").Id)));
        Assert.Equal(["a1"], await KeysAsync(new DocumentQuery<Card>(Descending: true, After: ACard("a2").Id)));
        Assert.Equal(["a3"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: ACard("a").Id, After: ACard("a2").Id)));
        Assert.Equal(["a1", "a2", "a3"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: ACard("a").Id, After: "a")));
        Assert.Equal(["b1"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: ACard("b").Id, After: ACard("a2").Id)));
        Assert.Equal(["a3", "a2", "a1"], await KeysAsync(new DocumentQuery<Card>(IdPrefix: ACard("a").Id, Descending: true, After: ACard("b1").Id)));
        Assert.Empty(await KeysAsync(new DocumentQuery<Card>(After: ACard("b1").Id)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_query_over_many_documents_gives_each_once_and_in_order(bool descending)
    {
        var keys = Enumerable.Range(0, 700).Select(i => $"{i:D4}").ToArray();
        foreach (var chunk in keys.Chunk(SerializedBatch.MaxWrites))
        {
            await WriteAsync(chunk.Aggregate(new Batch(), (batch, key) => batch.Create(ACard(key))));
        }

        Assert.Equal(descending ? keys.Reverse() : keys, await KeysAsync(new DocumentQuery<Card>(Descending: descending)));
        Assert.Equal(600, (await KeysAsync(new DocumentQuery<Card>(Limit: 600, Descending: descending))).Length);
    }

    [Fact]
    public async Task A_count_is_of_what_the_query_gives()
    {
        await WriteAsync(new Batch().Create(ACard("a1", "x")).Create(ACard("a2")).Create(ACard("b1", "x")).Create(new Counter(program, 1)));
        await WriteAsync(new Batch().Create(new Card($"{program}-other", "1")));

        Assert.Equal(3, await CountAsync(new DocumentQuery<Card>()));
        Assert.Equal(2, await CountAsync(new DocumentQuery<Card>(IdPrefix: ACard("a").Id)));
        Assert.Equal(1, await CountAsync(new DocumentQuery<Card>(IdPrefix: ACard("a").Id, After: ACard("a1").Id)));
        Assert.Equal(2, await CountAsync(Where(card => card.Text, "x")));
        Assert.Equal(2, await CountAsync(new DocumentQuery<Card>(Limit: 2)));
        Assert.Equal(0, await CountAsync(new DocumentQuery<Card>(Limit: 0)));
        Assert.Equal(0, await CountAsync(new DocumentQuery<Card>(IdPrefix: ACard("c").Id)));
    }

    [Fact]
    public async Task Documents_may_be_written_while_a_query_is_read()
    {
        await WriteAsync(new Batch().Create(ACard("1")).Create(ACard("2")));

        await foreach (var stored in Store.QueryAsync<Card>(Here, cancellation: Cancellation))
        {
            await WriteAsync(new Batch().Replace(stored, stored.Value with { Text = "seen" }));
        }

        Assert.Equal(["1", "2"], await KeysAsync(Where(card => card.Text, "seen")));
    }

    [Fact]
    public async Task Partitions_do_not_see_each_other()
    {
        var other = new Card($"{program}-other", "1", "other");
        await WriteAsync(new Batch().Create(ACard("1", "here")));
        await WriteAsync(new Batch().Create(other));

        Assert.Equal("here", (await FindAsync("1"))!.Value.Text);
        Assert.Equal(["1"], await KeysAsync());
        Assert.Equal(other, (await Store.FindAsync(Key.Of(other), Cancellation))!.Value);
    }

    [Fact]
    public async Task Partitions_of_a_container_are_listed_once_each()
    {
        await WriteAsync(new Batch().Create(ACard("1")).Create(ACard("2")));
        await WriteAsync(new Batch().Create(new Card($"{program}-b", "1")));

        var mine = new List<Partition>();
        await foreach (var partition in Store.PartitionsAsync(Here.Container, Cancellation))
        {
            if (partition.Key.StartsWith(program, StringComparison.Ordinal))
            {
                mine.Add(partition);
            }
        }

        Assert.Equal([Here, Partition.Program($"{program}-b")], mine.OrderBy(partition => partition.Key, StringComparer.Ordinal));
    }

    private static DocumentQuery<Card> Where<TValue>(Expression<Func<Card, TValue>> property, TValue value) => new DocumentQuery<Card>().Where(property, value);
}
