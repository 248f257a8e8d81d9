using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mail.Rendering;

/// <summary>Base of the templates: one component for each <see cref="MailTemplate"/>, of its name, in shared/Mail/Templates. Another language is another component of that name in a folder named as the language.</summary>
public abstract class MailView : ComponentBase
{
    [CascadingParameter]
    public MailRendering Rendering { get; set; } = null!;

    /// <summary>Under 60 characters, and clear without the mail.</summary>
    public abstract string Subject { get; }

    /// <summary>What an inbox shows after the subject.</summary>
    public abstract string Preheader { get; }

    protected MailContent Content => Rendering.Content;

    protected override void OnParametersSet() => (Rendering.Subject, Rendering.Preheader) = (Subject, Preheader);
}
