using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Somebody goes on leave and comes back.</summary>
public sealed class HrisAbsenceTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task Leave_stops_every_clock_and_the_return_moves_the_session_and_the_end_by_the_same_span()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var planned = Assert.Single(await app.ListAsync<Session>(Partition));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var goneAt = app.Now;
        await hris.SendAsync(hris.Event("person.leave_started", "Theo"), id: "evt_5");
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        var waiting = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((SessionStage.Planned, planned.StartsAt), (waiting.Stage, waiting.StartsAt));
        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.Equal(SentMail.ToBoth(MailTemplate.MentorshipPaused, goneAt), await SentSinceAsync(goneAt));

        var backAt = app.Now;
        await hris.SendAsync(hris.Event("person.leave_ended", "Theo"), id: "evt_6");
        await app.SettleAsync();
        var shifted = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((SessionStage.Planned, planned.StartsAt.AddDays(33)), (shifted.Stage, shifted.StartsAt));
        Assert.Equal(mentorship.Ends.AddDays(30), (await app.ReadAsync(Key.Of(mentorship))).Ends);

        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
        Assert.Equal(
            [
                .. SentMail.ToBoth(MailTemplate.SessionMoved, backAt),
                .. SentMail.ToBoth(MailTemplate.MentorshipResumed, backAt),
                .. SentMail.ToBoth(MailTemplate.SessionReminder, shifted.StartsAt.AddDays(-1)),
            ],
            (await SentSinceAsync(backAt)).Where(mail => mail.At < shifted.StartsAt));

        async Task<IEnumerable<SentMail>> SentSinceAsync(DateTimeOffset moment) =>
            (await program.SentAsync()).Where(mail => mail.At >= moment && mail.Template is not MailTemplate.Prompt);
    }
}
