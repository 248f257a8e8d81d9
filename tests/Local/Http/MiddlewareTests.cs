using System.Collections.Concurrent;
using System.Net;
using MentorFlow.Tests.Local.Hosting;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Tests.Local.Http;

public sealed class MiddlewareTests(SampleHostFixture sample) : IClassFixture<SampleHostFixture>
{
    [Fact]
    public async Task Middleware_answers_without_the_function_by_setting_the_result()
    {
        var answer = await sample.Host.SendAsync(HttpMethod.Get, "/guarded?stop");

        Assert.Equal((HttpStatusCode.Forbidden, "httpTrigger"), (answer.StatusCode, answer.Headers.GetValues("X-Guard").Single()));
    }

    [Theory]
    [InlineData("/guarded", HttpStatusCode.OK)]
    [InlineData("/breaks", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/breaks-late", HttpStatusCode.InternalServerError)]
    public async Task Middleware_meets_what_the_function_throws_and_not_what_writing_its_result_does(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await sample.Host.SendAsync(HttpMethod.Get, path)).StatusCode);

    [Fact]
    public async Task Middleware_stands_around_every_trigger_and_knows_requests_from_the_rest()
    {
        var seen = new ConcurrentQueue<string>();
        await using var host = await SampleHost.StartAsync(
            builder => builder.UseMiddleware(async (context, next) =>
            {
                seen.Enqueue($"{context.FunctionDefinition.Name} {context.GetHttpContext()?.Request.Method}".Trim());
                await next();
            }),
            "--Nightly=0 0 0 1 1 *");

        await host.PostAsync("/begin/guest?days=0");
        await host.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(["AtStart", "Begin POST", "Hourly", "Leave", "Stay"], seen.Distinct().Order());
    }
}
