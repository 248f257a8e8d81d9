using Microsoft.AspNetCore.Http;

namespace MentorFlow.Local.Http;

/// <summary>Brings a request to the worker's own HTTP server, and its answer back.</summary>
internal interface IRequestForwarder
{
    /// <summary>The request has the invocation's id in a header by which the worker finds the function that was invoked for it.</summary>
    Task ForwardAsync(HttpContext context);
}
