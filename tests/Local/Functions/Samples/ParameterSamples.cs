using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorFlow.Tests.Local.Functions.Samples;

/// <summary>Every way a value reaches a parameter.</summary>
public sealed class ParameterSamples(Greeting greeting)
{
    [Function("Injected")]
    public Ok<string> Injected([HttpTrigger("get", Route = "injected/{name}")] HttpRequest request, string name) =>
        TypedResults.Ok($"{greeting.Word}, {name} from {request.RouteValues["name"]}");

    [Function("Numbers")]
    public static Ok<string> Numbers([HttpTrigger("get", Route = "numbers/{i}/{l}/{b}/{g}")] HttpRequest request, int i, long l, bool b, Guid g) =>
        TypedResults.Ok(FormattableString.Invariant($"{i}|{l}|{b}|{g}"));

    [Function("Query")]
    public static Ok<string> Query([HttpTrigger("get", Route = "query")] HttpRequest request, string? text, int? count, Guid? id) =>
        TypedResults.Ok($"{text ?? "none"}|{count?.ToString() ?? "none"}|{id?.ToString() ?? "none"}");

    [Function("RouteBeforeQuery")]
    public static Ok<string> RouteBeforeQuery([HttpTrigger("get", Route = "precedence/{text}")] HttpRequest request, string text) => TypedResults.Ok(text);

    [Function("Context")]
    public static async Task<IResult> Context(
        [HttpTrigger("get", Route = "context")] HttpRequest request, FunctionContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        return TypedResults.Ok(
            $"{context.FunctionDefinition.Name}|{ReferenceEquals(context.GetHttpContext(), request.HttpContext)}|{cancellation == context.CancellationToken}");
    }

    [Function("Body")]
    public static ValueTask<IResult> Body([HttpTrigger("post", Route = "body")] HttpRequest request, [FromBody] SampleBody body) =>
        ValueTask.FromResult<IResult>(TypedResults.Ok(body.Name));
}

public sealed record SampleBody(string Name);

public sealed record Greeting(string Word);
