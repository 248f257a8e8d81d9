using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MentorFlow.Domain.Photos;

/// <summary>A WebP is a container of named chunks; the picture, its transparency and its colors are kept.</summary>
internal static class WebpCleaning
{
    private const int Header = 12;
    private const int ChunkHeader = 8;
    private const byte Moves = 0x02;

    /// <summary>Of the flags that say what chunks there are: neither Exif nor XMP.</summary>
    private const byte WithoutFacts = 0xF3;

    public static byte[]? Clean(ReadOnlySpan<byte> sent)
    {
        var chunks = new ArrayBufferWriter<byte>(sent.Length);
        var (at, hasPicture) = (Header, false);
        while (at + ChunkHeader <= sent.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(sent[(at + 4)..]);
            if (length > (uint)(sent.Length - at - ChunkHeader))
            {
                return null;
            }

            var name = Encoding.ASCII.GetString(sent.Slice(at, 4));
            var chunk = sent.Slice(at, ChunkHeader + (int)length).ToArray();
            if (name == "VP8X" && (length == 0 || (chunk[ChunkHeader] & Moves) != 0))
            {
                return null;
            }

            if (name is "VP8X" or "VP8 " or "VP8L" or "ALPH" or "ICCP")
            {
                if (name == "VP8X")
                {
                    chunk[ChunkHeader] &= WithoutFacts;
                }

                chunks.Write(chunk);
                chunks.Write(new byte[length & 1]);
            }

            hasPicture |= name is "VP8 " or "VP8L";
            at += chunk.Length + (int)(length & 1);
        }

        return hasPicture ? Contained(chunks.WrittenSpan) : null;
    }

    private static byte[] Contained(ReadOnlySpan<byte> chunks)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(chunks.Length + 4));
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks];
    }
}
