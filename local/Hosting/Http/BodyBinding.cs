using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorFlow.Local.Hosting;

/// <summary>Reads a body as the worker's <see cref="FromBodyAttribute"/> does: with MVC's JSON options, and failing the invocation on anything else.</summary>
internal static class BodyBinding
{
    public static async ValueTask<object?> ReadAsync(Invocation invocation, Type type)
    {
        var request = ((HttpContext)invocation.Trigger!).Request;
        var options = invocation.InstanceServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        return await request.ReadFromJsonAsync(type, options, invocation.CancellationToken);
    }
}
