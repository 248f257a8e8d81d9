using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Privacy;

/// <summary>What an erasure leaves of somebody in a program goes on with nobody.</summary>
public sealed class EraseInProgramTests
{
    [Fact]
    public async Task Who_was_invited_while_they_were_erased_takes_part_in_nothing_afterwards()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        var id = ProgramDriver.Id(ProgramDriver.Mentee);

        await new EraseInProgram(app.Decider, app.Get<ErasureSearch>(), app.Get<DepartureActs>())
            .RunAsync(new ErasureGround(id, A.ProgramId), app.Client, TestContext.Current.CancellationToken);

        Assert.False((await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, id))).IsOpen);
    }
}
