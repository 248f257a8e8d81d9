using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Failures in the words of the platform.</summary>
internal static class Failure
{
    /// <summary>What fails alike at every attempt: retrying would only delay the answer.</summary>
    public static TaskFailureDetails ForGood(string type, string message) => new() { ErrorType = type, ErrorMessage = message, IsNonRetriable = true };

    public static TaskFailureDetails Of(Exception exception) => new()
    {
        ErrorType = exception.GetType().FullName!,
        ErrorMessage = exception.Message,
        StackTrace = exception.StackTrace,
        InnerFailure = exception.InnerException is { } inner ? Of(inner) : null,
    };

    public static string Describe(TaskFailureDetails failure) => $"{failure.ErrorType}: {failure.ErrorMessage}";
}
