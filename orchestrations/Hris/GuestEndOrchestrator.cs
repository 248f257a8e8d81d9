using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="HostId">Person id of who invited them; null where nobody did.</param>
/// <param name="ProgramId">Whose coordinator is asked.</param>
/// <param name="LastDay">Where they live.</param>
/// <param name="Ends">When that day has ended, UTC.</param>
public sealed record GuestEnd(string PersonId, string? HostId, string ProgramId, DateOnly LastDay, DateTimeOffset Ends);

/// <summary>
/// The last day of a guest comes near: a coordinator lets them stay longer, or lets it end. Nobody's answer lets it end, as was agreed when they were
/// invited; another last day settles the question by itself.
/// </summary>
public static class GuestEndOrchestrator
{
    /// <returns>Whether they stay longer because a coordinator said so here.</returns>
    [Function(nameof(GuestEndOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, GuestEnd input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, WorkItemPolicy.Default);
        if (input.Ends <= stage.Now)
        {
            return false;
        }

        var key = await stage.OpenAsync(WorkItemKind.GuestEnding, new Subject.OfInstance(stage.InstanceId), Cause(input), PeopleOf(input));
        var (_, resolved) = await stage.WaitForResolutionAsync<GuestEndMoved>(key, input.Ends - stage.Now);
        if (resolved is null)
        {
            await stage.SettleAsync(key);
            return false;
        }

        return resolved is { Kind: ResolutionKind.Extend, Extension: { } longer }
            && await stage.StepAsync<bool>(nameof(ExtendGuest), new GuestExtension(input.PersonId, input.Ends, longer));
    }

    private static Phrase Cause(GuestEnd input) => input.HostId is { } host
        ? new Phrase("causes.guest-ending", ("guest", input.PersonId), ("host", host), ("day", input.LastDay))
        : new Phrase("causes.hostless-guest-ending", ("guest", input.PersonId), ("day", input.LastDay));

    private static IReadOnlyList<string> PeopleOf(GuestEnd input) => input.HostId is { } host ? [input.PersonId, host] : [input.PersonId];
}
