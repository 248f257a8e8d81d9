using MentorFlow.Mails.Composing;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Participants;

/// <param name="Proof">What somebody is asked for who comes by a link with a browser that is new.</param>
public sealed record VisitSettings(ProofKind Proof)
{
    public const string Setting = "Visits:Proof";

    /// <exception cref="SettingException">It is no choice, or none for mails that leave this machine.</exception>
    public static VisitSettings Read(IConfiguration configuration)
    {
        // In the outbox nobody's mailbox is: what is written there is read on this machine, by who runs it.
        var stays = configuration["Mail:Provider"] is not { Length: > 0 } provider || provider == MailSettings.Outbox;
        return configuration[Setting] switch
        {
            null or "" => new VisitSettings(stays ? ProofKind.None : ProofKind.Code),
            var text when Enum.TryParse<ProofKind>(text, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) =>
                chosen is ProofKind.Code || stays
                    ? new VisitSettings(chosen)
                    : throw new SettingException($"The setting {Setting} is \"{text}\"; that is for mails that stay in the outbox. It must be code."),
            var text => throw new SettingException($"The setting {Setting} is \"{text}\"; it must be code or none."),
        };
    }
}

/// <summary>What somebody is asked for, beside a link.</summary>
public enum ProofKind
{
    /// <summary>A code that is mailed to them.</summary>
    Code,

    /// <summary>Nothing.</summary>
    None,
}
