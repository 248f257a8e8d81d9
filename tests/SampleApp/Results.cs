using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>What functions answer, and how they fail.</summary>
public static class Results
{
    [Function("ActionResult")]
    public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "action")] HttpRequest request) =>
        new ObjectResult(new { SomeName = "value" }) { StatusCode = 201 };

    [Function("Tagged")]
    public static IResult Tagged([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tagged")] HttpRequest request) =>
        TypedResults.Bytes(Encoding.UTF8.GetBytes("0123456789"), "text/plain", enableRangeProcessing: true, entityTag: new("\"tag\""));

    [Function("Throws")]
    public static async Task<IResult> Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["X-Left"] = "behind";
        await Task.Yield();
        throw new InvalidOperationException("no business of the caller");
    }

    [Function("Waits")]
    public static async Task<IResult> Waits(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return TypedResults.Ok();
    }

    [Function("Length")]
    public static async Task<IResult> Length([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request)
    {
        var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        return TypedResults.Ok(buffer.Length);
    }

    [Function("SmallBody")]
    public static async Task<IResult> SmallBody([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "small")] HttpRequest request)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = 10;
        try
        {
            await request.Body.CopyToAsync(Stream.Null);
            return TypedResults.Ok();
        }
        catch (BadHttpRequestException tooLarge)
        {
            return TypedResults.StatusCode(tooLarge.StatusCode);
        }
    }

    [Function("Form")]
    public static async Task<IResult> Form([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "form")] HttpRequest request) =>
        TypedResults.Text((await request.ReadFormAsync())["field"].ToString());

    [Function("SignIn")]
    public static IResult SignIn([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request) =>
        TypedResults.SignIn(new(new System.Security.Claims.ClaimsIdentity([new("sub", "somebody")], "cookie")), authenticationScheme: "cookie");

    [Function("WhoAmI")]
    public static async Task<IResult> WhoAmI([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "who")] HttpRequest request)
    {
        var asked = await request.HttpContext.AuthenticateAsync("cookie");
        return TypedResults.Text($"implicitly {request.HttpContext.User.Identity?.IsAuthenticated == true}, asked {asked.Succeeded}");
    }
}
