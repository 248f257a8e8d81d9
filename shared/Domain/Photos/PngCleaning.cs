using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MentorFlow.Domain.Photos;

/// <summary>A PNG is a row of named chunks; those are kept without which the picture would look otherwise.</summary>
internal static class PngCleaning
{
    private const int Signature = 8;

    /// <summary>Length, name and checksum.</summary>
    private const int Around = 12;

    private static readonly HashSet<string> Picture = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP"];

    public static byte[]? Clean(ReadOnlySpan<byte> sent)
    {
        var kept = new ArrayBufferWriter<byte>(sent.Length);
        kept.Write(sent[..Signature]);
        var (at, hasPicture) = (Signature, false);
        while (at + Around <= sent.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(sent[at..]);
            if (length > (uint)(sent.Length - at - Around))
            {
                return null;
            }

            var chunk = sent.Slice(at, (int)length + Around);
            var name = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if ((at == Signature) != (name == "IHDR"))
            {
                return null;
            }

            if (Picture.Contains(name))
            {
                kept.Write(chunk);
            }

            hasPicture |= name == "IDAT";
            at += chunk.Length;
            if (name == "IEND")
            {
                return hasPicture ? kept.WrittenSpan.ToArray() : null;
            }
        }

        return null;
    }
}
