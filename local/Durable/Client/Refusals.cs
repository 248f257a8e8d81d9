using Grpc.Core;

namespace MentorFlow.Local.Durable;

/// <summary>Refusals as the real back ends send them: a status that the client library knows, and a sentence.</summary>
internal static class Refusals
{
    public static RpcException NotFound(string instanceId) =>
        new(new Status(StatusCode.NotFound, $"No orchestration instance has the id '{instanceId}'."));

    public static RpcException Ended(string instanceId, string why) =>
        new(new Status(StatusCode.FailedPrecondition, $"The orchestration instance '{instanceId}' {why}."));

    /// <exception cref="RpcException">What was asked for breaks a bound of the platform.</exception>
    public static T Check<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException refused)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, refused.Message));
        }
    }
}
