using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>The way from the session's page into a room that is joined by token.</summary>
public sealed class JoinTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;

    private readonly FakeVideoProvider video = new();
    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser theo = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync(services =>
            services.AddSingleton<IVideoProvider>(video).AddSingleton(new VideoSettings(VideoSettings.Communication)));
        (people, theo) = (new ProgramDriver(app), new Browser(app));
        await people.StartProgramAsync();
        await people.KickOffAsync();
    }

    [Fact]
    public async Task Nobody_joins_before_the_doors_open_or_without_having_entered()
    {
        var session = await SessionAsync();
        await app.AdvanceToAsync(session.StartsAt.AddHours(-1));
        await theo.ComeInAsync(Theo);
        var page = await theo.GetAsync(Path(session));
        Assert.Equal(HttpStatusCode.Conflict, (await PassAsync(page)).StatusCode);

        await app.AdvanceToAsync(session.StartsAt);
        Assert.Equal(HttpStatusCode.Conflict, (await PassAsync(await theo.GetAsync(Path(session)))).StatusCode);
        Assert.Empty(video.Identities);
    }

    [Fact]
    public async Task A_member_who_has_entered_joins_by_a_token_of_their_own_and_is_known_under_one_identity()
    {
        var page = await EnterAsync();

        var first = await PassAsync(page);
        var second = await PassAsync(page);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.True(first.Headers.CacheControl!.NoStore);
        var ticket = JsonNode.Parse(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(Assert.Single(video.Rooms), (string?)ticket["roomId"]);
        Assert.Equal($"token-of-{Assert.Single(video.Identities)}", (string?)ticket["token"]);
    }

    [Fact]
    public async Task A_provider_that_is_out_is_told_as_such_with_the_time_to_wait_and_the_next_click_works()
    {
        var page = await EnterAsync();
        video.Troubles.Enqueue(new VideoThrottledException("too many", TimeSpan.FromSeconds(12)));
        video.Troubles.Enqueue(new IOException("no such host"));

        var throttled = await PassAsync(page);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 12d), (throttled.StatusCode, throttled.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PassAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PassAsync(page)).StatusCode);
        Assert.Single(video.Identities);
    }

    [Fact]
    public async Task The_page_says_that_the_call_is_not_in_it_and_what_to_do()
    {
        var page = await EnterAsync();

        Assert.Contains("cannot open in this page. Meet by +44 20 7946 0123", page.Text);
        Assert.True((await SessionAsync()).Arrivals!.ContainsKey(ProgramDriver.Id(Theo)));
    }

    [Fact]
    public async Task Who_leaves_the_organization_is_forgotten_by_the_provider_even_if_it_is_out_for_a_day()
    {
        await PassAsync(await EnterAsync());
        video.Troubles.Enqueue(new IOException("no such host"));
        video.Troubles.Enqueue(new IOException("no such host"));

        await app.Get<VideoIdentityActs>().ForgetAsync(ProgramDriver.Id(Theo), "system");
        await app.SettleAsync();
        Assert.Single(video.Identities);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Empty(video.Identities);
        Assert.Empty(await app.ListAsync<VideoIdentity>(Partition.Person(ProgramDriver.Id(Theo))));
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        await app.DisposeAsync();
    }

    private static string Path(Session session) => $"/m/s/{A.ProgramId}/{session.SessionId}";

    private async Task<SeenPage> EnterAsync()
    {
        var session = await SessionAsync();
        await app.AdvanceToAsync(session.StartsAt);
        await theo.ComeInAsync(Theo);
        return await theo.PressAsync(await theo.GetAsync(Path(session)), "Enter the room");
    }

    // As the page's own script would: with the form's token, from the page's origin.
    private Task<HttpResponseMessage> PassAsync(SeenPage page)
    {
        var token = page.Html.QuerySelector("form input[type=hidden]")!;
        var form = new FormUrlEncodedContent([KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!)]);
        return theo.Client.PostAsync($"{page.Path}/pass", form, TestContext.Current.CancellationToken);
    }

    private async Task<Session> SessionAsync() => Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
}
