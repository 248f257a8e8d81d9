using System.Net;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The product on one machine talks to nobody (F10): a program is lived through with every connection watched.</summary>
public sealed class NothingLeavesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_from_its_first_day_to_its_end_connects_to_nothing_but_this_machine()
    {
        using var calls = new OutgoingCalls();
        calls.Hear();
        await using (var app = await TestApp.StartWithHttpAsync(
            TestApp.With(nameof(SendDigests)),
            TestApp.With(nameof(KeepResults)),
            TestApp.With(nameof(SealLedgers)),
            TestApp.With(nameof(SendStatements))))
        {
            var people = new ProgramDriver(app);
            await people.StartProgramAsync();
            var pair = await people.KickOffAsync();
            await people.MeetAsync();
            using (var theo = new Browser(app))
            {
                await theo.ComeInAsync(ProgramDriver.Mentee);
                await theo.GetAsync($"/m/mentorship/{A.ProgramId}/{pair.MentorshipId}");
                await theo.GetAsync($"/m/how-matching-works/{A.ProgramId}");
            }

            Assert.Null((await app.Get<StopActs>().StopAsync(
                A.ProgramId, new Dictionary<string, string?> { ["en"] = "Thank you." }, ["en", "fr"], "coordinator:robin", Token)).Refusal);
            await app.AdvanceAsync(TimeSpan.FromDays(40));
            Assert.Equal(MentorshipStage.Ended, (await app.ReadAsync(Key.Of(pair))).Stage);
            Assert.NotEqual(Standing.Left, (await app.ReadAsync(Person.KeyOf(ProgramDriver.Id(ProgramDriver.Mentee)))).Standing);
        }

        // The browser of the test itself was heard: whoever makes a connection is.
        Assert.NotEmpty(calls.Places);
        Assert.Equal([], calls.Elsewhere);
    }

    [Fact]
    public async Task Whoever_would_connect_elsewhere_is_heard_though_nobody_answers()
    {
        using var calls = new OutgoingCalls();
        calls.Hear();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://nobody.invalid/"), Token));
        using var socket = new System.Net.Sockets.TcpClient();
        await Assert.ThrowsAnyAsync<Exception>(() => socket.ConnectAsync(IPAddress.Parse("127.0.0.2"), 1, Token).AsTask());

        Assert.Contains("nobody.invalid", calls.Elsewhere);
        Assert.Contains("127.0.0.2", calls.Elsewhere);
    }
}
