using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Assistance;

/// <summary>The assistant drafts at a press what is shown before it is sent, and saves nothing by itself (R83).</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private const string Secret = "I doubt myself";

    private ModelDouble model = null!;
    private TestApp app = null!;
    private Browser theo = null!;
    private Mentorship pair = null!;

    public async ValueTask InitializeAsync()
    {
        model = await ModelDouble.StartAsync();
        app = await TestApp.StartWithHttpAsync(
            "--Mail:MostAWeek=20",
            "--Costs:Meter=true",
            $"--Assistant:Endpoint={model.Endpoint}",
            $"--Assistant:Model={ModelDouble.Model}",
            $"--Assistant:Key={ModelDouble.Key}",
            "--Assistant:AllowInside=true");
        theo = new Browser(app);
        pair = await BeginAsync(app, theo);
    }

    [Fact]
    public async Task An_agenda_is_drafted_of_goals_and_agenda_alone_after_it_was_shown_and_is_saved_by_its_writer()
    {
        var session = (await app.ListAsync<Session>(Partition.Program(A.ProgramId))).Last(one => one.Stage is SessionStage.Planned);
        var agenda = new Dictionary<string, string> { [ProgramDriver.Id(ProgramDriver.Mentor)] = "How did Theo fare with Maya’s plan?" };
        await app.Store.WriteAsync(new Batch().Upsert(session with { Agenda = agenda, Summary = Secret }), TestContext.Current.CancellationToken);
        var path = $"/m/assistant/agenda/growth/{session.SessionId}";
        var page = await theo.GetAsync($"/m/s/growth/{session.SessionId}");
        Assert.Equal(path, page.Html.QuerySelector("button[formaction]")!.GetAttribute("formaction"));

        var shown = await theo.PostAsync(path, (FormToken.Field, page.Value(FormToken.Field)!), ("topics", "My talk"));
        Assert.Empty(model.Received);
        Assert.All(
            ["Goal: Lead the spring project", "On the agenda: How did … fare with …’s plan?", "On the agenda: My talk"],
            line => Assert.Contains(line, shown.Text));
        Assert.Contains("house-model at 127.0.0.1", shown.Text);

        var drafted = await theo.PressAsync(shown, "Send it");
        var (_, _, body) = Assert.Single(model.Received);
        var sent = JsonNode.Parse(body)!["messages"]!.AsArray();
        Assert.Equal(
            "Goal: Lead the spring project\nOn the agenda: How did … fare with …’s plan?\nOn the agenda: My talk", (string)sent[1]!["content"]!);
        Assert.Contains((string)sent[0]!["content"]!, shown.Text);
        Assert.All([Secret, "Theo", "Maya", pair.MentorshipId], word => Assert.DoesNotContain(word, body));
        Assert.Contains("A machine wrote this draft.", drafted.Text);
        Assert.Equal("My talk\n\n[Drafted by a machine]\nA point of its own", drafted.Value("topics")!.ReplaceLineEndings("\n"));
        Assert.False((await SessionAsync(session)).Agenda!.ContainsKey(ProgramDriver.Id(ProgramDriver.Mentee)));
        Assert.Equal(1, app.Get<UsageMeter>().Take().SelectMany(part => part.Deltas).Sum(delta => delta.Counts.Drafts));

        await theo.PressAsync(drafted, "Save");
        Assert.Contains("A point of its own", (await SessionAsync(session)).Agenda![ProgramDriver.Id(ProgramDriver.Mentee)]);
    }

    [Fact]
    public async Task A_goal_is_worded_of_what_was_typed_and_lands_in_the_form()
    {
        model.Draft = "1: Present twice\n2: Two talks are held\n3: I have the topics\n4: It opens the next role";
        var shown = await TypeAsync("Speak more, says Maya");
        Assert.Contains("Speak more, says …", shown.Text);

        var drafted = await theo.PressAsync(shown, "Send it");

        Assert.Equal("[Drafted by a machine] Present twice", drafted.Value("specific"));
        Assert.Equal("Two talks are held", drafted.Value("measure"));
        Assert.Single((await app.ReadAsync(Key.Of(pair))).Goals!);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "1: a")]
    [InlineData(HttpStatusCode.OK, "I would rather not.")]
    public async Task A_failure_leaves_what_was_typed(HttpStatusCode status, string draft)
    {
        (model.Status, model.Draft) = (status, draft);

        var failed = await theo.PressAsync(await TypeAsync("Speak more"), "Send it");

        Assert.Contains("No draft came.", failed.Text);
        Assert.Equal("Speak more", failed.Value("specific"));
    }

    [Fact]
    public async Task What_changed_after_it_was_shown_is_shown_again_before_it_is_sent()
    {
        var shown = await TypeAsync("Speak more");

        var again = await theo.PressAsync(shown, "Send it", ("specific", "Speak less"));

        Assert.Contains("has changed since you looked", again.Text);
        Assert.Empty(model.Received);
    }

    [Fact]
    public async Task Without_an_endpoint_there_is_no_button_and_a_press_leads_back()
    {
        await using var other = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        using var browser = new Browser(other);
        var mentorship = await BeginAsync(other, browser);
        var page = await browser.GetAsync($"/m/goals/growth/{mentorship.MentorshipId}");

        Assert.Null(page.Html.QuerySelector("button[formaction]"));
        var back = await browser.PostAsync(
            $"/m/assistant/goal/growth/{mentorship.MentorshipId}", (FormToken.Field, page.Value(FormToken.Field)!), ("specific", "Speak more"));
        Assert.Equal($"/m/goals/growth/{mentorship.MentorshipId}", back.Path);
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        await app.DisposeAsync();
        await model.DisposeAsync();
    }

    private static async Task<Mentorship> BeginAsync(TestApp app, Browser browser)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var pair = await people.KickOffAsync();
        var goal = new Goal("0e7ad58477884ab195a6ca0a5b444cbb", "Lead the spring project", Secret, Secret, Secret, new DateOnly(2027, 5, 31));
        var aiming = await app.ReadAsync(Key.Of(pair)) with { Goals = [goal] };
        await app.Store.WriteAsync(new Batch().Upsert(aiming), TestContext.Current.CancellationToken);
        await browser.ComeInAsync(ProgramDriver.Mentee);
        return aiming;
    }

    private async Task<SeenPage> TypeAsync(string specific)
    {
        var page = await theo.GetAsync($"/m/goals/growth/{pair.MentorshipId}");
        return await theo.PostAsync(
            $"/m/assistant/goal/growth/{pair.MentorshipId}",
            (FormToken.Field, page.Value(FormToken.Field)!),
            ("id", page.Value("id")!),
            ("specific", specific),
            ("due", "2027-06-30"));
    }

    private Task<Session> SessionAsync(Session session) => app.ReadAsync(Key.Of(session));
}
