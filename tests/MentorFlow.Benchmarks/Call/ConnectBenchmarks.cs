using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Standalone;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MentorFlow.Benchmarks.Call;

/// <summary>
/// How long it takes from the second member's click on "join" until both see the other: two pages of Chromium with made-up cameras, over HTTP, without a
/// relay. The pages' own times of asking are part of it.
/// </summary>
public sealed class ConnectBenchmarks : BenchmarkGroup
{
    private const string Chromium = "/usr/bin/chromium";
    private const string ProgramId = "call";
    private const int Runs = 9;

    // When the first frame of the other is on the page, by the clock that the pages of one machine share.
    private const string FirstFrame = """
        () => {
            const picture = document.querySelector("#call .tile:not(.mine) [data-part=picture]");
            return picture && picture.videoWidth > 0 && picture.getVideoPlaybackQuality().totalVideoFrames > 0
                ? performance.timeOrigin + performance.now()
                : null;
        }
        """;

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);
    private static readonly Person Mentor = new("pmentor", "Maya", "Example", "maya@example.com", "Europe/Paris");
    private static readonly Person Mentee = new("pmentee", "Theo", "Example", "theo@example.com", "Europe/Paris");

    public override string Name => "connect";

    public override async Task RunAsync(Action<string, double> report)
    {
        if (!File.Exists(Chromium))
        {
            await Console.Error.WriteLineAsync($"call.connect_ms is left out: there is no {Chromium}.");
            return;
        }

        await using var product = await Product.StartAsync(
        [
            "--Host:Storage=memory",
            "--Host:Clock=virtual",
            $"--Host:ClockStart={Now:O}",
            "--Host:Urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Error",
        ]);
        var session = await WriteAsync(product.Host.Services.GetRequiredService<IDocumentStore>());
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--use-fake-device-for-media-stream"] });
        var mentor = await EnterAsync(browser, product, Mentor, session);
        var mentee = await EnterAsync(browser, product, Mentee, session);

        await JoinAsync(mentor);
        await ConnectAsync(mentor, mentee);
        await LeaveAsync(mentee);
        report("call.connect_ms", await Figures.MedianOfAsync(Runs, async () =>
        {
            var taken = await ConnectAsync(mentor, mentee);
            await LeaveAsync(mentee);
            return taken;
        }));
    }

    private static async Task<Session> WriteAsync(IDocumentStore store)
    {
        var definition = new ProgramDefinition
        {
            ProgramId = ProgramId,
            Name = "Growth",
            Purpose = "Help people into their next role.",
            Objectives = [new Objective("Move on", "share of mentees who name a next role", 0.6, DateOnly.FromDateTime(Now.Date).AddMonths(6))],
            Coordinators = [new Coordinator("Robin Coordinator", "robin@example.com")],
            Zone = "Europe/Paris",
            Calendar = new ProgramCalendar(Now.AddDays(-60), Now.AddDays(-30), MatchingOn: Now.AddDays(-30), Ends: Now.AddDays(90)),
        };
        Member[] members = [new(Mentor.PersonId, ProgramRole.Mentor), new(Mentee.PersonId, ProgramRole.Mentee)];
        var mentorship = new Mentorship(ProgramId, "pair", members, Now.AddDays(-10), Now.AddDays(90), MentorshipStage.Active, SessionsPlanned: 1);
        var session = new Session(ProgramId, mentorship.MentorshipId, 1, Now, Minutes: 60, [Mentor.PersonId, Mentee.PersonId], "phone");
        await store.WriteAsync(new Batch().Create(Mentor));
        await store.WriteAsync(new Batch().Create(Mentee));
        await store.WriteAsync(new Batch().Create(ProgramDefinitionRules.Check(definition, Now).Value! with { Status = ProgramStatus.Running }));
        await store.WriteAsync(members.Aggregate(new Batch().Create(mentorship).Create(session), (batch, member) => batch
            .Create(new Enrollment(ProgramId, member.PersonId, member.Role, "import", Now.AddDays(-60), EnrollmentStage.Matched))
            .Create(new Membership(ProgramId, member.PersonId, mentorship.MentorshipId))));
        return session;
    }

    private static async Task<IPage> EnterAsync(IBrowser browser, Product product, Person person, Session session)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = product.Host.BaseAddress.ToString(), Permissions = ["camera", "microphone"] });
        var page = await context.NewPageAsync();
        var link = product.Host.Services.GetRequiredService<LinkWriter>().Session(person.PersonId, ProgramId, session.SessionId);
        await page.GotoAsync(link.PathAndQuery);
        await page.Locator("form[action^='/m/l/'] button").First.ClickAsync();
        await page.WaitForURLAsync("**/m/s/**");
        return page;
    }

    // Milliseconds until the later of the two sees the first frame.
    private static async Task<double> ConnectAsync(IPage waiting, IPage coming)
    {
        var clicked = await coming.EvaluateAsync<double>(
            "() => { const at = performance.timeOrigin + performance.now(); document.querySelector('#call button[data-act=join]').click(); return at; }");
        var seen = await Task.WhenAll(SeenAsync(waiting), SeenAsync(coming));
        return seen.Max() - clicked;
    }

    private static async Task<double> SeenAsync(IPage page)
    {
        var frame = await page.WaitForFunctionAsync(FirstFrame, null, new() { PollingInterval = 20 });
        return await frame.JsonValueAsync<double>();
    }

    private static Task JoinAsync(IPage page) => page.Locator("#call button[data-act=join]").ClickAsync();

    // The other sees that they are gone, and the page is ready to join again.
    private static async Task LeaveAsync(IPage page)
    {
        await page.RunAndWaitForResponseAsync(
            () => page.Locator("#call button[data-act=leave]").ClickAsync(),
            answer => answer.Request.PostData?.Contains("\"leaving\":true", StringComparison.Ordinal) == true);
        await page.ReloadAsync();
        await page.Locator("#call button[data-act=join]").WaitForAsync();
    }
}
