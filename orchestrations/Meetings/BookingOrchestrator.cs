using System.Text.Json.Serialization;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Meetings;

/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record BookingInput(
    string ProgramId,
    string BookingId,
    WorkItemPolicy WorkItems,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StageMemory? Memory = null);

/// <summary>
/// Follows one single meeting: the word to a host who was asked for a time, the room, the reminder, the question how it was, and the mentorship where both
/// want one. Each run does what is due at one moment, and waits for the next or for what somebody does.
/// </summary>
public static class BookingOrchestrator
{
    /// <summary>No run waits longer: the next one has a short history.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(60);

    /// <returns>Whether it was seen to until its end.</returns>
    [Function(nameof(BookingOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, BookingInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var key = new MeetingKey(input.ProgramId, input.BookingId);
        var look = await stage.StepAsync<MeetingLook>(nameof(LookAtMeeting), key);
        foreach (var news in look.News)
        {
            await stage.StepAsync<int>(nameof(TellOfMeeting), new BookingTelling(key, news));
        }

        if (look.Ends)
        {
            await stage.StepAsync<bool>(nameof(CloseMeeting), key);
        }

        if (look.Pairs && await stage.StepAsync<PairingOrder?>(nameof(ReadPairing), key) is { } wanted)
        {
            var pairing = await stage.StepAsync<Pairing>(PairingOrder.Activity, wanted);
            await stage.StepAsync<bool>(nameof(KeepPairing), new KeptPairing(key, pairing));
        }

        // A provider that is down holds up nobody: the page says that there is no room, and it is tried again at the next moment.
        await stage.TryAsync<bool>(nameof(ArrangeMeetingRoom), key, Retries.Brief);
        if (look.Next is not { } next)
        {
            return true;
        }

        var patience = next - stage.Now;
        await stage.WaitAsync<MeetingChanged>(patience > LongestWait ? LongestWait : patience < TimeSpan.Zero ? TimeSpan.Zero : patience);
        return stage.Ended is null && stage.BeginAgain(input with { Memory = stage.Memory }, true);
    }
}
