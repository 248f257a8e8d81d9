using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Calls;

/// <summary>Who is asked to check camera and microphone, and what is made of it: nobody has to, and nothing is blamed on anybody.</summary>
public sealed class DeviceCheckDecisionTests
{
    private static readonly DeviceFindings Whole = new(DeviceState.Ok, DeviceState.Ok, DeviceState.Ok, NetworkWay.Relay);
    private static readonly DeviceFindings Broken = Whole with { Microphone = DeviceState.Failed };
    private static readonly DeviceFindings Nothing = new(DeviceState.Skipped, DeviceState.Skipped, DeviceState.Skipped, NetworkWay.Host);

    [Fact]
    public void The_latest_check_takes_the_place_of_the_one_before()
    {
        var first = Take(known: null, Broken).Value!;

        var second = Take(first, Whole, later: TimeSpan.FromSeconds(1)).Value!;

        Assert.Equal((first.Id, Whole, BrowserFamily.Chrome), (second.Id, second.Findings, second.Browser));
        Assert.Equal(Given.Now + TimeSpan.FromSeconds(1), second.At);
    }

    [Fact]
    public void The_same_findings_within_a_minute_are_one_press_of_the_button()
    {
        var known = Take(known: null, Whole).Value;

        Assert.Equal(RefusalReason.AlreadyDone, Take(known, Whole).Refusal?.Reason);
        Assert.NotNull(Take(known, Whole, later: DeviceCheckDecisions.OnePress).Value);
    }

    [Fact]
    public void Who_skips_loses_nothing_of_what_they_found_out_until_it_is_old()
    {
        var known = Take(known: null, Whole).Value;

        Assert.Equal(RefusalReason.AlreadyDone, Take(known, Nothing, later: TimeSpan.FromDays(1)).Refusal?.Reason);
        Assert.Equal(Nothing, Take(known, Nothing, later: DeviceCheckDecisions.Life).Value?.Findings);
    }

    [Fact]
    public void Before_the_first_session_everybody_is_asked_who_has_neither_checked_nor_skipped()
    {
        Assert.True(IsAsked(known: null));
        Assert.False(IsAsked(Take(known: null, Whole).Value));
        Assert.False(IsAsked(Take(known: null, Nothing).Value));
        Assert.True(IsAsked(Take(known: null, Whole).Value, later: DeviceCheckDecisions.Life));
        Assert.False(DeviceCheckDecisions.IsAsked(Given.Mentorship, hasMet: true, known: null, Given.Now));
    }

    [Fact]
    public void Nobody_is_asked_who_needs_no_camera_now()
    {
        var agreement = Given.Mentorship.Agreement!;
        Mentorship[] needNone =
        [
            Given.Mentorship with { Agreement = agreement with { Channel = "phone" } },
            Given.Mentorship with { Agreement = agreement with { Channel = "the café at the corner" } },
            Given.Mentorship with { PausedAt = Given.Now },
            Given.Mentorship with { Stage = MentorshipStage.Ended },
            Given.Mentorship with { Stage = MentorshipStage.Closing },
        ];
        Mentorship[] mayNeed =
        [
            Given.Mentorship with { Agreement = null },
            Given.Mentorship with { Agreement = agreement with { Channel = "https://meet.example.com/us" } },
        ];

        Assert.All(needNone, mentorship => Assert.False(DeviceCheckDecisions.IsAsked(mentorship, hasMet: false, known: null, Given.Now)));
        Assert.All(mayNeed, mentorship => Assert.True(DeviceCheckDecisions.IsAsked(mentorship, hasMet: false, known: null, Given.Now)));
    }

    [Theory]
    [InlineData(DeviceState.Ok, DeviceState.Ok, DeviceState.Skipped, NetworkWay.Host, DeviceNews.SoundAndPicture)]
    [InlineData(DeviceState.Skipped, DeviceState.Ok, DeviceState.Ok, NetworkWay.Skipped, DeviceNews.Sound)]
    [InlineData(DeviceState.Failed, DeviceState.Ok, DeviceState.Ok, NetworkWay.Relay, DeviceNews.Sound)]
    [InlineData(DeviceState.Ok, DeviceState.Failed, DeviceState.Ok, NetworkWay.Relay, DeviceNews.Trouble)]
    [InlineData(DeviceState.Ok, DeviceState.Ok, DeviceState.Failed, NetworkWay.Relay, DeviceNews.Trouble)]
    [InlineData(DeviceState.Ok, DeviceState.Ok, DeviceState.Ok, NetworkWay.None, DeviceNews.Trouble)]
    [InlineData(DeviceState.Ok, DeviceState.Skipped, DeviceState.Skipped, NetworkWay.Host, DeviceNews.None)]
    [InlineData(DeviceState.Skipped, DeviceState.Skipped, DeviceState.Skipped, NetworkWay.Host, DeviceNews.None)]
    public void Partners_hear_the_good_news_or_that_something_else_may_be_needed(
        DeviceState camera, DeviceState microphone, DeviceState speaker, NetworkWay connection, DeviceNews news) =>
        Assert.Equal(news, new DeviceFindings(camera, microphone, speaker, connection).News);

    [Fact]
    public void What_failed_is_named_in_the_order_in_which_it_is_tried()
    {
        var all = new DeviceFindings(DeviceState.Failed, DeviceState.Failed, DeviceState.Failed, NetworkWay.None);

        Assert.Equal([DevicePart.Camera, DevicePart.Microphone, DevicePart.Speaker, DevicePart.Connection], all.Failed);
        Assert.Empty(Whole.Failed);
        Assert.Empty(Nothing.Failed);
        Assert.False((Nothing with { Connection = NetworkWay.None }).IsSkipped);
    }

    private static Verdict<DeviceCheck> Take(DeviceCheck? known, DeviceFindings findings, TimeSpan later = default) =>
        DeviceCheckDecisions.Take(known, A.Id("Theo"), findings, BrowserFamily.Chrome, Given.Now + later);

    private static bool IsAsked(DeviceCheck? known, TimeSpan later = default) =>
        DeviceCheckDecisions.IsAsked(Given.Mentorship, hasMet: false, known, Given.Now + later);
}
