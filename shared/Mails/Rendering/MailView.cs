using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mails.Rendering;

/// <summary>The words of one mail in one language: a component named as the language, in the mail's folder in shared/Mails/Templates.</summary>
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
