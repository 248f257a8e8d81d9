using MentorFlow.Domain.Links;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>The cookie of a visit: unreadable to scripts, not sent along by other sites' forms, and bound to this host where there is TLS (ASVS 3.3).</summary>
public sealed class VisitCookie(VisitSigner visits, SiteAddress site)
{
    private string Name => site.IsSecure ? "__Host-visit" : "visit";

    public Visit? Find(HttpRequest request) => Read(request) is { } text ? visits.Verify(text) : null;

    public string? Read(HttpRequest request) => request.Cookies[Name];

    public void Begin(HttpRequest request, string personId) =>
        request.HttpContext.Response.Cookies.Append(Name, visits.Begin(personId), Options(VisitSigner.Life));

    public void End(HttpRequest request) => request.HttpContext.Response.Cookies.Delete(Name, Options(life: null));

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
