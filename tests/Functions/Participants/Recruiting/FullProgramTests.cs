using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Recruiting;

/// <summary>A program that takes no more people, and an organization that takes nobody whom it does not know.</summary>
public sealed class FullProgramTests
{
    [Fact]
    public async Task A_link_of_a_program_that_is_full_says_so_and_who_confirms_too_late_is_on_the_list()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var recruiting = new RecruitingDriver(app);
        await recruiting.Program.StartProgramAsync(definition => definition with { SizeCap = 2, SponsorMessage = "I had a mentor myself." });
        await recruiting.KnowAsync("Nadia");
        using var nadia = new Browser(app);
        var page = await nadia.GetAsync("/m/join/growth/poster");
        Assert.Contains("I had a mentor myself.", page.Text);
        await nadia.PressAsync(page, "Send me the link", ("name", "Nadia"), ("email", "nadia@example.com"), ("role", "Mentee"));

        await recruiting.Program.InviteAsync("Ada", ProgramRole.Mentor);
        await recruiting.Program.InviteAsync("Bo", ProgramRole.Mentee);
        using var other = new Browser(app);
        Assert.Contains("All places are taken at the moment.", (await other.GetAsync("/m/join/growth/poster")).Text);
        var mail = Assert.Single(await recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
        var answer = await nadia.PressAsync(await nadia.ComeInAsync(recruiting.LinkIn(mail)), "Yes, I take part", ("consent", "yes"));

        Assert.Equal("/m/invitation/growth", answer.Path);
        Assert.Equal(
            (EnrollmentStage.Waitlisted, "sign-up:poster"),
            ((await recruiting.EnrollmentAsync("Nadia"))!.Stage, (await recruiting.EnrollmentAsync("Nadia"))!.InvitedBecause));
        Assert.Single(await recruiting.MailsAsync(MailTemplate.Waitlisted));
    }

    [Fact]
    public async Task Where_the_organization_refuses_unknown_addresses_nothing_of_them_is_kept_and_the_answer_is_the_same()
    {
        await using var app = await TestApp.StartWithHttpAsync("--Recruiting:UnknownAddresses=refuse");
        var recruiting = new RecruitingDriver(app);
        await recruiting.Program.StartProgramAsync();
        using var browser = new Browser(app);

        var sent = await browser.PressAsync(
            await browser.GetAsync("/m/join/growth/chat"), "Send me the link", ("name", "Ulf"), ("email", "ulf@elsewhere.example"), ("role", "Mentor"));

        Assert.Equal("Look into your mailbox", sent.Heading);
        Assert.Empty(await app.ListAsync<SignUp>(Partition.Program(A.ProgramId)));
        Assert.Empty(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)));
    }
}
