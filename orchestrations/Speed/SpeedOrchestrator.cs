using System.Text.Json.Serialization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Speed;

/// <param name="News">What people are being told of; null when nobody is.</param>
/// <param name="Cursor">The page of people to go on with; null at the beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record SpeedInput(
    string ProgramId,
    int Number,
    WorkItemPolicy WorkItems,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SpeedNews? News = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cursor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StageMemory? Memory = null);

/// <summary>
/// Runs one speed-mentoring event by the clock (R34): the invitation a week ahead, the reminder, turn after turn with who is there, the question whom
/// they want to meet again, and the answer to it. Each run does what is due at one moment, and waits for the next.
/// </summary>
public static class SpeedOrchestrator
{
    /// <summary>No run waits longer: the next one has a short history.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(60);

    /// <returns>Whether it was seen to until its end.</returns>
    [Function(nameof(SpeedOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SpeedInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var key = new SpeedKey(input.ProgramId, input.Number);
        var look = await stage.StepAsync<SpeedLook>(nameof(LookAtSpeed), key);
        var all = NewsOf(look.Due);
        var goesOn = input.News is { } told && all.Contains(told);
        if (!goesOn)
        {
            await DoAsync();
        }

        foreach (var news in all.Where(one => !goesOn || one >= input.News))
        {
            var from = goesOn && news == input.News ? input.Cursor : null;
            if (await stage.PagesAsync(nameof(TellOfSpeed), cursor => new SpeedTelling(key, news, cursor), from) is { } page)
            {
                return GoOn(news, page);
            }
        }

        if (look.Next is not { } next)
        {
            return true;
        }

        // Who comes late is given somebody to meet at once, if somebody else has nobody; what was moved comes when it is due now.
        var patience = next - stage.Now;
        await stage.WaitAsync<SpeedChanged, SpeedArrived>(
            patience > LongestWait ? LongestWait : patience < TimeSpan.Zero ? TimeSpan.Zero : patience);
        return stage.Ended is null && GoOn(news: null, cursor: null);

        async Task DoAsync()
        {
            if (look.LooksForTooFew)
            {
                await stage.StepAsync<bool>(nameof(CountSpeed), key);
            }

            if (look.Due is SpeedDue.Turn)
            {
                await stage.StepAsync<int>(nameof(PlanTurn), new SpeedTurnKey(input.ProgramId, input.Number, look.Turn));
            }

            if (look.Due is SpeedDue.Turn or SpeedDue.Pause or SpeedDue.Answers)
            {
                // A provider that is down holds up no turn: the page says that there is no room, and who sits with whom.
                await stage.TryAsync<int>(nameof(KeepSpeedRooms), key, Retries.Brief);
            }

            if (look.Due is SpeedDue.Answers)
            {
                await stage.StepAsync<bool>(nameof(EndSpeed), key);
            }
        }

        bool GoOn(SpeedNews? news, string? cursor) =>
            stage.BeginAgain(input with { News = news, Cursor = cursor, Memory = stage.Memory }, true);
    }

    private static IReadOnlyList<SpeedNews> NewsOf(SpeedDue due) => due switch
    {
        SpeedDue.Invitation => [SpeedNews.Invitation],
        SpeedDue.Reminder => [SpeedNews.Invitation, SpeedNews.Reminder],
        SpeedDue.Answers => [SpeedNews.Answers],
        SpeedDue.Again => [SpeedNews.Again],
        SpeedDue.CalledOff => [SpeedNews.CalledOff],
        _ => [],
    };
}
