using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Threads;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Threads;

public sealed class ThreadNoticesTests
{
    private static readonly ThreadReader Reader = new(A.ProgramId, Given.MentorshipId, "pmaya");

    [Fact]
    public void The_first_unread_message_starts_the_wait_and_the_mail_tells_of_all() =>
        Assert.Equal(new ThreadNotice(2, Given.Now.AddMinutes(15)), For(reader: null, Message(1, 0), Message(2, 10)));

    [Fact]
    public void Who_was_told_of_everything_is_told_nothing() => Assert.Null(For(Reader with { ToldTo = 2, ToldAt = Given.Now }, Message(1, 0), Message(2, 10)));

    [Fact]
    public void Who_was_told_and_has_not_read_is_told_of_more_a_day_after() => Assert.Equal(
        new ThreadNotice(2, Given.Now.AddMinutes(15).AddDays(1)),
        For(Reader with { ToldTo = 1, ToldAt = Given.Now.AddMinutes(15) }, Message(1, 0), Message(2, 60)));

    [Fact]
    public void Who_has_read_since_is_told_as_at_first() => Assert.Equal(
        new ThreadNotice(2, Given.Now.AddMinutes(75)), For(Reader with { ReadTo = 1, ToldTo = 1, ToldAt = Given.Now.AddMinutes(15) }, Message(2, 60)));

    private static ThreadNotice? For(ThreadReader? reader, params IReadOnlyList<ThreadMessage> unread) =>
        ThreadNotices.For(reader, unread, ThreadPolicy.Default);

    private static ThreadMessage Message(int number, int minutes) =>
        new(A.ProgramId, Given.MentorshipId, number, $"m{number}", "ptheo", Given.Now.AddMinutes(minutes), "Hello");
}
