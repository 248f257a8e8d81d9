using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorFlow.Providers.Communication;

/// <summary>
/// Makes the creation of a room repeatable by our order's id. Azure's own client writes a new id into every call, so that of two attempts
/// at one order each would make a room; this policy puts the order's id in its place (OASIS Repeatable Requests 1.0).
/// </summary>
public sealed class RepeatableRequest : HttpPipelineSynchronousPolicy
{
    public const string IdHeader = "Repeatability-Request-ID";

    public const string FirstSentHeader = "Repeatability-First-Sent";

    private const string Property = "MentorFlow.RepeatableRequest";

    /// <summary>Requests that are sent until the scope is disposed of are attempts at one order.</summary>
    /// <param name="firstSent">Of the first attempt; the same on every one.</param>
    public static IDisposable Begin(Guid id, DateTimeOffset firstSent) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = new Order(id, firstSent) });

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.TryGetProperty(Property, out var property) && property is Order order)
        {
            message.Request.Headers.SetValue(IdHeader, order.Id.ToString());
            message.Request.Headers.SetValue(FirstSentHeader, order.FirstSent.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private sealed record Order(Guid Id, DateTimeOffset FirstSent);
}
