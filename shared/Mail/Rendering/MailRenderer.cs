using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Mail.Rendering;

/// <summary>Writes a mail from its template: once as HTML, once as plain text.</summary>
public sealed class MailRenderer(ILoggerFactory loggers)
{
    // Templates get all they need as content: there is nothing to inject.
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public async Task<RenderedMail> RenderAsync(MailContent content)
    {
        var view = MailViews.Find(content.Template, content.Recipient.Language)
            ?? throw new InvalidOperationException($"There is no template {content.Template} in shared/Mail/Templates.");

        // Short-lived on purpose: a renderer keeps every component it has rendered.
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var html = new MailRendering(content, MailFormat.Html);
            var text = new MailRendering(content, MailFormat.Text);
            return new RenderedMail(
                Html: await RenderAsync(renderer, view, html),
                Text: PlainText.From(await RenderAsync(renderer, view, text)),
                Subject: html.Subject);
        });
    }

    private static async Task<string> RenderAsync(HtmlRenderer renderer, Type view, MailRendering rendering)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailRoot.View)] = view, [nameof(MailRoot.Rendering)] = rendering });
        var root = await renderer.RenderComponentAsync<MailRoot>(parameters);
        return root.ToHtmlString();
    }
}
