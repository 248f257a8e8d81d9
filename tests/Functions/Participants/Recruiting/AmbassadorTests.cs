using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Recruiting;

/// <summary>Somebody in the program speaks for it among colleagues, by their own yes and for as long as they like (R12).</summary>
public sealed class AmbassadorTests : PageTest
{
    private const string Page = "/m/ambassador/growth";

    private RecruitingDriver Recruiting => new(App);

    [Fact]
    public async Task Who_is_asked_says_yes_gets_a_link_of_their_own_and_sees_a_number_without_names()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await People.DoAsync(App.Get<AmbassadorActs>().AskAsync(A.ProgramId, A.Id(Theo), CampaignId.New(), "coordinator:robin"));
        var mail = Assert.Single(await Recruiting.MailsAsync(MailTemplate.AmbassadorQuestion));

        var asked = await TheoBrowser.ComeInAsync(Recruiting.LinkIn(mail));
        var page = await TheoBrowser.PressAsync(asked, "Yes, I do that");
        var ambassador = await AmbassadorAsync();
        Assert.Equal(AmbassadorStage.Active, ambassador.Stage);
        Assert.Contains($"/m/join/growth/{ambassador.Channel}", page.Html.GetElementById("chat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 sign-ups", page.Text);

        await Recruiting.KnowAsync("Nadia");
        var nadia = NewBrowser();
        var join = await nadia.GetAsync($"/m/join/growth/{ambassador.Channel}");
        await nadia.PressAsync(join, "Send me the link", ("name", "Nadia"), ("email", "nadia@example.com"), ("role", "Mentee"));
        var confirmation = Assert.Single(await Recruiting.MailsAsync(MailTemplate.SignUpConfirmation));
        await nadia.PressAsync(await nadia.ComeInAsync(Recruiting.LinkIn(confirmation)), "Yes, I take part", ("consent", "yes"));

        Assert.Equal($"sign-up:ambassador:{ambassador.AmbassadorId}", (await Recruiting.EnrollmentAsync("Nadia"))!.InvitedBecause);
        var counted = (await TheoBrowser.GetAsync(Page)).Text;
        Assert.Contains("1 sign-up", counted);
        Assert.DoesNotContain("Nadia", counted);
    }

    [Fact]
    public async Task Who_stops_has_a_link_that_leads_nowhere_and_can_begin_again()
    {
        await BeginAsync();
        var link = $"/m/join/growth/{(await AmbassadorAsync()).Channel}";
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync(link)).Status);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Page), "Stop speaking for the program");
        Assert.Equal(AmbassadorStage.Stopped, (await AmbassadorAsync()).Stage);
        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync(link)).Status);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Page), "Yes, I do that");
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_colleague_is_asked_by_name_and_whether_they_answer_is_not_shown_to_the_ambassador()
    {
        await BeginAsync();
        await Recruiting.KnowAsync("Nadia");

        var page = await TheoBrowser.GetAsync(Page);
        Assert.NotNull((await TheoBrowser.PressAsync(page, "Send the invitation", ("email", "theo@example.com"))).ErrorOf("email"));
        await TheoBrowser.PressAsync(
            page, "Send the invitation", ("email", "nadia@example.com"), ("role", "Mentor"), ("words", "You helped me once."));
        var again = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(Page), "Send the invitation", ("email", "nadia@example.com"), ("role", "Mentor"), ("words", "And once more."));

        Assert.NotNull(again.ErrorOf("email"));
        var mail = Assert.Single(await Recruiting.MailsAsync(MailTemplate.PersonalInvitation));
        Assert.Contains("Theo Example", Recruiting.Read(mail).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Nadia", (await TheoBrowser.GetAsync(Page)).Text);
    }

    private async Task BeginAsync()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Page), "Yes, I do that");
    }

    private Task<Ambassador> AmbassadorAsync() => App.ReadAsync(Ambassador.KeyOf(A.ProgramId, A.Id(Theo)));
}
