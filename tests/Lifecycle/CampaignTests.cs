using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A campaign reminds of what it has for the day (R10), and the sponsor keeps commitments (R13, R14).</summary>
public sealed class CampaignTests
{
    private static readonly DateOnly Wednesday = DateOnly.FromDateTime(TestApp.Start.AddDays(2).UtcDateTime);

    [Fact]
    public async Task An_item_of_the_day_is_one_work_item_before_the_digest_and_a_tick_settles_it()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)));
        var recruiting = new RecruitingDriver(app);
        await recruiting.Program.StartProgramAsync();
        var draft = new CampaignItemDraft(CampaignChannel.Chat, Wednesday, CampaignAudience.Mentors, "Robin");
        await recruiting.Program.DoAsync(app.Get<CampaignActs>().SaveAsync(A.ProgramId, "chat", draft, "coordinator:robin"));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Empty(await recruiting.Program.OpenWorkItemsAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var item = Assert.Single(await recruiting.Program.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.CampaignDue, item.Kind);
        Assert.Equal("In the plan of the campaign for today: Chat (Robin).", item.Cause.Said());
        Assert.Single(await recruiting.MailsAsync(MailTemplate.CoordinatorDigest));

        await recruiting.Program.DoAsync(app.Get<CampaignActs>().TickAsync(A.ProgramId, "chat", done: true, "coordinator:robin"));
        Assert.Empty(await recruiting.Program.OpenWorkItemsAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task A_sponsor_is_reminded_once_says_done_by_the_link_alone_and_the_coordinator_hears_of_what_is_overdue()
    {
        await using var app = await TestApp.StartWithHttpAsync(TestApp.With(nameof(SendDigests)));
        var recruiting = new RecruitingDriver(app);
        await recruiting.Program.StartProgramAsync(definition => definition with
        {
            Sponsor = new Sponsor(
                "Ines Sponsor",
                "ines@example.com",
                Commitments: [new SponsorCommitment(SponsorAct.OpensLaunch, Wednesday), new SponsorCommitment(SponsorAct.TakesPart, Wednesday)]),
        });

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var mails = await recruiting.MailsAsync(MailTemplate.SponsorReminder);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal("ines@example.com", recruiting.Read(mail).To.Address));
        var launch = Assert.Single(mails, mail => mail.Order!.Subject == nameof(SponsorAct.OpensLaunch));
        using var ines = new Browser(app);
        var page = await ines.GetAsync(recruiting.LinkIn(launch).PathAndQuery);
        Assert.Null((await PromiseAsync(app, SponsorAct.OpensLaunch))!.DoneAt);
        await ines.PressAsync(page, "Yes, it is done");
        Assert.Equal("sponsor", (await PromiseAsync(app, SponsorAct.OpensLaunch))!.DoneBy);
        Assert.Contains("Please come in by a link", (await ines.GetAsync("/m")).Text);

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(2, (await recruiting.MailsAsync(MailTemplate.SponsorReminder)).Count);
        var item = Assert.Single(await recruiting.Program.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.CampaignDue, item.Kind);
        Assert.Contains("takes part in a mentorship", item.Cause.Said(), StringComparison.Ordinal);

        await recruiting.Program.DoAsync(app.Get<SponsorActs>().TickAsync(A.ProgramId, SponsorAct.TakesPart, done: true, "coordinator:robin"));
        Assert.Empty(await recruiting.Program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task The_sponsors_message_is_in_the_invitation_and_in_the_mail_about_the_launch_and_on_the_page()
    {
        const string Message = "A mentor once took time for me.";
        await using var app = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        var recruiting = new RecruitingDriver(app);
        await recruiting.Program.StartProgramAsync(definition => definition with
        {
            SponsorMessage = Message,
            Calendar = definition.Calendar! with { LaunchEvent = app.Now.AddDays(20) },
        });
        await recruiting.Program.JoinAsync("Ada", ProgramRole.Mentee);
        var invitation = Assert.Single(await recruiting.MailsAsync(MailTemplate.Invitation));
        using var ada = new Browser(app);
        var page = await ada.ComeInAsync(recruiting.LinkIn(invitation));

        await app.AdvanceToAsync(app.Now.AddDays(20) - ProgramEvent.Notice);

        var launch = Assert.Single(await recruiting.MailsAsync(MailTemplate.LaunchEvent));
        Assert.Contains(Message, recruiting.Read(invitation).Text, StringComparison.Ordinal);
        Assert.Contains(Message, recruiting.Read(launch).Text, StringComparison.Ordinal);
        Assert.Contains(Message, page.Text);
    }

    private static async Task<SponsorPromise?> PromiseAsync(TestApp app, SponsorAct act) =>
        (await app.Store.FindAsync(SponsorPromise.KeyOf(A.ProgramId, act)))?.Value;
}
