using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Routes that overlap, constrain, and end anywhere. Each answers its own name.</summary>
public static class Routes
{
    [Function("Root")]
    public static IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
        TypedResults.Text("Root");

    [Function("AnyItem")]
    public static IResult AnyItem([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest request, string id) =>
        TypedResults.Text("AnyItem " + id);

    [Function("AnySpecial")]
    public static IResult AnySpecial([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{folder}/special")] HttpRequest request, string folder) =>
        TypedResults.Text("AnySpecial " + folder);

    [Function("ItemPost")]
    public static IResult ItemPost([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "items/special")] HttpRequest request) =>
        TypedResults.Text("ItemPost");

    [Function("Int")]
    public static IResult Int([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "int/{value:int}")] HttpRequest request) => TypedResults.Text("Int");

    [Function("Regex")]
    public static IResult Regex([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "regex/{value:regex(^[a-c]{{2}}$)}")] HttpRequest request) =>
        TypedResults.Text("Regex");

    [Function("Measured")]
    public static IResult Measured([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "measured/{value:length(2,3)}")] HttpRequest request) =>
        TypedResults.Text("Measured");

    [Function("Headed")]
    public static IResult Headed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "headed")] HttpRequest request) =>
        TypedResults.Text("Headed");

    [Function("Unrouted")]
    public static IResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => TypedResults.Text("Unrouted " + request.Method);

    [Function("ZzzAssets")]
    public static IResult Assets([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{*path}")] HttpRequest request, string? path) =>
        TypedResults.Text("Assets " + path);
}
