using System.Buffers;
using System.Buffers.Binary;

namespace MentorFlow.Domain.Photos;

/// <summary>A JPEG is a row of segments, each with a mark and a length, and the picture between them; what is no picture is left out.</summary>
internal static class JpegCleaning
{
    private const byte Mark = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;
    private const int TagOfOrientation = 0x0112;
    private const int EntryLength = 12;
    private const int Upright = 1;

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> Colors => "ICC_PROFILE\0"u8;

    public static byte[]? Clean(ReadOnlySpan<byte> sent)
    {
        var kept = new ArrayBufferWriter<byte>(sent.Length);
        kept.Write(sent[..2]);
        var (at, hasPicture) = (2, false);
        while (at + 2 <= sent.Length && sent[at] == Mark)
        {
            var kind = sent[at + 1];
            if (kind == EndOfImage)
            {
                kept.Write(sent.Slice(at, 2));

                // What comes behind the end is no part of the picture: some cameras put a film there.
                return hasPicture ? kept.WrittenSpan.ToArray() : null;
            }

            if (kind == Mark)
            {
                at++;
                continue;
            }

            var end = at + 4 > sent.Length ? int.MaxValue : at + 2 + BinaryPrimitives.ReadUInt16BigEndian(sent[(at + 2)..]);
            if (end > sent.Length || end < at + 4)
            {
                return null;
            }

            Keep(kept, kind, sent[at..end]);
            at = end;
            if (kind == StartOfScan)
            {
                var scan = sent.Slice(at, LengthOfScan(sent[at..]));
                kept.Write(scan);
                at += scan.Length;
                hasPicture = true;
            }
        }

        return null;
    }

    private static void Keep(ArrayBufferWriter<byte> kept, byte kind, ReadOnlySpan<byte> segment)
    {
        var content = segment[4..];
        if (kind == App1)
        {
            if (content.StartsWith(Exif) && OrientationOf(content[Exif.Length..]) is var orientation and not Upright)
            {
                kept.Write(OnlyOrientation(orientation));
            }
        }
        else if (kind is < 0xE0 or > 0xEF and not Comment or Adobe || (kind == App2 && content.StartsWith(Colors)))
        {
            kept.Write(segment);
        }
    }

    // Up to the next mark that is none of those that stand within a picture.
    private static int LengthOfScan(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
        {
            if (data[at] == Mark && data[at + 1] is not (0x00 or Mark or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return data.Length;
    }

    private static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return Upright;
        }

        var isLittle = tiff[0] == (byte)'I';
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > (uint)tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)first..];
        var count = Short(entries, isLittle);
        for (var entry = 0; entry < count && 2 + ((entry + 1) * EntryLength) <= entries.Length; entry++)
        {
            var here = entries[(2 + (entry * EntryLength))..];
            if (Short(here, isLittle) == TagOfOrientation)
            {
                return Short(here[8..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : Upright;
            }
        }

        return Upright;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static byte[] OnlyOrientation(int orientation) =>
    [
        Mark, App1, 0x00, 0x22, .. Exif,
        (byte)'M', (byte)'M', 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,
        0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00,
    ];
}
