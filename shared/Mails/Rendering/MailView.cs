using MentorFlow.Domain.Mails;
using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mails.Rendering;

/// <summary>Base of the templates: one component for each <see cref="MailTemplate"/>, of its name, in shared/Mail/Templates. Another language is another component of that name in a folder named as the language.</summary>
public abstract class MailView : ComponentBase
{
    [CascadingParameter]
    public MailRendering Rendering { get; set; } = null!;

    /// <summary>Clear without the mail; what is too long for an inbox is cut at a word.</summary>
    public abstract string Subject { get; }

    /// <summary>What an inbox shows after the subject.</summary>
    public abstract string Preheader { get; }

    protected MailContent Content => Rendering.Content;

    protected override void OnParametersSet() => (Rendering.Subject, Rendering.Preheader) = (Headline.Fit(Subject), Preheader);
}
