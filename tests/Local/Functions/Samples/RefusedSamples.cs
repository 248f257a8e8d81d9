using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

#pragma warning disable CA1822, IDE0060 // These methods exist to be refused, not to be called.

namespace MentorFlow.Tests.Local.Functions.Samples;

public static class NestingSamples
{
    public static class Inner
    {
        [Function("Nested")]
        public static IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();
    }
}

public sealed class GenericSamples<T>
{
    [Function("Generic")]
    public IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok(typeof(T).Name);
}

internal static class HiddenClassSamples
{
    [Function("HiddenClass")]
    public static IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();
}

public static class HiddenMethodSamples
{
    [Function("HiddenMethod")]
    internal static IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();
}

public abstract class AbstractSamples
{
    [Function("Inherited")]
    public IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();
}

public sealed class AccessorSamples(IHttpContextAccessor accessor)
{
    [Function("Accessor")]
    public IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok(accessor.ToString());
}

public sealed class InjectedClientSamples(DurableTaskClient client)
{
    [Function("InjectedClient")]
    public IResult Run([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok(client.Name);
}

public static class DeclarationSamples
{
    [Function("1st")]
    public static IResult BadName([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();

    [Function("Twice")]
    public static IResult Twice([HttpTrigger("get", Route = "one")] HttpRequest request) => TypedResults.Ok();

    [Function("TWICE")]
    public static IResult TwiceAgain([HttpTrigger("get", Route = "two")] HttpRequest request) => TypedResults.Ok();

    [Function("OverloadA")]
    public static IResult Overload([HttpTrigger("get", Route = "a")] HttpRequest request) => TypedResults.Ok();

    [Function("OverloadB")]
    public static IResult Overload([HttpTrigger("get", Route = "b")] HttpRequest request, string? q) => TypedResults.Ok(q);

    [Function("NoTrigger")]
    public static IResult NoTrigger(HttpRequest request) => TypedResults.Ok();

    [Function("TwoTriggers")]
    public static IResult TwoTriggers([HttpTrigger("get")] HttpRequest request, [TimerTrigger("0 0 0 * * *")] TimerInfo timer) => TypedResults.Ok();

    [Function("AsyncVoid")]
    public static async void AsyncVoid([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => await Task.Yield();
}

public static class HttpRefusalSamples
{
    [Function("ReturnsText")]
    public static string ReturnsText([HttpTrigger("get")] HttpRequest request) => "lost";

    [Function("ReturnsNothing")]
    public static Task ReturnsNothing([HttpTrigger("get")] HttpRequest request) => Task.CompletedTask;

    [Function("NeedsKey")]
    public static IResult NeedsKey([HttpTrigger] HttpRequest request) => TypedResults.Ok();

    [Function("FromServices")]
    public static IResult FromServices([HttpTrigger("get")] HttpRequest request, [FromServices] TimeProvider clock) => TypedResults.Ok();

    [Function("MvcBody")]
    public static IResult MvcBody([HttpTrigger("get")] HttpRequest request, [Microsoft.AspNetCore.Mvc.FromBody] string body) => TypedResults.Ok();

    [Function("TakesHttpContext")]
    public static IResult TakesHttpContext([HttpTrigger("get")] HttpRequest request, HttpContext context) => TypedResults.Ok();

    [Function("RouteDate")]
    public static IResult RouteDate([HttpTrigger("get", Route = "dates/{date}")] HttpRequest request, DateOnly date) => TypedResults.Ok();

    [Function("RouteEnum")]
    public static IResult RouteEnum([HttpTrigger("get", Route = "days/{day}")] HttpRequest request, DayOfWeek day) => TypedResults.Ok();

    [Function("RequiredQuery")]
    public static IResult RequiredQuery([HttpTrigger("get")] HttpRequest request, int count) => TypedResults.Ok();

    [Function("CodeQuery")]
    public static IResult CodeQuery([HttpTrigger("get")] HttpRequest request, string? code) => TypedResults.Ok();
}

public static class RouteRefusalSamples
{
    [Function("Slash")]
    public static IResult Slash([HttpTrigger("get", Route = "/")] HttpRequest request) => TypedResults.Ok();

    [Function("LeadingSlash")]
    public static IResult LeadingSlash([HttpTrigger("get", Route = "/m/page")] HttpRequest request) => TypedResults.Ok();

    [Function("Admin")]
    public static IResult Admin([HttpTrigger("get", Route = "Admin/page")] HttpRequest request) => TypedResults.Ok();

    [Function("Runtime")]
    public static IResult Runtime([HttpTrigger("get", Route = "runtime")] HttpRequest request) => TypedResults.Ok();

    [Function("Unreadable")]
    public static IResult Unreadable([HttpTrigger("get", Route = "items/{id")] HttpRequest request) => TypedResults.Ok();

    [Function("UnknownConstraint")]
    public static IResult UnknownConstraint([HttpTrigger("get", Route = "items/{id:odd}")] HttpRequest request) => TypedResults.Ok();

    [Function("AmbiguousA")]
    public static IResult AmbiguousA([HttpTrigger("get", "post", Route = "same/{a}")] HttpRequest request) => TypedResults.Ok();

    [Function("AmbiguousB")]
    public static IResult AmbiguousB([HttpTrigger("post", Route = "SAME/{b}")] HttpRequest request) => TypedResults.Ok();
}

public static class ShadowedRouteSamples
{
    [Function("AnyFile")]
    public static IResult AnyFile([HttpTrigger("get", Route = "files/{*path}")] HttpRequest request) => TypedResults.Ok();

    [Function("NamedFile")]
    public static IResult NamedFile([HttpTrigger("get", Route = "files/{name:alpha}")] HttpRequest request) => TypedResults.Ok();

    [Function("ByNumber")]
    public static IResult ByNumber([HttpTrigger("get", Route = "things/{id:int}")] HttpRequest request) => TypedResults.Ok();

    [Function("Seven")]
    public static IResult Seven([HttpTrigger("get", Route = "things/7")] HttpRequest request) => TypedResults.Ok();

    [Function("Word")]
    public static IResult Word([HttpTrigger("get", Route = "things/word")] HttpRequest request) => TypedResults.Ok();
}

public sealed class DurableRefusalSamples
{
    [Function("InstanceOrchestrator")]
    public Task<int> Instance([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(1);

    [Function("ValueInput")]
    public static Task ValueInput([OrchestrationTrigger] TaskOrchestrationContext context, int days) => Task.CompletedTask;

    [Function("ClientInside")]
    public static Task ClientInside([OrchestrationTrigger] TaskOrchestrationContext context, [DurableClient] DurableTaskClient client) => Task.CompletedTask;

    [Function("TwoInputs")]
    public static Task TwoInputs([OrchestrationTrigger] TaskOrchestrationContext context, string first, string second) => Task.CompletedTask;

    [Function("NotATask")]
    public static int NotATask([OrchestrationTrigger] TaskOrchestrationContext context) => 1;
}

public static class TimerRefusalSamples
{
    [Function("BadSchedule")]
    public static void BadSchedule([TimerTrigger("every day")] TimerInfo timer)
    {
    }

    [Function("MissingSetting")]
    public static void MissingSetting([TimerTrigger("%Nightly%")] TimerInfo timer)
    {
    }

    [Function("NotTimerInfo")]
    public static void NotTimerInfo([TimerTrigger("0 0 0 * * *")] string timer)
    {
    }
}
