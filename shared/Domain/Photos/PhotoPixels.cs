using System.Buffers.Binary;

namespace MentorFlow.Domain.Photos;

/// <summary>How large a picture says to be; whoever shows it takes memory for that, however small its file is.</summary>
internal static class PhotoPixels
{
    private const int PngWidth = 16;
    private const int PngHeight = 20;
    private const int WebpChunks = 12;
    private const int ChunkHeader = 8;

    /// <param name="photo">A whole photo (<see cref="PhotoRules.Cleaned"/>).</param>
    /// <returns>The longest side that is said anywhere in it, in pixels; 0 where one has no pixel, null where nothing is said.</returns>
    public static long? LongestSideOf(ReadOnlySpan<byte> photo) => PhotoRules.MediaTypeOf(photo) switch
    {
        "image/jpeg" => OfJpeg(photo),
        "image/png" => OfPng(photo),
        "image/webp" => OfWebp(photo),
        _ => null,
    };

    private static long? OfPng(ReadOnlySpan<byte> photo) => photo.Length < PngHeight + 4
        ? null
        : Longest(null, BinaryPrimitives.ReadUInt32BigEndian(photo[PngWidth..]), BinaryPrimitives.ReadUInt32BigEndian(photo[PngHeight..]));

    // Each frame says it, and one is read as the picture: which one is left to who shows it.
    private static long? OfJpeg(ReadOnlySpan<byte> photo)
    {
        long? longest = null;
        var at = 2;
        while (at + 9 <= photo.Length)
        {
            if (photo[at] != 0xFF || photo[at + 1] is 0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD9))
            {
                at++;
                continue;
            }

            if (photo[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                longest = Longest(
                    longest, BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 2)..]);
        }

        return longest;
    }

    private static long? OfWebp(ReadOnlySpan<byte> photo)
    {
        long? longest = null;
        var at = WebpChunks;
        while (at + ChunkHeader <= photo.Length)
        {
            var name = photo.Slice(at, 4);
            var content = photo[(at + ChunkHeader)..];
            if (name.SequenceEqual("VP8X"u8) && content.Length >= 10)
            {
                longest = Longest(longest, 1 + Three(content[4..]), 1 + Three(content[7..]));
            }
            else if (name.SequenceEqual("VP8 "u8) && content.Length >= 10)
            {
                longest = Longest(
                    longest, BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
            }
            else if (name.SequenceEqual("VP8L"u8) && content.Length >= 5)
            {
                var sides = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
                longest = Longest(longest, 1 + (sides & 0x3FFF), 1 + ((sides >> 14) & 0x3FFF));
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(photo[(at + 4)..]);
            if (length > (uint)photo.Length)
            {
                return null;
            }

            at += ChunkHeader + (int)(length + (length & 1));
        }

        return longest;
    }

    private static long Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    // A side of no pixel spoils the whole.
    private static long Longest(long? before, long width, long height) =>
        before is 0 || width == 0 || height == 0 ? 0 : Math.Max(before ?? 0, Math.Max(width, height));
}
