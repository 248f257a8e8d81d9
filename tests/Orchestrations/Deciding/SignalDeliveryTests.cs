using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Deciding;

public sealed class SignalDeliveryTests
{
    private static readonly Partition Program = Partition.Program(A.ProgramId);

    // No engine takes an id that begins so.
    private static readonly Signal Refused = Signals.Start(nameof(ForgettingOrchestrator), "@x", new Forgetting("x", "browser"));
    private static readonly Signal Taken = Signals.Start(nameof(ForgettingOrchestrator), "forget:a", new Forgetting("a", "browser"));

    [Fact]
    public async Task A_decision_stands_though_one_of_its_signals_fails_and_the_others_go_out()
    {
        await using var app = await TestApp.StartAsync();

        Assert.True(await DecideAsync(app, Refused, Taken));

        Assert.NotNull(await app.Client.GetInstanceAsync("forget:a"));
        Assert.Equal(Refused, Assert.Single(await app.ListAsync<PendingSignal>(Program)).Signal);
    }

    [Fact]
    public async Task The_sweep_takes_up_what_a_dead_decider_left_and_stops_at_nothing_that_fails()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SweepSignals)));
        await app.Get<DecisionStore>().DecideAsync(Program, _ => Task.FromResult(new Decision<bool>(true) { Signals = [Refused, Taken] }));

        await app.AdvanceAsync(TimeSpan.FromMinutes(16));

        Assert.NotNull(await app.Client.GetInstanceAsync("forget:a"));
        Assert.Equal(Refused, Assert.Single(await app.ListAsync<PendingSignal>(Program)).Signal);
    }

    [Fact]
    public async Task An_answer_that_comes_before_the_start_waits_and_is_taken_up_by_the_instance_itself()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await DecideAsync(app, Signals.Raise(InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id("Theo")), new InvitationAnswered(Accepted: false)));
        Assert.Single(await app.ListAsync<PendingSignal>(Program));

        await program.InviteAsync("Theo", ProgramRole.Mentee);

        Assert.Equal(EnrollmentStage.Declined, await program.StageOfAsync("Theo"));
        Assert.Empty(await app.ListAsync<PendingSignal>(Program));
    }

    [Fact]
    public async Task A_signal_to_an_instance_that_is_gone_is_given_up_after_a_day()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SweepSignals)));
        await DecideAsync(app, Signals.Raise("enrollment:growth:gone", new InvitationAnswered(Accepted: true)));

        await app.AdvanceAsync(TimeSpan.FromHours(23));
        Assert.Single(await app.ListAsync<PendingSignal>(Program));

        await app.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Empty(await app.ListAsync<PendingSignal>(Program));
    }

    [Fact]
    public async Task A_pause_and_its_end_that_arrive_twice_count_once()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SweepSignals)));
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Theo", ProgramRole.Mentee);
        var instance = InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id("Theo"));
        var paused = Signals.Raise(instance, new Paused(app.Now));
        await DecideAsync(app, paused, paused);
        await app.AdvanceAsync(TimeSpan.FromDays(10));
        var resumed = Signals.Raise(instance, new Resumed(app.Now));
        await DecideAsync(app, resumed, resumed);

        // An invitation lapses after fourteen days, of which ten stood still.
        await app.AdvanceAsync(TimeSpan.FromDays(13));
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Theo"));
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(EnrollmentStage.Lapsed, await program.StageOfAsync("Theo"));
    }

    private static async Task<bool> DecideAsync(TestApp app, params Signal[] signals)
    {
        var decided = await app.Decider.DecideAsync(Program, _ => Task.FromResult(new Decision<bool>(true) { Signals = signals }));
        await app.SettleAsync();
        return decided;
    }
}
