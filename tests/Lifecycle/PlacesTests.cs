using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A program has so many places, and takes people in until its recruitment closes.</summary>
public sealed class PlacesTests
{
    [Fact]
    public async Task Who_declines_leaves_or_lapses_makes_room_for_the_one_who_waited_longest()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { SizeCap = 2 });
        foreach (var name in new[] { "Ada", "Bo", "Cy", "Di", "Eve" })
        {
            await people.InviteAsync(name, ProgramRole.Mentee);
            await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        var places = app.Get<ProgramPlaces>();
        Assert.Equal(EnrollmentStage.Waitlisted, await people.StageOfAsync("Cy"));
        Assert.Equal(new PlaceInLine(1, 3), await places.PlaceOfAsync(A.ProgramId, A.Id("Cy")));
        Assert.Equal(new PlaceInLine(3, 3), await places.PlaceOfAsync(A.ProgramId, A.Id("Eve")));
        Assert.False(await places.HasRoomAsync(A.ProgramId, ProgramRole.Mentee));

        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Ada"), accepted: false));
        Assert.Equal(EnrollmentStage.Invited, await people.StageOfAsync("Cy"));
        await people.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, A.Id("Cy")));
        Assert.Equal((EnrollmentStage.Invited, EnrollmentStage.Waitlisted), (await people.StageOfAsync("Di"), await people.StageOfAsync("Eve")));

        // Nobody has answered for two weeks: their places are free.
        await app.AdvanceAsync(TimeSpan.FromDays(14));
        Assert.Equal((EnrollmentStage.Lapsed, EnrollmentStage.Invited), (await people.StageOfAsync("Bo"), await people.StageOfAsync("Eve")));
        Assert.Single(await MailsAsync(app, MailTemplate.Invitation), mail => mail.PersonId == A.Id("Eve"));
    }

    [Fact]
    public async Task At_the_close_open_invitations_end_kindly_and_nobody_comes_by_themselves_any_more()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition.OpenFor(7) with { SizeCap = 2 });
        await people.InviteAsync("Ada", ProgramRole.Mentee);
        await people.InviteAsync("Bo", ProgramRole.Mentee);
        await people.InviteAsync("Cy", ProgramRole.Mentee);
        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Ada"), accepted: true));

        await app.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Equal(EnrollmentStage.Accepted, await people.StageOfAsync("Ada"));
        var bo = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Bo")));
        Assert.Equal((EnrollmentStage.Lapsed, Enrollment.RecruitmentClosed), (bo.Stage, bo.EndedBecause));
        Assert.Equal(EnrollmentStage.Lapsed, await people.StageOfAsync("Cy"));
        Assert.Equal(A.Id("Bo"), Assert.Single(await MailsAsync(app, MailTemplate.RecruitmentClosed)).PersonId);
        Assert.Equal(RefusalReason.WrongStage, (await app.Get<InvitationActs>().ReturnAsync(A.ProgramId, A.Id("Bo"))).Refusal!.Reason);

        // A coordinator may, and then they have their time.
        await people.DoAsync(app.Get<ParticipationActs>().BringBackAsync(A.ProgramId, A.Id("Bo"), role: null, "coordinator:robin"));
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Bo"), accepted: true));
        Assert.Equal(EnrollmentStage.Accepted, await people.StageOfAsync("Bo"));
    }

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app, MailTemplate template) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template == template && mail.Status is MailStatus.Sent)];
}
