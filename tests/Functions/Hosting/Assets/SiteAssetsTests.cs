using System.Text;
using System.Text.RegularExpressions;
using MentorFlow.Branding;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Hosting.Assets;

public sealed partial class SiteAssetsTests
{
    private static readonly string Sheet = Encoding.UTF8.GetString(AssetFiles.Find("site.css")!.Content);

    private static readonly Accent Acme = Accent.From(Color.Of(0x8a1538))!;

    [Fact]
    public void The_usual_colors_are_those_of_the_sheet()
    {
        foreach (var (place, colors) in new[] { Accent.Default.Light, Accent.Default.Dark }.Index())
        {
            Assert.Equal(
                [colors.Ground, colors.Paper, colors.Brand, colors.Deep, colors.OnBrand, colors.Tint],
                new[] { "ground", "paper", "brand", "brand-deep", "on-brand", "tint" }.Select(name => Values(Sheet, name)[place]));
        }
    }

    [Theory]
    [InlineData("ground")]
    [InlineData("paper")]
    [InlineData("ink")]
    [InlineData("soft")]
    [InlineData("line")]
    public void Samples_of_a_scheme_have_its_colors(string name) => Assert.Equal(Values(Sheet, name)[..2], Values(Sheet, name)[2..]);

    [Theory]
    [InlineData("ink")]
    [InlineData("soft")]
    [InlineData("link")]
    public void What_is_next_can_be_read_whatever_the_color_is(string name)
    {
        var (byDay, inTheDark) = (Values(Sheet, name)[0], Values(Sheet, name)[1]);

        foreach (var accent in Enumerable.Range(0, 1 << 12).Select(every => Accent.From(Spread(every))).OfType<Accent>())
        {
            Assert.InRange(byDay.ContrastTo(accent.Light.Tint), Accent.LeastContrast, 21);
            Assert.InRange(inTheDark.ContrastTo(accent.Dark.Tint), Accent.LeastContrast, 21);
        }
    }

    [Fact]
    public void What_a_fact_is_called_takes_less_than_half_of_a_phone_however_long_it_is()
    {
        Assert.Contains(".facts { display: grid; grid-template-columns: fit-content(48%) minmax(0, 1fr);", Sheet, StringComparison.Ordinal);
        Assert.Matches(@"\.facts dt \{[^}]*overflow-wrap: anywhere", Sheet);
    }

    [Fact]
    public void The_organizations_color_has_the_last_word_in_the_sheet_and_changes_its_address()
    {
        var (usual, own) = (new SiteAssets(Organization.Unnamed), new SiteAssets(Organization.Unnamed with { Accent = Acme }));

        var sheet = Encoding.UTF8.GetString(own.Find("site.css")!.Content);
        Assert.StartsWith(Sheet, sheet, StringComparison.Ordinal);
        Assert.Equal([Acme.Light.Brand, Acme.Dark.Brand, Acme.Dark.Brand], Values(sheet[Sheet.Length..], "brand"));
        Assert.NotEqual(usual.SheetHref, own.SheetHref);
        Assert.Equal(sheet.Count(letter => letter is '{'), sheet.Count(letter => letter is '}'));
    }

    [Fact]
    public void A_logo_is_the_icon_as_well_so_that_a_page_loads_nothing_more()
    {
        var assets = new SiteAssets(Organization.Unnamed with { Name = "Acme", Logo = Logo.From(ALogo.Svg) });

        Assert.StartsWith("/assets/logo.svg?v=", assets.LogoHref, StringComparison.Ordinal);
        Assert.Equal((assets.LogoHref, "image/svg+xml"), (assets.IconHref, assets.IconType));
        Assert.Equal(ALogo.Svg, assets.Find("logo.svg")!.Content);
    }

    [Fact]
    public void Without_a_logo_there_is_none_to_load()
    {
        var assets = new SiteAssets(Organization.Unnamed);

        Assert.Null(assets.LogoHref);
        Assert.Null(assets.Find("logo.svg"));
        Assert.StartsWith("/assets/icon.svg?v=", assets.IconHref, StringComparison.Ordinal);
    }

    // Sixteen steps a channel.
    private static Color Spread(int every) => new((byte)((every >> 8) * 17), (byte)(((every >> 4) & 15) * 17), (byte)((every & 15) * 17));

    private static Color[] Values(string sheet, string name) =>
        [.. ColorPattern().Matches(sheet).Where(match => match.Groups["name"].Value == name).Select(match => Color.Parse(match.Groups["value"].Value)!.Value)];

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});")]
    private static partial Regex ColorPattern();
}
