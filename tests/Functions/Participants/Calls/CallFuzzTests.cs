using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>Bodies that no page of ours would send: the same ones at every run.</summary>
public sealed class CallFuzzTests
{
    private const int Seed = 20261130;
    private const int Bodies = 2_000;

    [Fact]
    public async Task Whatever_a_page_sends_is_taken_or_refused_with_a_reason_and_never_a_failure_of_ours()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(session.StartsAt);
        var (theo, maya) = (ProgramDriver.Id(ProgramDriver.Mentee), ProgramDriver.Id(ProgramDriver.Mentor));
        var pages = new CallPages(app.Host.Services);
        await pages.MeetAsync(A.ProgramId, session.SessionId, [theo, maya]);
        var bodies = new BodyMutator(Seed, Samples(CallPages.SeatOf(session.SessionId, theo), CallPages.SeatOf(session.SessionId, maya)));
        var answers = new Dictionary<int, int>();

        for (var number = 0; number < Bodies; number++)
        {
            // As fast as nobody is, and so not as fast as the limit.
            if (number % 500 == 499)
            {
                await app.AdvanceAsync(TimeSpan.FromMinutes(1));
            }

            var body = bodies.Next();
            var answer = await pages.SendAsync(A.ProgramId, session.SessionId, theo, body);
            var status = Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode ?? StatusCodes.Status200OK;
            Assert.True(status is 200 or 409 or 422, $"{number}: {status} to {Convert.ToBase64String(body)}");
            answers[status] = answers.GetValueOrDefault(status) + 1;
        }

        Assert.True(
            answers.GetValueOrDefault(200) > Bodies / 100 && answers.GetValueOrDefault(422) > Bodies / 20,
            $"The bodies try one way only: {string.Join(", ", answers)}.");
        Assert.NotNull(await pages.AskAsync(A.ProgramId, session.SessionId, maya, [theo]));
    }

    private static string[] Samples(string mine, string other) =>
    [
        $$"""{"seat":"{{mine}}","after":3,"letters":[{"id":1,"to":"{{other}}","kind":"offer","text":"{\"pair\":\"a\"}"},{"id":2,"to":"{{other}}","kind":"candidates","text":"{}"}],"links":{"{{other}}":"flowing"},"trouble":null,"said":[],"heard":null,"takeOver":false,"ice":true,"leaving":false}""",
        $$"""{"seat":"{{mine}}","after":0,"letters":[],"links":{"{{other}}":"weak"},"trouble":"busy","said":[{"id":"6f1d3b5e-0f0a-5b1e-9d57-6d656e746f72","text":"Hello \u00e9"}],"heard":"6f1d3b5e-0f0a-5b1e-9d57-6d656e746f72","takeOver":true}""",
        $$"""{"seat":"{{mine}}","replaces":"{{other}}","after":9999999,"links":{},"leaving":true}""",
    ];
}
