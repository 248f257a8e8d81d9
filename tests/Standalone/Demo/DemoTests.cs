using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>How the demo goes on where its history ends.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class DemoTests(DemoHistoryFixture history)
{
    [Fact]
    public async Task A_newcomer_finds_the_organization_three_programs_and_something_to_decide()
    {
        await using var browser = await ConsoleBrowser.StartAsync(history.Copy());

        var queue = await browser.OpenAsync("/console");

        Assert.Equal(120, (await browser.App.ListAsync<DirectoryEntry>(Partition.Organization)).Count);
        Assert.Contains("Conflict found", queue.Text);
        Assert.Contains("Concern raised", queue.Text);
        Assert.Contains("Round to review", queue.Text);
        Assert.Contains("/console/programs/growth", queue.Links);
    }

    [Fact]
    public async Task A_week_later_the_others_have_met_and_answered_and_new_pairs_have_a_date_in_the_daytime()
    {
        await using var app = await TestApp.StartAsync(history.Copy());
        var played = await app.Get<DemoCast>().PlayedAsync(TestContext.Current.CancellationToken);

        await app.AdvanceAsync(TimeSpan.FromDays(7));

        var sessions = await app.ListAsync<Session>(Partition.Program(DemoPrograms.GrowthId));
        Assert.Contains(sessions, session => session.Stage is SessionStage.Held && session.StartsAt > DemoHistoryFixture.Today);
        Assert.NotEmpty(await app.ListAsync<Mentorship>(Partition.Program(DemoPrograms.FirstStepsId)));
        Assert.Equal(EnrollmentStage.Invited, (await app.ReadAsync(Enrollment.KeyOf(DemoPrograms.GrowthId, played.Mentee))).Stage);
        Assert.All(
            (await app.ListAsync<Mentorship>(Partition.Program(DemoPrograms.GrowthId))).Where(mentorship => mentorship.Stage is MentorshipStage.Kickoff),
            mentorship => Assert.True(mentorship.Signatures?.ContainsKey(played.Mentor) != true));
        await MeetInTheDaytimeAsync(app, await app.ListAsync<Session>(Partition.Program(DemoPrograms.FirstStepsId)));
    }

    [Fact]
    public async Task Every_link_of_the_console_leads_somewhere()
    {
        await using var browser = await ConsoleBrowser.StartAsync(history.Copy());
        var seen = new HashSet<string> { "/console" };
        var open = new Queue<string>(seen);

        while (open.TryDequeue(out var path))
        {
            var response = await browser.GetAsync(path);
            if (response is { StatusCode: HttpStatusCode.SeeOther, Headers.Location: { } elsewhere })
            {
                // What a concern is about stands on a page of its own.
                if (seen.Add(elsewhere.OriginalString))
                {
                    open.Enqueue(elsewhere.OriginalString);
                }

                continue;
            }

            Assert.True(response.StatusCode is HttpStatusCode.OK, $"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html" || path.EndsWith("/html", StringComparison.Ordinal))
            {
                continue;
            }

            var page = await browser.OpenAsync(path);
            Assert.NotEqual("", page.Title);
            foreach (var link in page.Links.Select(link => link.StartsWith('?') ? path.Split('?')[0] + link : link)
                .Where(link => link.StartsWith("/console", StringComparison.Ordinal)))
            {
                // People and mails are many of a kind: some of each are enough.
                if (seen.Count(other => Kind(other) == Kind(link)) < 12 && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.True(seen.Count > 30, $"{seen.Count} pages");
    }

    [Fact]
    public async Task A_second_start_lives_through_nothing_and_keeps_the_data()
    {
        var settings = history.Copy();
        IReadOnlyList<string> before;
        await using (var first = await TestApp.StartAsync(settings))
        {
            await first.SettleAsync();
            before = await first.LedgerAsync(DemoPrograms.GrowthId);
        }

        await using var second = await TestApp.StartAsync(settings);
        await second.SettleAsync();

        Assert.Equal(before, await second.LedgerAsync(DemoPrograms.GrowthId));
        Assert.Empty((await new LedgerVerifier(second.Store).VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Where_nothing_is_kept_there_is_no_history_to_have()
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync("--Demo:Enabled=true"));

        Assert.Contains("Host:Storage", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task MeetInTheDaytimeAsync(TestApp app, IReadOnlyList<Session> sessions)
    {
        Assert.NotEmpty(sessions);
        foreach (var session in sessions)
        {
            foreach (var memberId in session.MemberIds)
            {
                var local = session.StartsAt.ToZone((await app.ReadAsync(Person.KeyOf(memberId))).Zone!);
                Assert.True(
                    local is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday), Hour: >= 8 and < 19 }, $"{session.SessionId} at {local:f}");
            }
        }
    }

    private static string Kind(string path) => string.Join('/', path.Split('?')[0].Split('/').Take(3)) + path.Split('/').Length;
}
