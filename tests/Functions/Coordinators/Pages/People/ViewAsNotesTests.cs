using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Resources;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Occasions;
using MentorFlow.Orchestrations.Resources;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>What people keep for themselves or for their partner no coordinator reads; what they want the coordinator to read, they do.</summary>
public sealed class ViewAsNotesTests
{
    private const string Secret = "a word for few";

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    [Fact]
    public async Task Notes_days_links_and_what_helps_are_hidden_from_who_looks_on()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        await WriteAsync(browser, mentorship);

        var home = await browser.SendAsync(await browser.OpenAsync($"/console/people/{Theo}"), $"/console/people/{Theo}/as");
        var pair = await browser.OpenAsync($"/console/people/{Theo}/as/{A.ProgramId}/mentorships/{mentorship.MentorshipId}");

        Assert.All((ConsolePage[])[home, pair], page => Assert.DoesNotContain(Secret, page.Text));
        Assert.Null(home.Document.GetElementById("tasks"));
    }

    [Fact]
    public async Task What_helps_somebody_stands_on_their_page_only_where_they_want_it_read()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();

        await HelpAsync(browser, new Accommodations(Notes: Secret, NotesToPartner: true));
        var before = await browser.OpenAsync($"/console/people/{Theo}");
        await HelpAsync(browser, new Accommodations(Notes: Secret, NotesToCoordinator: true));
        var after = await browser.OpenAsync($"/console/people/{Theo}");

        Assert.DoesNotContain(Secret, before.Text);
        Assert.Contains(Secret, after.Text);
    }

    private static async Task WriteAsync(ConsoleBrowser browser, Mentorship mentorship)
    {
        var app = browser.App;
        Assert.Null(await app.Get<PrivateNoteActs>().KeepAsync(mentorship, Theo, $"{Guid.NewGuid()}", Secret));
        await browser.People.DoAsync(app.Get<OccasionActs>().AddAsync(
            mentorship, ProgramDriver.Id(ProgramDriver.Mentor), new OccasionDraft($"{Guid.NewGuid()}", Secret, $"{app.Now:yyyy-MM-dd}"), "Europe/Paris"));
        await browser.People.DoAsync(app.Get<ResourceActs>().KeepAsync(
            mentorship, Theo, $"{Guid.NewGuid()}", new ResourceDraft(Secret, "https://books.example.com/ask", Secret), goalId: ""));
        var maya = A.Profile(ProgramRole.Mentor) with { Accommodations = new Accommodations(Notes: Secret, NotesToPartner: true) };
        await browser.People.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, ProgramDriver.Id(ProgramDriver.Mentor), maya));
    }

    private static Task HelpAsync(ConsoleBrowser browser, Accommodations said) => browser.People.DoAsync(
        browser.App.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, Theo, A.Profile(ProgramRole.Mentee) with { Accommodations = said }));
}
