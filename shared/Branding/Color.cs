using System.Globalization;

namespace MentorFlow.Branding;

/// <summary>A color as screens mix it (sRGB), 0 to 255 a channel.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>0 for black to 1 for white: relative luminance by WCAG 2.2.</summary>
    public double Luminance => (0.2126 * Linear(Red / 255.0)) + (0.7152 * Linear(Green / 255.0)) + (0.0722 * Linear(Blue / 255.0));

    /// <param name="rgb">0x0f5c5c.</param>
    public static Color Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <param name="text">"#0f5c5c".</param>
    /// <returns>Null where it is written in another way.</returns>
    public static Color? Parse(string text) =>
        text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? Of(rgb)
            : null;

    /// <summary>1 for the same color to 21 for black on white: contrast ratio by WCAG 2.2.</summary>
    public double ContrastTo(Color other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <param name="share">0 for this color to 1 for the other.</param>
    public Color Towards(Color other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
}
