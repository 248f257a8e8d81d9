using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>The last step of a nudge ladder: a human decides, and the waiting instance gets the decision.</summary>
public static class Escalation
{
    /// <summary>
    /// Opens a work item and waits for its resolution. Reminds the coordinator, then tells the deputy, then closes it unanswered. Extensions are
    /// waited out here.
    /// </summary>
    /// <returns>Retry, Replace or Close.</returns>
    public static async Task<ResolutionKind> AskCoordinatorAsync(
        this Stage stage, WorkItemKind kind, Subject subject, Phrase cause, params IReadOnlyList<string> personIds)
    {
        var reply = await stage.AskCoordinatorOrAsync<NothingElse>(kind, subject, cause, personIds);
        return reply.Resolution;
    }

    /// <summary>As above, but what was waited for may still come: then the work item is moot.</summary>
    /// <param name="isNews">Whether an event is another one than was taken before; null where every event is.</param>
    /// <param name="until">From when on nobody needs to decide, UTC; null where that never comes.</param>
    public static async Task<(T? Event, ResolutionKind Resolution)> AskCoordinatorOrAsync<T>(
        this Stage stage,
        WorkItemKind kind,
        Subject subject,
        Phrase cause,
        IReadOnlyList<string> personIds,
        Func<T, bool>? isNews = null,
        DateTimeOffset? until = null)
        where T : class
    {
        var key = await stage.OpenAsync(kind, subject, cause, personIds);

        (TimeSpan Patience, MailTemplate? Then)[] rungs =
        [
            (stage.WorkItems.RemindAfter, MailTemplate.WorkItemReminder),
            (stage.WorkItems.DeputyAfter, MailTemplate.WorkItemToDeputy),
            (stage.WorkItems.GiveUpAfter, null),
        ];
        foreach (var (patience, then) in rungs)
        {
            var (answer, resolved) = await stage.WaitForResolutionAsync(key, stage.Within(patience, until), isNews);
            if (resolved is { Kind: ResolutionKind.Extend, Extension: { } extension })
            {
                var late = await stage.WaitForNewsAsync(stage.Within(extension, until), isNews);
                return late is not null || stage.Ended is not null || stage.Now >= until
                    ? (late, ResolutionKind.Close)
                    : await stage.AskCoordinatorOrAsync(kind, subject, cause, personIds, isNews, until);
            }

            if (resolved is not null)
            {
                return (null, resolved.Kind);
            }

            if (answer is not null || stage.Ended is not null || stage.Now >= until)
            {
                await stage.SettleAsync(key);
                return (answer, ResolutionKind.Close);
            }

            if (then is { } template)
            {
                await stage.TellCoordinatorAsync(template, key);
            }
        }

        await stage.SettleAsync(key);
        return (null, ResolutionKind.Close);
    }

    /// <summary>Opens a work item and tells the coordinator, without waiting.</summary>
    /// <param name="goesOutAt">When what it is about goes out by itself without a decision, UTC; null where nothing does.</param>
    /// <returns>The item's key, to settle it with.</returns>
    public static async Task<string> OpenAsync(
        this Stage stage, WorkItemKind kind, Subject subject, Phrase cause, IReadOnlyList<string> personIds, DateTimeOffset? goesOutAt = null)
    {
        var key = stage.NewId($"workitem:{kind}:{subject}").ToString("N");
        var item = new NewWorkItem(stage.ProgramId, key, kind, subject, stage.InstanceId, cause, personIds) { GoesOutAt = goesOutAt };
        await stage.OrderAsync<bool>(Orders.OpenWorkItem, item);
        await stage.TellCoordinatorAsync(MailTemplate.WorkItemOpened, key);
        return key;
    }

    /// <summary>Tells the deputy of a work item that nobody has decided about yet.</summary>
    public static Task TellDeputyAsync(this Stage stage, string key) => stage.TellCoordinatorAsync(MailTemplate.WorkItemToDeputy, key);

    /// <summary>Takes a work item out of the queue: what it waited for came about, or waiting is over.</summary>
    public static Task SettleAsync(this Stage stage, string key) =>
        stage.OrderAsync<bool>(Orders.SettleWorkItem, new WorkItemKey(stage.ProgramId, key));

    /// <summary>Waits for an event that is another one than was taken before: a signal comes at least once.</summary>
    /// <returns>Null at the end of patience, and when the whole is over.</returns>
    public static async Task<T?> WaitForNewsAsync<T>(this Stage stage, TimeSpan patience, Func<T, bool>? isNews)
        where T : class
    {
        var until = stage.Now + patience;
        while (true)
        {
            var reply = await stage.WaitAsync<T>(until - stage.Now);
            until += reply.Shift;
            if (reply.Event is null || isNews?.Invoke(reply.Event) is not false)
            {
                return reply.Event;
            }
        }
    }

    /// <summary>Waits for the event, or for the resolution of the item: one of an item that was settled meanwhile may still come.</summary>
    /// <param name="isNews">As above.</param>
    internal static async Task<(T? Event, WorkItemResolved? Resolved)> WaitForResolutionAsync<T>(
        this Stage stage, string key, TimeSpan patience, Func<T, bool>? isNews = null)
        where T : class
    {
        var until = stage.Now + patience;
        while (true)
        {
            var reply = await stage.WaitAsync<T, WorkItemResolved>(until - stage.Now);
            if (reply.First is { } first && isNews?.Invoke(first) is false)
            {
                continue;
            }

            if (reply.Second is null || reply.Second.Key == key)
            {
                return (reply.First, reply.Second);
            }
        }
    }

    private static TimeSpan Within(this Stage stage, TimeSpan patience, DateTimeOffset? until) =>
        until - stage.Now is { } left && left < patience ? left : patience;

    private static Task TellCoordinatorAsync(this Stage stage, MailTemplate template, string key) =>
        stage.OrderAsync<MailStatus>(
            Orders.SendMail, new MailOrder(stage.NewId($"mail:{template}:{key}"), template, stage.ProgramId, MailOrder.Coordinator, WorkItemKey: key));

    private sealed record NothingElse;
}
