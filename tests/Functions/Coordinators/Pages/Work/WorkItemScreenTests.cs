using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Work;

public sealed class WorkItemScreenTests(Chromium chromium)
{
    [Fact]
    public async Task The_queue_is_emptied_by_keyboard_alone()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        foreach (var name in (string[])["Ada", "Ben"])
        {
            await people.InviteAsync(name, ProgramRole.Mentee);
            await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id(name), accepted: true));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(21));
        var page = await browser.NewPageAsync(new() { BaseURL = app.BaseAddress.ToString() });
        var keys = new Keyboard(page);
        await page.GotoAsync(app.Get<OneTimeLink>().Path);
        await page.GotoAsync("/console");

        await keys.SendAsync("a[href^='/console/work/']");
        await DecideAsync(keys);
        await DecideAsync(keys);
        await app.SettleAsync();

        Assert.Equal("/console", new Uri(page.Url).AbsolutePath);
        Assert.Empty(await people.OpenWorkItemsAsync());
        Assert.Equal((EnrollmentStage.Lapsed, EnrollmentStage.Lapsed), (await people.StageOfAsync("Ada"), await people.StageOfAsync("Ben")));
        await page.CloseAsync();
    }

    // Tab enters a group of choices at its first; the last of them ends what waits.
    private static async Task DecideAsync(Keyboard keys)
    {
        await keys.ChooseLastAsync("[name=resolution]");
        await keys.SendAsync("form[action^='/console/work/'] .button");
    }
}
