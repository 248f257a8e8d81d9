using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A coordinator writes to a selection of people: each gets it once, whatever happens meanwhile.</summary>
public sealed class AnnouncementTests
{
    private const string Robin = "coordinator:robin";

    private static readonly AnnouncementDraft ToMentors = new(
        [new AnnouncementText("en", "A room for mentors", "On Friday at four."), new AnnouncementText("fr", "Une salle", "Vendredi.")],
        new Audience { Roles = [ProgramRole.Mentor] });

    [Fact]
    public async Task It_goes_out_at_its_time_to_those_it_is_for_and_is_kept_with_who_got_it()
    {
        await using var app = await TestApp.StartAsync();
        var people = await JoinAsync(app, ("Maya", ProgramRole.Mentor), ("Olga", ProgramRole.Mentor), ("Theo", ProgramRole.Mentee));
        var acts = app.Get<AnnouncementActs>();
        var message = await people.DoAsync(acts.WriteAsync(A.ProgramId, ToMentors, new NoteWriter(Robin, "Robin")));

        await people.DoAsync(acts.ScheduleAsync(A.ProgramId, message.AnnouncementId, app.Now.AddDays(1), Robin));
        await people.DoAsync(acts.ScheduleAsync(A.ProgramId, message.AnnouncementId, app.Now.AddDays(2), Robin));
        await app.AdvanceAsync(TimeSpan.FromDays(1.5));
        Assert.Empty(await MailsAsync(app));

        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var sent = await app.ReadAsync(Key.Of(message));
        Assert.Equal((AnnouncementState.Sent, 2), (sent.State, sent.Recipients));
        Assert.Equal(
            new[] { A.Id("Maya"), A.Id("Olga") }.Order(),
            (await app.ListAsync<AnnouncementRecipient>(Partition.Program(A.ProgramId))).Select(one => one.PersonId).Order());
        Assert.Equal(2, (await MailsAsync(app)).Count);
        Assert.Contains("announcement.sent 2", await app.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task One_that_was_called_off_reaches_nobody()
    {
        await using var app = await TestApp.StartAsync();
        var people = await JoinAsync(app, ("Maya", ProgramRole.Mentor));
        var acts = app.Get<AnnouncementActs>();
        var message = await people.DoAsync(acts.WriteAsync(A.ProgramId, ToMentors, new NoteWriter(Robin, "Robin")));
        await people.DoAsync(acts.ScheduleAsync(A.ProgramId, message.AnnouncementId, app.Now.AddDays(1), Robin));

        await people.DoAsync(acts.CallOffAsync(A.ProgramId, message.AnnouncementId, Robin));
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Empty(await MailsAsync(app));
        Assert.Equal(AnnouncementState.CalledOff, (await app.ReadAsync(Key.Of(message))).State);
    }

    [Fact]
    public async Task A_process_that_dies_in_the_middle_and_a_double_click_write_to_nobody_twice()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IDocumentStore>(
            provider => new TrippingStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))));
        var people = await JoinAsync(app, ("Maya", ProgramRole.Mentor), ("Noor", ProgramRole.Mentor), ("Olga", ProgramRole.Mentor));
        var acts = app.Get<AnnouncementActs>();
        var message = await people.DoAsync(acts.WriteAsync(A.ProgramId, ToMentors, new NoteWriter(Robin, "Robin")));
        ((TrippingStore)app.Store).TripsOn = document => document is PersonMessage { PersonId: var person } && person == A.Id("Noor");

        await people.DoAsync(acts.ScheduleAsync(A.ProgramId, message.AnnouncementId, at: null, Robin));
        Assert.Equal(
            RefusalReason.AlreadyDone, (await acts.ScheduleAsync(A.ProgramId, message.AnnouncementId, at: null, Robin)).Refusal!.Reason);
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.True(((TrippingStore)app.Store).HasTripped);
        var mails = await MailsAsync(app);
        Assert.Equal(3, mails.Select(mail => mail.PersonId).Distinct().Count());
        Assert.Equal(3, mails.Count);
        Assert.Equal(3, (await app.ReadAsync(Key.Of(message))).Recipients);
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning_of_each()
    {
        await using var app = await TestApp.StartAsync();
        var people = await JoinAsync(app, ("Maya", ProgramRole.Mentor));
        var acts = app.Get<AnnouncementActs>();
        var message = await people.DoAsync(acts.WriteAsync(A.ProgramId, ToMentors, new NoteWriter(Robin, "Robin")));
        await app.AdvanceAsync(TimeSpan.FromHours(15));

        await people.DoAsync(acts.ScheduleAsync(A.ProgramId, message.AnnouncementId, at: null, Robin));
        var night = Assert.Single(await MailsAsync(app)).Status;
        await app.AdvanceAsync(TimeSpan.FromHours(12));

        Assert.Equal((MailStatus.Queued, MailStatus.Sent), (night, Assert.Single(await MailsAsync(app)).Status));
    }

    private static async Task<ProgramDriver> JoinAsync(TestApp app, params (string Name, ProgramRole Role)[] everybody)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        foreach (var (name, role) in everybody)
        {
            await people.InviteAsync(name, role);
            Assert.Equal(EnrollmentStage.Invited, await people.StageOfAsync(name));
        }

        return people;
    }

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.Announcement)];
}
