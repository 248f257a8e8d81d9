using System.Net;
using System.Text.Json;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Devices;

/// <summary>
/// Camera, microphone, speaker and connection are checked at any time, by who wants to; partners hear the good news, and help is asked for once.
/// </summary>
public sealed class DeviceCheckPageTests : PageTest
{
    private const string Asked = "Before your first session";
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

    private static readonly (string, string)[] Works = [("camera", "ok"), ("microphone", "ok"), ("speaker", "ok"), ("connection", "relay")];

    private static readonly (string, string)[] Fails = [("camera", "skipped"), ("microphone", "failed"), ("speaker", "ok"), ("connection", "host")];

    /// <summary>What the page's script says.</summary>
    private static readonly string[] Words =
    [
        "asking",
        "check.camera.wait", "check.camera.off", "check.camera.ok", "check.camera.denied", "check.camera.missing", "check.camera.busy",
        "check.camera.unsupported", "check.microphone.speak", "check.microphone.ok", "check.microphone.silent", "check.microphone.denied",
        "check.microphone.missing", "check.microphone.busy", "check.microphone.unsupported", "check.speaker.ok", "check.speaker.failed",
        "check.connection.wait", "check.connection.relay", "check.connection.reflexive", "check.connection.host", "check.connection.none",
        "check.connection.unsupported",
    ];

    private static string TheoId => ProgramDriver.Id(Theo);

    [Fact]
    public async Task Who_answers_questions_on_pages_and_devices_is_named_by_the_program_or_coordinates_it()
    {
        await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        Assert.Contains("robin@example.com", (await TheoBrowser.GetAsync("/m/check/growth")).Text);
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Store.WriteAsync(new Batch().Upsert(program with { Helper = new PageHelper("Pat", "pat@example.com") }));

        var page = await TheoBrowser.GetAsync("/m/check/growth");

        Assert.Contains("write to Pat: pat@example.com", page.Text);
        Assert.DoesNotContain("robin@example.com", page.Text);
    }

    [Theory]
    [InlineData("en", "Camera, microphone and connection", "Click the crossed-out camera")]
    [InlineData("fr", "Caméra, micro et connexion", "Cliquez sur la caméra ou le micro barré")]
    public async Task The_page_says_everything_in_the_language_of_its_reader_and_for_their_browser(string language, string title, string advice)
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await App.Get<PersonActs>().ChooseLanguageAsync(TheoId, language);
        TheoBrowser.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Firefox);

        var page = await TheoBrowser.GetAsync(PathOf(session));

        Assert.Equal(title, page.Heading);
        var check = page.Html.GetElementById("call")!;
        Assert.Equal(("check", "[]"), (check.GetAttribute("data-mode"), check.GetAttribute("data-ice")));
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(check.GetAttribute("data-words")!)!;
        Assert.Subset(words.Keys.ToHashSet(), Words.ToHashSet());
        Assert.All(words.Values, word => Assert.DoesNotContain('{', word));
        Assert.Contains(advice, words["check.camera.denied"], StringComparison.Ordinal);
        Assert.NotEmpty(check.QuerySelector("noscript")!.TextContent.Trim());
        Assert.Equal(5, page.Html.QuerySelectorAll("section[aria-labelledby=tour] li").Length);
        Assert.Contains("robin@example.com", page.Text);
    }

    [Fact]
    public async Task What_works_is_kept_and_the_partner_hears_of_it()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        Assert.Contains("Theo has not checked yet.", (await MayaBrowser.GetAsync(PairPath(session))).Text);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(PathOf(session)), "Save the result", Works);

        Assert.Contains("Your partners hear the good news.", page.Text);
        Assert.Contains("works, also through the relay", page.Text);
        Assert.DoesNotContain("Ask the coordinator for help", page.Text);
        Assert.Equal(
            new DeviceFindings(DeviceState.Ok, DeviceState.Ok, DeviceState.Ok, NetworkWay.Relay),
            (await App.ReadAsync(DeviceCheck.KeyOf(TheoId))).Findings);
        Assert.Contains("Theo’s camera and microphone work, checked on", (await MayaBrowser.GetAsync(PairPath(session))).Text);
    }

    [Fact]
    public async Task What_fails_comes_with_ways_on_and_the_partner_hears_of_the_backup_alone()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(PathOf(session)), "Save the result", Fails);

        Assert.Contains("Try another browser, or another device", page.Text);
        var backup = A.Agreement(App.Now).BackupChannel;
        Assert.Contains($"meet as you agreed for that case: {backup}", page.Text);
        var pair = (await MayaBrowser.GetAsync(PairPath(session))).Text;
        Assert.Contains($"Theo has had trouble with the technology. If the call does not work, you agreed on: {backup}", pair);
        Assert.DoesNotContain("failed", pair);
    }

    [Fact]
    public async Task Who_has_no_picture_is_offered_a_call_by_sound_alone()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(PathOf(session)), "Save the result", [("camera", "failed"), .. Works.Where(field => field.Item1 != "camera")]);

        Assert.Contains("join the call without camera", page.Text);
        Assert.Contains("Theo’s microphone works, checked on", (await MayaBrowser.GetAsync(PairPath(session))).Text);
    }

    [Fact]
    public async Task Help_is_asked_for_once_and_called_off_when_all_works()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(PathOf(session)), "Save the result", Fails);

        for (var click = 0; click < 2; click++)
        {
            var asked = await TheoBrowser.PressAsync(page, "Ask the coordinator for help");
            Assert.Contains("Your coordinator has been asked for help", asked.Text);
            Assert.DoesNotContain("Ask the coordinator for help", asked.Text);
        }

        var item = Assert.Single(await People.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.DevicesFail, TheoId), (item.Kind, Assert.Single(item.PersonIds)));
        Assert.Single(await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => mail.Order?.WorkItemKey == item.Key);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(PathOf(session)), "Save the result", Works);
        Assert.Equal(WorkItemStatus.Moot, (await App.ReadAsync(Key.Of(item))).Status);
    }

    [Fact]
    public async Task The_task_before_the_first_session_is_gone_when_it_is_done()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        Assert.Contains(Asked, (await TheoBrowser.GetAsync(PairPath(session))).Text);

        var home = await TheoBrowser.GetAsync("/m");
        Assert.Contains(Asked, home.Text);
        await TheoBrowser.PressAsync(await TheoBrowser.FollowAsync(home, "Check camera and microphone"), "Save the result", Works);

        Assert.DoesNotContain(Asked, (await TheoBrowser.GetAsync("/m")).Text);
        Assert.DoesNotContain(Asked, (await TheoBrowser.GetAsync(PairPath(session))).Text);
    }

    [Fact]
    public async Task Who_skips_is_not_asked_again_and_can_still_come_back()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/check"), "Skip the check");

        Assert.Contains("You can come back to the check at any time.", page.Text);
        Assert.DoesNotContain(Asked, (await TheoBrowser.GetAsync("/m")).Text);
        Assert.Contains("Theo has not checked yet.", (await MayaBrowser.GetAsync(PairPath(session))).Text);
        await TheoBrowser.PressAsync(await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync("/m"), "Check camera and microphone"), "Save the result", Works);
        Assert.Equal(DeviceState.Ok, (await App.ReadAsync(DeviceCheck.KeyOf(TheoId))).Findings.Camera);
    }

    [Theory]
    [InlineData("camera", "perhaps")]
    [InlineData("microphone", "")]
    [InlineData("speaker", "Ok")]
    [InlineData("connection", "2")]
    public async Task What_the_page_cannot_have_found_is_refused_by_its_field_and_not_kept(string field, string value)
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(PathOf(session)), "Save the result", [(field, value), .. Works.Where(one => one.Item1 != field)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("must be one of: ", page.ErrorOf(field));
        Assert.Null(await App.Store.FindAsync(DeviceCheck.KeyOf(TheoId)));
    }

    [Fact]
    public async Task How_calls_begin_is_chosen_once_for_all_and_the_call_begins_like_that()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync("/m/check"), "Save for my calls", ("startsWithoutCamera", "yes"), ("savesData", "yes"));

        Assert.Contains("Your next call begins like this.", page.Text);
        var chosen = new CallPreferences(StartsWithoutCamera: true, SavesData: true, BeginsByWriting: false);
        Assert.Equal(chosen, (await App.ReadAsync(Person.KeyOf(TheoId))).Calls);
        await App.AdvanceToAsync(session.StartsAt);
        TheoBrowser = NewBrowser();
        await TheoBrowser.ComeInAsync(Theo);
        var call = (await TheoBrowser.GetAsync($"/m/s/growth/{session.SessionId}")).Html.GetElementById("call")!;
        Assert.Equal(("off", "true"), (call.GetAttribute("data-start-camera"), call.GetAttribute("data-save-data")));
    }

    [Fact]
    public async Task Every_page_around_a_session_leads_there_and_it_leads_back()
    {
        var session = await KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);

        foreach (var path in (string[])
            ["/m", PairPath(session), $"/m/s/growth/{session.SessionId}", "/m/training/growth", "/m/module/growth/prepare-and-follow-up"])
        {
            var page = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync(path), "Check camera and microphone");
            Assert.Equal("Camera, microphone and connection", page.Heading);
        }

        var back = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync(PathOf(session)), "Session 1");
        Assert.EndsWith($"/m/s/growth/{session.SessionId}", back.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mails_before_a_session_lead_there_and_say_where_to_sit()
    {
        var session = await KickOffAsync();
        await App.AdvanceAsync(TimeSpan.FromDays(1));

        var page = await TheoBrowser.ComeInAsync(LinkIn(await MailAsync(MailTemplate.SessionInvitation)));
        Assert.Equal(PathOf(session), page.Path);
        await TheoBrowser.PressAsync(page, "Save the result", Works);

        await App.AdvanceToAsync(session.StartsAt);
        var reminder = await MailAsync(MailTemplate.SessionReminder);
        Assert.Contains("Choose a quiet place with light in front of you.", reminder);
        Assert.Contains("You can check camera, microphone and connection at any time before.", reminder);
    }

    [Fact]
    public async Task Before_a_session_of_others_there_is_nothing_to_check()
    {
        var session = await KickOffAsync();
        await People.InviteAsync("Nadia", ProgramRole.Mentee);
        var nadia = NewBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nadia.GetAsync("/m/check")).Status);
        await nadia.ComeInAsync("Nadia");

        Assert.Equal(HttpStatusCode.OK, (await nadia.GetAsync("/m/check")).Status);
        foreach (var path in (string[])[PathOf(session), "/m/check/other", "/m/check/growth/nothing", "/m/check/%23%3F"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(path)).Status);
        }
    }

    private async Task<Session> KickOffAsync()
    {
        await People.KickOffAsync();
        return Assert.Single(await App.ListAsync<Session>(Program));
    }

    private async Task<string> MailAsync(MailTemplate template)
    {
        var record = (await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Single(mail => mail.Template == template && mail.PersonId == TheoId && mail.Status is MailStatus.Sent);
        return ((MemoryMailSender)App.Get<IMailSender>()).Mails.Single(mail => mail.IdempotencyId == record.MailId).Text;
    }

    private static Uri LinkIn(string mail) => new(mail.Split("Check camera and microphone:\n")[1].Split('\n')[0]);

    private static string PathOf(Session session) => $"/m/check/growth/{session.SessionId}";

    private static string PairPath(Session session) => $"/m/mentorship/growth/{session.MentorshipId}";
}
