using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Video;

namespace MentorFlow.Localization;

/// <summary>Where people meet, as they wrote it; the one word that the product knows itself is said in the reader's language and stored as one.</summary>
public static class ChannelTexts
{
    private const string AnyVideo = "agreement.channels.video";
    private const string Phone = "agreement.channels.phone";

    extension(Texts texts)
    {
        /// <param name="channel">As an agreement keeps it.</param>
        public string Channel(string channel) => VideoSettings.IsAnyVideo(channel) ? texts[AnyVideo] : channel;

        /// <summary>The same where its address stands beside it: of a link, the host is enough.</summary>
        public string BriefChannel(string channel) =>
            Domain.Mentorships.Channel.Of(channel) is Channel.Link link ? link.Target.Host : texts.Channel(channel);
    }

    extension(Languages languages)
    {
        /// <summary>Whether a channel is the word for a telephone, in whichever language.</summary>
        public bool IsPhone(string channel) =>
            languages.All.Any(language => string.Equals(languages.Of(language.Tag)[Phone], channel.Trim(), StringComparison.CurrentCultureIgnoreCase));

        /// <summary>The channel as an agreement keeps it, in whichever language it was named.</summary>
        public string ChannelOf(string written) =>
            languages.All.Any(language => string.Equals(languages.Of(language.Tag)[AnyVideo], written.Trim(), StringComparison.CurrentCultureIgnoreCase))
                ? VideoSettings.AnyVideo
                : written;
    }
}
