using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

public sealed record EventQuestion(string ProgramId, ProgramMomentKind Kind);

/// <summary>How things stand with an event.</summary>
/// <param name="Tells">Whether anybody may have to be written to.</param>
/// <param name="NeedsTotals">Whether the figures of the midpoint are to be counted.</param>
/// <param name="IsHeld">Whether people are still expected: then they are told of a room once it is there, and else it goes once they have been told.</param>
/// <param name="Next">When something is to be done next; null when nothing is any more.</param>
public sealed record EventLook(bool Tells, bool NeedsTotals, bool IsHeld, DateTimeOffset? Next);

/// <summary>Looks at how things stand with an event now.</summary>
public sealed class LookAtEvent(Decider decider)
{
    // While a change of the program comes to its mentorships nobody is told: some of them stay.
    private static readonly TimeSpan WhileSettling = TimeSpan.FromMinutes(5);

    // A program may get an event back that was taken out of it, and an instance that has ended never begins again.
    private static readonly TimeSpan WithoutDate = TimeSpan.FromDays(30);

    private static readonly EventLook Nothing = new(Tells: false, NeedsTotals: false, IsHeld: false, Next: null);

    [Function(nameof(LookAtEvent))]
    public async Task<EventLook> RunAsync([ActivityTrigger] EventQuestion input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var known = await decider.Store.FindAsync(ProgramEvent.KeyOf(input.ProgramId, input.Kind), cancellation);
        if (EventSchedule.Of(program, input.Kind, known?.Value) is not { } schedule)
        {
            return Nothing with { Next = program.Status is ProgramStatus.Running ? decider.Now + WithoutDate : null };
        }

        if (program.Status is ProgramStatus.Stopped && (schedule.CalledOffAt is null || schedule.IsOver(decider.Now)))
        {
            return Nothing;
        }

        var now = decider.Now;
        var isDigested = schedule.Kind is ProgramMomentKind.MidpointEvent && schedule.IsOver(now);
        return new EventLook(
            program.SettlingSince is null && (isDigested || schedule.Tracks.Any(track => track.ToldFrom <= now && now < track.StartsAt)),
            isDigested,
            schedule.CalledOffAt is null && !schedule.IsOver(now),
            program.SettlingSince is null ? schedule.NextAfter(now) : now + WhileSettling);
    }
}
