namespace MentorFlow.Domain.Sessions;

/// <summary>How it comes to be known whether those who meet have met.</summary>
public enum MeetingProof
{
    /// <summary>They come together on the session's page, which sees it.</summary>
    Presence,

    /// <summary>The provider of the room reports afterwards who was in it.</summary>
    Report,

    /// <summary>Nobody sees it: they are asked.</summary>
    Word,
}
