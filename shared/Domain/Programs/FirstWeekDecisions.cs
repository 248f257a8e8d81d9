using System.Text.RegularExpressions;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>What of the first two weeks of a program's coordinators is done: most of it is seen by itself, the rest they tick.</summary>
public static partial class FirstWeekDecisions
{
    public const int MostObjectives = 3;

    public const int FewestPromises = 2;

    public const int FewestMentorsAsked = 5;

    /// <summary>Of one program: an organization may have a longer list than ours.</summary>
    public const int MostTicks = 100;

    private static readonly Dictionary<string, Func<FirstWeekFacts, bool>> BySight = new(StringComparer.Ordinal)
    {
        ["objectives-tied"] = facts => facts.Program.Objectives is { Count: >= 1 and <= MostObjectives } objectives
            && objectives.All(objective => objective.Figure is not null || objective.Question is not null),
        ["coordinators-named"] = facts =>
            facts.Program.Coordinators.Any(one => !one.Deputy) && facts.Program.Coordinators.Any(one => one.Deputy),
        ["concern-contact-named"] = facts => facts.Program.Safeguarding is not null,
        ["people-known"] = facts => facts.ArePeopleKnown,
        ["sponsor-promised"] = facts => facts.Program.Sponsor?.Commitments is { Count: >= FewestPromises },
        ["rehearsed"] = facts => facts.IsRehearsed,
        ["mail-tested"] = facts => facts.IsMailTested,
        ["campaign-planned"] = facts => facts.IsCampaignPlanned,
        ["program-started"] = facts => facts.Program.Status is not ProgramStatus.Draft,
        ["mentors-asked"] = facts => facts.MentorsAsked >= FewestMentorsAsked,
    };

    /// <summary>Keys of the lines that tick themselves.</summary>
    public static IReadOnlyCollection<string> SeenKeys => BySight.Keys;

    /// <summary>Whether the facts show that a line is done; null for one that somebody ticks.</summary>
    public static bool? IsSeen(string key, FirstWeekFacts facts) => BySight.TryGetValue(key, out var isDone) ? isDone(facts) : null;

    /// <param name="known">Null before the first tick.</param>
    /// <param name="isDone">False takes a tick back.</param>
    public static Verdict<FirstWeeks> Tick(FirstWeeks? known, string programId, string key, bool isDone, NoteWriter by, DateTimeOffset now)
    {
        var ticks = known?.Ticks ?? new Dictionary<string, HandTick>();
        return BySight.ContainsKey(key) ? Refusal.Invalid(new FieldError("key", "first-weeks.by-itself"))
            : !Spelling().IsMatch(key) ? RefusalReason.Unknown
            : ticks.ContainsKey(key) == isDone ? RefusalReason.AlreadyDone
            : isDone && ticks.Count >= MostTicks ? Refusal.Invalid(new FieldError("key", "rules.at-most", ("max", MostTicks)))
            : new FirstWeeks(
                programId,
                isDone
                    ? new Dictionary<string, HandTick>(ticks) { [key] = new HandTick(by, now) }
                    : ticks.Where(tick => tick.Key != key).ToDictionary());
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,59}$")]
    private static partial Regex Spelling();
}

/// <summary>What is known of a program, as far as the list of its first two weeks asks.</summary>
/// <param name="ArePeopleKnown">Whether anybody stands in the organization's directory.</param>
/// <param name="IsMailTested">Whether somebody sent themselves the invitation.</param>
/// <param name="MentorsAsked">How many were asked by name to be a mentor.</param>
public sealed record FirstWeekFacts(
    MentoringProgram Program, bool ArePeopleKnown, bool IsRehearsed, bool IsMailTested, bool IsCampaignPlanned, int MentorsAsked);
