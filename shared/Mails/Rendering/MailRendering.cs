namespace MentorFlow.Mails.Rendering;

/// <summary>One rendering of one mail, cascaded to its building blocks; the template leaves its subject here.</summary>
public sealed class MailRendering(MailContent content)
{
    public MailContent Content => content;

    public string Subject { get; internal set; } = "";

    public string Preheader { get; internal set; } = "";
}

/// <summary>A mail ready to be sent: both parts from one template.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text);
