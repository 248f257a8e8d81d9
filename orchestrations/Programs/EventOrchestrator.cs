using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">The page of people to go on with; null at the beginning of a look.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record EventInput(string ProgramId, ProgramMomentKind Kind, WorkItemPolicy WorkItems, string? Cursor = null, StageMemory? Memory = null);

/// <summary>
/// Sees to one event of a program, from the start of the program until nobody is let in any more. Whatever lies between its moments, each comes when it
/// is due: rooms, the invitation a week ahead, the reminder, the midpoint's digest. A change of date, place or track is told at once.
/// </summary>
public static class EventOrchestrator
{
    /// <summary>No run waits longer: the next one has a short history.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(60);

    /// <returns>Whether it was seen to until its end.</returns>
    [Function(nameof(EventOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, EventInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var look = await stage.StepAsync<EventLook>(nameof(LookAtEvent), new EventQuestion(input.ProgramId, input.Kind));
        if (input.Cursor is null && look.NeedsTotals)
        {
            await stage.StepAsync<bool>(nameof(CountTotals), new TotalsQuestion(input.ProgramId));
        }

        if (input.Cursor is null && look.IsHeld)
        {
            await SeeToRoomsAsync();
        }

        // Nobody is looked up while nothing is to be told.
        if (look.Tells
            && await stage.PagesAsync(nameof(Announce), cursor => new Announcement(input.ProgramId, input.Kind, cursor), input.Cursor) is { } page)
        {
            return GoOn(page);
        }

        if (!look.IsHeld)
        {
            await SeeToRoomsAsync();
        }

        if (look.Next is not { } next)
        {
            return true;
        }

        var patience = next - stage.Now;
        await stage.WaitAsync<EventChanged>(patience > LongestWait ? LongestWait : patience < TimeSpan.Zero ? TimeSpan.Zero : patience);
        return stage.Ended is null && GoOn(cursor: null);

        // A provider that stays down holds up no invitation: the event's page says where it is, whenever that is known. No room is forgotten, though.
        async Task SeeToRoomsAsync()
        {
            var arrangement = new EventArrangement(input.ProgramId, input.Kind, stage.Now);
            var tried = await stage.TryAsync<bool>(nameof(ArrangeEvent), arrangement, Retries.Patient);
            if (tried.Failure is not null && !look.IsHeld)
            {
                await stage.StepAsync<bool>(nameof(ArrangeEvent), arrangement);
            }
        }

        bool GoOn(string? cursor) => stage.BeginAgain(input with { Cursor = cursor, Memory = stage.Memory }, true);
    }
}
