namespace MentorFlow.Local;

/// <summary>A failure as history keeps it: the exception itself does not outlive its process.</summary>
/// <param name="ErrorType">Full name of the exception's type.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(
            exception.GetType().ToString(),
            exception.Message,
            exception.StackTrace,
            (exception as TaskFailedException)?.FailureDetails ?? (exception.InnerException is { } inner ? FromException(inner) : null),
            null);
    }

    /// <summary>True when the failed type is loaded here and is, or derives from, <typeparamref name="T"/>.</summary>
    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <exception cref="ArgumentException">The type is not an exception's.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
        {
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        }

        if (string.IsNullOrEmpty(ErrorType))
        {
            return false;
        }

        var failed = Type.GetType(ErrorType)
            ?? targetBaseExceptionType.Assembly.GetType(ErrorType)
            ?? AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(ErrorType)).FirstOrDefault(type => type is not null);
        return targetBaseExceptionType.IsAssignableFrom(failed);
    }

    public override string ToString() => $"{ErrorType}: {ErrorMessage}";
}
