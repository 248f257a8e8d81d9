namespace MentorFlow.Branding;

/// <summary>The organization's color with all that follows from it, by day and in the dark. Whatever is read on it or in it holds 4.5:1.</summary>
public sealed record Accent(AccentColors Light, AccentColors Dark)
{
    /// <summary>Of text to its ground (WCAG 2.2, 1.4.3, level AA).</summary>
    public const double LeastContrast = 4.5;

    // Light text on dark grounds looks thinner than it is: where we choose the color, it is the stricter level AAA.
    private const double ContrastInTheDark = 7;

    private const double Deeper = 0.25;
    private const int MostTint = 10;

    private static readonly Color Black = Color.Of(0x000000);
    private static readonly Color White = Color.Of(0xffffff);

    /// <summary>The colors of the style sheet itself.</summary>
    public static Accent Default { get; } = new(
        new AccentColors(Color.Of(0xfaf8f4), White, Color.Of(0x0f5c5c), Color.Of(0x0a4444), White, Color.Of(0xe6f1ef)),
        new AccentColors(Color.Of(0x12191b), Color.Of(0x1a2427), Color.Of(0x7fd0c6), Color.Of(0xa5e2da), Color.Of(0x08302e), Color.Of(0x203336)));

    /// <returns>Null where the color is too light to be read on a page.</returns>
    public static Accent? From(Color color) => IsReadable(color) ? new Accent(ByDay(color), InTheDark(color)) : null;

    /// <summary>To the ground of a light page, which is the hardest: paper, and white text on the color, differ from it by more.</summary>
    public static double ContrastOnPage(Color color) => color.ContrastTo(Default.Light.Ground);

    /// <summary>The same color as dark as it has to be.</summary>
    public static Color Nearest(Color color) => Steps(color, Black).First(IsReadable);

    private static bool IsReadable(Color color) => ContrastOnPage(color) >= LeastContrast;

    private static AccentColors ByDay(Color color) => Default.Light with
    {
        Brand = color,
        Deep = color.Towards(Black, Deeper),
        OnBrand = White,
        Tint = TintOf(Default.Light.Paper, color),
    };

    private static AccentColors InTheDark(Color color)
    {
        var dark = Default.Dark;
        var brand = Steps(color, White).First(step => step.ContrastTo(dark.Paper) >= ContrastInTheDark);
        return dark with { Brand = brand, Deep = brand.Towards(White, Deeper), OnBrand = dark.Ground, Tint = TintOf(dark.Paper, brand) };
    }

    // As much of the accent as leaves the accent readable on it; none leaves the paper, on which it is.
    private static Color TintOf(Color paper, Color brand) =>
        Enumerable.Range(0, MostTint + 1)
            .Select(less => paper.Towards(brand, (MostTint - less) / 100.0))
            .First(tint => brand.ContrastTo(tint) >= LeastContrast);

    private static IEnumerable<Color> Steps(Color from, Color to) => Enumerable.Range(0, 101).Select(step => from.Towards(to, step / 100.0));
}
