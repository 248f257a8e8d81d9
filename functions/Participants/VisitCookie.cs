using MentorFlow.Domain.Links;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>The cookie of a visit: unreadable to scripts, not sent along by other sites' forms, and bound to this host where there is TLS (ASVS 3.3).</summary>
public sealed class VisitCookie(VisitSigner visits, BrowserSigner browsers, SiteAddress site)
{
    private string Name => site.IsSecure ? "__Host-visit" : "visit";

    private string BrowserName => site.IsSecure ? "__Host-browser" : "browser";

    public Visit? Find(HttpRequest request) => Read(request) is { } text ? visits.Verify(text) : null;

    public string? Read(HttpRequest request) => request.Cookies[Name];

    public void Keep(HttpRequest request, Visit visit) =>
        request.HttpContext.Response.Cookies.Append(Name, visits.Write(visit), Options(VisitSigner.Life));

    public void End(HttpRequest request) => request.HttpContext.Response.Cookies.Delete(Name, Options(life: null));

    /// <summary>The secret of a browser on which somebody proved themselves; null for every other.</summary>
    public string? FindBrowser(HttpRequest request) => request.Cookies[BrowserName] is { } text ? browsers.Read(text) : null;

    /// <param name="life">As long as it is to be known.</param>
    public void KeepBrowser(HttpRequest request, string secret, TimeSpan life) =>
        request.HttpContext.Response.Cookies.Append(BrowserName, browsers.Write(secret), Options(life));

    private CookieOptions Options(TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = site.IsSecure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
