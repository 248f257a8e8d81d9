using System.Buffers;
using System.Text;

namespace MentorFlow.Domain.Storage;

/// <summary>What Cosmos DB accepts as partition key and id; checked on every adapter, so that a bad one shows before it is deployed.</summary>
public static class Addresses
{
    private const int MaxIdBytes = 1023;
    private const int MaxKeyBytes = 2048;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        ['/', '\\', '?', '#', .. Enumerable.Range(0, 0x20).Select(code => (char)code), '\u007f']);

    /// <exception cref="ArgumentException">Too long (1,023 bytes), with a character that an id must not have, or without its type.</exception>
    public static void Check(string type, string id)
    {
        if (Encoding.UTF8.GetByteCount(id) > MaxIdBytes || id.AsSpan().ContainsAny(Forbidden))
        {
            throw new ArgumentException($"The id \"{id}\" is no id: at most {MaxIdBytes} bytes, without '/', '\\', '?', '#' and control characters.");
        }

        if (!id.StartsWith(type, StringComparison.Ordinal) || (id.Length > type.Length && id[type.Length] != ':'))
        {
            throw new ArgumentException(
                $"The id of a document of type {type} is \"{type}\" or \"{type}:...\", not \"{id}\": two types never compete for an id.");
        }
    }

    /// <exception cref="ArgumentException">An unknown container, or an empty or too long key (2,048 bytes).</exception>
    public static void Check(Partition partition)
    {
        CheckContainer(partition.Container);
        if (string.IsNullOrEmpty(partition.Key) || Encoding.UTF8.GetByteCount(partition.Key) > MaxKeyBytes)
        {
            throw new ArgumentException($"The partition key \"{partition.Key}\" is none: 1 to {MaxKeyBytes} bytes.");
        }
    }

    /// <exception cref="ArgumentException">Not one of <see cref="Partition.Containers"/>.</exception>
    public static void CheckContainer(string container)
    {
        if (!Partition.Containers.Contains(container))
        {
            throw new ArgumentException($"There is no container \"{container}\", only {string.Join(", ", Partition.Containers)}.");
        }
    }
}
