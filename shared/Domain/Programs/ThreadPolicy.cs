namespace MentorFlow.Domain.Programs;

/// <summary>How people hear of what their partners wrote to them.</summary>
/// <param name="NoticeAfter">From the first unread message to the mail that tells of it and of those that came meanwhile.</param>
/// <param name="NoticeAgainAfter">From a mail whose messages stay unread to the next that tells of new ones.</param>
public sealed record ThreadPolicy(TimeSpan NoticeAfter, TimeSpan NoticeAgainAfter)
{
    public static ThreadPolicy Default { get; } = new(TimeSpan.FromMinutes(15), TimeSpan.FromDays(1));
}
