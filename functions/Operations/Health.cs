using System.Reflection;
using MentorFlow.Functions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorFlow.Functions.Operations;

/// <summary>Tells a load balancer, a script and a newcomer alike that the app is up, which version it is, and where it runs.</summary>
public static class Health
{
    internal static readonly string Version =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    private static readonly string Host = typeof(FunctionContext).Assembly.GetName().Name!.StartsWith("MentorFlow", StringComparison.Ordinal) ? "Local" : "Azure";

    [Function(nameof(Health))]
    [Operation("Tells that the app is up, its version and where it runs.", Answers = typeof(HealthAnswer))]
    public static Ok<HealthAnswer> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request) =>
        TypedResults.Ok(new HealthAnswer("ok", Version, Host));
}

public sealed record HealthAnswer(string Status, string Version, string Host);
