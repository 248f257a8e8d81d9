using MentorFlow.Functions.Hosting.Assets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Answers with HTML. Every page is private to its reader: kept out of caches, search engines, frames and other sites' logs.</summary>
public static class Page
{
    // The session page needs camera and microphone; nothing here needs more than this origin.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; "
        + "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self), autoplay=(self), fullscreen=(self), geolocation=()";

    /// <param name="model">What the page shows.</param>
    /// <param name="status">422 for a form that comes back with errors.</param>
    /// <param name="hosts">Others that a script of this page may speak to, as a content security policy names them; null for none.</param>
    public static IResult Show<TPage, TModel>(HttpRequest request, TModel model, int status = StatusCodes.Status200OK, string? hosts = null)
        where TPage : PageOf<TModel>
    {
        Guard(request.HttpContext.Response.Headers);
        if (hosts is not null)
        {
            request.HttpContext.Response.Headers.ContentSecurityPolicy =
                Policy.Replace("connect-src 'self'", $"connect-src 'self' {hosts}; worker-src 'self' blob:", StringComparison.Ordinal);
        }

        var assets = request.HttpContext.RequestServices.GetRequiredService<SiteAssets>();
        var reading = new Reading(request.Texts(), request.Languages(), assets, request.Path + request.QueryString.Value);
        return new PageResult(typeof(TPage), model!, reading, status);
    }

    /// <summary>Sends the browser on with a GET, so that a reload repeats nothing.</summary>
    /// <param name="path">Of this app.</param>
    public static IResult SeeOther(HttpRequest request, string path)
    {
        var response = request.HttpContext.Response;
        Guard(response.Headers);
        response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <param name="content">A file to keep, as private as a page.</param>
    public static IResult Download(HttpRequest request, byte[] content, string mediaType, string fileName)
    {
        Guard(request.HttpContext.Response.Headers);
        return TypedResults.File(content, mediaType, fileName);
    }

    /// <param name="content">Of a file that is kept elsewhere; closed when it has been sent. A player may ask for a part of it.</param>
    public static IResult Download(HttpRequest request, Stream content, string mediaType, string fileName)
    {
        Guard(request.HttpContext.Response.Headers);
        return TypedResults.File(content, mediaType, fileName, enableRangeProcessing: content.CanSeek);
    }

    /// <summary>What an answer that is private to its reader says.</summary>
    internal static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
