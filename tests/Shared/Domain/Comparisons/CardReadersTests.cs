using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Comparisons;

namespace MentorFlow.Tests.Shared.Domain.Comparisons;

/// <summary>What was read, put aside and left, of people who are never fewer than five.</summary>
public sealed class CardReadersTests
{
    [Fact]
    public void Who_read_who_put_aside_and_who_did_neither_are_a_whole()
    {
        var before = Of([.. People(8, read: true), .. People(6, skipped: true), .. People(1, read: true, skipped: true), .. People(5)], CardStage.BeforeFirst);

        Assert.Equal((9, 6, 5), (before.Read!.Value, before.Skipped!.Value, before.Neither!.Value));
    }

    [Fact]
    public void Fewer_than_five_are_hidden_and_with_them_what_would_tell_of_them()
    {
        var before = Of([.. People(17, read: true), .. People(2, skipped: true), .. People(1)], CardStage.BeforeFirst);

        Assert.Null(before.Read);
        Assert.Null(before.Skipped);
        Assert.Null(before.Neither);
    }

    [Fact]
    public void A_module_is_counted_where_neither_its_readers_nor_the_others_are_few()
    {
        var half = ModuleReaders.Of([.. Readers(5, "listen-first"), .. Readers(5)]);
        var most = ModuleReaders.Of([.. Readers(9, "listen-first"), .. Readers(1)]);

        Assert.Equal(("listen-first", 5), (Assert.Single(half).ModuleId, half[0].Read!.Value));
        Assert.Null(Assert.Single(most).Read);
    }

    private static CardReaders Of(IReadOnlyList<InvitedPerson> people, CardStage stage) => CardReaders.Of(people).Single(one => one.Stage == stage);

    private static IEnumerable<InvitedPerson> People(int count, bool read = false, bool skipped = false) => Enumerable.Range(0, count).Select(_ => Person() with
    {
        ReadCardsOf = read ? [CardStage.BeforeFirst] : [],
        SkippedCardsOf = skipped ? [CardStage.BeforeFirst] : [],
    });

    private static IEnumerable<InvitedPerson> Readers(int count, params string[] modules) =>
        Enumerable.Range(0, count).Select(_ => Person() with { ModulesRead = modules });

    private static InvitedPerson Person() => new("somebody", TrainingState.Passed, SaidYes: true, IsMatched: true);
}
