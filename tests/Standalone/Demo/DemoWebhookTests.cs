using System.Net;
using System.Net.Http.Headers;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Hris;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>The sample webhooks, sent to the demo as samples/send-webhooks.sh sends them.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class DemoWebhookTests(DemoHistoryFixture history)
{
    private const string Secret = "whsec_bWVudG9yZmxvdy1zYW1wbGUtc2VjcmV0LTMyYnl0ZXM=";
    private const string BambooSecret = "mentorflow-sample-private-key-32";

    [Fact]
    public async Task Every_sample_hits_somebody_of_the_demo_and_leads_to_something_to_be_seen()
    {
        await using var app = await TestApp.StartWithHttpAsync([
            .. history.Copy(),
            "--Hris:Connections:people:Vendor=StandardWebhooks",
            $"--Hris:Connections:people:Secrets={Secret}",
            "--Hris:Connections:bamboohr:Vendor=BambooHr",
            $"--Hris:Connections:bamboohr:Secrets={BambooSecret}",
            $"--Hris:DirectoryFile={Repository.File("samples/people.csv")}",
        ]);

        await SendAsync(app, "person-hired");
        Assert.Equal(EnrollmentStage.Invited, (await EnrollmentAsync(app, "E2001")).Stage);

        await SendAsync(app, "person-promoted");
        var promoted = await app.ReadAsync(Person.KeyOf(await IdAsync(app, "E1040")));
        Assert.Equal(("Senior QA Engineer", 5), (promoted.Title, promoted.Level));

        await SendAsync(app, "person-manager-changed");
        var items = await app.ListAsync<WorkItem>(Partition.Program(DemoPrograms.GrowthId));
        var conflict = Assert.Single(items, item => item.PersonIds.Contains(promoted.PersonId));
        Assert.Equal((WorkItemKind.ConflictFound, WorkItemStatus.Open), (conflict.Kind, conflict.Status));

        await SendAsync(app, "person-leave-started");
        Assert.NotNull((await MentorshipAsync(app, "E1080")).PausedAt);

        await SendAsync(app, "person-left");
        Assert.Equal(EnrollmentStage.Left, (await EnrollmentAsync(app, "E1100")).Stage);
        Assert.Equal(EndReason.MemberLeft, (await MentorshipAsync(app, "E1100")).EndedBecause);

        await SendAsync(app, "bamboohr-fields");
        Assert.Equal(EnrollmentStage.Invited, (await EnrollmentAsync(app, "E2002")).Stage);
    }

    private static async Task SendAsync(TestApp app, string sample)
    {
        var body = await File.ReadAllTextAsync(Repository.File($"samples/webhooks/{sample}.json"), TestContext.Current.CancellationToken);
        var isBamboo = sample.StartsWith("bamboohr", StringComparison.Ordinal);
        var signed = isBamboo ? SignedWebhook.Bamboo(body, app.Now, secret: BambooSecret) : SignedWebhook.Standard(body, app.Now, $"msg_{sample}", Secret);
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var request = Request(isBamboo ? "bamboohr" : "people", signed);
        Assert.Equal(HttpStatusCode.Accepted, (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        await app.SettleAsync();
    }

    private static HttpRequestMessage Request(string connection, WebhookRequest signed)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/hris/{connection}") { Content = new ByteArrayContent(signed.Body.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in signed.Headers.Where(header => header.Key != "Content-Type"))
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    private static async Task<string> IdAsync(TestApp app, string externalId) =>
        await app.Get<PersonIds>().FindAsync(externalId, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"{externalId} is unknown.");

    private static async Task<Enrollment> EnrollmentAsync(TestApp app, string externalId) =>
        await app.ReadAsync(Enrollment.KeyOf(DemoPrograms.GrowthId, await IdAsync(app, externalId)));

    private static async Task<Mentorship> MentorshipAsync(TestApp app, string externalId)
    {
        var personId = await IdAsync(app, externalId);
        return Assert.Single(await app.ListAsync<Mentorship>(Partition.Program(DemoPrograms.GrowthId)), mentorship => mentorship.IsMember(personId));
    }
}
