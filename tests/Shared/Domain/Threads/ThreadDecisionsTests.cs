using MentorFlow.Domain.Threads;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Threads;

public sealed class ThreadDecisionsTests
{
    private static readonly ThreadPlace Place = new("growth", Given.MentorshipId);

    [Fact]
    public void Lines_get_the_numbers_after_the_last_message_and_their_text_without_what_surrounds_it()
    {
        var first = Say([], new SaidLine("a", "  Hello\r\nthere "));
        var next = Say(first, new SaidLine("b", "One"), new SaidLine("c", "Two"));

        Assert.Equal((1, "Hello\nthere"), (first[0].Number, first[0].Text));
        Assert.Equal([(2, "One"), (3, "Two")], next.Select(message => (message.Number, message.Text)));
    }

    [Fact]
    public void A_line_that_comes_again_is_there_already_and_another_persons_of_the_same_id_is_not()
    {
        var said = Say([], new SaidLine("a", "Hello"));

        Assert.Empty(Say(said, new SaidLine("a", "Hello")));
        Assert.Single(ThreadDecisions.Say(Place, "ptheo", said, [new SaidLine("a", "Hello")], Given.Now));
        Assert.Single(Say([], new SaidLine("a", "Hello"), new SaidLine("a", "Hello")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_001)]
    public void Nothing_and_too_much_are_refused_by_the_field(int length) =>
        Assert.Equal("text", ThreadDecisions.Check("text", new string('x', length))?.Field);

    [Theory]
    [InlineData(1)]
    [InlineData(2_000)]
    public void Words_can_be_said(int length) => Assert.Null(ThreadDecisions.Check("text", new string('x', length)));

    private static IReadOnlyList<ThreadMessage> Say(IReadOnlyList<ThreadMessage> latest, params IReadOnlyList<SaidLine> lines) =>
        ThreadDecisions.Say(Place, "pmaya", latest, lines, Given.Now);
}
