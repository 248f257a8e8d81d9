using MentorFlow.Domain.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>
/// How cookies are kept: out of reach of scripts and of other sites' forms, and, where people come over TLS, sent over nothing else and to this host alone
/// (ASVS 3.3.1 to 3.3.4). A proxy in front may have ended TLS: then the site's own address says so.
/// </summary>
public static class SiteCookie
{
    public static bool IsSecure(HttpRequest request) =>
        request.IsHttps || request.HttpContext.RequestServices.GetService<SiteAddress>()?.IsSecure == true;

    public static string? Read(HttpRequest request, string name) => request.Cookies[NameOf(request, name)];

    /// <param name="life">Null for as long as the browser is open.</param>
    public static void Keep(HttpRequest request, string name, string value, TimeSpan? life) =>
        request.HttpContext.Response.Cookies.Append(NameOf(request, name), value, Options(request, life));

    public static void Drop(HttpRequest request, string name) =>
        request.HttpContext.Response.Cookies.Delete(NameOf(request, name), Options(request, life: null));

    private static string NameOf(HttpRequest request, string name) => IsSecure(request) ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = IsSecure(request),
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
