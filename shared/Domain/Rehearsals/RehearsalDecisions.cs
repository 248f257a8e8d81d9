namespace MentorFlow.Domain.Rehearsals;

/// <summary>When a program may be rehearsed, and what becomes of an order; pure.</summary>
public static class RehearsalDecisions
{
    /// <param name="known">What was ordered before; null for nothing.</param>
    /// <param name="isRunning">Whether that one still goes on: one that was cut by a restart does not.</param>
    public static Verdict<RehearsalOrder> Order(RehearsalOrder? known, bool isRunning, RehearsalOrder order) =>
        known is { State: RehearsalState.Running } && isRunning ? RefusalReason.AlreadyDone
        : order.Choice.Check() is { Count: > 0 } errors ? Refusal.Invalid(errors)
        : order;

    /// <summary>Closes an order, once.</summary>
    /// <param name="orderId">Of the one that is meant: another has been given meanwhile, perhaps.</param>
    /// <param name="problem">Of a failure; null where nothing is known.</param>
    public static Verdict<RehearsalOrder> End(RehearsalOrder order, string orderId, RehearsalState state, string? problem, DateTimeOffset now) =>
        order.OrderId != orderId || order.State is not RehearsalState.Running
            ? RefusalReason.AlreadyDone
            : order with { State = state, EndedAt = now, Problem = problem?[..Math.Min(problem.Length, RehearsalOrder.LongestProblem)] };
}
