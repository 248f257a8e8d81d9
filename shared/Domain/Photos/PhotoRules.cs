namespace MentorFlow.Domain.Photos;

/// <summary>Which photos are kept, and how: told by their bytes, and without anything in them but the picture; pure.</summary>
public static class PhotoRules
{
    /// <summary>In bytes.</summary>
    public const int Largest = 2 * Megabyte;

    /// <summary>Pixels of a side: a small file can say that it is a picture for which no phone has the memory.</summary>
    public const int LongestSide = 6000;

    /// <summary>Pixels of a side: more than any page shows, and what a browser makes of a larger photo before it is sent.</summary>
    public const int SentSide = 1200;

    /// <summary>For a form's field.</summary>
    public const string Accepted = ".jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp";

    private const int Megabyte = 1024 * 1024;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>What is wrong with its size; null when it can be looked at.</returns>
    /// <param name="field">As its sender knows it.</param>
    /// <param name="bytes">Its size.</param>
    public static FieldError? CheckSize(string field, long bytes) =>
        bytes == 0 ? new FieldError(field, "profile-more.rules.photo-empty")
        : bytes > Largest ? new FieldError(field, "profile-more.rules.photo-too-large", ("max", Largest / Megabyte))
        : null;

    /// <returns>What is wrong with how many pixels a whole photo has; null when it can be shown.</returns>
    /// <param name="field">As its sender knows it.</param>
    /// <param name="photo">As it is kept.</param>
    public static FieldError? CheckPixels(string field, ReadOnlySpan<byte> photo) => PhotoPixels.LongestSideOf(photo) switch
    {
        null or 0 => new FieldError(field, "profile-more.rules.photo-kind"),
        > LongestSide => new FieldError(field, "profile-more.rules.photo-too-many-pixels", ("max", LongestSide)),
        _ => null,
    };

    /// <summary>
    /// The picture without what cameras and programs write beside it: where and when it was taken, with what, by whom, and small pictures of how it was
    /// before it was cut. Which way up it stands is kept, and so are its colors.
    /// </summary>
    /// <returns>Null for what is no whole JPEG, PNG or WebP, and for a WebP that moves.</returns>
    public static byte[]? Cleaned(ReadOnlySpan<byte> sent) => MediaTypeOf(sent) switch
    {
        "image/jpeg" => JpegCleaning.Clean(sent),
        "image/png" => PngCleaning.Clean(sent),
        "image/webp" => WebpCleaning.Clean(sent),
        _ => null,
    };

    /// <summary>By the first bytes; null for none of the three.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> photo) =>
        photo.StartsWith(Jpeg) ? "image/jpeg"
        : photo.StartsWith(Png) ? "image/png"
        : photo.Length >= 12 && photo.StartsWith("RIFF"u8) && photo[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;
}
