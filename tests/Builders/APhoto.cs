using System.Buffers.Binary;
using System.Text;

namespace MentorFlow.Tests.Builders;

/// <summary>Pictures as cameras and programs write them, with what nobody else should learn beside the picture.</summary>
internal static class APhoto
{
    public const string Secret = "GPS 48.8566 N, taken by Theo";

    /// <summary>The picture itself: it must come through as it is.</summary>
    public static byte[] Picture { get; } = [0x11, 0x22, 0xFF, 0x00, 0x33, 0xFF, 0xD0, 0x44];

    /// <param name="orientation">1 for upright.</param>
    /// <param name="side">Pixels that it says to be wide.</param>
    public static byte[] Jpeg(int orientation = 1, int side = 640) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(orientation), .. Text]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text]),
        .. Segment(0xED, Text),
        .. Segment(0xFE, Text),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, 1, 0, .. Big(side)[2..], 1, 1, 0x11, 0]),
        .. Segment(0xDA, new byte[10]),
        .. Picture,
        0xFF, 0xD9,
        .. Text,
    ];

    /// <summary>A real picture, and what a camera writes beside it.</summary>
    public static byte[] FromCamera(byte[] jpeg, int orientation) =>
        [.. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(orientation), .. Text]), .. jpeg[2..]];

    /// <param name="side">As above.</param>
    public static byte[] Png(int side = 640) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [.. Big(side), .. Big(480), 8, 2, 0, 0, 0]),
        .. Chunk("tEXt", Text),
        .. Chunk("eXIf", Text),
        .. Chunk("IDAT", Picture),
        .. Chunk("IEND", []),
        .. Text,
    ];

    /// <param name="flags">Of the chunks that it says to have.</param>
    /// <param name="side">As above.</param>
    public static byte[] Webp(byte flags = 0x0C, int side = 640)
    {
        byte[] chunks =
        [
            .. Riff("VP8X", [flags, 0, 0, 0, .. Little(side - 1)[..3], 1, 0, 0]), .. Riff("VP8 ", Picture), .. Riff("EXIF", Text), .. Riff("XMP ", Text),
        ];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    private static byte[] Text => Encoding.ASCII.GetBytes(Secret);

    private static byte[] Segment(byte kind, byte[] content) => [0xFF, kind, .. Big(content.Length + 2)[2..], .. content];

    private static byte[] Chunk(string name, byte[] content) => [.. Big(content.Length), .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];

    private static byte[] Riff(string name, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. Little(content.Length), .. content, .. new byte[content.Length & 1]];

    // As many cameras write it: little end first, the orientation behind another entry.
    private static byte[] Tiff(int orientation) =>
    [
        .. "II"u8, 0x2A, 0, 8, 0, 0, 0, 2, 0,
        0x0F, 0x01, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0, 0, 0, 0,
    ];

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
