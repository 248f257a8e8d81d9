using System.Text.Json;
using Google.Protobuf;
using MentorFlow.Local.Durable;
using MentorFlow.Local.Rpc;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Hosting;

/// <summary>Runs orchestrators and activities as functions of a worker, as the Durable extension of the real host does.</summary>
internal sealed class FunctionsDurableWorker : IDurableWorker
{
    private readonly WorkerClient worker;
    private readonly Dictionary<string, WorkerFunction> orchestrators;
    private readonly Dictionary<string, WorkerFunction> activities;

    public FunctionsDurableWorker(WorkerClient worker)
    {
        this.worker = worker;
        orchestrators = Named("orchestrationTrigger");
        activities = Named("activityTrigger");
    }

    public bool HasOrchestrator(string name) => orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => activities.ContainsKey(name);

    public async Task<OrchestratorResponse> RunTurnAsync(string orchestrator, OrchestratorRequest request, CancellationToken cancellation)
    {
        var answer = await InvokeAsync(
            orchestrators[orchestrator], new TypedData { String = Convert.ToBase64String(request.ToByteArray()) }, [], null, cancellation);
        return answer.Result.Status is StatusResult.Types.Status.Success
            ? OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer.ReturnValue.String))
            : throw new InvalidOperationException($"Orchestrator '{orchestrator}' could not be run: {answer.Result.Exception?.Message}");
    }

    public async Task<string?> RunActivityAsync(ActivityCall call, CancellationToken cancellation)
    {
        var answer = await InvokeAsync(
            activities[call.Name],
            call.Input is null ? new TypedData() : new TypedData { String = call.Input },
            [KeyValuePair.Create("instanceId", call.InstanceId)],
            call.TraceParent,
            cancellation);
        return answer.Result.Status is StatusResult.Types.Status.Success
            ? Json(answer.ReturnValue)
            : throw new ActivityFailedException(Details(answer.Result.Exception));
    }

    private async Task<InvocationResponse> InvokeAsync(
        WorkerFunction function,
        TypedData trigger,
        IEnumerable<KeyValuePair<string, string>> named,
        string? traceParent,
        CancellationToken cancellation)
    {
        try
        {
            return await worker.InvokeAsync(function, InvocationIds.Next(), trigger, named, traceParent, cancellation);
        }
        catch (WorkerGoneException gone)
        {
            throw new WorkerLostException(gone);
        }
    }

    private static string? Json(TypedData? value) => value?.DataCase switch
    {
        null or TypedData.DataOneofCase.None => null,
        TypedData.DataOneofCase.Json => value.Json,
        TypedData.DataOneofCase.String => JsonSerializer.Serialize(value.String),
        TypedData.DataOneofCase.Bytes => JsonSerializer.Serialize(value.Bytes.ToByteArray()),
        TypedData.DataOneofCase.Int => JsonSerializer.Serialize(value.Int),
        TypedData.DataOneofCase.Double => JsonSerializer.Serialize(value.Double),
        var other => throw new NotSupportedException($"An activity returned {other}, which is no value of JSON."),
    };

    /// <summary>The extension packs what failed as JSON into the message of the exception that the contract has a field for.</summary>
    private static TaskFailureDetails Details(RpcException? exception)
    {
        if (exception?.Message is ['{', ..] packed)
        {
            try
            {
                return TaskFailureDetails.Parser.ParseJson(packed);
            }
            catch (InvalidProtocolBufferException)
            {
                // A message that merely begins like JSON is told as it is.
            }
        }

        var (type, message) = FirstLine(exception?.Message ?? "The activity failed without saying why.");
        return new TaskFailureDetails
        {
            ErrorType = exception?.Type is { Length: > 0 } told ? told : type,
            ErrorMessage = message,
            StackTrace = exception?.StackTrace,
        };
    }

    /// <summary>Otherwise the message is an exception as text: its type, its message, and then its stack.</summary>
    private static (string Type, string Message) FirstLine(string text)
    {
        var line = text.Split('\n')[0].TrimEnd();
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && !line[..colon].Contains(' ') ? (line[..colon], line[(colon + 2)..]) : ("(unknown)", line);
    }

    private Dictionary<string, WorkerFunction> Named(string trigger) =>
        worker.Functions.Where(function => function.Is(trigger)).ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
}
