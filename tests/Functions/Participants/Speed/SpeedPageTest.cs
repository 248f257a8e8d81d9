using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Orchestrations.Speed;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Speed;

/// <summary>A program with an event of speed mentoring, and a browser each for a mentor and a mentee.</summary>
public abstract class SpeedPageTest : PageTest
{
    protected const int Number = 1;
    protected const string Path = "/m/speed/growth/1";

    /// <summary>At three in the afternoon in Paris.</summary>
    protected static readonly DateTimeOffset At = TestApp.Start.AddDays(20).AddHours(6);

    protected Task<SpeedEvent> EventAsync() => App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, Number));

    protected Task<SpeedSeat> SeatAsync(string name) => App.ReadAsync(SpeedSeat.KeyOf(A.ProgramId, Number, A.Id(name)));

    /// <summary>Sets it up, for a mentor and a mentee.</summary>
    protected async Task BeginAsync(Func<SpeedPlan, SpeedPlan>? change = null)
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        var plan = new SpeedPlan(At);
        await People.DoAsync(App.Get<SpeedActs>().SetUpAsync(A.ProgramId, change?.Invoke(plan) ?? plan, "coordinator:robin"));
    }

    /// <summary>The same, up to when both have said at the door that they are there.</summary>
    protected async Task ComeAsync(Func<SpeedPlan, SpeedPlan>? change = null)
    {
        await BeginAsync(change);
        await App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        foreach (var (browser, name) in new[] { (TheoBrowser, Theo), (MayaBrowser, Maya) })
        {
            await browser.ComeInAsync(name);
            await browser.PressAsync(await browser.GetAsync(Path), "I am here");
        }
    }
}
