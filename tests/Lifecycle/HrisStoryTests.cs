using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>One person's true story, told to the app in any order, with repeats and delays: the end is always the same.</summary>
public sealed class HrisStoryTests
{
    private static readonly (string Type, string More, int Said, int Effective)[] Story =
    [
        ("person.hired", """, "givenName": "Nia", "familyName": "New", "title": "Engineer", "site": "Lyon" """, 0, 0),
        ("person.updated", """, "email": "nia@example.com", "timeZone": "W. Europe Standard Time" """, 1, 1),
        ("person.left", "", 2, 20),
        ("person.left", "", 4, 30),
        ("person.updated", """, "employment": "Active" """, 6, 6),
        ("person.leave_started", "", 7, 9),
        ("person.leave_ended", "", 8, 12),
        ("person.role_changed", """, "title": "Team lead", "managerExternalId": "Boss" """, 10, 10),
        ("person.manager_changed", """, "managerExternalId": null """, 11, 11),
        ("person.updated", """, "site": "Nantes" """, 11, 15),
        ("person.updated", """, "site": "Metz", "email": "nia.new@example.com" """, 13, 13),
        ("person.left", "", 14, 14),
        ("person.hired", """, "title": "Director" """, 16, 18),
    ];

    [Fact]
    public async Task The_app_ends_with_the_same_person_however_it_hears_the_story()
    {
        var calm = await TellAsync([.. Story.Select((_, place) => (place, 0))]);
        Assert.Equal(("Nia New", "nia.new@example.com", "Director", "Metz", null, Standing.Active), calm.Person);
        Assert.Equal(EnrollmentStage.Invited, calm.Stage);

        // Each is heard at least once, late by up to three weeks, and some again.
        var telling = Gen.Choose(0, 20).ArrayOf(Story.Length).Zip(Gen.Choose(0, Story.Length - 1).Zip(Gen.Choose(0, 20)).ArrayOf(5));
        Prop.ForAll(telling.ToArbitrary(), told =>
        {
            var (delays, again) = told;
            var rough = TellAsync([.. delays.Select((delay, place) => (place, delay)), .. again]).GetAwaiter().GetResult();
            Assert.Equal(calm, rough);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2));
    }

    [Fact]
    public async Task Who_is_on_leave_when_an_end_is_moved_away_is_invited_again()
    {
        int[] delays = [11, 11, 7, 17, 18, 7, 15, 18, 1, 3, 5, 18, 7];

        var told = await TellAsync([.. delays.Select((delay, place) => (place, delay)), (5, 7), (5, 7), (2, 19), (8, 2), (10, 12)]);

        Assert.Equal((Standing.Active, EnrollmentStage.Invited), (told.Person.Item6, told.Stage));
    }

    private static async Task<((string, string, string?, string?, string?, Standing) Person, EnrollmentStage Stage)> TellAsync((int Place, int Delay)[] told)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await new ProgramDriver(app).StartProgramAsync(
            program => program.OpenFor(120) with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        var began = app.Now;
        foreach (var (place, delay, number) in told.Select((one, number) => (one.Place, one.Delay, number)).OrderBy(one => Story[one.Place].Said + one.Delay))
        {
            var (type, more, said, effective) = Story[place];
            await app.AdvanceToAsync(Later(app.Now, began.AddDays(said + delay)));
            await hris.SendAsync(hris.Event(type, "Nia", more, began.AddDays(effective), began.AddDays(said)), $"evt-{number}");
            await app.SettleAsync();
        }

        await app.AdvanceToAsync(began.AddDays(42));
        var person = await app.ReadAsync(Person.KeyOf(ProgramDriver.Id("Nia")));
        var stage = (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, person.PersonId))).Stage;

        // Who was invited early had longer not to answer.
        return (
            (person.Name, person.Email, person.Title, person.Site, person.ManagerId, person.Standing),
            stage is EnrollmentStage.Lapsed ? EnrollmentStage.Invited : stage);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
