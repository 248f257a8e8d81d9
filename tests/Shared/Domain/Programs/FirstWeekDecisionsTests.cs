using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class FirstWeekDecisionsTests
{
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_tick_is_kept_once_with_who_and_when_and_taken_back_once()
    {
        var ticked = FirstWeekDecisions.Tick(null, A.ProgramId, "calls-tried", isDone: true, Robin, Now).Value!;

        Assert.Equal(new HandTick(Robin, Now), ticked.Ticks["calls-tried"]);
        Assert.Equal(RefusalReason.AlreadyDone, Again(ticked, isDone: true));
        var back = FirstWeekDecisions.Tick(ticked, A.ProgramId, "calls-tried", isDone: false, Robin, Now).Value!;
        Assert.Empty(back.Ticks);
        Assert.Equal(RefusalReason.AlreadyDone, Again(back, isDone: false));

        RefusalReason? Again(FirstWeeks known, bool isDone) =>
            FirstWeekDecisions.Tick(known, A.ProgramId, "calls-tried", isDone, Robin, Now).Refusal?.Reason;
    }

    [Theory]
    [InlineData("rehearsed", RefusalReason.Invalid)]
    [InlineData("No Key", RefusalReason.Unknown)]
    public void What_ticks_itself_and_what_is_no_line_cannot_be_ticked(string key, RefusalReason reason) =>
        Assert.Equal(reason, FirstWeekDecisions.Tick(null, A.ProgramId, key, isDone: true, Robin, Now).Refusal?.Reason);
}
