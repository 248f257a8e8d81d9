using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// Who calls the app on a bad day. People who get no answer try again later; some do the same twice; some hang up. The HR system says things late, twice,
/// and not in their order.
/// </summary>
internal sealed class FaultyCallers(FaultSwitch faults, ActSchedule schedule, RunTrace trace, int seed)
{
    /// <summary>Then they give up.</summary>
    private const int MostTries = 8;

    private const int LongestPause = 45;

    private readonly Chance chance = Chance.Of(seed, "callers");
    private readonly Dictionary<Func<Task>, int> tries = new(ReferenceEqualityComparer.Instance);

    /// <summary>Carries out an act of somebody.</summary>
    /// <exception cref="Exception">The app failed, and nothing had gone wrong around it.</exception>
    public async Task ActAsync(Func<Task> act)
    {
        var undertaking = faults.Begin("an act");
        try
        {
            await act();
        }
        catch (InvalidInputException refused)
        {
            // Who does the same again, or acts on what has changed meanwhile, may be told that it does not fit.
            trace.Say(schedule.Now, $"refused: {refused.Message}");
            return;
        }
        catch (Exception) when (undertaking.Troubles > 0)
        {
            TryAgain(act);
            return;
        }

        if (undertaking.IsDead)
        {
            TryAgain(act);
        }
        else
        {
            tries.Remove(act);
            if (faults.Meets(FaultKind.PressedTwice) is { } twice)
            {
                schedule.Add(schedule.Now + twice.Span, act);
            }
        }
    }

    /// <summary>Brings a delivery of the HR system; one that was not taken is brought again.</summary>
    public async Task DeliverAsync(Func<Task> delivery)
    {
        if (faults.Meets(FaultKind.WebhookLate) is { } late)
        {
            schedule.Add(schedule.Now + late.Span, delivery);
            return;
        }

        if (faults.Meets(FaultKind.WebhookTwice) is { } twice)
        {
            schedule.Add(schedule.Now + twice.Span, delivery);
        }

        try
        {
            await delivery();
        }
        catch (Exception) when (faults.Current is { Troubles: > 0 })
        {
            TryAgain(delivery);
        }
    }

    /// <summary>How long who calls now waits for the answer.</summary>
    public CancellationToken Patience() => faults.Meets(FaultKind.CallerHangsUp) is { } hangsUp
        ? faults.Current!.HangUpAfter(hangsUp.Skips)
        : CancellationToken.None;

    private void TryAgain(Func<Task> act)
    {
        var tried = tries[act] = tries.GetValueOrDefault(act) + 1;
        if (tried < MostTries)
        {
            schedule.Add(schedule.Now.AddMinutes(chance.From(1, LongestPause)), act);
        }
    }
}
