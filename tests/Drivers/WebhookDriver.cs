using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Webhooks;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays the administrators who have a system told of events.</summary>
public sealed class WebhookDriver(TestApp app, WebhookReceiver receiver)
{
    /// <summary>A receiver on this machine may be told.</summary>
    public const string Loopback = "--Webhooks:AllowLoopback=true";

    private const string Actor = "coordinator:robin";

    /// <summary>Longer than a message is tried.</summary>
    public static readonly TimeSpan UntilGivenUp = TimeSpan.FromHours(31);

    /// <param name="events">By name; all where none is given.</param>
    public async Task<WebhookMade> SubscribeAsync(params IReadOnlyList<string> events)
    {
        string[] all = [.. OutboundEventKinds.Offered.Select(kind => kind.Name())];
        var draft = new WebhookDraft(receiver.Address.AbsoluteUri, events.Count == 0 ? all : events);
        var made = await app.Get<WebhookActs>().AddAsync(Guid.NewGuid().ToString("N"), draft, Actor);
        Assert.Null(made.Refusal);
        return made.Value!;
    }

    /// <summary>Has a test event sent, and lets what follows at once happen.</summary>
    public async Task TestAsync(WebhookMade made)
    {
        await app.Get<WebhookFiling>().TestAsync(await ReadAsync(made), Guid.NewGuid());
        await app.SettleAsync();
    }

    public Task<WebhookSubscription> ReadAsync(WebhookMade made) => app.ReadAsync(WebhookSubscription.KeyOf(made.Subscription.SubscriptionId));

    public Task<IReadOnlyList<WebhookDelivery>> LogAsync(WebhookMade made) =>
        app.ListAsync<WebhookDelivery>(Partition.Webhook(made.Subscription.SubscriptionId));

    public async Task<IReadOnlyList<WorkItem>> OpenItemsAsync() =>
    [
        .. (await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)))
            .Where(item => item is { Status: WorkItemStatus.Open, Kind: WorkItemKind.WebhookFailing }),
    ];

    public async Task ResolveAsync(WorkItem item, ResolutionKind kind)
    {
        var resolved = await app.Get<CoordinatorActs>().ResolveAsync(item.ProgramId, item.Key, new Resolution(kind), "robin");
        Assert.Null(resolved.Refusal);
        await app.SettleAsync();
    }
}
