using System.Text.Json.Serialization;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Introductions;

/// <param name="From">When introductions were switched on, UTC: by it the instance is known.</param>
/// <param name="Cursor">The page of people to go on with; null at the beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record IntroductionsInput(
    string ProgramId,
    DateTimeOffset From,
    WorkItemPolicy WorkItems,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cursor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StageMemory? Memory = null);

/// <summary>
/// Introduces people of a program to each other by rhythm, those who want it: makes the pairs, tells them, asks once whether they have met, and counts what
/// they say. Each run does what is due at one moment, or waits for the next.
/// </summary>
public static class IntroductionsOrchestrator
{
    /// <summary>No run waits longer: the next one has a short history.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(60);

    /// <returns>Whether all rounds were seen to until their end.</returns>
    [Function(nameof(IntroductionsOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, IntroductionsInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var look = await stage.StepAsync<IntroductionLook>(nameof(LookAtIntroductions), new IntroductionsKey(input.ProgramId, input.From));
        if (look.Makes is { } made)
        {
            await stage.StepAsync<int>(nameof(MakeIntroductions), new IntroductionRoundKey(input.ProgramId, made));
            return GoOn(cursor: null);
        }

        if ((look.Tells ?? look.Reminds) is { } told)
        {
            var key = new IntroductionRoundKey(input.ProgramId, told);
            var news = look.Tells is null ? IntroductionNews.HaveYouMet : IntroductionNews.Made;
            return GoOn(await stage.PagesAsync(nameof(TellOfIntroductions), cursor => new IntroductionTelling(key, news, cursor), input.Cursor));
        }

        if (look.Closes is { } closed)
        {
            await stage.StepAsync<bool>(nameof(CountIntroductions), new IntroductionRoundKey(input.ProgramId, closed));
            return GoOn(cursor: null);
        }

        if (look.Next is not { } next)
        {
            return true;
        }

        var patience = next - stage.Now;
        await stage.WaitAsync<IntroductionsMoved>(patience > LongestWait ? LongestWait : patience < TimeSpan.Zero ? TimeSpan.Zero : patience);
        return stage.Ended is null && GoOn(cursor: null);

        bool GoOn(string? cursor) => stage.BeginAgain(input with { Cursor = cursor, Memory = stage.Memory }, true);
    }
}
