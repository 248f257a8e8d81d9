using System.Text.Json.Serialization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What the members signed (R62 to R65); it drives their timers (F4).</summary>
/// <param name="Version">Counts what was proposed: each proposal has a number of its own, and each is signed for itself.</param>
/// <param name="EveryDays">Days between sessions, within the program's limits.</param>
/// <param name="Minutes">Length of a session, within the program's limits; 30 by default (R73).</param>
/// <param name="FirstSession">When they meet first; in a change, when they would meet next.</param>
/// <param name="ReplyWithinDays">How fast messages are answered, within the program's limits.</param>
/// <param name="Channel">Where they meet: "video" is the room that the session page opens, an https address a room of their own.</param>
/// <param name="BackupChannel">Where they go when the first breaks (R76): a number with its country code, or an https address.</param>
/// <param name="Confidentiality">In their own words, beside what they chose; empty where the choice says it all.</param>
/// <param name="Focus">What the mentorship is about; empty where they said nothing.</param>
/// <param name="Discretion">What may be told; the agreements of before say it in their own words.</param>
/// <param name="Support">What each side gives, by person id: each writes their own part. Null while nobody has.</param>
public sealed record Agreement(
    int Version,
    int EveryDays,
    int Minutes,
    DateTimeOffset FirstSession,
    int ReplyWithinDays,
    string Channel,
    string BackupChannel,
    string Confidentiality,
    string Boundaries,
    string Focus = "",
    Discretion Discretion = Discretion.OwnWords,
    IReadOnlyDictionary<string, Support>? Support = null)
{
    /// <summary>Whether they meet or write. By writing, rhythm, length, date and places say nothing: they wait for a way back to sessions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WorkingWay Way { get; init; }

    public bool IsByWriting => Way is WorkingWay.Writing;

    /// <summary>From one session to the next.</summary>
    public TimeSpan Frequency => TimeSpan.FromDays(EveryDays);

    public TimeSpan Length => TimeSpan.FromMinutes(Minutes);

    /// <summary>How long a message may wait for its answer before somebody is reminded.</summary>
    public TimeSpan ReplyWithin => TimeSpan.FromDays(ReplyWithinDays);

    /// <summary>The same agreement with one member's own part; what the others promise is theirs to write.</summary>
    /// <param name="support">Null leaves the part as it is; an empty one takes it away.</param>
    public Agreement With(string personId, Support? support)
    {
        if (support is null)
        {
            return this;
        }

        var parts = new Dictionary<string, Support>(Support ?? new Dictionary<string, Support>());
        if (support.IsEmpty)
        {
            parts.Remove(personId);
        }
        else
        {
            parts[personId] = support;
        }

        return this with { Support = parts.Count == 0 ? null : parts };
    }
}

/// <summary>What of the talks may be told to others; danger to somebody, and the law, stand above each of them.</summary>
public enum Discretion
{
    /// <summary>What they wrote themselves, and nothing else.</summary>
    OwnWords,

    /// <summary>Nothing leaves the two.</summary>
    BetweenUs,

    /// <summary>What they work on may be told, not what was said.</summary>
    ThemesOnly,

    /// <summary>What the other has said yes to may be told.</summary>
    AskFirst,
}

public static class AgreementRules
{
    public const int LongestText = 1000;

    /// <summary>Days ahead in which a first session has to be.</summary>
    public const int FarthestDays = 90;

    /// <param name="limits">Of the program; the usual ones when null.</param>
    /// <param name="inForce">What counts already, for a change of it: a date that stays is no wish.</param>
    public static IReadOnlyList<FieldError> Check(Agreement agreement, DateTimeOffset now, AgreementLimits? limits = null, Agreement? inForce = null)
    {
        var within = limits ?? AgreementLimits.Usual;
        var errors = new List<FieldError>();
        Require(Enum.IsDefined(agreement.Way), "way", "rules.choose-one");
        if (!agreement.IsByWriting)
        {
            CheckSessions();
        }

        Range(agreement.ReplyWithinDays, 1, within.LongestReplyDays, "replyWithinDays", "rules.days");
        Require(agreement.Focus.Length <= LongestText, "focus", "rules.too-long", ("max", LongestText));
        Require(
            agreement.Discretion is not Discretion.OwnWords || !string.IsNullOrWhiteSpace(agreement.Confidentiality),
            "confidentiality",
            "rules.some-words",
            ("max", LongestText));
        Require(agreement.Confidentiality.Length <= LongestText, "confidentiality", "rules.too-long", ("max", LongestText));
        Require(
            !string.IsNullOrWhiteSpace(agreement.Boundaries) && agreement.Boundaries.Length <= LongestText,
            "boundaries",
            "rules.some-words",
            ("max", LongestText));
        errors.AddRange((agreement.Support?.Values ?? []).SelectMany(part => Check(part)));
        return errors;

        void CheckSessions()
        {
            var keepsDate = inForce is { IsByWriting: false } && inForce.FirstSession == agreement.FirstSession;
            Range(agreement.EveryDays, within.ShortestRhythmDays, within.LongestRhythmDays, "everyDays", "rules.days");
            Range(agreement.Minutes, within.ShortestMinutes, within.LongestMinutes, "minutes", "rules.minutes");
            var isGiven = agreement.FirstSession != DateTimeOffset.MinValue;
            Require(keepsDate || isGiven, "firstSession", "rules.date-and-time");
            Require(keepsDate || !isGiven || agreement.FirstSession > now, "firstSession", "rules.future");
            Require(keepsDate || agreement.FirstSession < now.AddDays(FarthestDays), "firstSession", "rules.within-days", ("days", FarthestDays));
            Require(!string.IsNullOrWhiteSpace(agreement.Channel), "channel", "rules.channel");
            Require(
                MeetingLink.IsMeant(agreement.Channel) || PersonRules.IsText(agreement.Channel),
                "channel",
                "rules.one-line",
                ("max", PersonRules.LongestText));
            Require(!MeetingLink.IsMeant(agreement.Channel) || MeetingLink.Parse(agreement.Channel) is not null, "channel", MeetingLink.Rule);
            Require(Channel.Of(agreement.BackupChannel) is not Channel.Word, "backupChannel", "rules.backup-channel");
            Require(agreement.Channel != agreement.BackupChannel, "backupChannel", "rules.other-channel");
        }

        void Range(int number, int least, int most, string field, string rule) =>
            Require(number >= least && number <= most, field, rule, ("min", least), ("max", most));

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>What one side gives.</summary>
    public static IReadOnlyList<FieldError> Check(Support support) =>
        support.Words.Length > LongestText ? [new FieldError("supportWords", "rules.too-long", ("max", LongestText))] : [];
}
