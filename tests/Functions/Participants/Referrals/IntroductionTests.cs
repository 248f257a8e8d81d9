using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Referrals;

/// <summary>Somebody would introduce their partner to a third person: with a yes of both, and without a word otherwise (R99).</summary>
public sealed class IntroductionTests : PageTest
{
    private const string Nadia = "Nadia";

    private Browser nadia = null!;
    private Mentorship pair = null!;

    private string Path => $"/m/introduce/growth/{pair.MentorshipId}";

    [Fact]
    public async Task With_a_yes_of_both_each_gets_the_name_and_the_address_of_the_other()
    {
        var page = await SuggestAsync();

        Assert.Contains("would like to introduce you to somebody", (await MayaBrowser.GetAsync("/m")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(page)).Status);
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(page), "Yes, introduce us");
        Assert.DoesNotContain("maya@example.com", (await nadia.GetAsync(page)).Text);
        await nadia.PressAsync(await nadia.GetAsync(page), "Yes, introduce us");

        Assert.Contains("maya@example.com", (await nadia.GetAsync(page)).Text);
        Assert.Contains("nadia@example.com", (await MayaBrowser.GetAsync(page)).Text);
        Assert.Contains("know each other now", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Equal([ProgramDriver.Id(Maya), ProgramDriver.Id(Nadia)], await MailedAsync(MailTemplate.ReferralMade));
    }

    [Fact]
    public async Task A_no_is_silent_and_nobody_learns_who_said_it()
    {
        var page = await SuggestAsync();
        var before = (await TheoBrowser.GetAsync(Path)).Text;

        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(page), "Rather not");

        Assert.Equal(before.Split("What you have suggested")[1], (await TheoBrowser.GetAsync(Path)).Text.Split("What you have suggested")[1]);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(page)).Status);
        Assert.Contains("There is nothing to answer here any more.", (await MayaBrowser.GetAsync(page)).Text);
        Assert.Empty(await MailedAsync(MailTemplate.ReferralToThird, MailTemplate.ReferralMade));
        Assert.All(
            (await App.ListAsync<LedgerEntry>(Program)).Where(entry => entry.Decision.StartsWith("referral.", StringComparison.Ordinal)),
            entry => Assert.Equal(("member", false), (entry.Actor, entry.Outcome.Contains("no", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Silence_lapses_after_its_days_and_asks_nobody_else()
    {
        var page = await SuggestAsync();

        await App.AdvanceAsync(TimeSpan.FromDays(15));

        Assert.Equal(ReferralStage.Closed, Assert.Single(await App.ListAsync<Referral>(Program)).Stage);
        MayaBrowser = NewBrowser();
        await MayaBrowser.ComeInAsync(Maya);
        Assert.Contains("There is nothing to answer here any more.", (await MayaBrowser.GetAsync(page)).Text);
        Assert.Empty(await MailedAsync(MailTemplate.ReferralToThird));
    }

    [Fact]
    public async Task Who_is_not_known_here_is_named_and_what_was_typed_comes_back()
    {
        await BeginAsync();

        var form = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Ask them", ("third", "Nobody Known"), ("about", "Teams."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        Assert.Contains("somebody who is known here", form.ErrorOf("third"));
        Assert.Equal("Nobody Known", form.Value("third"));
        Assert.Empty(await App.ListAsync<Referral>(Program));
    }

    private async Task<string> SuggestAsync()
    {
        await BeginAsync();
        var form = await TheoBrowser.GetAsync(Path);
        await TheoBrowser.PressAsync(form, "Ask them", ("third", "nadia example"), ("about", "How a first team is put together."));
        await TheoBrowser.PressAsync(form, "Ask them", ("third", "nadia example"), ("about", "How a first team is put together."));
        return $"/m/referral/growth/{Assert.Single(await App.ListAsync<Referral>(Program)).ReferralId}";
    }

    private async Task BeginAsync()
    {
        pair = await People.KickOffAsync();
        await People.InviteAsync(Nadia, ProgramRole.Mentee);
        nadia = NewBrowser();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        await nadia.ComeInAsync(Nadia);
    }

    private async Task<IEnumerable<string>> MailedAsync(params MailTemplate[] templates) =>
    [
        .. (await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => templates.Contains(mail.Template))
            .Select(mail => mail.PersonId)
            .OrderBy(personId => personId == ProgramDriver.Id(Nadia)),
    ];
}
