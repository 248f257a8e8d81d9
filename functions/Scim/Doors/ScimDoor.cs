using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Scim.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Scim.Doors;

/// <summary>
/// Lets directories in: by their token, within their limit. What they sent wrong is answered here in one way. Addresses are never logged: a filter in
/// one holds somebody's name.
/// </summary>
public sealed partial class ScimDoor(
    ScimConnections connections, RequestLimiter limiter, DoorLimits limits, SiteAddress site, ILogger<ScimDoor> logger)
{
    public const string Root = "scim/v2";

    private const string Nobody = "nobody";

    internal async Task<IResult> OpenAsync(HttpRequest request, Func<ScimCall, Task<IResult>> answer, CancellationToken cancellation)
    {
        if (await limits.LookAsync(Door.Keys, request, cancellation) is { } pause)
        {
            return Later(request, Nobody, pause);
        }

        if (connections.Find(request.Headers.Authorization.ToString()) is not { } connection)
        {
            await limits.TakeAsync(Door.Keys, request, cancellation);
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer realm=\"scim\"";
            Log.Refused(logger, Nobody, StatusCodes.Status401Unauthorized, null);
            return ScimAnswer.Error(StatusCodes.Status401Unauthorized, null, "The token is missing or not valid.");
        }

        if (await limiter.TakeAsync(connection.Limit, $"scim:{connection.Name}", cancellation) is { } wait)
        {
            return Later(request, connection.Name, wait);
        }

        try
        {
            return await answer(new ScimCall(request, connection, site.At($"/{Root}")));
        }
        catch (ScimFault fault)
        {
            Log.Refused(logger, connection.Name, fault.Status, fault.ScimType);
            return ScimAnswer.Error(fault.Status, fault.ScimType, fault.Message);
        }
        catch (DocumentConflictException)
        {
            // Too many change the connection's resources at once for this one to get its turn; nothing was changed.
            return Later(request, connection.Name, TimeSpan.FromSeconds(1));
        }
    }

    private IResult Later(HttpRequest request, string connection, TimeSpan wait)
    {
        FailureAnswer.RetryAfter(request, wait);
        Log.Refused(logger, connection, StatusCodes.Status429TooManyRequests, null);
        return ScimAnswer.Error(StatusCodes.Status429TooManyRequests, null, "There were too many requests; send this one again later.");
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A request of the SCIM connection {Connection} was refused with {Status} {ScimType}.")]
        public static partial void Refused(ILogger logger, string connection, int status, string? scimType);
    }
}
