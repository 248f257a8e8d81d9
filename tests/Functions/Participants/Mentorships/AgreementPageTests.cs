using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>The agreement on its pages: proposed, signed, changed, kept.</summary>
public sealed partial class AgreementPageTests : PageTest
{
    private const string Number = "+44 20 7946 0123";

    [Fact]
    public async Task From_the_mail_to_the_kickoff_it_takes_three_clicks_on_either_side()
    {
        var mentorship = await People.MatchAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(2));

        var form = await FirstTwoClicksAsync(TheoBrowser, MailTo(Theo, "Meet Maya"));
        Assert.Equal(3, form.Html.QuerySelectorAll("[name=date]").Length);
        await TheoBrowser.PressAsync(form, "Sign and propose", ("backupChannel", Number));
        await App.AdvanceAsync(TimeSpan.FromHours(1));

        var read = await FirstTwoClicksAsync(MayaBrowser, MailTo(Maya, "How you work together"));
        await MayaBrowser.PressAsync(read, "Sign");

        Assert.Equal(MentorshipStage.Active, (await MentorshipAsync(mentorship)).Stage);
    }

    [Fact]
    public async Task A_change_counts_when_both_have_signed_it_and_the_history_says_what_changed()
    {
        var (mentorship, path) = await KickOffAsync();

        var form = await TheoBrowser.GetAsync(path + "/change");
        Assert.Contains("From 3 to 60.", form.Text);
        var page = await TheoBrowser.PressAsync(form, "Sign and propose", ("everyDays", "61"));
        Assert.Contains("from 3 to 60 days", page.ErrorOf("everyDays"));
        await TheoBrowser.PressAsync(page, "Sign and propose", ("everyDays", "21"), ("focus", "My first team"));

        page = await MayaBrowser.GetAsync(path);
        Assert.Contains("every 21 days (before: every 14 days)", page.Text);
        Assert.Contains("every 14 days, for 30 minutes", page.Text);
        Assert.Contains("Theo proposed a change to your agreement.", (await MayaBrowser.GetAsync(PageOf(mentorship))).Text);
        await MayaBrowser.PressAsync(page, "Sign", ("support", "Feedback"));

        var changed = await MentorshipAsync(mentorship);
        Assert.Equal((21, "My first team", true), (changed.Agreement!.EveryDays, changed.Agreement.Focus, changed.IsSigned));
        Assert.Equal([SupportKind.Feedback], changed.Agreement.Support![ProgramDriver.Id(Maya)].Kinds);
        var history = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync(path), "What counted before");
        Assert.Equal(2, history.Html.QuerySelectorAll("section.card").Length);
        Assert.Contains("My first team (before: nothing said)", history.Text);
        Assert.Contains("Maya: signed on", history.Text);
    }

    [Fact]
    public async Task Who_signs_an_old_version_is_told_that_it_has_changed_and_nothing_counts()
    {
        var (mentorship, path) = await KickOffAsync();
        await ProposeAsync(TheoBrowser, path, everyDays: "21");
        var read = await MayaBrowser.GetAsync(path);
        await ProposeAsync(TheoBrowser, path, everyDays: "60");

        var page = await MayaBrowser.PressAsync(read, "Sign");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("changed meanwhile", page.Text);
        Assert.Contains("every 60 days (before: every 14 days)", page.Text);
        Assert.Equal((14, 1), (await MentorshipAsync(mentorship)).Agreement is { } agreed ? (agreed.EveryDays, agreed.Version) : default);
    }

    [Fact]
    public async Task A_change_is_turned_down_with_one_tap_or_taken_back_with_one()
    {
        var (mentorship, path) = await KickOffAsync();
        await ProposeAsync(TheoBrowser, path, everyDays: "21");
        var read = await MayaBrowser.GetAsync(path);
        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("your agreement stays as it is", (await MayaBrowser.PressAsync(read, "Keep it as it is")).Text);
        }

        Assert.Null((await MentorshipAsync(mentorship)).Change);
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(Theo, Assert.Single(await People.SentAsync(MailTemplate.AgreementKept)).To);

        await ProposeAsync(TheoBrowser, path, everyDays: "21");
        read = await MayaBrowser.GetAsync(path);
        Assert.Contains("Taken back.", (await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Take the change back")).Text);
        Assert.Contains("changed meanwhile", (await MayaBrowser.PressAsync(read, "Sign")).Text);
        Assert.Equal(14, (await MentorshipAsync(mentorship)).Agreement!.EveryDays);
    }

    [Fact]
    public async Task Boundaries_stand_on_the_page_and_in_the_reminder()
    {
        var (_, path) = await KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));

        Assert.Contains("No work for the other's team.", (await MayaBrowser.GetAsync(path)).Text);
        await App.AdvanceToAsync(session.StartsAt.AddHours(-1));
        Assert.Contains("No work for the other's team.", MailTo(Maya, "You meet").Text, StringComparison.Ordinal);
    }

    private static string PageOf(Mentorship mentorship) => $"/m/mentorship/growth/{mentorship.MentorshipId}";

    private static async Task ProposeAsync(Browser browser, string path, string everyDays) =>
        await browser.PressAsync(await browser.GetAsync(path + "/change"), "Sign and propose", ("everyDays", everyDays));

    // The link in the mail, and the button of its page.
    private static async Task<SeenPage> FirstTwoClicksAsync(Browser browser, OutgoingMail mail) =>
        await browser.ComeInAsync(new Uri(MailedLink().Match(mail.Text).Value));

    private async Task<(Mentorship Mentorship, string Path)> KickOffAsync()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return (mentorship, $"/m/agreement/growth/{mentorship.MentorshipId}");
    }

    private OutgoingMail MailTo(string name, string subject) => ((MemoryMailSender)App.Get<IMailSender>()).Mails.Last(mail =>
        mail.To.Address.StartsWith(name, StringComparison.OrdinalIgnoreCase) && mail.Subject.StartsWith(subject, StringComparison.Ordinal));

    private Task<Mentorship> MentorshipAsync(Mentorship mentorship) => App.ReadAsync(Key.Of(mentorship));

    [GeneratedRegex("https?://[^ \\n]+/m/l/[^ \\n]+")]
    private static partial Regex MailedLink();
}
