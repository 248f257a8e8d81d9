using System.Text;
using MentorFlow.Domain.Photos;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Photos;

public sealed class PhotoRulesTests
{
    private const string TooMany = "profile-more.rules.photo-too-many-pixels";
    private const string NoPhoto = "profile-more.rules.photo-kind";

    public static TheoryData<string, byte[]> Photos => new()
    {
        { "image/jpeg", APhoto.Jpeg(orientation: 6) }, { "image/png", APhoto.Png() }, { "image/webp", APhoto.Webp() },
    };

    public static TheoryData<string, byte[]> Others => new()
    {
        { "a page", "<svg onload='alert(1)'/>"u8.ToArray() },
        { "a moving picture of another kind", "GIF89a and more"u8.ToArray() },
        { "a JPEG that was cut", APhoto.Jpeg()[..40] },
        { "a JPEG of which a segment is longer than the file", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 0x00] },
        { "a PNG without an end", APhoto.Png()[..60] },
        { "a PNG that says a length of four billion", [.. APhoto.Png()[..8], 0xFF, 0xFF, 0xFF, 0xFF, .. "IHDR"u8, 0, 0, 0, 0, 0] },
        { "a WebP that moves", APhoto.Webp(flags: 0x0E) },
        { "a WebP with nothing in it", APhoto.Webp()[..12] },
    };

    /// <summary>Of a picture of so many pixels, in each of the kinds.</summary>
    public static TheoryData<byte[], string?> Sides => new()
    {
        { APhoto.Jpeg(side: PhotoRules.LongestSide), null },
        { APhoto.Jpeg(side: PhotoRules.LongestSide + 1), TooMany },
        { APhoto.Jpeg(side: 0), NoPhoto },
        { APhoto.Png(side: PhotoRules.LongestSide), null },
        { APhoto.Png(side: int.MaxValue), TooMany },
        { APhoto.Png(side: 0), NoPhoto },
        { APhoto.Webp(side: PhotoRules.LongestSide), null },
        { APhoto.Webp(side: 1 << 24), TooMany },
    };

    [Theory]
    [MemberData(nameof(Photos))]
    public void A_photo_is_kept_without_what_stands_in_it_beside_the_picture(string mediaType, byte[] photo)
    {
        var cleaned = PhotoRules.Cleaned(photo)!;

        Assert.Equal(mediaType, PhotoRules.MediaTypeOf(cleaned));
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.True(cleaned.AsSpan().IndexOf(APhoto.Picture) > 0);
        Assert.Equal(cleaned, PhotoRules.Cleaned(cleaned));
    }

    [Fact]
    public void A_photo_that_a_phone_held_sideways_stays_the_right_way_up()
    {
        var turned = PhotoRules.Cleaned(APhoto.Jpeg(orientation: 6))!;

        Assert.True(turned.AsSpan().IndexOf((ReadOnlySpan<byte>)[.. "Exif\0\0MM"u8, 0x00, 0x2A]) > 0);
        Assert.True(turned.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06]) > 0);
        Assert.Equal(-1, PhotoRules.Cleaned(APhoto.Jpeg(orientation: 1)).AsSpan().IndexOf("Exif"u8));
    }

    [Fact]
    public void A_WebP_says_no_more_that_it_has_facts()
    {
        var cleaned = PhotoRules.Cleaned(APhoto.Webp())!;

        Assert.Equal(cleaned.Length - 8, BitConverter.ToInt32(cleaned, 4));
        Assert.Equal(0, cleaned[20] & 0x0C);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_whole_photo_is_refused(string what, byte[] sent) => Assert.True(PhotoRules.Cleaned(sent) is null, what);

    [Theory]
    [MemberData(nameof(Sides))]
    public void A_small_file_that_says_to_be_a_giant_picture_is_refused(byte[] photo, string? rule) =>
        Assert.Equal(rule, PhotoRules.CheckPixels("photo", PhotoRules.Cleaned(photo)!)?.Rule.Key);

    [Theory]
    [InlineData(0, "profile-more.rules.photo-empty")]
    [InlineData(PhotoRules.Largest + 1, "profile-more.rules.photo-too-large")]
    [InlineData(PhotoRules.Largest, null)]
    public void A_photo_has_at_most_2_MB(int bytes, string? rule) => Assert.Equal(rule, PhotoRules.CheckSize("photo", bytes)?.Rule.Key);
}
