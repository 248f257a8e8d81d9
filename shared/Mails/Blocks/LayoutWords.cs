using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Blocks;

/// <summary>What the layout says around every mail.</summary>
/// <param name="Reason">Why the recipient gets it, unless the template knows better.</param>
internal sealed record LayoutWords(string Reason, string Home, string Concern, string Unsubscribe)
{
    public static LayoutWords For(MailContent content) => content switch
    {
        { Links.Concern: null } => new($"You get this because you coordinate {content.ProgramName}.", "The console", "", ""),
        { Recipient.Language: "fr" } => new(
            $"Vous recevez ce message parce que vous participez à {content.ProgramName}.",
            "Votre page de mentorat",
            "Quelque chose ne va pas ? Dites-le-nous en privé",
            "Recevoir moins de messages"),
        _ => new($"You get this because you take part in {content.ProgramName}.", "Your mentoring page", "Something is wrong? Tell us in private", "Fewer mails like this"),
    };
}
