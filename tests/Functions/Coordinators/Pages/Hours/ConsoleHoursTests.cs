using MentorFlow.Domain.Hours;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Hours;

/// <summary>A coordinator sees the hours of a program, and puts those of somebody right (R100).</summary>
public sealed class ConsoleHoursTests
{
    private const string Path = "/console/programs/growth/hours";

    [Fact]
    public async Task Everybodys_hours_stand_in_a_list_with_what_they_come_to_and_in_two_files()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        Assert.Contains("Nobody has hours yet.", (await browser.OpenAsync(Path)).Text);
        await browser.People.KickOffAsync();
        await browser.People.MeetAsync();

        var page = await browser.OpenAsync(Path);
        var training = A.TrainingMinutes(ProgramRole.Mentee) + A.TrainingMinutes(ProgramRole.Mentor);
        Assert.Contains($"2 people: 1 h {training}", Plain(page.Text));
        Assert.Contains("Maya Example", page.Text);
        Assert.Contains(Path, (await browser.OpenAsync("/console/programs/growth")).Links);
        Assert.Contains("1 person: ", Plain((await browser.OpenAsync($"{Path}?role=Mentor")).Text));
        Assert.Contains("Nobody fits this search.", (await browser.OpenAsync($"{Path}?q=nobody")).Text);

        var list = await (await browser.GetAsync($"{Path}?format=csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, list.Trim().Split("\r\n").Length);
        var file = await (await browser.GetAsync("/console/programs/growth/hours-file")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("program,program_name,year,person_id,hr_id,email,name,role,", file.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_are_put_right_with_a_reason_and_what_is_wrong_comes_back_as_it_was_typed()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        var path = $"{Path}/{ProgramDriver.Id(ProgramDriver.Mentee)}";
        var page = await browser.OpenAsync(path);
        var minutes = A.TrainingMinutes(ProgramRole.Mentee);
        Assert.Contains($"In all: {minutes} min", Plain(page.Text));

        var wrong = await browser.SendAsync(page, path, ("minutes", "-100"), ("reason", "Too much."));
        Assert.Equal(["minutes"], wrong.WrongFields);
        Assert.Contains("More than there is cannot be taken away.", wrong.Text);
        var empty = await browser.SendAsync(page, path, ("minutes", "many"), ("day", ""), ("reason", ""));
        Assert.Equal(["minutes", "day", "reason"], empty.WrongFields);
        var right = await browser.SendAsync(wrong, path, ("minutes", "-2"));

        Assert.Equal("The line is added, with your reason.", right.Done!.Trim());
        Assert.Contains("Put right by a coordinator: Too much.", right.Text);
        Assert.Contains($"In all: {minutes - 2} min", Plain(right.Text));
        var entry = Assert.Single(
            await browser.App.Store.HoursOfAsync(A.ProgramId, ProgramDriver.Id(ProgramDriver.Mentee)), one => one.Source is HoursSource.Correction);
        Assert.Equal(-2, entry.Minutes);
        Assert.Contains(
            await browser.App.LedgerAsync(A.ProgramId), noted => noted == "hours.corrected -2");
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_run_is_only_a_name()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        var theo = await browser.App.ReadAsync(DirectoryEntry.KeyOf(ProgramDriver.Id(ProgramDriver.Mentee)));
        await browser.App.Store.WriteAsync(new Batch().Upsert(theo with { Name = "=1+1" }));

        var file = await (await browser.GetAsync("/console/programs/growth/hours-file")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(",=1+1,", file, StringComparison.Ordinal);
        Assert.Contains("=1+1", file, StringComparison.Ordinal);
    }

    // A space that does not break is a space.
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
