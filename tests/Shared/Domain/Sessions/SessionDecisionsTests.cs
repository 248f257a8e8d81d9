using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class SessionDecisionsTests
{
    private static readonly DateTimeOffset Later = Given.Session.StartsAt.AddDays(1);

    [Fact]
    public void A_move_takes_the_new_time_and_makes_the_calendar_entry_newer()
    {
        var moved = Move(Given.Session).Value!;

        Assert.Equal((Later, Given.Session.Sequence + 1), (moved.StartsAt, moved.Sequence));
    }

    [Fact]
    public void A_move_that_is_sent_twice_moves_once() => Assert.Equal(RefusalReason.AlreadyDone, Move(Move(Given.Session).Value!).Refusal!.Reason);

    [Fact]
    public void A_session_with_everybody_in_the_room_is_not_moved_and_one_with_a_single_person_is()
    {
        var alone = Given.Session with { Arrivals = new Dictionary<string, DateTimeOffset> { [Given.Mentor.PersonId] = Given.Now } };
        var held = Given.Session with { Arrivals = Given.Session.MemberIds.ToDictionary(id => id, _ => Given.Now) };

        Assert.Null(Move(alone).Value!.Arrivals);
        Assert.Equal(RefusalReason.WrongStage, Move(held).Refusal!.Reason);
    }

    private static Verdict<Session> Move(Session session) => SessionDecisions.Move(session, Given.Mentee.PersonId, Later, Given.Now);
}
