using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A year of follow-ups, in the middle of which one of the two is erased.</summary>
public sealed class ErasureAmidFollowUpsTests
{
    [Fact]
    public async Task Who_is_erased_between_two_follow_ups_is_asked_no_more_and_who_stays_is_asked_to_the_end()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        while ((await app.ListAsync<Session>(Partition.Program(A.ProgramId)))[^1].Stage is SessionStage.Planned)
        {
            await program.MeetAsync();
        }

        await app.AdvanceToAsync(mentorship.Ends.AddDays(30));
        Assert.Equal(MentorshipStage.Closed, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        await app.AdvanceAsync(TimeSpan.FromDays(92));
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.FollowUp)).Select(mail => mail.To).Order());

        Assert.Null((await app.Get<ErasureActs>().AskAsync(ProgramDriver.Id("Maya"), Actors.Person(ProgramDriver.Id("Maya")))).Refusal);
        await app.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Equal(ErasureStage.Done, (await app.ReadAsync(ErasureRequest.KeyOf(ProgramDriver.Id("Maya"), 1))).Stage);
        var erased = app.Now;
        await app.AdvanceAsync(TimeSpan.FromDays(400));

        Assert.Equal(["Theo", "Theo"], (await program.SentAsync(MailTemplate.FollowUp)).Where(mail => mail.At > erased).Select(mail => mail.To));
        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed]);
        Assert.Equal([], await app.Client.GetAllInstancesAsync(failed).Select(instance => instance.InstanceId).ToListAsync());
    }
}
