using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.WorkItems;

public sealed class WorkDigestTests
{
    private const string Paris = "Europe/Paris";

    // Eight o'clock in Paris, in winter.
    private static readonly DateTimeOffset Morning = new(2027, 3, 1, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_morning_tells_what_was_opened_before_it_the_oldest_first()
    {
        var digest = Next(last: null, Morning, Item("new", Morning.AddHours(-1)), Item("old", Morning.AddDays(-2)), Item("late", Morning.AddMinutes(1)))!;

        Assert.Equal((new DateOnly(2027, 3, 1), Morning), (digest.Day, digest.Until));
        Assert.Equal(["old", "new"], digest.Keys);
    }

    [Fact]
    public void Before_eight_where_the_program_is_nothing_is_told()
    {
        Assert.Null(Next(last: null, Morning.AddMinutes(-1), Item("one", Morning.AddDays(-1))));
        Assert.Null(WorkDigest.Next(null, A.ProgramId, "America/New_York", [Item("one", Morning.AddDays(-1))], Morning));
    }

    [Fact]
    public void A_morning_tells_once_and_each_item_is_told_once()
    {
        var item = Item("one", Morning.AddDays(-1));
        var first = Next(last: null, Morning, item)!;

        Assert.Null(Next(first, Morning.AddHours(1), item, Item("two", Morning.AddMinutes(-5))));
        Assert.Null(Next(first, Morning.AddDays(1), item));
        Assert.Equal(["three"], Next(first, Morning.AddDays(1), item, Item("three", Morning.AddHours(5)))!.Keys);
    }

    [Fact]
    public void What_nobody_looked_for_at_eight_is_told_later_and_means_the_same_morning()
    {
        var digest = Next(last: null, Morning.AddHours(5), Item("early", Morning.AddHours(-1)), Item("late", Morning.AddHours(2)))!;

        Assert.Equal(Morning, digest.Until);
        Assert.Equal(["early"], digest.Keys);
        Assert.Equal(["late"], Next(digest, Morning.AddDays(1), Item("early", Morning.AddHours(-1)), Item("late", Morning.AddHours(2)))!.Keys);
    }

    [Fact]
    public void A_promised_answer_that_is_late_is_named_on_every_working_day_until_it_is_there()
    {
        var late = Item("late", Morning.AddDays(-3)) with { AnswerBy = Morning.AddHours(-1) };
        var first = Next(last: null, Morning, late)!;

        var second = Next(first, Morning.AddDays(1), late)!;

        Assert.Equal(["late"], second.Keys);
        Assert.Null(Next(second, Morning.AddDays(5), late));
        Assert.Null(Next(first, Morning.AddDays(1), late with { AnswerBy = null }));
    }

    private static WorkDigest? Next(WorkDigest? last, DateTimeOffset now, params IReadOnlyList<WorkItem> open) =>
        WorkDigest.Next(last, A.ProgramId, Paris, open, now);

    private static WorkItem Item(string key, DateTimeOffset openedAt) => new(
        A.ProgramId, key, WorkItemKind.ProfileOverdue, new Subject.OfEnrollment(A.Id("Zoe")), null, new Phrase("causes.no-answer", ("count", 3)), openedAt,
        TimeSpan.FromMinutes(5), [A.Id("Zoe")]);
}
