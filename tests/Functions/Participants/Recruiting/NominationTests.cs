using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Recruiting;

/// <summary>Somebody in the program names a colleague, who comes in only with a yes of their own (R26).</summary>
public sealed class NominationTests : PageTest
{
    private const string Nadia = "Nadia";

    private RecruitingDriver Recruiting => new(App);

    [Fact]
    public async Task With_their_own_yes_they_come_in_and_the_one_who_named_them_hears_of_it_where_they_tick_so()
    {
        var mail = await NameAsync();
        Assert.Contains("Explains things calmly.", Recruiting.Read(mail).Text, StringComparison.Ordinal);
        Assert.Null(await Recruiting.EnrollmentAsync(Nadia));

        var nadia = NewBrowser();
        var page = await nadia.ComeInAsync(Recruiting.LinkIn(mail));
        await nadia.PressAsync(page, "Yes, I take part", ("consent", "yes"), ("tells", "yes"));

        var enrollment = (await Recruiting.EnrollmentAsync(Nadia))!;
        Assert.Equal((EnrollmentStage.Accepted, ProgramRole.Mentor), (enrollment.Stage, enrollment.Role));
        var told = Assert.Single(await Recruiting.MailsAsync(MailTemplate.NominationJoined));
        Assert.Equal(ProgramDriver.Id(Theo), told.PersonId);
        Assert.Contains("has joined, and wanted you to know", (await TheoBrowser.GetAsync("/m/nominate/growth")).Text);
    }

    [Fact]
    public async Task Without_the_tick_the_one_who_named_them_learns_nothing()
    {
        var mail = await NameAsync();
        var before = (await TheoBrowser.GetAsync("/m/nominate/growth")).Text;
        var nadia = NewBrowser();

        await nadia.PressAsync(await nadia.ComeInAsync(Recruiting.LinkIn(mail)), "Yes, I take part", ("consent", "yes"));

        Assert.NotNull(await Recruiting.EnrollmentAsync(Nadia));
        Assert.Empty(await Recruiting.MailsAsync(MailTemplate.NominationJoined));
        Assert.Equal(Named(before), Named((await TheoBrowser.GetAsync("/m/nominate/growth")).Text));
    }

    [Fact]
    public async Task A_no_looks_like_silence_to_everybody_and_invites_nobody()
    {
        var mail = await NameAsync();
        var before = (await TheoBrowser.GetAsync("/m/nominate/growth")).Text;
        var nadia = NewBrowser();

        await nadia.PressAsync(await nadia.ComeInAsync(Recruiting.LinkIn(mail)), "Rather not");

        Assert.Equal(Named(before), Named((await TheoBrowser.GetAsync("/m/nominate/growth")).Text));
        Assert.Null(await Recruiting.EnrollmentAsync(Nadia));
        Assert.Equal(NominationStage.Closed, Assert.Single(await App.ListAsync<Nomination>(Program)).Stage);
        Assert.All(
            (await App.ListAsync<LedgerEntry>(Program)).Where(entry => entry.Decision.StartsWith("nomination.", StringComparison.Ordinal)),
            entry => Assert.Equal(("member", "program:growth"), (entry.Actor, entry.Subject)));
    }

    [Fact]
    public async Task Silence_lapses_and_a_wrong_name_is_said_at_its_field()
    {
        await NameAsync();
        var wrong = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync("/m/nominate/growth"), "Ask them", ("who", "Nobody Known"), ("role", "Mentor"), ("why", ""));
        Assert.NotNull(wrong.ErrorOf("who"));
        Assert.NotNull(wrong.ErrorOf("why"));

        await App.AdvanceAsync(TimeSpan.FromDays(15));

        Assert.Equal(NominationStage.Closed, Assert.Single(await App.ListAsync<Nomination>(Program)).Stage);
        Assert.Single(await Recruiting.MailsAsync(MailTemplate.NominationQuestion));
    }

    private async Task<MailRecord> NameAsync()
    {
        await Recruiting.KnowAsync(Nadia);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        var home = await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.FollowAsync(home, "Name a colleague who would be good at this");
        await TheoBrowser.PressAsync(page, "Ask them", ("who", "nadia@example.com"), ("role", "Mentor"), ("why", "Explains things calmly."));
        return Assert.Single(await Recruiting.MailsAsync(MailTemplate.NominationQuestion));
    }

    private static string Named(string text) => text.Split("Whom you have named")[1];
}
