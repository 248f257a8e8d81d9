using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What the members signed (R62 to R65); it drives their timers (F4).</summary>
/// <param name="Version">One more at every change; each change is signed again.</param>
/// <param name="EveryDays">Days between sessions, 3 to 60.</param>
/// <param name="Minutes">Length of a session, 15 to 180; 30 by default (R73).</param>
/// <param name="FirstSession">When they meet first.</param>
/// <param name="ReplyWithinDays">How fast messages are answered, 1 to 14 days.</param>
/// <param name="Channel">Where they meet: "video" is the room that the session page opens, an https address a room of their own.</param>
/// <param name="BackupChannel">Where they go when the first breaks (R76): a number with its country code, or an https address.</param>
public sealed record Agreement(
    int Version,
    int EveryDays,
    int Minutes,
    DateTimeOffset FirstSession,
    int ReplyWithinDays,
    string Channel,
    string BackupChannel,
    string Confidentiality,
    string Boundaries)
{
    public TimeSpan Frequency => TimeSpan.FromDays(EveryDays);

    public TimeSpan Length => TimeSpan.FromMinutes(Minutes);
}

public static class AgreementRules
{
    public const int LongestText = 1000;

    private const int FarthestDays = 90;

    public static IReadOnlyList<FieldError> Check(Agreement agreement, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        Require(agreement.EveryDays is >= 3 and <= 60, "everyDays", "rules.days", ("min", 3), ("max", 60));
        Require(agreement.Minutes is >= 15 and <= 180, "minutes", "rules.minutes", ("min", 15), ("max", 180));
        Require(agreement.FirstSession > now, "firstSession", "rules.future");
        Require(agreement.FirstSession < now.AddDays(FarthestDays), "firstSession", "rules.within-days", ("days", FarthestDays));
        Require(agreement.ReplyWithinDays is >= 1 and <= 14, "replyWithinDays", "rules.days", ("min", 1), ("max", 14));
        Require(!string.IsNullOrWhiteSpace(agreement.Channel), "channel", "rules.channel");
        Require(!MeetingLink.IsMeant(agreement.Channel) || MeetingLink.Parse(agreement.Channel) is not null, "channel", MeetingLink.Rule);
        Require(Channel.Of(agreement.BackupChannel) is not Channel.Word, "backupChannel", "rules.backup-channel");
        Require(agreement.Channel != agreement.BackupChannel, "backupChannel", "rules.other-channel");
        Require(agreement.Confidentiality.Length <= LongestText, "confidentiality", "rules.too-long", ("max", LongestText));
        Require(agreement.Boundaries.Length <= LongestText, "boundaries", "rules.too-long", ("max", LongestText));
        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
