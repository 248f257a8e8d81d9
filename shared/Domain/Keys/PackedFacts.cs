using System.IO.Compression;
using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Domain.Keys;

/// <summary>Facts as compressed JSON: what is kept beside every decision of a kind had better be small.</summary>
public static class PackedFacts
{
    public static byte[] Pack(object facts)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(zip, facts, facts.GetType(), MentorFlowJson.Options);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no compressed JSON of the type.</exception>
    public static T Unpack<T>(byte[] packed)
    {
        try
        {
            using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(zip, MentorFlowJson.Options) ?? throw new InvalidDataException("There are no facts in it.");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException("What is kept cannot be read as facts.", unreadable);
        }
    }
}
