using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

public sealed class ObserveBehaviorTests
{
    private const int People = 24;

    private const int No = 6;

    [Fact]
    public async Task What_a_program_has_shown_stands_there_after_the_next_sunday_and_goes_with_its_people()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(ObserveBehavior)));
        await new ProgramDriver(app).StartProgramAsync();
        var enrollments = Enumerable.Range(0, People).Select(Answered).ToList();
        foreach (var enrollment in enrollments)
        {
            await app.Store.WriteAsync(new Batch().Upsert(enrollment));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(7));
        var observed = await app.ReadAsync(ObservedBehavior.Key);
        foreach (var enrollment in enrollments.Skip(No))
        {
            await app.Store.WriteAsync(new Batch().Delete(enrollment));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Equal(BehaviorScript.Usual with { Declines = (double)No / People }, observed.Script);
        Assert.Equal(["declines"], observed.Rates);
        Assert.Equal([new ObservedProgram(A.ProgramId, "Growth 2027", People)], observed.Programs);
        Assert.Null(await app.Store.FindAsync(ObservedBehavior.Key));
    }

    // People whom nothing waits for any more: no instance has anything to do with them.
    private static Enrollment Answered(int number) => new(
        A.ProgramId,
        $"p{number:D8}",
        ProgramRole.Mentee,
        "import",
        TestApp.Start,
        number < No ? EnrollmentStage.Declined : EnrollmentStage.Completed,
        number < No ? null : new Consent(Consent.CurrentText, TestApp.Start));
}
