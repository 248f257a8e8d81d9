using MentorFlow.Domain.Video;

namespace MentorFlow.Localization;

/// <summary>Where people meet, as they wrote it; the one word that the product knows itself is said in the reader's language and stored as one.</summary>
public static class ChannelTexts
{
    private const string AnyVideo = "agreement.channels.video";

    extension(Texts texts)
    {
        /// <param name="channel">As an agreement keeps it.</param>
        public string Channel(string channel) => VideoSettings.IsAnyVideo(channel) ? texts[AnyVideo] : channel;
    }

    extension(Languages languages)
    {
        /// <summary>The channel as an agreement keeps it, in whichever language it was named.</summary>
        public string ChannelOf(string written) =>
            languages.All.Any(language => string.Equals(languages.Of(language.Tag)[AnyVideo], written.Trim(), StringComparison.CurrentCultureIgnoreCase))
                ? VideoSettings.AnyVideo
                : written;
    }
}
