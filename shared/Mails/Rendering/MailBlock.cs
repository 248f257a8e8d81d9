using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mails.Rendering;

/// <summary>
/// Base of the building blocks: plain elements that <see cref="PlainText"/> can put into words, with styles inline because mail programs drop the rest.
/// </summary>
public abstract class MailBlock : MailComponent
{
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
