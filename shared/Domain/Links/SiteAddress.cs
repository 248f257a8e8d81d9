namespace MentorFlow.Domain.Links;

/// <summary>Where people reach this app; links in mails begin with it.</summary>
/// <param name="Base">Absolute, http or https, without a path.</param>
public sealed record SiteAddress(Uri Base)
{
    /// <summary>The address of the local host.</summary>
    public const string Default = "http://localhost:7071";

    /// <summary>Cookies may be marked as secure only where browsers will send them back.</summary>
    public bool IsSecure => Base.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="SettingException">It is no address of that form.</exception>
    public static SiteAddress Parse(string? configured) =>
        Uri.TryCreate(configured ?? Default, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/"
            ? new SiteAddress(address)
            : throw new SettingException(
                $"The setting Site:BaseAddress is \"{configured}\"; it must be an address such as https://mentoring.example.com, without a path.");

    /// <param name="path">Beginning with a slash.</param>
    public Uri At(string path) => new(Base, path);
}
