using System.Text;
using MentorFlow.Branding;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Shared.Branding;

public sealed class OrganizationSettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_settings_nobody_is_named_as_in_a_new_deployment(string? value)
    {
        var organization = Read(("Name", value), ("LogoFile", value), ("Accent", value));

        Assert.Equal(Organization.Unnamed, organization);
        Assert.Equal("MentorFlow", organization.Title);
    }

    [Fact]
    public async Task A_name_a_logo_and_a_color_are_shown_as_they_are_set()
    {
        var logo = await ALogo.InAsync(folder, "logo.png", ALogo.Png);

        var organization = Read(("Name", " Acme mentoring "), ("LogoFile", logo), ("Accent", "#8A1538"));

        Assert.Equal("Acme mentoring", organization.Title);
        Assert.Equal("logo.png", organization.Logo!.FileName);
        Assert.Equal("#8a1538", $"{organization.Accent.Light.Brand}");
    }

    [Fact]
    public async Task A_drawing_is_a_logo_for_pages_and_not_for_mails()
    {
        var logo = Read(("Name", "Acme"), ("LogoFile", await ALogo.InAsync(folder, "logo.svg", ALogo.Svg))).Logo!;

        Assert.Equal(("logo.svg", "image/svg+xml", false), (logo.FileName, logo.MediaType, logo.FitsMails));
    }

    [Theory]
    [InlineData("GIF89a")]
    [InlineData("<html><body>A page</body></html>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect></svg>")]
    [InlineData("")]
    public async Task What_is_no_picture_is_refused(string content)
    {
        var path = await ALogo.InAsync(folder, "logo", Encoding.UTF8.GetBytes(content));

        Assert.StartsWith($"The setting Organization:LogoFile is \"{path}\"; it must be the path of a PNG or SVG", Refusal(("Name", "A"), ("LogoFile", path)));
    }

    [Fact]
    public async Task A_picture_that_would_hold_up_a_page_is_refused()
    {
        var path = await ALogo.InAsync(folder, "logo.png", [.. ALogo.Png, .. new byte[Logo.MostBytes]]);

        Assert.EndsWith("of at most 30 KB.", Refusal(("Name", "Acme"), ("LogoFile", path)));
    }

    [Fact]
    public async Task A_logo_needs_a_name_for_who_does_not_see_it() =>
        Assert.StartsWith("The setting Organization:Name is missing", Refusal(("LogoFile", await ALogo.InAsync(folder, "logo.svg", ALogo.Svg))));

    [Theory]
    [InlineData("Two\nlines")]
    [InlineData("   ")]
    [InlineData("The Worldwide Society for the Advancement of Mentoring in Every Site and Team")]
    public void A_name_that_does_not_fit_a_line_is_refused(string name) =>
        Assert.StartsWith("The setting Organization:Name is ", Refusal(("Name", name)));

    [Fact]
    public void A_color_that_cannot_be_read_is_refused_with_what_was_measured_the_rule_and_one_that_holds() =>
        Assert.Equal(
            "The setting Organization:Accent is \"#ffcc00\"; it stands out from the page #faf8f4 by 1.42:1 and must by 4.5:1 or more (WCAG 2.2, 1.4.3), "
            + "as #8a6e00 does.",
            Refusal(("Accent", "#ffcc00")));

    [Fact]
    public void What_is_no_color_is_refused() => Assert.EndsWith("it must be a color such as #0f5c5c.", Refusal(("Accent", "teal")));

    public void Dispose() => folder.Dispose();

    private static string Refusal(params (string Name, string? Value)[] settings) => Assert.Throws<SettingException>(() => Read(settings)).Message;

    private static Organization Read(params (string Name, string? Value)[] settings) => OrganizationSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Organization:{setting.Name}", setting.Value)))
        .Build());
}
