using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class LatenessTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, 11)]
    [InlineData(false, 10, 11)]
    [InlineData(true, 11, 11)]
    [InlineData(true, 11, 12, 0)]
    [InlineData(false, 11, 11, 11)]
    [InlineData(false, 0, 11, 11)]
    public void Another_hour_is_asked_for_once_when_somebody_was_late_twice_in_a_row(bool asked, params int[] minutesLate) =>
        Assert.Equal(asked, Lateness.SuggestsAnotherHour([.. minutesLate.Select(Late)]));

    [Fact]
    public void Two_who_were_late_once_each_are_not_asked()
    {
        var one = Late(11) with { Arrivals = new Dictionary<string, DateTimeOffset> { [Given.Mentor.PersonId] = Given.Session.StartsAt.AddMinutes(15) } };

        Assert.False(Lateness.SuggestsAnotherHour([one, Late(11)]));
    }

    [Fact]
    public void What_fell_through_or_was_added_says_nothing_of_the_hour()
    {
        var outside = Late(11) with { Outside = new OutsideMeeting(Given.Mentee.PersonId, Given.Now, MeetingWay.Phone) };

        Assert.False(Lateness.SuggestsAnotherHour([Late(11), outside]));
        Assert.False(Lateness.SuggestsAnotherHour([Late(11) with { Stage = SessionStage.Missed }, Late(11)]));
    }

    // The newest first; it is the mentee who comes late.
    private static Session Late(int minutes) => Given.Session with
    {
        Stage = SessionStage.Held,
        Arrivals = new Dictionary<string, DateTimeOffset>
        {
            [Given.Mentor.PersonId] = Given.Session.StartsAt,
            [Given.Mentee.PersonId] = Given.Session.StartsAt.AddMinutes(minutes),
        },
    };
}
