using System.Net;
using MentorFlow.Tests.Local.Functions.Samples;

namespace MentorFlow.Tests.Local.Functions;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_answers_without_the_function_by_setting_the_result()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/guarded?stop");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("httpTrigger", answer.Headers.GetValues("X-Guard").Single());
    }

    [Fact]
    public async Task Middleware_meets_the_original_exception_and_may_turn_it_into_an_answer()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.SendAsync(HttpMethod.Get, "/breaks")).StatusCode);
        Assert.Equal("\"inside\"", await host.GetAsync("/guarded"));
    }

    [Fact]
    public async Task A_result_is_written_behind_all_middleware_so_that_none_meets_its_failure()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/breaks-late");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added_and_only_when_its_predicate_holds()
    {
        var order = new List<string>();
        var builder = SampleHost.Builder([], typeof(MiddlewareSamples));
        builder.UseMiddleware(Note("first")).UseWhen(context => context.FunctionDefinition.Name == "Breaks", Note("never")).UseMiddleware(Note("second"));
        await using var host = await SampleHost.StartAsync(builder);

        await host.GetAsync("/guarded");

        Assert.Equal(["first", "second", "second left", "first left"], order);

        Func<FunctionContext, Func<Task>, Task> Note(string name) => async (_, next) =>
        {
            order.Add(name);
            await next();
            order.Add(name + " left");
        };
    }

    private static Task<SampleHost> StartAsync()
    {
        var builder = SampleHost.Builder([], typeof(MiddlewareSamples));
        builder.UseMiddleware<GuardMiddleware>();
        return SampleHost.StartAsync(builder);
    }
}
