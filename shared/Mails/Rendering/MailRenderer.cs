using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Mails.Rendering;

/// <summary>Writes a mail from its template: as HTML, and as the plain text that the HTML says.</summary>
/// <param name="brand">Whose mails they are; null for nobody's in particular.</param>
public sealed class MailRenderer(ILoggerFactory loggers, MailBrand? brand = null)
{
    // Templates get all they need as content: there is nothing to inject.
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <exception cref="InvalidOperationException">The mail has not been written.</exception>
    public async Task<RenderedMail> RenderAsync(MailContent content)
    {
        var view = MailViews.Find(content.Template) ?? throw new InvalidOperationException($"There is no view in shared/Mails/Templates/{content.Template}.");
        var rendering = new MailRendering(content) { Brand = brand ?? MailBrand.Unnamed };
        var html = await RenderAsync(view, rendering);
        return new RenderedMail(rendering.Subject, html, PlainText.From(html, content.Texts["mail-words.colon"]));
    }

    private async Task<string> RenderAsync(Type view, MailRendering rendering)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(CascadingValue<>.Value)] = rendering,
            [nameof(CascadingValue<>.IsFixed)] = true,
            [nameof(CascadingValue<>.ChildContent)] = (RenderFragment)BuildView,
        });

        // Short-lived on purpose: a renderer keeps every component it has rendered.
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<CascadingValue<MailRendering>>(parameters);
            return root.ToHtmlString();
        });

        void BuildView(RenderTreeBuilder builder)
        {
            builder.OpenComponent(0, view);
            builder.CloseComponent();
        }
    }
}
