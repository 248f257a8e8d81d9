namespace MentorFlow.Domain.Mails;

/// <summary>How somebody wants to hear of a topic.</summary>
public enum MailChoice
{
    /// <summary>In a mail of its own, as long as the week has room for one.</summary>
    AtOnce,

    /// <summary>In one mail a week, with all that has waited.</summary>
    Digest,

    /// <summary>On their page alone.</summary>
    Never,
}
