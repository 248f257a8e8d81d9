using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Campaigns;

/// <summary>An item of a campaign as somebody writes it. Everything may be missing; the rules say what must not be.</summary>
/// <param name="Words">By language; an empty text says the ready one.</param>
public sealed record CampaignItemDraft(
    CampaignChannel? Channel, DateOnly? On, CampaignAudience? Audience, string? Owner, IReadOnlyDictionary<string, string>? Words = null);

/// <summary>What may happen to the plan of a campaign; pure.</summary>
public static class CampaignDecisions
{
    /// <summary>How long before recruitment opens the first item can be.</summary>
    private const int DaysBefore = 180;

    /// <summary>How long after the day that it is planned on the last can be: a program without an end recruits for ever.</summary>
    private const int DaysAfter = 731;

    /// <param name="known">What stands there; null for a new one.</param>
    /// <param name="count">How many the program has.</param>
    /// <param name="languages">BCP 47 tags of the languages that texts are written in.</param>
    public static Verdict<CampaignItem> Save(
        MentoringProgram program, CampaignItem? known, string itemId, CampaignItemDraft draft, int count, IReadOnlyList<string> languages, DateTimeOffset now)
    {
        var (first, last) = DaysOf(program, now);
        var owner = draft.Owner?.Trim() ?? "";
        var words = Tidy(draft.Words);
        var errors = new List<FieldError>();
        Require(itemId.Length <= CampaignItem.LongestId, "itemId", "rules.one-line", ("max", CampaignItem.LongestId));
        Require(draft.Channel is { } channel && Enum.IsDefined(channel), "channel", "rules.choose-one");
        Require(draft.On is not null, "on", "rules.date");
        Require(
            draft.On is null || (draft.On >= first && draft.On <= last) || draft.On == known?.On,
            "on",
            "rules.between-days",
            ("first", first),
            ("last", last));
        Require(draft.Audience is { } audience && Enum.IsDefined(audience), "audience", "rules.choose-one");
        Require(owner.Length > 0, "owner", "rules.not-empty");
        Require(
            owner.Length <= CampaignItem.LongestOwner && !owner.Any(char.IsControl), "owner", "rules.one-line", ("max", CampaignItem.LongestOwner));
        foreach (var (language, text) in words)
        {
            Require(languages.Contains(language), $"words.{language}", "rules.one-of", ("choices", string.Join(", ", languages)));
            Require(text.Length <= CampaignItem.LongestWords, $"words.{language}", "rules.too-long", ("max", CampaignItem.LongestWords));
        }

        Require(known is not null || count < CampaignItem.Most, "channel", "rules.campaign-items", ("max", CampaignItem.Most));
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var saved = new CampaignItem(
            program.ProgramId, itemId, draft.Channel!.Value, draft.On!.Value, draft.Audience!.Value, owner, words.Count == 0 ? null : words, known?.DoneAt);
        return known is not null && IsSame(known, saved) ? RefusalReason.AlreadyDone : saved;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>Ticks it as done, or takes the tick back.</summary>
    public static Verdict<CampaignItem> Tick(CampaignItem item, bool done, DateTimeOffset now) =>
        done == (item.DoneAt is not null) ? RefusalReason.AlreadyDone : item with { DoneAt = done ? now : null };

    /// <summary>
    /// What most campaigns do, by the dates of the program: managers and the newsletter when recruitment opens, chat and posters in its first week, a
    /// slide at a meeting half-way, the launch event where there is one, and a last call.
    /// </summary>
    public static IReadOnlyList<CampaignItem> Plan(MentoringProgram program)
    {
        var opens = DayOf(program.Calendar.RecruitmentOpens, program.Zone);
        var closes = program.Calendar.EntryUntil is { } until ? DayOf(until, program.Zone) : opens.AddDays(28);
        var middle = opens.AddDays((closes.DayNumber - opens.DayNumber) / 2);
        List<(CampaignChannel Channel, DateOnly On)> plan =
        [
            (CampaignChannel.ManagerTalk, opens),
            (CampaignChannel.Newsletter, opens),
            (CampaignChannel.Intranet, opens),
            (CampaignChannel.Chat, Within(opens.AddDays(2))),
            (CampaignChannel.Poster, Within(opens.AddDays(3))),
            (CampaignChannel.Slide, middle),
        ];
        if (program.Calendar.LaunchEvent is { } launch && DayOf(launch, program.Zone) <= closes)
        {
            plan.Add((CampaignChannel.Event, DayOf(launch, program.Zone)));
        }

        plan.Add((CampaignChannel.Newsletter, Within(closes.AddDays(-4))));
        return
        [
            .. plan.Select((one, index) => new CampaignItem(
                program.ProgramId, $"plan-{index + 1}", one.Channel, OnWorkday(one.On, opens), CampaignAudience.Both, program.Owner.Name)),
        ];

        DateOnly Within(DateOnly day) => day > closes ? closes : day < opens ? opens : day;
    }

    /// <summary>Where the program is.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, string zone) => DateOnly.FromDateTime(moment.ToZone(zone).DateTime);

    private static (DateOnly First, DateOnly Last) DaysOf(MentoringProgram program, DateTimeOffset now)
    {
        var today = DayOf(now, program.Zone);
        var opens = DayOf(program.Calendar.RecruitmentOpens, program.Zone);
        return (opens.AddDays(-DaysBefore), (opens > today ? opens : today).AddDays(DaysAfter));
    }

    // Nobody reads on a weekend; before recruitment opens there is nothing to sign up for.
    private static DateOnly OnWorkday(DateOnly day, DateOnly opens) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1) < opens ? day.AddDays(2) : day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static Dictionary<string, string> Tidy(IReadOnlyDictionary<string, string>? words) => (words ?? new Dictionary<string, string>())
        .Where(text => text.Value is not null)
        .Select(text => (text.Key, Text: text.Value.ReplaceLineEndings("\n").Trim()))
        .Where(text => text.Text.Length > 0)
        .ToDictionary(text => text.Key, text => text.Text, StringComparer.Ordinal);

    private static bool IsSame(CampaignItem known, CampaignItem saved) =>
        known with { Words = null } == saved with { Words = null }
        && (known.Words ?? new Dictionary<string, string>()).OrderBy(text => text.Key, StringComparer.Ordinal)
            .SequenceEqual((saved.Words ?? new Dictionary<string, string>()).OrderBy(text => text.Key, StringComparer.Ordinal));
}
