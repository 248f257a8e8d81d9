namespace MentorFlow.Functions.Hosting;

/// <summary>Describes an endpoint next to its code; the OpenAPI document is built from it, the route and the parameters.</summary>
/// <param name="summary">What it does, in one sentence.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary) : Attribute
{
    public string Summary => summary;

    /// <summary>Type of the JSON body; null when there is none.</summary>
    public Type? Body { get; init; }

    /// <summary>Media types of a body that is not JSON.</summary>
    public string[] MediaTypes { get; init; } = [];

    /// <summary>Type of the answer; null when it has none, or is not JSON.</summary>
    public Type? Answers { get; init; }

    public int Success { get; init; } = 200;

    public Refusals Refusals { get; init; }
}
