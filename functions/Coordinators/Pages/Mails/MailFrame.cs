using System.Text;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>
/// Shows a mail as it looks inside of a page: whatever stands in it can run nothing, load nothing but the logo, and reach nothing of the console.
/// </summary>
internal static class MailFrame
{
    /// <summary>A page that holds such a frame.</summary>
    public static IResult Around<TPage, TModel>(HttpRequest request, TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageOf<TModel>
    {
        var page = Page.Show<TPage, TModel>(request, model, status);
        request.HttpContext.Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
        return page;
    }

    /// <summary>The mail by itself, for the frame.</summary>
    public static IResult Of(HttpRequest request, string html)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Text(html, "text/html", Encoding.UTF8);
    }
}
