using MentorFlow.Domain.Video;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared.Localization;

public sealed class ChannelTextsTests
{
    [Theory]
    [InlineData("en", "video")]
    [InlineData("fr", "visioconférence")]
    public void The_programs_own_video_is_named_in_the_readers_language_and_stored_as_one_word(string tag, string word)
    {
        Assert.Equal(word, Languages.BuiltIn.Of(tag).Channel(VideoSettings.AnyVideo));
        Assert.Equal(VideoSettings.AnyVideo, Languages.BuiltIn.ChannelOf($" {word.ToUpperInvariant()} "));
    }

    [Fact]
    public void What_people_wrote_themselves_stays_as_it_is()
    {
        Assert.Equal("https://meet.example.com/us", Languages.BuiltIn.Of("fr").Channel("https://meet.example.com/us"));
        Assert.Equal("phone", Languages.BuiltIn.ChannelOf("phone"));
    }
}
