namespace MentorFlow.Providers.Graph;

/// <summary>A request went out and no answer came: nobody knows whether it was done.</summary>
public sealed class GraphSilenceException(string message, Exception inner) : IOException(message, inner);
