using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Tells a load balancer, a script and a newcomer alike that the app is up, which version it is, and where it runs.</summary>
public static class Health
{
    // App Service names every site to its own process.
    private static readonly string Host = Environment.GetEnvironmentVariable("WEBSITE_SITE_NAME") is null ? "Local" : "Azure";

    [Function(nameof(Health))]
    [Operation("Tells that the app is up, its version and where it runs.", Answers = typeof(HealthAnswer))]
    public static Ok<HealthAnswer> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request) =>
        TypedResults.Ok(new HealthAnswer("ok", AppVersion.Text, Host));
}

public sealed record HealthAnswer(string Status, string Version, string Host);
