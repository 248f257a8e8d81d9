using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Telemetry;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Hosting;

/// <summary>
/// What an activity throws is written into the history of its instance, shown to coordinators and logged. Relays and services repeat mail
/// addresses in what they refuse: such a failure goes on under its own words, without them.
/// </summary>
internal sealed partial class ImpersonalFailures(ILogger<ImpersonalFailures> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (IsActivity(context) && Impersonal.Holds(failure.ToString()))
        {
            Log.Failed(logger, context.FunctionDefinition.Name, Impersonal.Text(failure.ToString()));
            throw new StepFailedException(Impersonal.Text(Words(failure.Message)));
        }
    }

    /// <summary>The durable extension packs what an activity threw as JSON into the message of its own exception.</summary>
    private static string Words(string message)
    {
        try
        {
            return message is ['{', ..] && JsonNode.Parse(message)?["errorMessage"]?.GetValue<string>() is { } said ? said : message;
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            return message;
        }
    }

    private static bool IsActivity(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type.Equals("activityTrigger", StringComparison.OrdinalIgnoreCase));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Function} failed: {Failure}")]
        public static partial void Failed(ILogger logger, string function, string failure);
    }
}

/// <summary>Stands for a failure whose own words held somebody's address.</summary>
public sealed class StepFailedException(string message) : Exception(message);
