using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>An event whose processing died in the middle is processed again, and to its end.</summary>
public sealed class HrisCrashTests
{
    [Fact]
    public async Task A_new_role_whose_processing_died_after_the_person_was_saved_still_leads_to_the_invitation()
    {
        await using var app = await StartTrippingAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(
            definition => definition with { EntryRules = [new EntryRule(TurningPoint.NewRole, ProgramRole.Mentee)] });
        const string Nia = """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com", "title": """;
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia + "\"Engineer\""), id: "evt_1");
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        // The system only says "updated"; that the role is new is seen from what was known before.
        var store = (TrippingStore)app.Store;
        store.TripsOn = document => document is Enrollment;
        await hris.SendAsync(hris.Event("person.updated", "Nia", Nia + "\"Team lead\""), id: "evt_2");
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.True(store.HasTripped);
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Nia"));
    }

    [Theory]
    [InlineData("person.leave_started", MailTemplate.MentorshipPaused)]
    [InlineData("person.leave_ended", MailTemplate.MentorshipResumed)]
    public async Task An_absence_whose_processing_died_after_the_pair_was_saved_is_still_told_to_both_once(string type, MailTemplate told)
    {
        await using var app = await StartTrippingAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        if (type == "person.leave_ended")
        {
            await hris.SendAsync(hris.Event("person.leave_started", "Theo"), id: "evt_5");
            await app.AdvanceAsync(TimeSpan.FromDays(30));
        }

        var store = (TrippingStore)app.Store;
        store.TripsOn = document => document is MailRecord mail && mail.Template == told;
        await hris.SendAsync(hris.Event(type, "Theo"), id: "evt_6");
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.True(store.HasTripped);
        var to = (await program.SentAsync(told)).Select(mail => mail.To).OrderBy(name => name == ProgramDriver.Mentee);
        Assert.Equal([ProgramDriver.Mentor, ProgramDriver.Mentee], to);
    }

    private static Task<TestApp> StartTrippingAsync() => TestApp.StartWithHttpAsync(
        services => services.AddSingleton<IDocumentStore>(provider =>
            new TrippingStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))),
        [.. HrisDriver.Connection]);
}
