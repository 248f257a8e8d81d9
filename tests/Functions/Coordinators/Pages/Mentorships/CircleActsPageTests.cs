using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mentorships;

/// <summary>A circle on a coordinator's page: members with their host, free places, another host, somebody taken out, somebody found (R30).</summary>
public sealed class CircleActsPageTests
{
    private static readonly CircleSettings OfFive = new(Smallest: 4, Largest: 5, Quorum: 3);

    [Fact]
    public async Task Another_hosts_somebody_is_taken_out_and_who_waits_is_asked()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var story = await CircleStory.StartAsync(OfFive, ["Theo", "Lea", "Sam", "Noor"], app: browser.App);
        var circle = await story.KickOffAsync();
        await story.JoinAsync("Olga");
        var path = $"/console/programs/growth/mentorships/{circle.MentorshipId}";
        var page = await browser.OpenAsync(path);
        Assert.Contains("and 3 others", page.Title, StringComparison.Ordinal);
        Assert.Contains("5 people; 0 places free of 5.", page.Text, StringComparison.Ordinal);

        var hosted = await browser.SendAsync(page, $"{path}/circle/host", ("person", A.Id("Sam")));
        Assert.Contains("The circle hears who hosts it now.", hosted.Done, StringComparison.Ordinal);
        Assert.Equal(A.Id("Sam"), (await story.ReadAsync()).HostId);
        var without = await browser.SendAsync(hosted, $"{path}/circle/out", ("person", A.Id("Theo")));
        Assert.Contains("Has left", without.Text, StringComparison.Ordinal);
        Assert.Equal(4, (await story.ReadAsync()).Members.Count);
        var found = await browser.SendAsync(without, $"{path}/circle/replacement");

        Assert.Contains("The person who fits best is asked now.", found.Done, StringComparison.Ordinal);
        Assert.Single(
            await story.App.ListAsync<CircleSeat>(Partition.Program(A.ProgramId)), seat => seat.Joins == circle.MentorshipId && seat.Stage is SeatStage.Asked);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(without, $"{path}/circle/replacement")).Response.StatusCode);
    }
}
