using System.Text;
using MentorFlow.Branding;

namespace MentorFlow.Functions.Hosting.Assets;

/// <summary>The files that pages load, with what the organization makes its own: the color in the style sheet, and the logo.</summary>
public sealed class SiteAssets
{
    private const string Sheet = "site.css";

    private readonly Dictionary<string, AssetFile> own = [];

    public SiteAssets(Organization organization)
    {
        Organization = organization;

        // In the same file, so that no page waits for one more.
        var sheet = AssetFiles.Find(Sheet)!;
        own[Sheet] = AssetFile.Of([.. sheet.Content, .. Encoding.UTF8.GetBytes(AccentSheet.Of(organization.Accent))], sheet.ContentType);
        if (organization.Logo is { } logo)
        {
            own[logo.FileName] = AssetFile.Of(logo.Content, logo.MediaType);
        }
    }

    public Organization Organization { get; }

    public string SheetHref => Href(Sheet);

    /// <summary>Null without a logo.</summary>
    public string? LogoHref => Organization.Logo is { } logo ? Href(logo.FileName) : null;

    /// <summary>Of the tab: the logo again, which the page has loaded already.</summary>
    public string IconHref => LogoHref ?? Href("icon.svg");

    public string IconType => Organization.Logo?.MediaType ?? AssetFiles.Find("icon.svg")!.ContentType;

    public AssetFile? Find(string name) => own.GetValueOrDefault(name) ?? AssetFiles.Find(name);

    private string Href(string name) => own.TryGetValue(name, out var file) ? AssetFiles.Href(name, file) : AssetFiles.Href(name);
}
