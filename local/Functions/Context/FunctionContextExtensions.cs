using MentorFlow.Local.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Local;

public static class FunctionContextExtensions
{
    /// <summary>The request under way; null for every trigger but HTTP.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpInvoker.ContextKey, out var value) ? value as HttpContext : null;
}
