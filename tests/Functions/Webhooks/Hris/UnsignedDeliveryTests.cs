using System.Net;
using System.Text;
using MentorFlow.Domain.Limits;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Webhooks.Hris;

public sealed class UnsignedDeliveryTests
{
    [Fact]
    public async Task A_signed_delivery_goes_in_however_many_others_came_from_the_same_place()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var (hris, limiter, taken) = (new HrisDriver(app), app.Get<RequestLimiter>(), 0);
        while (await limiter.TakeAsync(new RequestLimit(60, TimeSpan.FromMinutes(1)), "door:Webhooks:127.0.0.1") is null)
        {
            taken++;
        }

        Assert.InRange(taken, 1, 60);
        Assert.Equal(HttpStatusCode.Accepted, await hris.SendUnannouncedAsync(hris.Event("person.hired", "E-1"), "evt-1"));
    }

    [Theory]
    [InlineData("/api/hris/nobody")]
    [InlineData("/api/hris/nobody/a-secret-that-is-none")]
    [InlineData("/api/mail/events?key=a-guess-of-16-characters")]
    public async Task Who_sends_what_cannot_be_verified_is_told_to_wait_and_may_try_again_later(string path)
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        var answers = new List<HttpResponseMessage>();
        foreach (var _ in Enumerable.Range(0, 65))
        {
            answers.Add(await SendAsync());
        }

        Assert.True(answers.Count(answer => answer.StatusCode is HttpStatusCode.Unauthorized) is 60 or 61);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.NotNull(answers[^1].Headers.RetryAfter);

        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync()).StatusCode);

        Task<HttpResponseMessage> SendAsync() => http.PostAsync(
            path, new StringContent("{}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
    }
}
