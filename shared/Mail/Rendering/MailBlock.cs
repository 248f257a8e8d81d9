using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mail.Rendering;

/// <summary>Base of the building blocks. A block knows how it looks in HTML, with styles inline because mail programs drop the rest, and how it reads as text.</summary>
public abstract class MailBlock : ComponentBase
{
    [CascadingParameter]
    public MailRendering Rendering { get; set; } = null!;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected MailContent Content => Rendering.Content;

    protected bool IsFrench => Content.Recipient.Language == "fr";

    /// <summary>Between a name and what it names; French sets a space before it.</summary>
    protected string Colon => IsFrench ? "\u00a0: " : ": ";

    protected bool IsText => Rendering.Format == MailFormat.Text;
}
