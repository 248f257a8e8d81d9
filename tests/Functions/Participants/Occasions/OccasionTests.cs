using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Occasions;

/// <summary>A day that somebody wants their partner to know of: told on the day, and never what they did not choose (R81).</summary>
public sealed class OccasionTests : PageTest
{
    [Fact]
    public async Task The_partner_hears_on_the_day_of_what_was_chosen_and_not_before()
    {
        var path = await BeginAsync();
        var form = await TheoBrowser.GetAsync(path);
        var day = App.Now.AddDays(2);

        await TheoBrowser.PressAsync(form, "Tell it on that day", ("what", "My first talk"), ("day", $"{day:yyyy-MM-dd}"));
        await TheoBrowser.PressAsync(form, "Tell it on that day", ("what", "My first talk"), ("day", $"{day:yyyy-MM-dd}"));
        Assert.Empty(await ToldAsync());
        Assert.DoesNotContain("My first talk", (await MayaBrowser.GetAsync(path.Replace("occasions", "mentorship", StringComparison.Ordinal))).Text);
        await App.AdvanceAsync(TimeSpan.FromDays(3));

        var mail = Assert.Single(await ToldAsync());
        Assert.Equal((ProgramDriver.Id(Maya), DateOnly.FromDateTime(day.UtcDateTime)), (mail.PersonId, DateOnly.FromDateTime(mail.Due.UtcDateTime)));
        MayaBrowser = NewBrowser();
        await MayaBrowser.ComeInAsync(Maya);
        Assert.Contains("My first talk", (await MayaBrowser.GetAsync(path.Replace("occasions", "mentorship", StringComparison.Ordinal))).Text);
    }

    [Fact]
    public async Task What_was_taken_back_is_told_no_more()
    {
        var path = await BeginAsync();
        var day = App.Now.AddDays(2);
        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(path), "Tell it on that day", ("what", "My first talk"), ("day", $"{day:yyyy-MM-dd}"));

        await TheoBrowser.PressAsync(page, "Tell it no more");
        await App.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Empty(await ToldAsync());
        Assert.Empty(await App.ListAsync<Occasion>(Partition.Person(ProgramDriver.Id(Theo))));
    }

    [Fact]
    public async Task Years_of_work_are_offered_where_hr_says_the_day_and_told_only_when_agreed_to()
    {
        var path = await BeginAsync();
        Assert.DoesNotContain("Tell my partner on that day", (await TheoBrowser.GetAsync(path)).Text);
        var hired = DateOnly.FromDateTime(App.Now.UtcDateTime).AddDays(2).AddYears(-3);
        await App.Get<PersonActs>().SaveAsync(ProgramDriver.Id(Theo), known => known! with { HiredOn = hired }, "test", DecisionName.PersonUpdated);

        var offered = await TheoBrowser.GetAsync(path);
        Assert.Empty(await App.ListAsync<Occasion>(Partition.Person(ProgramDriver.Id(Theo))));
        var page = await TheoBrowser.PressAsync(offered, "Tell my partner on that day");
        await App.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Contains("Your work anniversary, counted from", page.Text);
        Assert.Equal(ProgramDriver.Id(Maya), Assert.Single(await ToldAsync()).PersonId);
    }

    private async Task<string> BeginAsync()
    {
        var pair = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return $"/m/occasions/growth/{pair.MentorshipId}";
    }

    private async Task<IReadOnlyList<MailRecord>> ToldAsync() =>
        [.. (await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.OccasionPrompt)];
}
