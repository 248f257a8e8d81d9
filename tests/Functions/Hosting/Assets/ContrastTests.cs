using System.Text;
using System.Text.RegularExpressions;
using MentorFlow.Functions.Hosting.Assets;

namespace MentorFlow.Tests.Functions.Hosting.Assets;

/// <summary>The colors of the style sheet, by the formula of WCAG 2.2: in the light and in the dark.</summary>
public sealed partial class ContrastTests
{
    private static readonly string Sheet = Encoding.UTF8.GetString(AssetFiles.Find("site.css")!.Content);

    public static MatrixTheoryData<bool, string, double> Pairs
    {
        get
        {
            string[] text =
            [
                "ink/ground", "ink/paper", "ink/tint", "soft/ground", "soft/paper", "soft/tint", "link/ground", "link/paper", "link/tint", "brand/paper",
                "brand/tint",
                "on-brand/brand", "on-brand/brand-deep", "good/good-ground", "warn/warn-ground", "bad/bad-ground", "bad/ground", "bad/paper",
            ];
            return new([false, true], text, [4.5]);
        }
    }

    public static MatrixTheoryData<bool, string, double> Edges =>
        new([false, true], ["edge/paper", "edge/ground", "focus/ground", "focus/paper", "brand/ground"], [3]);

    [Theory]
    [MemberData(nameof(Pairs))]
    [MemberData(nameof(Edges))]
    public void Colors_stand_out_from_their_ground(bool dark, string pair, double atLeast)
    {
        var names = pair.Split('/');
        var (one, other) = (Luminance(names[0], dark), Luminance(names[1], dark));

        var contrast = (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

        Assert.True(contrast >= atLeast, $"{pair}: {contrast:0.00}");
    }

    // The dark scheme is the second block of colors.
    private static double Luminance(string name, bool dark)
    {
        var values = ColorPattern().Matches(Sheet).Where(match => match.Groups["name"].Value == name).Select(match => match.Groups["value"].Value).ToList();
        var rgb = Convert.FromHexString(values[dark ? 1 : 0]).Select(channel => Linear(channel / 255.0)).ToArray();
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<value>[0-9a-f]{6});")]
    private static partial Regex ColorPattern();
}
