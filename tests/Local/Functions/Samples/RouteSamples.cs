using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorFlow.Tests.Local.Functions.Samples;

/// <summary>Routes that overlap, constrain, and end anywhere. Each answers its own name.</summary>
public static class RouteSamples
{
    [Function("Root")]
    public static Ok<string> Root([HttpTrigger("get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => TypedResults.Ok("Root");

    [Function("AnyItem")]
    public static Ok<string> AnyItem([HttpTrigger("get", Route = "items/{id}")] HttpRequest request, string id) => TypedResults.Ok("AnyItem " + id);

    [Function("AnySpecial")]
    public static Ok<string> AnySpecial([HttpTrigger("get", Route = "{folder}/special")] HttpRequest request, string folder) => TypedResults.Ok("AnySpecial " + folder);

    [Function("ItemPost")]
    public static Ok<string> ItemPost([HttpTrigger("post", Route = "items/special")] HttpRequest request) => TypedResults.Ok("ItemPost");

    [Function("Int")]
    public static Ok<string> Int([HttpTrigger("get", Route = "int/{value:int}")] HttpRequest request) => TypedResults.Ok("Int");

    [Function("Regex")]
    public static Ok<string> Regex([HttpTrigger("get", Route = "regex/{value:regex(^[a-c]{{2}}$)}")] HttpRequest request) => TypedResults.Ok("Regex");

    [Function("Length")]
    public static Ok<string> Length([HttpTrigger("get", Route = "length/{value:length(2,3)}")] HttpRequest request) => TypedResults.Ok("Length");

    [Function("Page")]
    public static Ok<string> Page([HttpTrigger("get", Route = "pages/{page=1}")] HttpRequest request, string page) => TypedResults.Ok("Page " + page);

    [Function("Headed")]
    public static Ok<string> Headed([HttpTrigger("get", "head", Route = "headed")] HttpRequest request) => TypedResults.Ok("Headed");

    [Function("Unrouted")]
    public static Ok<string> Unrouted([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => TypedResults.Ok("Unrouted " + request.Method);

    [Function("ZzzAssets")]
    public static Ok<string> Assets([HttpTrigger("get", Route = "assets/{*path}")] HttpRequest request, string? path) => TypedResults.Ok("Assets " + path);
}
