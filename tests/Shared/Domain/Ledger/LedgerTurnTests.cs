using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

public sealed class LedgerTurnTests
{
    private static readonly Partition[] Chains =
    [
        Partition.Person("pb"), Partition.Mail("growth"), Partition.Person("pa"), Partition.Connection("people"),
    ];

    [Fact]
    public void Every_chain_has_its_turn_within_a_few_nights_and_none_is_left_out()
    {
        var first = LedgerTurn.Next(turn: null, Chains, most: 3);
        var second = LedgerTurn.Next(new LedgerTurn(first[^1]), Chains, most: 3);

        Assert.Equal([Partition.Mail("growth"), Partition.Connection("people"), Partition.Person("pa")], first);
        Assert.Equal([Partition.Person("pb"), Partition.Mail("growth"), Partition.Connection("people")], second);
    }

    [Fact]
    public void Where_there_are_few_each_has_its_turn_once_a_night() =>
        Assert.Equal(Chains.ToHashSet(), LedgerTurn.Next(new LedgerTurn(Partition.Person("pa")), Chains, most: 10).ToHashSet());

    [Fact]
    public void A_chain_that_came_since_has_its_turn_in_its_place_and_one_that_is_gone_holds_up_nobody()
    {
        var gone = new LedgerTurn(Partition.Person("pa1"));

        Assert.Equal([Partition.Person("pb")], LedgerTurn.Next(gone, Chains, most: 1));
        Assert.Equal([Partition.Person("pa5")], LedgerTurn.Next(gone, [.. Chains, Partition.Person("pa5")], most: 1));
    }
}
