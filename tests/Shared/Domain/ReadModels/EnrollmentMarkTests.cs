using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Domain.ReadModels;

public sealed class EnrollmentMarkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_decision_about_enrollments_changes_the_mark_once()
    {
        var both = new Batch().Create(Given.Mentor).Create(Given.Mentee).WithEnrollmentMark();

        Assert.Equal(3, both.Writes.Count);
        Assert.Equal(new EnrollmentMark(A.ProgramId, Given.Mentee.PersonId), both.Written<EnrollmentMark>());
    }

    [Fact]
    public void Another_decision_leaves_it_alone()
    {
        var other = new Batch().Upsert(Given.Mentorship);

        Assert.Same(other, other.WithEnrollmentMark());
    }

    [Fact]
    public async Task Every_step_of_somebody_through_the_program_changes_it()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        var invited = await MarkAsync(app);

        await people.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);

        var joined = await MarkAsync(app);
        Assert.NotEqual(invited.ETag, joined.ETag);
        Assert.Equal(ProgramDriver.Id(ProgramDriver.Mentee), joined.Value.PersonId);
    }

    [Fact]
    public async Task A_store_that_was_filled_without_a_mark_gets_one_and_keeps_it()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        await app.Store.WriteAsync(new Batch().Create(Given.Mentor), Cancellation);

        await new ReadModelRebuild(app.Store).RunAsync(Cancellation);
        var first = await MarkAsync(app);
        await new ReadModelRebuild(app.Store).RunAsync(Cancellation);

        Assert.Equal(first, await MarkAsync(app));
    }

    private static async Task<Stored<EnrollmentMark>> MarkAsync(TestApp app) =>
        (await app.Store.FindAsync(EnrollmentMark.KeyOf(A.ProgramId), Cancellation))!;
}
