using System.Buffers.Binary;

namespace MentorFlow.Local.Rpc;

/// <summary>
/// Ids of what the host invokes by itself, steps and schedules: never given twice, but counted, because to draw each one by lot is a call to the
/// system. Requests get drawn ones, which nobody on the machine can guess.
/// </summary>
internal static class InvocationIds
{
    private static readonly byte[] First = Guid.NewGuid().ToByteArray();
    private static long count;

    public static string Next()
    {
        Span<byte> id = [.. First];
        BinaryPrimitives.WriteInt64BigEndian(id[8..], Interlocked.Increment(ref count));
        return new Guid(id).ToString();
    }
}
