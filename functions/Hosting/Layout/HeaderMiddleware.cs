
namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>
/// What every answer says to a browser, whoever writes it: pages, calls, files, failures and what is not there (ASVS 3.4.1 to 3.4.6, 14.3.2). Who knows
/// better for one answer says so afterwards.
/// </summary>
internal sealed class HeaderMiddleware : IFunctionsWorkerMiddleware
{
    /// <summary>A year, and for whatever stands below this host, as ASVS asks from its second level on.</summary>
    public const string OverTlsOnly = "max-age=31536000; includeSubDomains";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { Response.Headers: var headers, Request: var request })
        {
            Page.Guard(headers);
            headers.ContentSecurityPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            if (SiteCookie.IsSecure(request))
            {
                headers.StrictTransportSecurity = OverTlsOnly;
            }
        }

        return next(context);
    }
}
