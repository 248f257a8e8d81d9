namespace MentorFlow.Branding;

/// <summary>The accent in one scheme, with what stands on it and what it stands on.</summary>
/// <param name="Ground">Of the page.</param>
/// <param name="Paper">Of cards and mails.</param>
/// <param name="Brand">The accent: buttons, the name in the masthead, what is chosen.</param>
/// <param name="Deep">A button under the pointer.</param>
/// <param name="OnBrand">Text on either.</param>
/// <param name="Tint">Paper with a little of the accent: what is next.</param>
public sealed record AccentColors(Color Ground, Color Paper, Color Brand, Color Deep, Color OnBrand, Color Tint)
{
    /// <summary>Everything that somebody has to make out of the accent.</summary>
    public IReadOnlyList<ColorPair> Pairs =>
    [
        new("on-ground", Brand, Ground),
        new("on-paper", Brand, Paper),
        new("on-tint", Brand, Tint),
        new("on-brand", OnBrand, Brand),
        new("on-deep", OnBrand, Deep),
    ];
}
