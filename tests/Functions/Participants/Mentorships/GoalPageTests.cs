using System.Net;
using System.Text;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>What two people do on the pages of their goals.</summary>
public sealed class GoalPageTests : PageTest
{
    [Fact]
    public async Task Goals_are_the_mentees_and_confirmed_by_the_mentor()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var path = $"/m/goals/growth/{mentorship.MentorshipId}";

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Save this goal", ("specific", "Lead the spring project"));
        Assert.Contains("say by when", page.ErrorOf("due"));
        Assert.Contains("say how you will both see it", page.ErrorOf("measure"));
        Assert.Equal("Lead the spring project", page.Value("specific"));

        await TheoBrowser.PressAsync(
            page, "Save this goal",
            ("measure", "The plan is approved"), ("achievable", "I know the team"), ("relevant", "It opens the next role"), ("due", "2027-05-31"));
        page = await MayaBrowser.GetAsync(path);
        Assert.DoesNotContain("How far are you?", page.Text);
        Assert.Contains("Confirmed. Your partner sees it.", (await MayaBrowser.PressAsync(page, "I confirm this goal")).Text);

        Assert.True((await GoalAsync(mentorship)).Confirmed);
        page = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}"), "Lead the spring project");
        page = await TheoBrowser.PressAsync(page, "Save progress", ("progress", "40"));
        Assert.Contains("40 percent", page.Text);
        Assert.True((await GoalAsync(mentorship)).Confirmed);
    }

    [Fact]
    public async Task A_form_that_is_outdated_shows_both_texts_and_loses_neither()
    {
        var (mentorship, goal, path) = await AimAsync();
        var typed = await TheoBrowser.GetAsync($"{path}/words");
        var other = await MayaBrowser.GetAsync($"{path}/words");
        await MayaBrowser.PressAsync(other, "Send the proposal", ("measure", "Maya’s measure"));

        var page = await TheoBrowser.PressAsync(typed, "Save", ("measure", "Theo’s measure"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("changed meanwhile", page.ErrorOf("version"));
        Assert.Contains("Maya’s measure", page.Text);
        Assert.Equal("Theo’s measure", page.Value("measure"));

        page = await TheoBrowser.PressAsync(page, "Save");
        var saved = await GoalAsync(mentorship);
        Assert.Equal(("Theo’s measure", "Maya’s measure"), (saved.Measure, saved.Proposal!.Words.Measure));
        await TheoBrowser.PressAsync(page, "Yes, take it");
        Assert.Equal(("Maya’s measure", true), ((await GoalAsync(mentorship)).Measure, (await GoalAsync(mentorship)).Confirmed));
        Assert.Equal(goal.GoalId, saved.GoalId);
    }

    [Fact]
    public async Task What_was_typed_into_a_goal_that_was_removed_can_be_a_new_one()
    {
        var (mentorship, goal, path) = await AimAsync();
        var typed = await MayaBrowser.GetAsync($"{path}/words");
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Remove it for good");

        var page = await MayaBrowser.PressAsync(typed, "Send the proposal", ("measure", "Three people say so"));
        Assert.Contains("taken away meanwhile", page.ErrorOf("specific"));
        await MayaBrowser.PressAsync(page, "Suggest this goal");

        var suggested = await GoalAsync(mentorship);
        Assert.Equal((GoalState.Proposed, "Three people say so"), (suggested.State, suggested.Measure));
        Assert.NotEqual(goal.GoalId, suggested.GoalId);
    }

    [Fact]
    public async Task The_mail_of_the_day_leads_to_a_page_on_which_one_tap_answers()
    {
        var (mentorship, goal, path) = await AimAsync();
        await App.AdvanceToAsync(new DateTimeOffset(goal.Due, new TimeOnly(12, 0), TimeSpan.Zero));
        var browser = NewBrowser();

        var page = await browser.ComeInAsync(
            App.Get<LinkWriter>().Goal(ProgramDriver.Id(Theo), A.ProgramId, mentorship.MentorshipId, goal.GoalId));
        Assert.Contains("How does it go on?", page.Text);
        page = await browser.PressAsync(page, "Go on until then", ("due", "2027-01-01"));
        Assert.Contains("must be in the future", page.ErrorOf("due"));
        page = await browser.PressAsync(page, "It is reached", ("learned", "Begin with the smallest step."));

        Assert.Contains("Well done", page.Text);
        var reached = await GoalAsync(mentorship);
        Assert.Equal((GoalState.Reached, 100, "Begin with the smallest step."), (reached.State, reached.Progress, reached.Learned));
        Assert.StartsWith(path, page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_is_settled_without_a_word_how_stays_open_and_keeps_what_was_typed()
    {
        var (mentorship, _, path) = await AimAsync();
        var page = await TheoBrowser.GetAsync(path);
        foreach (var button in page.Html.QuerySelectorAll("button[name=as]"))
        {
            button.RemoveAttribute("name");
        }

        page = await TheoBrowser.PressAsync(page, "It is reached", ("learned", "Begin with the smallest step."));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Begin with the smallest step."), (page.Status, page.Value("learned")));
        Assert.Equal(GoalState.Open, (await GoalAsync(mentorship)).State);
    }

    [Fact]
    public async Task Progress_over_time_is_a_chart_with_its_figures_in_a_table()
    {
        var (mentorship, goal, path) = await AimAsync();
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync($"/m/goals/growth/{mentorship.MentorshipId}"), "25 percent");
        await App.AdvanceAsync(TimeSpan.FromDays(2));
        var key = new MentorshipKey(A.ProgramId, mentorship.MentorshipId);
        await People.DoAsync(App.Get<GoalActs>().ReportAsync(key, ProgramDriver.Id(Theo), goal.GoalId, 60));

        // Maya sees it, too.
        var browser = NewBrowser();
        await browser.ComeInAsync(Maya);
        var page = await browser.GetAsync(path);

        var chart = Assert.Single(page.Html.QuerySelectorAll("figure.chart"));
        Assert.StartsWith("From 25 percent on ", chart.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["25", "60"], chart.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.DoesNotContain(page.Html.QuerySelectorAll("button"), button => button.TextContent.Contains("Save progress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_self_assessments_and_files_show_how_far_a_goal_is()
    {
        var (mentorship, _, path) = await AimAsync();

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Add it", ("kind", "Link"), ("link", "example.com"));
        Assert.Contains("whole https address", page.ErrorOf("link"));
        page = await TheoBrowser.PressAsync(page, "Add it", ("link", "https://example.com/plan"), ("note", "The approved plan"));
        Assert.Equal("https://example.com/plan", page.LinkTo("example.com"));
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Add it", ("kind", "SelfAssessment"), ("rating", "4"));
        page = await SendFileAsync(TheoBrowser, await TheoBrowser.GetAsync(path), "plan.pdf", "%PDF-1.7 a plan");

        Assert.Contains("4 of 5", page.Text);
        var evidence = (await GoalAsync(mentorship)).Evidence!;
        Assert.Equal([EvidenceKind.Link, EvidenceKind.SelfAssessment, EvidenceKind.File], evidence.Select(piece => piece.Kind));
        Assert.EndsWith($"/files/{evidence[2].AttachmentId}", page.LinkTo("plan.pdf"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await TheoBrowser.Client.GetAsync(page.LinkTo("plan.pdf"), TestContext.Current.CancellationToken)).StatusCode);

        page = await SendFileAsync(TheoBrowser, await TheoBrowser.GetAsync(path), "plan.html", "<p>a plan</p>");
        Assert.NotNull(page.ErrorOf("file"));
        page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Remove");
        Assert.Equal(2, (await GoalAsync(mentorship)).Evidence!.Count);
        Assert.DoesNotContain("The approved plan", page.Text);
    }

    [Fact]
    public async Task A_file_sent_under_the_id_of_one_in_another_mentorship_leaves_that_one_as_it_is()
    {
        var (mentorship, _, path) = await AimAsync();
        var address = (await SendFileAsync(TheoBrowser, await TheoBrowser.GetAsync(path), "plan.pdf", "%PDF-1.7 a plan")).LinkTo("plan.pdf");
        var pair = await App.ReadAsync(Key.Of(mentorship));
        await App.Store.WriteAsync(new Batch().Upsert(pair with { MentorshipId = "elsewhere" }));
        var form = await MayaBrowser.GetAsync(path.Replace(mentorship.MentorshipId, "elsewhere", StringComparison.Ordinal));
        foreach (var id in form.Html.QuerySelectorAll("input[name=id]"))
        {
            id.SetAttribute("value", new Guid(Assert.Single(pair.Goals!).Evidence![0].AttachmentId!).ToString("N"));
        }

        var sent = await SendFileAsync(MayaBrowser, form, "other.pdf", "%PDF-1.7 another");

        Assert.Contains("other.pdf", sent.Text);
        var kept = await TheoBrowser.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-1.7 a plan", await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_whose_note_is_too_long_is_not_kept()
    {
        var (mentorship, _, path) = await AimAsync();
        var form = await TheoBrowser.GetAsync(path);
        var note = form.Html.CreateElement("input");
        (string Name, string Value)[] attributes = [("type", "hidden"), ("name", "fileNote"), ("value", new string('x', EvidenceRules.LongestNote + 1))];
        foreach (var (name, value) in attributes)
        {
            note.SetAttribute(name, value);
        }

        form.Html.QuerySelector("form[enctype]")!.AppendChild(note);
        var page = await SendFileAsync(TheoBrowser, form, "plan.pdf", "%PDF-1.7 a plan");

        Assert.NotNull(page.ErrorOf("fileNote"));
        Assert.Empty(await App.ListAsync<Attachment>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
    }

    private static async Task<SeenPage> SendFileAsync(Browser browser, SeenPage page, string name, string content)
    {
        var form = page.Html.Forms.Single(one => one.Enctype == "multipart/form-data");
        using var file = new ByteArrayContent(Encoding.ASCII.GetBytes(content));
        using var body = new MultipartFormDataContent { { file, "file", name } };
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = body });
    }

    // Theo has written a goal, and Maya has confirmed it; both are here.
    private async Task<(Mentorship Mentorship, Goal Goal, string Path)> AimAsync()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var key = new MentorshipKey(A.ProgramId, mentorship.MentorshipId);
        var (acts, id) = (App.Get<GoalActs>(), new Guid("0e7ad584-7788-4ab1-95a6-ca0a5b444cbb").ToString("N"));
        var due = DateOnly.FromDateTime(App.Now.UtcDateTime).AddDays(4);
        var words = new GoalWords("Lead the spring project", "The plan is approved", "I know the team", "It opens the next role", due);
        await People.DoAsync(acts.AddAsync(key, ProgramDriver.Id(Theo), id, words));
        await People.DoAsync(acts.ConfirmAsync(key, ProgramDriver.Id(Maya), id, version: 1));
        return (mentorship, await GoalAsync(mentorship), $"/m/goal/growth/{mentorship.MentorshipId}/{id}");
    }

    private async Task<Goal> GoalAsync(Mentorship mentorship) => Assert.Single((await App.ReadAsync(Key.Of(mentorship))).Goals!);
}
