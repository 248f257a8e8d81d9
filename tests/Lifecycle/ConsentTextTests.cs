using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A text of consent that changes is asked about: once, with one reminder, and nothing new is done until somebody answers.</summary>
public sealed class ConsentTextTests
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;

    private const string Version = "2027-03";

    [Fact]
    public async Task Who_agreed_to_an_older_text_is_asked_reminded_once_and_is_in_no_round_until_they_answer()
    {
        using var folder = NewText();
        await using var app = await TestApp.StartWithHttpAsync($"--Content:Folder={folder.Path}", "--Mail:MostAWeek=20");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(Maya, ProgramRole.Mentor);
        await people.JoinAsync(Theo, ProgramRole.Mentee);
        Assert.Equal(Consent.CurrentText, (await EnrollmentAsync(app)).Consent!.TextVersion);

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.True((await EnrollmentAsync(app)).AwaitsNewConsent);
        Assert.Single(await MailsAsync(app, MailTemplate.ConsentTextChanged));
        Assert.Empty(await MailsAsync(app, MailTemplate.ConsentTextReminder));

        await app.AdvanceAsync(TimeSpan.FromDays(12));
        Assert.Single(await MailsAsync(app, MailTemplate.ConsentTextReminder));
        Assert.Empty(await PoolAsync(app));

        using var browser = new Browser(app);
        await browser.ComeInAsync(Theo);
        var home = await browser.GetAsync("/m");
        Assert.Contains("The text that you agreed to in Growth 2027 has changed", home.Text);
        var page = await browser.GetAsync("/m/consents");
        Assert.Contains("This text has changed. The new one:", page.Text);
        Assert.Contains("Your answers also help to plan events.", page.Text);

        page = await browser.PressAsync(page, "I agree to the new text");

        Assert.Contains($"version {Version} of the text", page.Text);
        Assert.Equal((Version, false), ((await EnrollmentAsync(app)).Consent!.TextVersion, (await EnrollmentAsync(app)).AwaitsNewConsent));
        Assert.Equal([A.Id(Theo)], await PoolAsync(app));
        Assert.Contains(await app.LedgerAsync(A.ProgramId), entry => entry == $"consent.renewed {Version}");

        // Maya says nothing: she hears no more of it, and keeps her place.
        await app.AdvanceAsync(TimeSpan.FromDays(40));
        var hers = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.PersonId == A.Id(Maya)).Select(mail => mail.Template);
        Assert.Equal(2, hers.Count(template => template is MailTemplate.ConsentTextChanged or MailTemplate.ConsentTextReminder));
        Assert.True((await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Maya)))).IsOpen);
    }

    [Fact]
    public async Task Where_no_text_has_changed_nobody_is_asked()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(Theo, ProgramRole.Mentee);

        await app.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Null((await EnrollmentAsync(app)).ConsentAsked);
    }

    private static TemporaryFolder NewText()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("consents"));
        foreach (var language in (string[])["en", "fr"])
        {
            File.WriteAllText(
                Path.Combine(folder.Path, "consents", $"program-{Version}.{language}.md"),
                """
                ---
                title: What happens with what you say
                agree: I agree to this.
                ---

                ## usual
                - Your answers also help to plan events.

                ## circle
                - Your answers also help to plan events.

                ## goes-on
                - Your answers also help to plan events.
                """);
        }

        return folder;
    }

    private static Task<Enrollment> EnrollmentAsync(TestApp app) => app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Theo)));

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app, MailTemplate template) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template == template && mail.PersonId == A.Id(Theo))];

    private static async Task<IReadOnlyList<string>> PoolAsync(TestApp app)
    {
        var program = await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        var frozen = await app.Get<MatchingPool>().FreezeAsync(program, 1, app.Now, [], TestContext.Current.CancellationToken);
        return [.. frozen.Candidates.Select(candidate => candidate.Id)];
    }
}
