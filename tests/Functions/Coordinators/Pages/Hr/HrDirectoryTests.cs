using System.Net;
using System.Text;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Hr;

public sealed class HrDirectoryTests
{
    [Fact]
    public async Task A_directory_stands_beside_the_HR_systems_with_what_it_said_and_can_be_taken_in_again()
    {
        await using var browser = await ConsoleBrowser.StartAsync([$"--Scim:Connections:entra:Tokens={ScimCaller.Token}", .. HrisDriver.Connection]);
        using var entra = new HttpClient { BaseAddress = browser.App.BaseAddress };
        entra.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {ScimCaller.Token}");
        using var account = new StringContent(ScimCaller.User("Ada"), Encoding.UTF8, ScimCaller.MediaType);
        using var made = await entra.PostAsync("/scim/v2/Users", account, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));

        var page = await browser.OpenAsync("/console/hr?connection=entra");
        Assert.Contains("SCIM 2.0", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ada Example", Assert.Single(page.Document.QuerySelectorAll("table.list tbody tr")).TextContent, StringComparison.Ordinal);

        var again = await browser.SendAsync(page, "/console/hr/replay", ("connection", "entra"), ("since", "2027-01-04"));
        Assert.StartsWith("Everything since that day is taken in once more", again.Done?.Trim(), StringComparison.Ordinal);
    }
}
