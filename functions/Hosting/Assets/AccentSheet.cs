using MentorFlow.Branding;

namespace MentorFlow.Functions.Hosting.Assets;

/// <summary>What the organization's accent makes of the style sheet. It stands at the end of it, where it wins.</summary>
internal static class AccentSheet
{
    public static string Of(Accent accent) =>
        $$"""

        :root, .sample-light { {{Rules(accent.Light)}} }
        @media (prefers-color-scheme: dark) { :root { {{Rules(accent.Dark)}} } }
        .sample-dark { {{Rules(accent.Dark)}} }

        """;

    private static string Rules(AccentColors colors) =>
        $"--brand: {colors.Brand}; --brand-deep: {colors.Deep}; --on-brand: {colors.OnBrand}; --tint: {colors.Tint};";
}
