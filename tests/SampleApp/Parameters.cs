using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Every way a value reaches a parameter.</summary>
public sealed class Parameters(Greeting greeting)
{
    [Function("Injected")]
    public IResult Injected([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "injected/{name}")] HttpRequest request, string name) =>
        TypedResults.Text($"{greeting.Word}, {name} from {request.RouteValues["name"]}");

    [Function("Numbers")]
    public static IResult Numbers(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{i}/{l}/{g}")] HttpRequest request, int i, long l, Guid g) =>
        TypedResults.Text(FormattableString.Invariant($"{i}|{l}|{g}"));

    [Function("Query")]
    public static IResult Query([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "query")] HttpRequest request, string? text, int? count) =>
        TypedResults.Text($"{text ?? "none"}|{count?.ToString() ?? "none"}");

    [Function("RouteBeforeQuery")]
    public static IResult RouteBeforeQuery([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "precedence/{text}")] HttpRequest request, string text) =>
        TypedResults.Text(text);

    [Function("Context")]
    public static async Task<IResult> Context(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context")] HttpRequest request, FunctionContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        return TypedResults.Text(
            $"{context.FunctionDefinition.Name}|{ReferenceEquals(context.GetHttpContext(), request.HttpContext)}|{cancellation == context.CancellationToken}");
    }

    [Function("Where")]
    public static IResult Where([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "where")] HttpRequest request) =>
        TypedResults.Text($"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}");

    [Function("ProcessId")]
    public static IResult ProcessId([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "process")] HttpRequest request) =>
        TypedResults.Text($"{Environment.ProcessId}");
}

public sealed record Greeting(string Word);
