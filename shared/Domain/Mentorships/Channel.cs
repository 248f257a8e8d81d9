using MentorFlow.Domain.People;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Mentorships;

/// <summary>
/// Where people meet, or go when a call breaks (R76), read from what they wrote: with a number or a link one click is enough, a word has to be understood.
/// </summary>
public abstract record Channel
{
    private Channel()
    {
    }

    /// <summary>What a click dials or follows; null for a word.</summary>
    public virtual Uri? Address => null;

    /// <param name="written">As an agreement keeps it; whatever it is, it can be read.</param>
    public static Channel Of(string written) =>
        PhoneNumber.Parse(written) is { } phone ? new Number(phone)
        : MeetingLink.Parse(written.Trim()) is { } address ? new Link(address)
        : new Word(written);

    public sealed record Number(PhoneNumber Phone) : Channel
    {
        public override Uri Address => new($"tel:{Phone.Dialed}");
    }

    /// <param name="Target">An https address.</param>
    public sealed record Link(Uri Target) : Channel
    {
        public override Uri Address => Target;
    }

    /// <summary>"video", "in person"; as a way out it stands only in agreements of before.</summary>
    public sealed record Word(string Text) : Channel;
}
