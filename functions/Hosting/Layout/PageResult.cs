using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>
/// A page that is rendered before it answers. Both hosts write a result behind all middleware, where a page that fails could only become
/// an empty 500. Nothing of it is public: the worker on Azure would pass it on to its host a second time.
/// </summary>
internal sealed class PageResult(Type page, object model, Reading reading, int status) : IResult
{
    // Pages get all they need as their model: there is nothing to inject.
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private MemoryStream? rendered;

    /// <summary>The status that it will have.</summary>
    internal int Status => status;

    /// <summary>To be called while a failure can still be answered.</summary>
    internal async Task RenderAsync(ILoggerFactory loggers)
    {
        var html = new MemoryStream();
        var parameters = new Dictionary<string, object?>
        {
            [nameof(CascadingValue<>.Value)] = reading,
            [nameof(CascadingValue<>.IsFixed)] = true,
            [nameof(CascadingValue<>.ChildContent)] = (RenderFragment)BuildPage,
        };
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<CascadingValue<Reading>>(ParameterView.FromDictionary(parameters));
            await using var writer = new StreamWriter(html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            root.WriteHtmlTo(writer);
        });
        rendered = html;

        void BuildPage(RenderTreeBuilder builder)
        {
            builder.OpenComponent(0, page);
            builder.AddComponentParameter(1, nameof(PageOf<>.Model), model);
            builder.CloseComponent();
        }
    }

    async Task IResult.ExecuteAsync(HttpContext httpContext)
    {
        if (rendered is null)
        {
            await RenderAsync(httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        }

        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = reading.Texts.Language.Tag;
        response.ContentLength = rendered!.Length;
        rendered.Position = 0;
        await rendered.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
