using MentorFlow.Mails.Languages;
using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mails.Rendering;

/// <summary>
/// Base of the building blocks: plain elements that <see cref="PlainText"/> can put into words, with styles inline because mail programs drop the rest.
/// </summary>
public abstract class MailBlock : ComponentBase
{
    [CascadingParameter]
    public MailRendering Rendering { get; set; } = null!;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected MailContent Content => Rendering.Content;

    private protected MailLanguage Words => Content.Words;
}
