using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;

namespace MentorFlow.Tests.Shared.Domain.Video;

public sealed class MeetingProofTests
{
    private const string Link = "https://meet.example.com/us";

    [Theory]
    [InlineData(VideoSettings.Browser, "video", null, MeetingProof.Presence)]
    [InlineData(VideoSettings.Communication, "Video ", VideoSettings.Communication, MeetingProof.Presence)]
    [InlineData(VideoSettings.Teams, "video", VideoSettings.Teams, MeetingProof.Report)]
    [InlineData(VideoSettings.Link, "video", VideoSettings.Link, MeetingProof.Word)]
    [InlineData(VideoSettings.Link, Link, VideoSettings.Link, MeetingProof.Word)]
    [InlineData(VideoSettings.Browser, Link, null, MeetingProof.Word)]
    [InlineData(VideoSettings.Teams, Link, null, MeetingProof.Word)]
    [InlineData(VideoSettings.Teams, "+44 20 7946 0123", null, MeetingProof.Word)]
    [InlineData(VideoSettings.Communication, "in person", null, MeetingProof.Word)]
    [InlineData(VideoSettings.Link, "phone", null, MeetingProof.Word)]
    public void A_room_is_made_for_those_who_meet_in_it_and_only_they_are_seen(string provider, string channel, string? room, MeetingProof proof)
    {
        var video = new VideoSettings(provider);

        Assert.Equal((room, proof), (video.RoomFor(channel), video.ProofOf(channel)));
        Assert.Equal(room, video.RoomNow(planned: VideoSettings.Teams, channel));
    }

    [Fact]
    public void A_session_of_before_keeps_to_what_was_planned()
    {
        Assert.Equal(VideoSettings.Teams, new VideoSettings(VideoSettings.Teams).RoomNow(planned: null, channel: null));
        Assert.Equal(VideoSettings.Link, new VideoSettings(VideoSettings.Link).RoomNow(VideoSettings.Link, channel: null));
        Assert.Null(new VideoSettings().RoomNow(VideoSettings.Teams, channel: null));
        Assert.Equal(MeetingProof.Presence, new VideoSettings().ProofOf(channel: null));
    }

    [Fact]
    public void Video_is_a_place_where_the_pair_or_the_program_has_a_link()
    {
        var video = new VideoSettings(VideoSettings.Link);

        Assert.Equal("channel", video.Missing("video", ofProgram: null)!.Field);
        Assert.Null(video.Missing("video", new Uri(Link)));
        Assert.Null(video.Missing(Link, ofProgram: null));
        Assert.Null(new VideoSettings().Missing("video", ofProgram: null));
    }
}
